namespace ConvNet;

/// <summary>Adds zeros at the edges of volumes.</summary>
/// <remarks>
/// Input (batch, depth, height, width, channels), output the same with more voxels. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/zero_padding3d/.
/// </remarks>
/// <param name="padding">
/// How many voxels: <c>1</c> for all sides, <c>(1, 2, 3)</c> for depth, height and width, or
/// <c>((1, 2), (3, 4), (5, 6))</c>. 1 by default.
/// </param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="padding"/> is negative.</exception>
public sealed class ZeroPadding3D(Margins3D? padding = null, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : BorderLayer((padding ?? 1).ToArray(), data_format, input_shape, name)
{
    /// <summary>How many voxels.</summary>
    public Margins3D Padding { get; } = Require.Border(padding ?? 1, nameof(padding));

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);
}
