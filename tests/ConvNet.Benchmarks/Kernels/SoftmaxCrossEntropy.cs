using BenchmarkDotNet.Attributes;
using ConvNet.Engine;
using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>Softmax and crossentropy of ten classes with their derivative, for labels that are class numbers.</summary>
public class SoftmaxCrossEntropy : KernelSuite
{
    private torch.Tensor _logits = null!;
    private torch.Tensor _labels = null!;

    /// <summary>The samples of a batch.</summary>
    [Params(32, 256)]
    public int Batch { get; set; }

    /// <summary>libtorch's.</summary>
    [Benchmark(Baseline = true)]
    public void LibTorch()
    {
        using var scope = torch.NewDisposeScope();
        Back(F.cross_entropy(_logits, _labels), _logits);
    }

    /// <summary>The engine's.</summary>
    [Benchmark]
    public void ConvNet()
    {
        using var scope = new MemoryScope();
        Back(Ops.Mean(Ops.SparseCrossEntropy(new(_logits), new(_labels))).Native, _logits);
    }

    private protected override void Prepare() =>
        (_logits, _labels) = (Leaf(Batch, 10), torch.randint(0, 10, Batch, torch.ScalarType.Int64));
}
