using ConvNet.Engine;

namespace ConvNet;

/// <summary>Keeps as many numbers of each feature map as are asked for, whatever the input's size.</summary>
/// <remarks>
/// Along an axis with n numbers and m places, place i sees those from ⌊i · n / m⌋ to before ⌈(i + 1) · n / m⌉.
/// </remarks>
/// <typeparam name="TSize">A size with a number for each dimension.</typeparam>
public abstract class AdaptivePooling<TSize> : Layer
    where TSize : struct
{
    private readonly int[] _sizes;

    /// <summary>A pooling.</summary>
    private protected AdaptivePooling(TSize output_size, string? data_format, Shape? input_shape, string? name)
        : base(name, input_shape)
    {
        OutputSize = Sizes.Positive(output_size, nameof(output_size));
        DataFormat = Require.DataFormat(data_format);
        _sizes = Sizes.Of(output_size);
    }

    /// <summary>How many numbers are kept along each axis.</summary>
    public TSize OutputSize { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>Whether the largest number counts, not the mean.</summary>
    private protected abstract bool IsMax { get; }

    /// <inheritdoc/>
    protected sealed override int? InputRank => _sizes.Length + 2;

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input)
    {
        int first = Windows.FirstAxis(DataFormat);
        return _sizes.Index().Aggregate(input, (shape, size) => shape.With(first + size.Index, size.Item));
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.AdaptivePool(x, _sizes, IsMax, DataFormat);
}
