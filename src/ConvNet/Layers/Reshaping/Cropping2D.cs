namespace ConvNet;

/// <summary>Cuts off what stands at the edges of images.</summary>
/// <remarks>
/// Input (batch, height, width, channels), output the same with fewer pixels. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/cropping2d/.
/// </remarks>
/// <param name="cropping">
/// How many pixels: <c>1</c> for all sides, <c>(1, 2)</c> for the height and the width, or
/// <c>((1, 2), (3, 4))</c> for top and bottom, left and right. 0 by default.
/// </param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="cropping"/> is negative.</exception>
public sealed class Cropping2D(Margins2D? cropping = null, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : BorderLayer([.. (cropping ?? 0).ToArray().Select(margins => -margins)], data_format, input_shape, name)
{
    /// <summary>How many pixels.</summary>
    public Margins2D Cropping { get; } = Require.Border(cropping ?? 0, nameof(cropping));

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);
}
