using System.Diagnostics;

namespace ConvNet.Benchmarks;

/// <summary>Times epochs the same way for both sides.</summary>
internal static class EpochTimer
{
    /// <summary>Runs one epoch to warm up, then times the others one by one.</summary>
    /// <returns>Milliseconds a step of the median epoch: a moment in which the machine was busy doesn't count.</returns>
    public static double MillisecondsPerStep(int epochs, int batch_size, Action trainEpoch)
    {
        trainEpoch();
        double[] times = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            long start = Stopwatch.GetTimestamp();
            trainEpoch();
            times[epoch] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return Median(times) / ((IWorkload.Images + batch_size - 1) / batch_size);
    }

    /// <summary>The value in the middle, or the mean of the two there.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
