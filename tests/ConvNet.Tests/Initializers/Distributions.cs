namespace ConvNet.Tests.Initializers;

/// <summary>
/// Whether numbers come from a distribution, by the test of Kolmogorov and Smirnov, which one sample in 10,000 fails by chance.
/// </summary>
internal static class Distributions
{
    public static void AssertUniform(float[] values, double low, double high)
    {
        Assert.That(values.Min(), Is.GreaterThanOrEqualTo((float)low));
        Assert.That(values.Max(), Is.LessThanOrEqualTo((float)high));
        AssertFollows(values, x => Math.Clamp((x - low) / (high - low), 0, 1));
    }

    public static void AssertNormal(float[] values, double mean, double stddev) =>
        AssertFollows(values, x => Normal((x - mean) / stddev));

    public static void AssertTruncatedNormal(float[] values, double mean, double stddev)
    {
        Assert.That(values.Max(value => Math.Abs(value - mean)), Is.LessThanOrEqualTo(2 * stddev * (1 + 1e-6)));
        double cut = Normal(-2);
        AssertFollows(values, x => (Normal((x - mean) / stddev) - cut) / (1 - (2 * cut)));
    }

    private static void AssertFollows(float[] values, Func<double, double> share)
    {
        float[] sorted = [.. values.Order()];
        double gap = Enumerable.Range(0, sorted.Length)
            .Max(i => Math.Max(share(sorted[i]) - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - share(sorted[i])));
        Assert.That(gap * Math.Sqrt(sorted.Length), Is.LessThan(2.2));
    }

    // The share of standard normal numbers below x: the error function's Taylor series, good to 1e-10 up to ±5.
    private static double Normal(double x)
    {
        if (Math.Abs(x) > 5) return x > 0 ? 1 : 0;
        double term = x;
        double sum = x;
        for (int n = 1; n < 100; n++) sum += term *= x * x / ((2 * n) + 1);
        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
