using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps the middle of images. Of smaller ones it keeps what has the ratio and enlarges that.</summary>
/// <remarks>
/// Input (batch, any height, any width, channels), output (batch, height, width, channels). Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/.
/// </remarks>
/// <param name="height">The new height, in pixels.</param>
/// <param name="width">The new width, in pixels.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class CenterCrop(int height, int width, string? data_format = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : ImageLayer(data_format, input_shape, name)
{
    /// <summary>The new height.</summary>
    public int Height { get; } = Require.Positive(height);

    /// <summary>The new width.</summary>
    public int Width { get; } = Require.Positive(width);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => Resized(input, (Height, Width));

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int rows = RowsOf(x.Shape);
        var images = Ops.Cast(x, "float32");
        return images.Shape[rows] >= Height && images.Shape[rows + 1] >= Width
            ? AspectRatio.CutMiddle(images, rows, (Height, Width))
            : Ops.Resize(AspectRatio.Crop(images, rows, (Height, Width)), rows, (Height, Width), "bilinear");
    }
}
