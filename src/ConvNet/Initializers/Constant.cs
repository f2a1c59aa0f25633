namespace ConvNet;

/// <summary>The same value everywhere.</summary>
/// <param name="value">The value.</param>
[KerasName("Constant", AsString = false)]
public sealed class Constant(double value = 0.0) : Initializer
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    protected internal override float[] Create(Shape shape)
    {
        var values = new float[shape.Elements];
        Array.Fill(values, (float)Value);
        return values;
    }
}
