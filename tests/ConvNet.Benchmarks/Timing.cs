using System.Diagnostics;

namespace ConvNet.Benchmarks;

/// <summary>Times the same way on both sides.</summary>
internal static class Timing
{
    /// <summary>Runs something once to warm up, then times it again and again.</summary>
    /// <returns>Milliseconds of the median run: a moment in which the machine was busy doesn't count.</returns>
    public static double Milliseconds(int times, Action run)
    {
        run();
        return Median(Enumerable.Range(0, times).Select(_ => Once(run)));
    }

    /// <summary>Milliseconds of one run.</summary>
    public static double Once(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The value in the middle, or the mean of the two there.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
