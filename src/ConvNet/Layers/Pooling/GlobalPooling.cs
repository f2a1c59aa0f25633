namespace ConvNet;

/// <summary>Keeps one number of each feature map.</summary>
public abstract class GlobalPooling : Layer
{
    private readonly int _rank;

    /// <summary>A pooling of inputs with this many axes.</summary>
    private protected GlobalPooling(int rank, string? data_format, bool keepdims, Shape? input_shape, string? name)
        : base(name, input_shape)
    {
        _rank = rank;
        DataFormat = Require.DataFormat(data_format);
        Keepdims = keepdims;
    }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>Whether the axes that are pooled stay, with size 1.</summary>
    public bool Keepdims { get; }

    /// <inheritdoc/>
    protected sealed override int? InputRank => _rank;

    /// <summary>The axes that are pooled.</summary>
    private protected int[] PooledAxes => [.. Enumerable.Range(Windows.FirstAxis(DataFormat), _rank - 2)];

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input) => Keepdims
        ? PooledAxes.Aggregate(input, (shape, axis) => shape.With(axis, 1))
        : (input.At(0), input.At(Windows.ChannelAxis(DataFormat, _rank)));
}
