using ConvNet.Engine;

namespace ConvNet;

public sealed partial class ImageDataGenerator
{
    private readonly Numbers _numbers;
    private NDArray? _mean, _std, _whitening;

    /// <summary>Learns the mean, the deviation and what pixels have in common, for what is featurewise and for whitening.</summary>
    /// <param name="x">Images (samples, height, width, channels).</param>
    /// <param name="augment">Whether it learns from images that are changed at random.</param>
    /// <param name="rounds">How many changes of each image, then.</param>
    /// <param name="seed">Begins <see cref="np.random"/> anew.</param>
    /// <exception cref="ArgumentException">These are no images.</exception>
    public void Fit(NDArray x, bool augment = false, int rounds = 1, int? seed = null)
    {
        CheckImages("Fit", x.shape);
        Require.Positive(rounds);
        x = np.array(x, DType);
        if (seed is { } given) np.random.seed(given);
        if (_numbers.Rescale is { } factor) x = (x * factor).astype(DType);
        if (augment)
        {
            var images = Enumerable.Range(0, rounds).SelectMany(_ => Enumerable.Range(0, x.shape[0])).Select(i => RandomTransform(x[i]));
            x = np.stack([.. images]).astype(DType);
        }
        Axes others = IsChannelsFirst ? (0, 2, 3) : (0, 1, 2);
        Shape channels = IsChannelsFirst ? (x.shape[1], 1, 1) : (1, 1, x.shape[3]);
        if (_numbers.FeaturewiseCenter)
        {
            _mean = np.mean(x, axis: others).reshape(channels);
            x = x - _mean;
        }
        if (_numbers.FeaturewiseStd)
        {
            _std = np.std(x, axis: others).reshape(channels);
            x = x / (_std + 1e-6);
        }
        if (_numbers.Whitens)
        {
            int count = x.shape[0];
            var (left, values) = Ops.LeftSingular(x.reshape((count, -1)).T);
            var inverse = Math.Sqrt(count) / (values.astype("float64") + _numbers.Epsilon);
            _whitening = np.dot(left * inverse, left.T.astype("float64"));
        }
    }

    /// <summary>
    /// An image's numbers as a network likes them, in this order: preprocessing_function, rescale, samplewise, featurewise, whitening.
    /// </summary>
    /// <param name="x">(height, width, channels).</param>
    public NDArray Standardize(NDArray x)
    {
        if (_numbers.Function is { } function) x = function(x);
        if (_numbers.Rescale is { } factor) x = x * factor;
        if (_numbers.SamplewiseCenter) x = x - np.mean(x, keepdims: true);
        if (_numbers.SamplewiseStd) x = x / (np.std(x, keepdims: true) + 1e-6);
        if (_numbers.FeaturewiseCenter && Learned(_mean, "featurewise_center")) x = x - _mean!;
        if (_numbers.FeaturewiseStd && Learned(_std, "featurewise_std_normalization")) x = x / (_std! + 1e-6);
        if (_numbers.Whitens && Learned(_whitening, "zca_whitening")) x = np.dot(x.reshape((1, -1)), _whitening!).reshape(x.shape);
        return x;
    }

    /// <summary>That these are images in a stack.</summary>
    internal void CheckImages(string where, Shape shape)
    {
        if (shape.Count != 4) throw new ArgumentException(
            $"{where}: expected images of shape (samples, height, width, channels), got {shape}");
        int channels = shape[IsChannelsFirst ? 1 : 3];
        if (channels is not (1 or 3 or 4)) Screen.Current.Warn(
            $"{where}: images of shape {shape} have {channels} channels ({DataFormat}); 1, 3 or 4 are usual.");
    }

    private static bool Learned(NDArray? what, string setting)
    {
        if (what is null) Screen.Current.Warn($"ImageDataGenerator: {setting} does nothing before Fit(x) has seen images.");
        return what is not null;
    }

    /// <summary>What is changed about the numbers.</summary>
    private sealed record Numbers(bool FeaturewiseCenter, bool SamplewiseCenter, bool FeaturewiseStd, bool SamplewiseStd, bool Whitens,
        double Epsilon, double? Rescale, Func<NDArray, NDArray>? Function);
}
