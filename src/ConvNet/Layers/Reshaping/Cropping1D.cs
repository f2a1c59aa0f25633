namespace ConvNet;

/// <summary>Cuts off what stands at the ends of a series.</summary>
/// <remarks>
/// Input (batch, steps, channels), output the same with fewer steps. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/cropping1d/.
/// </remarks>
/// <param name="cropping">
/// How many steps: <c>1</c> for both ends, or <c>(1, 2)</c>. 1 by default.
/// </param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="cropping"/> is negative.</exception>
public sealed class Cropping1D(Margins1D? cropping = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : BorderLayer([-(cropping ?? 1)], null, input_shape, name)
{
    /// <summary>How many steps.</summary>
    public Margins1D Cropping { get; } = Require.Border(cropping ?? 1, nameof(cropping));
}
