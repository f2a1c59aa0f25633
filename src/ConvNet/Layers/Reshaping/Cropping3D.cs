namespace ConvNet;

/// <summary>Cuts off what stands at the edges of volumes.</summary>
/// <remarks>
/// Input (batch, depth, height, width, channels), output the same with fewer voxels. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/cropping3d/.
/// </remarks>
/// <param name="cropping">
/// How many voxels: <c>1</c> for all sides, <c>(1, 2, 3)</c> for depth, height and width, or
/// <c>((1, 2), (3, 4), (5, 6))</c>. 1 by default.
/// </param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="cropping"/> is negative.</exception>
public sealed class Cropping3D(Margins3D? cropping = null, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : BorderLayer([.. (cropping ?? 1).ToArray().Select(margins => -margins)], data_format, input_shape, name)
{
    /// <summary>How many voxels.</summary>
    public Margins3D Cropping { get; } = Require.Border(cropping ?? 1, nameof(cropping));

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);
}
