using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using ConvNet.Engine;
using TorchSharp;

namespace ConvNet.Benchmarks.Kernels;

/// <summary>
/// A kernel of the engine's own against libtorch's own operations for the same work, in microseconds; both with the allocator
/// set as the engine sets it. What does not pay for its lines goes.
/// </summary>
public abstract class KernelSuite
{
    /// <summary>Starts the engine and makes what the kernels work on.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Backend.EnsureLoaded();
        torch.random.manual_seed(1);
        Prepare();
    }

    /// <summary>Runs suites as BenchmarkDotNet's command line says; without arguments all of them, a few times each.</summary>
    // In this process: another would have to copy libtorch, half a gigabyte.
    internal static void Run(IReadOnlyList<string> args) => BenchmarkSwitcher.FromAssembly(typeof(KernelSuite).Assembly).Run(
        ["--inProcess", .. args is [] ? ["--filter", "*", "--job", "short"] : args],
        DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "kernels")));

    /// <summary>Makes what the kernels work on.</summary>
    private protected abstract void Prepare();

    /// <summary>Random numbers from 0 to 1 of which derivatives are asked.</summary>
    private protected static torch.Tensor Leaf(params long[] sizes) => torch.rand(sizes).requires_grad_(true);

    /// <summary>The way back: derivatives by the inputs, of a result whose own derivative is 1 everywhere.</summary>
    private protected static void Back(torch.Tensor result, params torch.Tensor[] inputs) =>
        torch.autograd.grad([result], inputs, [torch.ones_like(result)]);
}
