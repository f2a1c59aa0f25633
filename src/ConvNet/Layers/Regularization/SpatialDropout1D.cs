namespace ConvNet;

/// <summary>
/// In training, sets whole channels of a series to zero at random and divides the others by 1 - rate; otherwise does nothing.
/// </summary>
/// <remarks>
/// Input (batch, steps, channels); the shape stays. Keras' page:
/// https://keras.io/api/layers/regularization_layers/spatial_dropout1d/. Tompson et al., "Efficient object localization using
/// convolutional networks" (2014).
/// </remarks>
/// <param name="rate">The share to drop, at least 0 and at most 1.</param>
/// <param name="seed">Gives the same patterns again and again, one after the other.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="rate"/> is out of its range.</exception>
[ConfigKeys("rate", "seed", "name", "dtype")]
public sealed class SpatialDropout1D(double rate, int? seed = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : SpatialDropout(3, rate, null, seed, input_shape, name);
