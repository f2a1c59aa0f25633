using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>An initializer that draws its values at random.</summary>
/// <param name="seed">
/// With a seed each call gives the same values. Without, each call gives fresh ones, which
/// <see cref="SeedGenerator.SetGlobal"/> makes repeatable.
/// </param>
public abstract class RandomInitializer(int? seed) : Initializer
{
    /// <summary>The seed, null for fresh values at each call.</summary>
    public int? Seed { get; } = seed;

    /// <inheritdoc/>
    protected internal sealed override float[] Create(Shape shape) => Draw(shape, SeedGenerator.Numbers(Seed));

    private protected abstract float[] Draw(Shape shape, RandomNumbers numbers);

    private protected static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value : throw new ArgumentException($"{name} must be 0 or more; got {value}.");

    private protected static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentException($"{name} must be more than 0; got {value}.");
}
