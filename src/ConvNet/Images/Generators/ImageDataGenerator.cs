namespace ConvNet;

/// <summary>
/// Makes batches of images that are changed at random while a model trains: turned, moved, zoomed, mirrored, and brought to
/// the numbers that a network likes. <c>model.Fit(datagen.Flow(x_train, y_train, batch_size: 32), epochs: 10)</c>
/// </summary>
/// <remarks>
/// Keras 3 calls it old; layers such as <see cref="RandomFlip"/> do the same within a model. Its random numbers are those of
/// <see cref="np.random"/>: with the same seed the same images come as in Python. Keras' page:
/// https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/image/ImageDataGenerator.
/// </remarks>
public sealed partial class ImageDataGenerator
{
    private readonly Settings _settings;

    /// <summary>Says how images are changed. Ranges are drawn from anew for each image; 0 leaves a change out.</summary>
    /// <param name="featurewise_center">Whether the mean of all images is subtracted, channel by channel; needs
    /// <see cref="Fit"/>.</param>
    /// <param name="samplewise_center">Whether each image's own mean is subtracted.</param>
    /// <param name="featurewise_std_normalization">Whether images are divided by the standard deviation of all; needs
    /// <see cref="Fit"/>, and centers them too.</param>
    /// <param name="samplewise_std_normalization">Whether each image is divided by its own standard deviation; centers it too.</param>
    /// <param name="zca_whitening">Whether what pixels have in common is taken out; needs <see cref="Fit"/>.</param>
    /// <param name="zca_epsilon">Added to what is divided by there.</param>
    /// <param name="rotation_range">Up to how many degrees images are turned, either way.</param>
    /// <param name="width_shift_range">How far they are moved, by a share of their width or in pixels. Keras exchanges the axes:
    /// they move up and down.</param>
    /// <param name="height_shift_range">How far, by a share of their height or in pixels, they move to the sides.</param>
    /// <param name="brightness_range">The factors of their brightness, for instance (0.5, 1.5).</param>
    /// <param name="shear_range">Up to how many degrees they are sheared.</param>
    /// <param name="zoom_range">How much they are zoomed, by other factors for height and width.</param>
    /// <param name="channel_shift_range">Up to how much is added to all pixels, within the range that they had.</param>
    /// <param name="fill_mode">What stands outside the image: "nearest" (default), "constant", "reflect" or "wrap".</param>
    /// <param name="cval">The number outside for "constant".</param>
    /// <param name="horizontal_flip">Whether half of the images are mirrored, left to right.</param>
    /// <param name="vertical_flip">Whether half of them are turned upside down.</param>
    /// <param name="rescale">What all numbers are multiplied by, for instance 1.0 / 255.</param>
    /// <param name="preprocessing_function">What is done with each image (height, width, channels) after it was moved, before
    /// all that concerns its numbers.</param>
    /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
    /// <param name="interpolation_order">0 for the nearest pixel, 1 (default) for a mean of those around.</param>
    /// <param name="validation_split">The share of images that is kept for validation, the first ones.</param>
    /// <param name="dtype">The dtype of the batches; float32 by default.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public ImageDataGenerator(bool featurewise_center = false, bool samplewise_center = false,
        bool featurewise_std_normalization = false, bool samplewise_std_normalization = false, bool zca_whitening = false,
        double zca_epsilon = 1e-6, double rotation_range = 0, ShiftRange? width_shift_range = null,
        ShiftRange? height_shift_range = null, (double, double)? brightness_range = null, double shear_range = 0,
        ZoomRange? zoom_range = null, double channel_shift_range = 0, string fill_mode = "nearest", double cval = 0,
        bool horizontal_flip = false, bool vertical_flip = false, double? rescale = null,
        Func<NDArray, NDArray>? preprocessing_function = null, string? data_format = null, int interpolation_order = 1,
        double validation_split = 0, DType? dtype = null)
    {
        if (validation_split is not (>= 0 and < 1))
            throw new ArgumentException($"validation_split must be at least 0 and below 1, got {validation_split}");
        if (interpolation_order is not (0 or 1))
            throw new ArgumentException($"interpolation_order must be 0 or 1, got {interpolation_order}");
        _settings = new(rotation_range, width_shift_range ?? 0, height_shift_range ?? 0, brightness_range, shear_range,
            zoom_range ?? 0, channel_shift_range, Require.OneOf(fill_mode, SplineTransform.FillModes), cval, horizontal_flip,
            vertical_flip, interpolation_order);
        (DataFormat, ValidationSplit, DType) = (Require.DataFormat(data_format), validation_split, dtype ?? np.float32);
        // A deviation is one from the mean.
        _numbers = new(featurewise_center || featurewise_std_normalization || zca_whitening,
            samplewise_center || samplewise_std_normalization, featurewise_std_normalization && !zca_whitening,
            samplewise_std_normalization, zca_whitening, zca_epsilon, rescale, preprocessing_function);
        void Told(bool isSo, string asked, string also)
        {
            if (isSo) Screen.Current.Warn($"ImageDataGenerator: {asked} {also}.");
        }

        Told(zca_whitening && !featurewise_center, "zca_whitening", "sets featurewise_center too");
        Told(zca_whitening && featurewise_std_normalization, "zca_whitening", "takes the place of featurewise_std_normalization");
        Told(featurewise_std_normalization && !featurewise_center && !zca_whitening, "featurewise_std_normalization",
            "sets featurewise_center too");
        Told(samplewise_std_normalization && !samplewise_center, "samplewise_std_normalization", "sets samplewise_center too");
    }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>The share of images that is kept for validation.</summary>
    public double ValidationSplit { get; }

    /// <summary>The dtype of the batches.</summary>
    public DType DType { get; }

    internal bool IsChannelsFirst => DataFormat == "channels_first";

    /// <summary>Batches of arrays, without end: each pass has all images once.</summary>
    /// <param name="x">Images (samples, height, width, channels).</param>
    /// <param name="y">What is true of each, (samples, …).</param>
    /// <param name="batch_size">The images of a batch; the last one of a pass may have fewer.</param>
    /// <param name="shuffle">Whether each pass has its own order.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <param name="seed">Makes order and changes repeatable.</param>
    /// <param name="save_to_dir">A folder to which the images are written as well, to look at them.</param>
    /// <param name="save_prefix">What their names begin with.</param>
    /// <param name="save_format">"png" (default), "jpg", "bmp" or "webp".</param>
    /// <param name="ignore_class_split">Whether the parts for training and validation may have different classes.</param>
    /// <param name="subset">"training" or "validation", of what validation_split says.</param>
    /// <exception cref="ArgumentException">The arrays are no images, or do not fit each other.</exception>
    public NumpyArrayIterator Flow(NDArray x, NDArray? y = null, int batch_size = 32, bool shuffle = true, NDArray? sample_weight = null,
        int? seed = null, string? save_to_dir = null, string save_prefix = "", string save_format = "png",
        bool ignore_class_split = false, string? subset = null) =>
        new(this, x, y, sample_weight, batch_size, shuffle, seed, new(save_to_dir, save_prefix, save_format), ignore_class_split, subset);

    /// <summary>Batches of the images in a folder that has a folder for each class, without end.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="target_size">The height and width that all images get; 256 x 256 by default.</param>
    /// <param name="color_mode">"rgb" (default), "rgba" or "grayscale".</param>
    /// <param name="classes">The folders in the order of their numbers; by default all, in the order of their names.</param>
    /// <param name="class_mode">What is true: "categorical" (default), rows with a one; "binary" and "sparse", numbers; "input", the
    /// images themselves; null, nothing.</param>
    /// <param name="batch_size">The images of a batch.</param>
    /// <param name="shuffle">Whether each pass has its own order.</param>
    /// <param name="seed">Makes order and changes repeatable.</param>
    /// <param name="save_to_dir">A folder to which the images are written as well, to look at them.</param>
    /// <param name="save_prefix">What their names begin with.</param>
    /// <param name="save_format">"png" (default), "jpg", "bmp" or "webp".</param>
    /// <param name="follow_links">Whether links to folders are followed within a class.</param>
    /// <param name="subset">"training" or "validation", the first part of each class.</param>
    /// <param name="interpolation">How images are resized: see <see cref="keras.utils.load_img"/>.</param>
    /// <param name="keep_aspect_ratio">Whether what does not fit the ratio is cut off, not squeezed.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">There are no classes or images, or an argument is unknown.</exception>
    public DirectoryIterator FlowFromDirectory(string directory, Size2D? target_size = null, string color_mode = "rgb",
        IReadOnlyList<string>? classes = null, string? class_mode = "categorical", int batch_size = 32, bool shuffle = true,
        int? seed = null, string? save_to_dir = null, string save_prefix = "", string save_format = "png", bool follow_links = false,
        string? subset = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
        new(this, directory, new(Require.Positive(target_size ?? (256, 256), nameof(target_size)),
                Require.OneOf(color_mode, ["grayscale", "rgb", "rgba"]), interpolation, keep_aspect_ratio),
            classes, class_mode, batch_size, shuffle, seed, new(save_to_dir, save_prefix, save_format), follow_links, subset);

    /// <summary>Which part of so many images is meant.</summary>
    internal Range PartOf(int count, string? subset)
    {
        if (subset is null) return ..;
        Require.OneOf(subset, ["training", "validation"]);
        int split = (int)(ValidationSplit * count);
        return subset == "validation" ? ..split : split..;
    }

    /// <summary>One image moved and standardized, as a batch has it.</summary>
    internal NDArray Changed(NDArray image) => Standardize(ApplyTransform(image, GetRandomTransform(image.shape))).astype(DType);

    /// <summary>What is changed about places and colors.</summary>
    private sealed record Settings(double Rotation, ShiftRange WidthShift, ShiftRange HeightShift, (double Low, double High)? Brightness,
        double Shear, ZoomRange Zoom, double ChannelShift, string FillMode, double FillValue, bool FlipsHorizontally, bool FlipsVertically,
        int Order);
}
