namespace ConvNet;

/// <summary>Slides a window over each channel of a volume and keeps one number of it.</summary>
/// <remarks>Input (batch, depth, height, width, channels), output the same with a smaller depth, height and width.</remarks>
public abstract class Pooling3D : Layer
{
    /// <summary>A pooling.</summary>
    private protected Pooling3D(Size3D pool_size, Size3D? strides, string padding, string? data_format, Shape? input_shape,
        string? name) : base(name, input_shape)
    {
        PoolSize = Require.Positive(pool_size);
        Strides = Require.Positive(strides ?? pool_size, nameof(strides));
        Padding = Require.Padding(padding);
        DataFormat = Require.DataFormat(data_format);
    }

    /// <summary>Depth, height and width of the window, in voxels.</summary>
    public Size3D PoolSize { get; }

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; }

    /// <summary>The steps between the places of the window, in voxels.</summary>
    public Size3D Strides { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <inheritdoc/>
    protected override int? InputRank => 5;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        Windows.Slide(Name, "pool", input, PoolSize.ToArray(), Strides.ToArray(), Padding, DataFormat);
}
