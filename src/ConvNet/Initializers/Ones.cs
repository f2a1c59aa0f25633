namespace ConvNet;

/// <summary>All ones: how the scales of normalizations begin.</summary>
[KerasName("Ones", "one")]
public sealed class Ones : Initializer
{
    /// <inheritdoc/>
    protected internal override float[] Create(Shape shape) => new Constant(1).Create(shape);
}
