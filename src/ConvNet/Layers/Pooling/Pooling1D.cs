namespace ConvNet;

/// <summary>Slides a window along each channel of a series and keeps one number of it.</summary>
/// <remarks>Input (batch, steps, channels), output the same with fewer steps.</remarks>
public abstract class Pooling1D : Layer
{
    /// <summary>A pooling.</summary>
    private protected Pooling1D(Size1D pool_size, Size1D? strides, string padding, string? data_format, Shape? input_shape,
        string? name) : base(name, input_shape)
    {
        PoolSize = Require.Positive(pool_size);
        Strides = Require.Positive(strides ?? pool_size, nameof(strides));
        Padding = Require.Padding(padding);
        DataFormat = Require.DataFormat(data_format);
    }

    /// <summary>The length of the window, in steps.</summary>
    public Size1D PoolSize { get; }

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; }

    /// <summary>From one place of the window to the next, in steps.</summary>
    public Size1D Strides { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <inheritdoc/>
    protected override int? InputRank => 3;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        Windows.Slide(Name, "pool", input, PoolSize.ToArray(), Strides.ToArray(), Padding, DataFormat);
}
