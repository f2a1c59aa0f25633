namespace ConvNet;

/// <summary>In training, turns each image around its middle by a random angle; otherwise does nothing.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_rotation/.
/// </remarks>
/// <param name="factor">
/// The angle as a share of a full circle, between -1 and 1; a positive one turns counterclockwise. One number f means from
/// -f to f.
/// </param>
/// <param name="fill_mode">What stands outside the image: "reflect" (default), "constant", "nearest" or "wrap".</param>
/// <param name="interpolation">What stands between pixels: "bilinear" (default) or "nearest".</param>
/// <param name="seed">Gives the same changes again and again, one after the other.</param>
/// <param name="fill_value">The number outside for "constant".</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "data_format", "factor", "fill_mode", "fill_value", "interpolation",
    "seed")]
public sealed class RandomRotation(Factor factor, string fill_mode = "reflect", string interpolation = "bilinear",
    int? seed = null, double fill_value = 0.0, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : RandomAffineLayer(fill_mode, interpolation, seed, fill_value, data_format, input_shape, name)
{
    /// <summary>The angle as a share of a full circle.</summary>
    public Factor Factor { get; } = factor.AsPair().Within(-1, 1, nameof(factor));

    /// <inheritdoc/>
    private protected override double[] DrawMatrix(int height, int width)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * Draw(Factor));
        int x = width - 1, y = height - 1;
        return [cos, -sin, (x - cos * x + sin * y) / 2, sin, cos, (y - sin * x - cos * y) / 2];
    }
}
