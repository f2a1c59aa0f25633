namespace ConvNet;

/// <summary>How much samples count by their class.</summary>
internal static class ClassWeights
{
    /// <summary>The samples with the weights of their classes; a class that is not named counts 1.</summary>
    /// <exception cref="ArgumentException">There is not exactly one output.</exception>
    public static Samples Apply(string model, Samples samples, IReadOnlyDictionary<int, double> weights)
    {
        if (samples.Y is not [{ } y])
            throw new ArgumentException($"{model}: class_weight is for a model with one output and labels; use sample_weight");
        float[] values = [.. ClassesOf(y).Select(number => (float)weights.GetValueOrDefault(number, 1))];
        return samples with { Weights = [NDArray.Wrap(values, values.Length)] };
    }

    // One-hot labels have their class at the largest number; others are the class.
    private static IEnumerable<int> ClassesOf(NDArray y)
    {
        if (y.ndim > 1 && y.shape[^1] > 1) y = np.argmax(y, axis: -1);
        return y.ToArray<double>().Select(label => (int)Math.Round(label));
    }
}
