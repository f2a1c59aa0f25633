namespace ConvNet;

/// <summary>
/// The identity matrix times <c>gain</c>: a square or oblong matrix with <c>gain</c> on its diagonal.
/// Keras' <c>initializers.Identity</c>, which Keras calls <c>IdentityInitializer</c> as well: <c>Identity</c> is a layer.
/// </summary>
/// <param name="gain">The value on the diagonal. As in Keras, it is no part of the config.</param>
[KerasName("Identity", "IdentityInitializer")]
public sealed class IdentityInitializer([NotConfig] double gain = 1.0) : Initializer
{
    /// <summary>The value on the diagonal.</summary>
    public double Gain { get; } = gain;

    /// <inheritdoc/>
    protected internal override float[] Create(Shape shape)
    {
        if (shape.Count != 2) throw new ArgumentException($"Identity makes matrices, so a shape needs 2 axes, got {shape}");
        var values = new float[shape.Elements];
        for (int i = 0; i < Math.Min(shape[0], shape[1]); i++) values[(i * shape[1]) + i] = (float)Gain;
        return values;
    }
}
