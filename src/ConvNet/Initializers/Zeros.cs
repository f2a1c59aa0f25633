namespace ConvNet;

/// <summary>All zeros: how biases begin.</summary>
[KerasName("Zeros", "zero")]
public sealed class Zeros : Initializer
{
    /// <inheritdoc/>
    protected internal override float[] Create(Shape shape) => new float[shape.Elements];
}
