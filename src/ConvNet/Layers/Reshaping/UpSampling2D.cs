using ConvNet.Engine;

namespace ConvNet;

/// <summary>Enlarges images: repeats each pixel, or makes new ones between them.</summary>
/// <remarks>
/// Input (batch, height, width, channels), output the same with size times the height and width. Keras' page:
/// https://keras.io/api/layers/reshaping_layers/up_sampling2d/.
/// </remarks>
/// <param name="size">How many times the height and the width; 2 by default.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="interpolation">"nearest" repeats; "bilinear", "bicubic", "lanczos3" and "lanczos5" take weighted means.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class UpSampling2D(Size2D? size = null, string? data_format = null, string interpolation = "nearest",
    [NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    /// <summary>How many times the height and the width.</summary>
    public Size2D Size { get; } = Require.Positive(size ?? 2, nameof(size));

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);

    /// <summary>How new pixels are made.</summary>
    public string Interpolation { get; } = Require.OneOf(interpolation, ["nearest", .. Resampling.Names]);

    /// <inheritdoc/>
    protected override int? InputRank => 4;

    private int Rows => Windows.FirstAxis(DataFormat);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        input.With(Rows, input.At(Rows) * Size.Height).With(Rows + 1, input.At(Rows + 1) * Size.Width);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Enlarge(Enlarge(x, Rows, Size.Height), Rows + 1, Size.Width);

    private Tensor Enlarge(Tensor x, int axis, int times) => Interpolation == "nearest"
        ? Ops.Repeat(x, axis, times) : Ops.Resample(x, axis, x.Shape[axis] * times, Interpolation);
}
