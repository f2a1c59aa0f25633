using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// In training, makes a parallelogram of each image, with its upper left corner in place; otherwise does nothing.
/// </summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_shear/.
/// </remarks>
/// <param name="x_factor">
/// How far each row is moved sideways against the one above, in pixels, between -1 and 1; either way is as likely.
/// One number f means from -f to f.
/// </param>
/// <param name="y_factor">The same for columns, up and down; 0 by default.</param>
/// <param name="fill_mode">What stands outside the image: "reflect" (default), "constant", "nearest" or "wrap".</param>
/// <param name="interpolation">What stands between pixels: "bilinear" (default) or "nearest".</param>
/// <param name="seed">Gives the same changes again and again, one after the other.</param>
/// <param name="fill_value">The number outside for "constant".</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "data_format", "x_factor", "y_factor", "fill_mode", "interpolation",
    "seed", "fill_value")]
public sealed class RandomShear(Factor? x_factor = null, Factor? y_factor = null, string fill_mode = "reflect",
    string interpolation = "bilinear", int? seed = null, double fill_value = 0.0, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : RandomAffineLayer(fill_mode, interpolation, seed, fill_value, data_format, input_shape, name)
{
    /// <summary>How far rows are moved.</summary>
    public Factor XFactor { get; } = (x_factor ?? 0.0).Within(-1, 1, nameof(x_factor)).AsPair();

    /// <summary>How far columns are moved.</summary>
    public Factor YFactor { get; } = (y_factor ?? 0.0).Within(-1, 1, nameof(y_factor)).AsPair();

    /// <inheritdoc/>
    private protected override double[] DrawMatrix(int height, int width)
    {
        double way = Ops.Uniform(0, 1, Random) < 0.5 ? 1 : -1;
        return [1, way * Draw(XFactor), 0, way * Draw(YFactor), 1, 0];
    }
}
