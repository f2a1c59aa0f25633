namespace ConvNet;

/// <summary>Boundaries that share many numbers out evenly, found on a summary of them, as Keras finds them.</summary>
internal static class Quantiles
{
    /// <summary>So many numbers less one that cut the values into parts of about the same count.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="parts">How many parts there shall be.</param>
    /// <param name="epsilon">The share of the values that one number of the summary stands for.</param>
    public static double[] Boundaries(float[] values, int parts, double epsilon)
    {
        float[] sorted = [.. values.Order()];
        double increment = sorted.Length * epsilon, step = Math.Max(increment, 1);
        var summary = new List<(double Value, double Weight)>();
        for (int i = (int)increment; i < sorted.Length; i += (int)step) summary.Add((sorted[i], step));
        return [.. Compress(Compress(summary, epsilon), 1.0 / parts)[..^1].Select(bin => (double)(float)bin.Value)];
    }

    // Values at even distances of the weight that lies before them.
    private static List<(double Value, double Weight)> Compress(List<(double Value, double Weight)> summary, double epsilon)
    {
        if (summary.Count * epsilon < 1) return summary;
        double[] weights = new double[summary.Count];
        double total = 0;
        for (int i = 0; i < weights.Length; i++) weights[i] = total += summary[i].Weight;
        var result = new List<(double, double)>();
        double before = 0;
        int count = (int)Math.Ceiling(1 / epsilon);
        for (int i = 0; i < count; i++)
        {
            double share = (epsilon + i * epsilon) * total;
            double value = Between(share, weights, [.. summary.Select(bin => bin.Value)]);
            double weight = Between(share, weights, weights);
            result.Add((value, weight - before));
            before = weight;
        }
        return result;
    }

    // The value at a place between known ones; outside, the nearest.
    private static double Between(double place, double[] places, double[] values)
    {
        int next = Array.FindIndex(places, known => known >= place);
        if (next <= 0) return next == 0 ? values[0] : values[^1];
        double share = (place - places[next - 1]) / (places[next] - places[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }
}
