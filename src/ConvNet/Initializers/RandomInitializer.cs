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
}
