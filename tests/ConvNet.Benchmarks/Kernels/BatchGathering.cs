using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ConvNet.Engine;
using TorchSharp;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>A batch of 256 images, gathered from 60,000 and made float32 if they are uint8.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class BatchGathering : KernelSuite
{
    private readonly int[] _rows = new int[256];
    private torch.Tensor _places = null!;
    private NDArray _bytes = null!;
    private NDArray _floats = null!;
    private torch.Tensor _torchBytes = null!;
    private torch.Tensor _torchFloats = null!;

    /// <summary>libtorch's, of float32.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("float32")]
    public void LibTorchFloats()
    {
        using var scope = torch.NewDisposeScope();
        _torchFloats.index_select(0, _places);
    }

    /// <summary>The engine's, of float32.</summary>
    [Benchmark, BenchmarkCategory("float32")]
    public void ConvNetFloats()
    {
        using var scope = new MemoryScope();
        Arrays.Rows(_floats, _rows);
    }

    /// <summary>libtorch's, of uint8.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("uint8")]
    public void LibTorchBytes()
    {
        using var scope = torch.NewDisposeScope();
        _torchBytes.index_select(0, _places).to_type(torch.ScalarType.Float32);
    }

    /// <summary>The engine's, of uint8.</summary>
    [Benchmark, BenchmarkCategory("uint8")]
    public void ConvNetBytes()
    {
        using var scope = new MemoryScope();
        Arrays.Rows(_bytes, _rows);
    }

    private protected override void Prepare()
    {
        _bytes = Data.Mnist().Images;
        _floats = _bytes.astype("float32");
        (_torchBytes, _torchFloats) = (Arrays.ToTensor(_bytes).Native, Arrays.ToTensor(_floats).Native);
        for (int i = 0; i < _rows.Length; i++) _rows[i] = i * 7919 % 60_000;
        _places = torch.tensor(_rows, torch.ScalarType.Int64);
    }
}
