namespace ConvNet;

/// <summary>Normally distributed values.</summary>
/// <param name="mean">Their mean.</param>
/// <param name="stddev">Their standard deviation, 0 or more.</param>
/// <param name="seed">See <see cref="RandomInitializer"/>.</param>
[KerasName("RandomNormal", "normal")]
public sealed class RandomNormal(double mean = 0.0, double stddev = 0.05, int? seed = null) : RandomInitializer(seed)
{
    /// <summary>The mean.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation.</summary>
    public double Stddev { get; } = Require.NotNegative(stddev);

    private protected override float[] Draw(Shape shape, RandomNumbers numbers) =>
        numbers.Normal(shape.Elements, Mean, Stddev);
}
