namespace ConvNet;

/// <summary>Drawing places by probabilities, as NumPy's choice does.</summary>
internal static class DrawWeights
{
    /// <summary>The probabilities' sums up to each.</summary>
    /// <exception cref="ArgumentException">One is negative, or they do not sum to 1.</exception>
    public static double[] Sums(NDArray p)
    {
        double[] sums = p.ToArray<double>();
        if (sums.Any(one => one < 0)) throw new ArgumentException("probabilities are not non-negative");
        for (int i = 1; i < sums.Length; i++) sums[i] += sums[i - 1];
        return Math.Abs(sums[^1] - 1) <= 1e-8 ? sums : throw new ArgumentException("probabilities do not sum to 1");
    }

    /// <summary>The place that each draw falls on.</summary>
    public static long[] Search(double[] sums, double[] draws)
    {
        double total = sums[^1];
        return Array.ConvertAll(draws, draw => (long)sums.Count(sum => sum / total <= draw));
    }

    /// <summary>Places that all differ: what is drawn twice is drawn again, with what is left.</summary>
    /// <exception cref="ArgumentException">Fewer places than that have a probability.</exception>
    public static long[] Distinct(NDArray p, int count, Func<int, double[]> draw)
    {
        Sums(p);
        double[] left = p.ToArray<double>();
        if (left.Count(one => one > 0) < count) throw new ArgumentException("Fewer non-zero entries in p than size");
        var found = new List<long>();
        while (found.Count < count)
        {
            double[] draws = draw(count - found.Count);
            foreach (long place in found) left[place] = 0;
            double[] sums = [.. left];
            for (int i = 1; i < sums.Length; i++) sums[i] += sums[i - 1];
            found.AddRange(Search(sums, draws).Distinct());
        }
        return [.. found];
    }
}
