namespace ConvNet;

/// <summary>Slides a window over each feature map and keeps one number of it.</summary>
/// <remarks>Input (batch, height, width, channels), output the same with a smaller height and width.</remarks>
public abstract class Pooling2D : Layer
{
    /// <summary>A pooling.</summary>
    private protected Pooling2D(Size2D pool_size, Size2D? strides, string padding, string? data_format, Shape? input_shape,
        string? name) : base(name, input_shape)
    {
        PoolSize = Require.Positive(pool_size);
        Strides = Require.Positive(strides ?? pool_size, nameof(strides));
        Padding = Require.Padding(padding);
        DataFormat = Require.DataFormat(data_format);
    }

    /// <summary>Height and width of the window, in pixels.</summary>
    public Size2D PoolSize { get; }

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; }

    /// <summary>The steps between the places of the window, in pixels.</summary>
    public Size2D Strides { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <inheritdoc/>
    protected override int? InputRank => 4;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        Windows.Slide(Name, "pool", input, PoolSize, Strides, Padding, DataFormat, 1);
}
