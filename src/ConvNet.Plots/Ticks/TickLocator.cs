namespace ConvNet;

/// <summary>Chooses round numbers for ticks: steps of 1, 2, 2.5, 5 and 10, as Matplotlib's MaxNLocator does.</summary>
internal static class TickLocator
{
    /// <summary>Steps of numbers along an axis.</summary>
    public static readonly double[] OfNumbers = [1, 2, 2.5, 5, 10];

    /// <summary>Steps of rows and columns.</summary>
    public static readonly double[] OfIndices = [1, 2, 5, 10];

    /// <summary>Steps of heights between which contours lie.</summary>
    public static readonly double[] OfContours = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

    /// <summary>Ticks that cover a range, the first and last perhaps beyond it.</summary>
    /// <param name="min">Where the range begins.</param>
    /// <param name="max">Where it ends.</param>
    /// <param name="bins">At most so many steps.</param>
    /// <param name="minTicks">At least so many ticks within, if need be by more steps.</param>
    /// <param name="steps">The steps of a decade; null for <see cref="OfNumbers"/>.</param>
    /// <param name="whole">Whether ticks are whole numbers.</param>
    public static double[] Linear(double min, double max, int bins, int minTicks = 2, double[]? steps = null, bool whole = false)
    {
        steps ??= OfNumbers;
        if (max < min) (min, max) = (max, min);
        if (max == min || !double.IsFinite(max - min)) return [min];
        double middle = (min + max) / 2, width = max - min;
        double offset = Math.Abs(middle) / width < 100 ? 0 : Math.CopySign(PowerBelow(Math.Abs(middle)), middle);
        double scale = PowerBelow(width / bins), from = min - offset, to = max - offset;
        // Those of the decade below and the first of the one above come along.
        double[] all = [.. steps[..^1].Select(step => step / 10 * scale), .. steps.Select(step => step * scale),
            10 * steps[1] * scale];
        if (whole) all = [.. all.Where(step => step >= 1 && Math.Abs(step - Math.Round(step)) < 1e-3 * step).DefaultIfEmpty(1)];
        int first = Array.FindIndex(all, step => step >= (to - from) / bins);
        if (first < 0) first = all.Length - 1;
        double[] ticks = [];
        for (int i = first; i >= 0; i--)
        {
            double step = all[i], start = Math.Floor(from / step) * step;
            double tolerance = Tolerance(step, offset);
            double low = Below((from - start) / step, tolerance), high = Above((to - start) / step, tolerance);
            ticks = [.. Enumerable.Range(0, (int)(high - low) + 1).Select(k => (low + k) * step + start)];
            if (ticks.Count(tick => tick >= from && tick <= to) >= minTicks) break;
        }
        return Array.ConvertAll(ticks, tick => tick + offset);
    }

    /// <summary>Powers of ten that cover a range of positive numbers.</summary>
    public static double[] Logarithmic(double min, double max, int bins)
    {
        int from = (int)Math.Floor(Math.Log10(min)), to = (int)Math.Ceiling(Math.Log10(max));
        int stride = Math.Max(1, (int)Math.Ceiling((to - from) / (double)Math.Max(1, bins)));
        return [.. Enumerable.Range(from, to - from + 1).Where(power => (power - from) % stride == 0)
            .Select(power => Math.Pow(10, power))];
    }

    /// <summary>The numbers between powers of ten, 2 to 9 times each; none if the range is wide.</summary>
    public static double[] BetweenPowers(double min, double max)
    {
        int from = (int)Math.Floor(Math.Log10(min)), to = (int)Math.Floor(Math.Log10(max));
        if (to - from > 9) return [];
        var all = Enumerable.Range(from, to - from + 1)
            .SelectMany(power => Enumerable.Range(2, 8).Select(k => k * Math.Pow(10, power)));
        return [.. all.Where(tick => tick >= min && tick <= max)];
    }

    private static double PowerBelow(double x) => Math.Pow(10, Math.Floor(Math.Log10(x)));

    // Far from 0, sums of steps are less exact.
    private static double Tolerance(double step, double offset)
    {
        if (offset == 0) return 1e-10;
        double digits = Math.Log10(Math.Abs(offset) / step);
        return Math.Min(0.4999, Math.Max(1e-10, Math.Pow(10, digits - 12)));
    }

    private static double Below(double x, double tolerance) => Math.Floor(x) + (x - Math.Floor(x) > 1 - tolerance ? 1 : 0);

    private static double Above(double x, double tolerance) => Math.Floor(x) + (x - Math.Floor(x) < tolerance ? 0 : 1);
}
