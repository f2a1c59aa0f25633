namespace ConvNet;

/// <summary>How often numbers fall between edges; the last bin holds its upper edge too, as NumPy counts.</summary>
internal sealed record Histogram(double[] Counts, double[] Edges)
{
    /// <summary>Counts numbers.</summary>
    /// <param name="numbers">The numbers; what is not finite is left out.</param>
    /// <param name="bins">How many bins, or their edges.</param>
    /// <param name="range">From where to where; null for the least and the greatest.</param>
    /// <param name="density">Whether counts are divided by their sum and the bins' widths.</param>
    /// <exception cref="ArgumentException">There are no bins, or the edges fall.</exception>
    public static Histogram Of(double[] numbers, Values bins, (double, double)? range, bool density)
    {
        double[] edges = bins.IsSingle ? Edges0(numbers, (int)bins.Number("bins"), range) : bins.Numbers("bins");
        if (edges.Length < 2) throw new ArgumentException("hist: bins must be at least one bin, or two edges");
        for (int i = 1; i < edges.Length; i++)
        {
            if (edges[i] < edges[i - 1])
                throw new ArgumentException($"hist: the edges of bins must rise, got {edges[i - 1]} before {edges[i]}");
        }
        double[] counts = new double[edges.Length - 1];
        foreach (double number in numbers)
        {
            if (!(number >= edges[0] && number <= edges[^1])) continue;
            int place = Array.BinarySearch(edges, number);
            // Between two edges the search gives the upper one's complement.
            counts[Math.Min(place >= 0 ? place : ~place - 1, counts.Length - 1)]++;
        }
        if (density)
        {
            double sum = counts.Sum();
            for (int i = 0; i < counts.Length; i++) counts[i] /= sum * (edges[i + 1] - edges[i]);
        }
        return new(counts, edges);
    }

    private static double[] Edges0(double[] numbers, int count, (double, double)? range)
    {
        if (count < 1) return [];
        var extent = Extent.Of(numbers);
        var (from, to) = range ?? (extent.IsEmpty ? (0, 1) : (extent.Min, extent.Max));
        if (from == to) (from, to) = (from - 0.5, to + 0.5);
        return [.. Enumerable.Range(0, count + 1).Select(i => i == count ? to : from + i * (to - from) / count)];
    }
}
