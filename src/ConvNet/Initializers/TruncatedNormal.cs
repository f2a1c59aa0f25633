namespace ConvNet;

/// <summary>
/// Normally distributed values, those more than two standard deviations from the mean drawn again. What is left
/// deviates less than <c>stddev</c>: by 0.8796 of it.
/// </summary>
/// <param name="mean">The mean.</param>
/// <param name="stddev">The standard deviation before the cut, 0 or more.</param>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
public sealed class TruncatedNormal(double mean = 0.0, double stddev = 0.05, int? seed = null) : RandomInitializer(seed)
{
    /// <summary>The mean.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation before the cut.</summary>
    public double Stddev { get; } = Require.NotNegative(stddev);

    private protected override float[] Draw(Shape shape, RandomNumbers numbers) =>
        numbers.TruncatedNormal(shape.Elements, Mean, Stddev);
}
