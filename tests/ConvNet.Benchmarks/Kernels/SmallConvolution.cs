using BenchmarkDotNet.Attributes;
using ConvNet.Engine;
using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>The second notebook's convolution: six filters of 2×2 over (batch, 28, 28, 1), with its derivatives.</summary>
public class SmallConvolution : KernelSuite
{
    private static readonly int[] Ones = [1, 1];

    private torch.Tensor _images = null!;
    private torch.Tensor _kernel = null!;
    private torch.Tensor _bias = null!;
    private torch.Tensor _channelsFirst = null!;
    private torch.Tensor _filtersFirst = null!;

    /// <summary>The images of a batch.</summary>
    [Params(1, 32)]
    public int Batch { get; set; }

    /// <summary>libtorch's, channels first.</summary>
    [Benchmark(Baseline = true)]
    public void LibTorch()
    {
        using var scope = torch.NewDisposeScope();
        Back(F.conv2d(_channelsFirst, _filtersFirst, _bias), _filtersFirst, _bias);
    }

    /// <summary>The engine's.</summary>
    [Benchmark]
    public void ConvNet()
    {
        using var scope = new MemoryScope();
        var result = Ops.Conv(new(_images), new(_kernel), new(_bias), Ones, "valid", Ones, 1, "channels_last");
        Back(result.Native, _kernel, _bias);
    }

    private protected override void Prepare()
    {
        (_images, _kernel, _bias) = (torch.rand(Batch, 28, 28, 1), Leaf(2, 2, 1, 6), Leaf(6));
        _channelsFirst = _images.permute(0, 3, 1, 2).contiguous();
        _filtersFirst = _kernel.detach().permute(3, 2, 0, 1).contiguous().requires_grad_(true);
    }
}
