using ConvNet.Engine;

namespace ConvNet;

/// <summary>In training, adds a number to all pixels of an image, at random for each; otherwise does nothing.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_brightness/.
/// </remarks>
/// <param name="factor">What is added as a share of the value range, between -1 and 1.</param>
/// <param name="value_range">The least and the most that a pixel can be; 0 and 255 by default. Results are cut there.</param>
/// <param name="seed">Gives the same changes again and again, one after the other.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "data_format", "factor", "value_range", "seed")]
public sealed class RandomBrightness(Factor factor, (double Low, double High)? value_range = null, int? seed = null,
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : RandomImageLayer(seed, data_format, input_shape, name)
{
    /// <summary>What is added as a share of the value range.</summary>
    public Factor Factor { get; } = factor.AsPair().Within(-1, 1, nameof(factor));

    /// <summary>The least and the most that a pixel can be.</summary>
    public (double Low, double High) ValueRange { get; } = value_range ?? (0, 255);

    /// <inheritdoc/>
    private protected override Tensor Change(Tensor images)
    {
        var (low, high) = ValueRange;
        return Ops.Clip(images + Draw(images, Factor.Low, Factor.High) * (high - low), low, high);
    }
}
