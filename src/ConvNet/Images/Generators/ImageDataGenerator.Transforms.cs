using System.Globalization;

namespace ConvNet;

public sealed partial class ImageDataGenerator
{
    private static readonly string[] TransformKeys = ["theta", "tx", "ty", "shear", "zx", "zy", "flip_horizontal", "flip_vertical",
        "channel_shift_intensity", "brightness"];

    /// <summary>Draws how an image is changed.</summary>
    /// <param name="img_shape">The image's shape.</param>
    /// <param name="seed">Begins <see cref="np.random"/> anew.</param>
    /// <returns>What <see cref="ApplyTransform"/> takes: theta (degrees), tx, ty (pixels), shear (degrees), zx, zy (factors),
    /// flip_horizontal, flip_vertical (bool), channel_shift_intensity, brightness (null for none).</returns>
    public Dictionary<string, object?> GetRandomTransform(Shape img_shape, int? seed = null)
    {
        var (height, width) = IsChannelsFirst ? (img_shape[1], img_shape[2]) : (img_shape[0], img_shape[1]);
        if (seed is { } given) np.random.seed(given);
        static double Either(double range) => range == 0 ? 0 : (double)np.random.uniform(-range, range);
        static double Between(double low, double high) => (double)np.random.uniform(low, high);

        double theta = Either(_settings.Rotation);
        double tx = _settings.HeightShift.IsOff ? 0 : _settings.HeightShift.Draw(height);
        double ty = _settings.WidthShift.IsOff ? 0 : _settings.WidthShift.Draw(width);
        double shear = Either(_settings.Shear);
        bool zooms = _settings.Zoom != new ZoomRange(1, 1);
        double zx = zooms ? Between(_settings.Zoom.Low, _settings.Zoom.High) : 1;
        double zy = zooms ? Between(_settings.Zoom.Low, _settings.Zoom.High) : 1;
        // Drawn even where nothing is mirrored.
        bool isMirrored = np.random.random() < 0.5, isTurned = np.random.random() < 0.5;
        return new()
        {
            ["theta"] = theta,
            ["tx"] = tx,
            ["ty"] = ty,
            ["shear"] = shear,
            ["zx"] = zx,
            ["zy"] = zy,
            ["flip_horizontal"] = isMirrored && _settings.FlipsHorizontally,
            ["flip_vertical"] = isTurned && _settings.FlipsVertically,
            ["channel_shift_intensity"] = _settings.ChannelShift == 0 ? null : Either(_settings.ChannelShift),
            ["brightness"] = _settings.Brightness is { } range ? Between(range.Low, range.High) : null,
        };
    }

    /// <summary>An image changed as it is said.</summary>
    /// <param name="x">(height, width, channels).</param>
    /// <param name="transform_parameters">Some of what <see cref="GetRandomTransform"/> gives; what is absent is not
    /// changed.</param>
    /// <exception cref="ArgumentException">It is no image, or a name is unknown.</exception>
    public NDArray ApplyTransform(NDArray x, IReadOnlyDictionary<string, object?> transform_parameters)
    {
        if (x.ndim != 3) throw new ArgumentException($"ApplyTransform: an image has 3 axes, got an array of shape {x.shape}");
        foreach (string key in transform_parameters.Keys) Require.OneOf(key, TransformKeys, nameof(transform_parameters));
        object? Given(string key) => transform_parameters.GetValueOrDefault(key);
        double Number(string key, double absent) => Given(key) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : absent;

        if (IsChannelsFirst) x = x.transpose((1, 2, 0));
        var matrix = AffineMatrix.Of(x.shape, Number("theta", 0), Number("tx", 0), Number("ty", 0), Number("shear", 0),
            Number("zx", 1), Number("zy", 1));
        if (matrix is not null) x = SplineTransform.Apply(x, matrix, _settings.Order, _settings.FillMode, _settings.FillValue);
        if (Given("channel_shift_intensity") is not null)
            x = np.clip(x + Number("channel_shift_intensity", 0), x.min(), x.max()).astype(x.dtype);
        if (Given("flip_horizontal") is true) x = np.flip(x, 1);
        if (Given("flip_vertical") is true) x = np.flip(x, 0);
        if (Given("brightness") is not null) x = Brightness.Apply(x, Number("brightness", 1));
        return IsChannelsFirst ? x.transpose((2, 0, 1)) : x;
    }

    /// <summary>An image changed at random.</summary>
    /// <param name="x">(height, width, channels).</param>
    /// <param name="seed">Begins <see cref="np.random"/> anew.</param>
    /// <exception cref="ArgumentException">It is no image.</exception>
    public NDArray RandomTransform(NDArray x, int? seed = null) => ApplyTransform(x, GetRandomTransform(x.shape, seed));
}
