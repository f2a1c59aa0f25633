namespace ConvNet;

/// <summary>
/// In training, sets whole channels of a volume to zero at random and divides the others by 1 - rate; otherwise does nothing.
/// </summary>
/// <remarks>
/// Input (batch, depth, height, width, channels); the shape stays. Keras' page:
/// https://keras.io/api/layers/regularization_layers/spatial_dropout3d/. Tompson et al., "Efficient object localization using
/// convolutional networks" (2014).
/// </remarks>
/// <param name="rate">The share to drop, at least 0 and at most 1.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="seed">Gives the same patterns again and again, one after the other.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("rate", "seed", "name", "dtype", "data_format")]
public sealed class SpatialDropout3D(double rate, string? data_format = null, int? seed = null,
    [NotConfig] Shape? input_shape = null, string? name = null) : SpatialDropout(5, rate, data_format, seed, input_shape, name)
{
    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);
}
