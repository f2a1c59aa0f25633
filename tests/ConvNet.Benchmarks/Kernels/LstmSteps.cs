using BenchmarkDotNet.Attributes;
using ConvNet.Engine;
using TorchSharp;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>An LSTM of 64 units over sequences (batch, 28, 28), with its derivatives.</summary>
public class LstmSteps : KernelSuite
{
    private const int Steps = 28;
    private const int Units = 64;

    private torch.Tensor _sequences = null!;
    private torch.Tensor _kernel = null!;
    private torch.Tensor _recurrent = null!;
    private torch.Tensor _bias = null!;
    private torch.Tensor _start = null!;
    private TorchSharp.Modules.LSTM _module = null!;

    /// <summary>The sequences of a batch.</summary>
    [Params(32, 128)]
    public int Batch { get; set; }

    /// <summary>libtorch's module.</summary>
    [Benchmark(Baseline = true)]
    public void LibTorch()
    {
        using var scope = torch.NewDisposeScope();
        var (outputs, _, _) = _module.call(_sequences);
        Back(outputs.select(1, -1), [.. _module.parameters()]);
    }

    /// <summary>The engine's.</summary>
    [Benchmark]
    public void ConvNet()
    {
        using var scope = new MemoryScope();
        var gates = Ops.Dense(new(_sequences), new(_kernel), new(_bias));
        var (_, last, _) = Ops.Lstm(gates, new(_recurrent), new(_start), new(_start));
        Back(last.Native, _kernel, _recurrent, _bias);
    }

    private protected override void Prepare()
    {
        _sequences = torch.rand(Batch, Steps, Steps);
        (_kernel, _recurrent, _bias) = (Leaf(Steps, 4 * Units), Leaf(Units, 4 * Units), Leaf(4 * Units));
        _start = torch.zeros(Batch, Units);
        _module = torch.nn.LSTM(Steps, Units, batchFirst: true);
    }
}
