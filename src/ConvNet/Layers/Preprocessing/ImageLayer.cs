namespace ConvNet;

/// <summary>Changes images before a network sees them.</summary>
/// <remarks>Takes (batch, height, width, channels), or one image (height, width, channels).</remarks>
public abstract class ImageLayer : Layer
{
    internal override bool ComputesInSingle => true;

    /// <summary>A layer of images.</summary>
    private protected ImageLayer(string? data_format, Shape? input_shape, string? name) : base(name, input_shape) =>
        DataFormat = Require.DataFormat(data_format);

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <inheritdoc/>
    protected sealed override int MinInputRank => 3;

    /// <summary>The axis of the height in images of this shape; the width's follows.</summary>
    /// <exception cref="ArgumentException">They are no images.</exception>
    private protected int RowsOf(Shape images) => images.Count is 3 or 4
        ? images.Count - (DataFormat == "channels_first" ? 2 : 3)
        : throw new ArgumentException($"{Name}: expected images with 4 axes, or one with 3, got {images}");

    /// <summary>The shape of these images with another height and width.</summary>
    private protected Shape Resized(Shape images, Size2D size)
    {
        int rows = RowsOf(images);
        return images.With(rows, size.Height).With(rows + 1, size.Width);
    }
}
