using ConvNet.Engine;

namespace ConvNet;

/// <summary>Brings images to a height and a width, whatever theirs are.</summary>
/// <remarks>
/// Input (batch, any height, any width, channels), output (batch, height, width, channels). Whole numbers stay whole numbers of
/// their type. Keras' page: https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/.
/// </remarks>
/// <param name="height">The new height, in pixels.</param>
/// <param name="width">The new width, in pixels.</param>
/// <param name="interpolation">"bilinear" (default), "nearest", "bicubic", "lanczos3" or "lanczos5".</param>
/// <param name="crop_to_aspect_ratio">
/// Whether what does not fit the new ratio is cut off first, so that nothing is distorted.
/// </param>
/// <param name="pad_to_aspect_ratio">Whether borders are added first instead, for the same.</param>
/// <param name="fill_mode">How the borders are filled: "constant".</param>
/// <param name="fill_value">The number in the borders.</param>
/// <param name="antialias">Whether a smaller image is made of all pixels of the larger one.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range, or both crop and pad are asked for.</exception>
public sealed class Resizing(int height, int width, string interpolation = "bilinear", bool crop_to_aspect_ratio = false,
    bool pad_to_aspect_ratio = false, string fill_mode = "constant", double fill_value = 0.0, bool antialias = false,
    string? data_format = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : ImageLayer(data_format, input_shape, name)
{
    /// <summary>The new height.</summary>
    public int Height { get; } = Require.Positive(height);

    /// <summary>The new width.</summary>
    public int Width { get; } = Require.Positive(width);

    /// <summary>How new pixels are made.</summary>
    public string Interpolation { get; } = Require.OneOf(interpolation, ["nearest", .. Resampling.Names]);

    /// <summary>Whether what does not fit the new ratio is cut off first.</summary>
    public bool CropToAspectRatio { get; } = crop_to_aspect_ratio;

    /// <summary>Whether borders are added first.</summary>
    public bool PadToAspectRatio { get; } = !(pad_to_aspect_ratio && crop_to_aspect_ratio) ? pad_to_aspect_ratio
        : throw new ArgumentException("only one of crop_to_aspect_ratio and pad_to_aspect_ratio can be true, got both");

    /// <summary>How the borders are filled.</summary>
    public string FillMode { get; } = Require.OneOf(fill_mode, ["constant"]);

    /// <summary>The number in the borders.</summary>
    public double FillValue { get; } = fill_value;

    /// <summary>Whether a smaller image is made of all pixels of the larger one.</summary>
    public bool Antialias { get; } = antialias;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => Resized(input, (Height, Width));

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int rows = RowsOf(x.Shape);
        Size2D size = (Height, Width);
        var fitting = CropToAspectRatio ? AspectRatio.Crop(x, rows, size)
            : PadToAspectRatio ? AspectRatio.Pad(x, rows, size, FillValue) : x;
        return Ops.Resize(fitting, rows, size, Interpolation, Antialias);
    }
}
