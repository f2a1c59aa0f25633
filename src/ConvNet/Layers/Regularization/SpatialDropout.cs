using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// In training, sets whole feature maps to zero at random and divides the others by 1 - rate; otherwise does nothing.
/// </summary>
/// <remarks>Tompson et al., "Efficient object localization using convolutional networks" (2014).</remarks>
public abstract class SpatialDropout : Layer
{
    private readonly RandomStream _random;
    private readonly int _rank;
    private readonly int _firstAxis;

    /// <summary>A dropout for inputs with this many axes.</summary>
    private protected SpatialDropout(int rank, double rate, string? data_format, int? seed, Shape? input_shape, string? name)
        : base(name, input_shape)
    {
        _random = new(seed);
        _rank = rank;
        _firstAxis = Windows.FirstAxis(Require.DataFormat(data_format));
        Rate = Require.Fraction(rate);
        Seed = seed;
    }

    /// <summary>The share of feature maps to drop.</summary>
    public double Rate { get; }

    /// <summary>The seed, null if none was given.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    protected sealed override int? InputRank => _rank;

    /// <summary>What Keras writes for these layers alone: the type by its name.</summary>
    [InConfig]
    [KerasName("dtype")]
    internal string DtypeName => Dtype;

    /// <inheritdoc/>
    protected sealed override bool SupportsMasking => true;

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training)
    {
        if (!training || Rate == 0) return x;
        var pattern = Enumerable.Range(_firstAxis, _rank - 2).Aggregate(x.Shape, (shape, axis) => shape.With(axis, 1));
        return Ops.Dropout(x, Rate, pattern, _random);
    }
}
