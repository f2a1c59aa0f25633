using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using TorchSharp;
using TorchSharp.Modules;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>A step of Adam and of RMSprop over the first notebook's eight weights, 45,869 numbers.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class OptimizerStep : KernelSuite
{
    private static readonly Shape[] Shapes =
        [(5, 5, 1, 30), 30, (5, 5, 30, 25), 25, (400, 64), 64, (64, 10), 10];

    private readonly Optimizer _adam = new Adam();
    private readonly Optimizer _rmsprop = new RMSprop();
    private torch.optim.Optimizer _torchAdam = null!;
    private torch.optim.Optimizer _torchRmsprop = null!;

    /// <summary>TorchSharp's Adam.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Adam")]
    public void LibTorchAdam() => _torchAdam.step();

    /// <summary>This library's Adam.</summary>
    [Benchmark, BenchmarkCategory("Adam")]
    public void ConvNetAdam() => Step(_adam);

    /// <summary>TorchSharp's RMSprop.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("RMSprop")]
    public void LibTorchRmsprop() => _torchRmsprop.step();

    /// <summary>This library's RMSprop.</summary>
    [Benchmark, BenchmarkCategory("RMSprop")]
    public void ConvNetRmsprop() => Step(_rmsprop);

    private protected override void Prepare()
    {
        _torchAdam = torch.optim.Adam(Parameters(), lr: 0.001);
        _torchRmsprop = torch.optim.RMSProp(Parameters(), lr: 0.001);
        foreach (var optimizer in (Optimizer[])[_adam, _rmsprop])
            optimizer.EnsureBuilt([.. Shapes.Select(shape => Variable.Of(np.random.random(shape), "weight"))]);
    }

    private static Parameter[] Parameters() => Array.ConvertAll(Shapes, shape =>
    {
        long[] sizes = [.. shape.ToArray().Select(size => (long)size)];
        return new Parameter(torch.rand(sizes)) { grad = torch.rand(sizes) };
    });

    private static void Step(Optimizer optimizer)
    {
        using var scope = new Engine.MemoryScope();
        optimizer.Step([]);
    }
}
