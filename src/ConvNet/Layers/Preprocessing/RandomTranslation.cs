namespace ConvNet;

/// <summary>In training, moves each image by a random distance; otherwise does nothing.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_translation/.
/// </remarks>
/// <param name="height_factor">How far down, as a share of the height, between -1 and 1. One number f means from -f to f.</param>
/// <param name="width_factor">How far to the right, as a share of the width, between -1 and 1.</param>
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
public sealed class RandomTranslation(Factor height_factor, Factor width_factor, string fill_mode = "reflect",
    string interpolation = "bilinear", int? seed = null, double fill_value = 0.0, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : RandomAffineLayer(fill_mode, interpolation, seed, fill_value, data_format, input_shape, name)
{
    /// <summary>How far down, as a share of the height.</summary>
    public Factor HeightFactor { get; } = height_factor.Within(-1, 1, nameof(height_factor));

    /// <summary>How far to the right, as a share of the width.</summary>
    public Factor WidthFactor { get; } = width_factor.Within(-1, 1, nameof(width_factor));

    /// <inheritdoc/>
    private protected override double[] DrawMatrix(int height, int width)
    {
        double down = Draw(HeightFactor) * height, right = Draw(WidthFactor) * width;
        return [1, 0, -right, 0, 1, -down];
    }
}
