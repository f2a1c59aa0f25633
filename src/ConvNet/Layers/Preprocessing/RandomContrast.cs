using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// In training, brings the pixels of each image nearer to their channel's mean, or farther from it: (x - mean) · c + mean, with c
/// at random for each image; otherwise does nothing.
/// </summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_contrast/.
/// </remarks>
/// <param name="factor">
/// Two numbers between 0 and 1: c lies between 1 - the first and 1 + the second. One number is the second, the first is 0 then.
/// </param>
/// <param name="value_range">The least and the most that a pixel can be; 0 and 255 by default. Results are cut there.</param>
/// <param name="seed">Gives the same changes again and again, one after the other.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "data_format", "factor", "value_range", "seed")]
public sealed class RandomContrast(Factor factor, (double Low, double High)? value_range = null, int? seed = null,
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : RandomImageLayer(seed, data_format, input_shape, name)
{
    /// <summary>How far c may lie below 1 and above it.</summary>
    public Factor Factor { get; } =
        (factor.IsSingle ? (0, factor.High) : factor.AsPair()).Within(0, 1, nameof(factor));

    /// <summary>The least and the most that a pixel can be.</summary>
    public (double Low, double High) ValueRange { get; } = value_range ?? (0, 255);

    /// <inheritdoc/>
    private protected override Tensor Change(Tensor images)
    {
        var mean = Ops.Mean(images, [1, 2], keepdims: true);
        var changed = (images - mean) * Draw(images, 1 - Factor.Low, 1 + Factor.High) + mean;
        return Ops.Clip(changed, ValueRange.Low, ValueRange.High);
    }
}
