using System.Diagnostics;

namespace ConvNet.Benchmarks.Alone;

/// <summary>The most memory that a process has had which trains the first notebook on MNIST, its data included.</summary>
/// <returns>Mebibytes of resident memory.</returns>
internal sealed record PeakMemory : Workload
{
    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        Notebook1Run.Train(Images);
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
