using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ConvNet.Engine;
using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>Max pooling of 2×2 windows behind the first notebook's first convolution, (batch, 24, 24, 30).</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class MaxPooling : KernelSuite
{
    private torch.Tensor _images = null!;
    private torch.Tensor _channelsFirst = null!;

    /// <summary>The images of a batch.</summary>
    [Params(32, 256)]
    public int Batch { get; set; }

    /// <summary>libtorch's, channels first.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("forward")]
    public void LibTorchForward()
    {
        using var scope = torch.NewDisposeScope();
        using var off = torch.no_grad();
        F.max_pool2d(_channelsFirst, [2, 2]);
    }

    /// <summary>The engine's.</summary>
    [Benchmark, BenchmarkCategory("forward")]
    public void ConvNetForward()
    {
        using var scope = new MemoryScope();
        using var off = torch.no_grad();
        Ops.MaxPool2D(new(_images), 2, 2, "valid", "channels_last");
    }

    /// <summary>libtorch's, with its derivative.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("with derivative")]
    public void LibTorchForwardAndBack()
    {
        using var scope = torch.NewDisposeScope();
        Back(F.max_pool2d(_channelsFirst, [2, 2]), _channelsFirst);
    }

    /// <summary>The engine's, with its derivative.</summary>
    [Benchmark, BenchmarkCategory("with derivative")]
    public void ConvNetForwardAndBack()
    {
        using var scope = new MemoryScope();
        Back(Ops.MaxPool2D(new(_images), 2, 2, "valid", "channels_last").Native, _images);
    }

    private protected override void Prepare()
    {
        _images = Leaf(Batch, 24, 24, 30);
        _channelsFirst = _images.detach().permute(0, 3, 1, 2).contiguous().requires_grad_(true);
    }
}
