namespace ConvNet;

/// <summary>In training, shows each image smaller or larger, by a random factor; otherwise does nothing.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/.
/// </remarks>
/// <param name="height_factor">
/// How much more of the height is shown, as a share of it, between -1 and 1: below 0 things become larger. One number f
/// means from -f to f.
/// </param>
/// <param name="width_factor">The same for the width; null (default) keeps the ratio.</param>
/// <param name="fill_mode">What stands outside the image: "reflect" (default), "constant", "nearest" or "wrap".</param>
/// <param name="interpolation">What stands between pixels: "bilinear" (default) or "nearest".</param>
/// <param name="seed">Gives the same changes again and again, one after the other.</param>
/// <param name="fill_value">The number outside for "constant".</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "data_format", "height_factor", "width_factor", "fill_mode",
    "interpolation", "seed", "fill_value")]
public sealed class RandomZoom(Factor height_factor, Factor? width_factor = null, string fill_mode = "reflect",
    string interpolation = "bilinear", int? seed = null, double fill_value = 0.0, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : RandomAffineLayer(fill_mode, interpolation, seed, fill_value, data_format, input_shape, name)
{
    /// <summary>How much more of the height is shown.</summary>
    public Factor HeightFactor { get; } = height_factor.Within(-1, 1, nameof(height_factor));

    /// <summary>How much more of the width is shown; null for as much as of the height.</summary>
    public Factor? WidthFactor { get; } = width_factor?.Within(-1, 1, nameof(width_factor));

    /// <inheritdoc/>
    private protected override double[] DrawMatrix(int height, int width)
    {
        double down = Draw(HeightFactor), right = WidthFactor is null ? down : Draw(WidthFactor);
        return [1 + right, 0, -right * (width - 1) / 2, 0, 1 + down, -down * (height - 1) / 2];
    }
}
