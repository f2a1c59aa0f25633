namespace ConvNet;

/// <summary>Values spread evenly over an interval.</summary>
/// <param name="minval">The lower end, included.</param>
/// <param name="maxval">The upper end, not included; at least <paramref name="minval"/>.</param>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
[KerasName("RandomUniform", "uniform")]
public sealed class RandomUniform(double minval = -0.05, double maxval = 0.05, int? seed = null) : RandomInitializer(seed)
{
    /// <summary>The lower end.</summary>
    public double Minval { get; } = minval;

    /// <summary>The upper end.</summary>
    public double Maxval { get; } = maxval >= minval ? maxval :
        throw new ArgumentException($"maxval must be at least minval, got minval {minval} and maxval {maxval}");

    private protected override float[] Draw(Shape shape, RandomNumbers numbers) =>
        numbers.Uniform(shape.Elements, Minval, Maxval);
}
