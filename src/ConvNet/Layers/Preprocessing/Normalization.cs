using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Brings each feature to a mean of 0 and a variance of 1: (x - mean) / √variance. Mean and variance are those of the data given
/// to <see cref="Adapt"/>, or arguments.
/// </summary>
/// <remarks>
/// The shape stays. √variance is taken for at least 1e-7. Without arguments there are three weights: mean and variance with the
/// sizes along the axes, and count, one number, which is 0. Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/numerical/normalization/.
/// </remarks>
/// <param name="axis">
/// The axes along which each place is a feature of its own; the last one by default, null for none.
/// </param>
/// <param name="mean">The mean, one for all or one for each place; null if it is to be learned.</param>
/// <param name="variance">The variance; given if the mean is, and only then.</param>
/// <param name="invert">Whether to do the opposite: x · √variance + mean.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">Only one of mean and variance is given, or the batch is among the axes.</exception>
public sealed class Normalization(FeatureAxes axis = default, PerChannel? mean = null, PerChannel? variance = null,
    bool invert = false, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape), IAdaptable
{
    private const double SmallestDeviation = 1e-7;
    private Variable? _mean;
    private Variable? _variance;

    /// <summary>The axes along which each place is a feature of its own.</summary>
    public IReadOnlyList<int> Axis { get; } = !axis.ToArray().Contains(0) ? axis.ToArray()
        : throw new ArgumentException("axis must not be 0, the batch's");

    /// <summary>Whether to do the opposite.</summary>
    public bool Invert { get; } = invert;

    /// <summary>The mean that was given, null if it is learned.</summary>
    public PerChannel? Mean { get; } = (mean is null) == (variance is null) ? mean
        : throw new ArgumentException("mean and variance must be given together, got only the " +
            (mean is null ? $"variance {variance}" : $"mean {mean}"));

    /// <summary>The variance that was given.</summary>
    public PerChannel? Variance { get; } = variance;

    /// <inheritdoc/>
    protected override int MinInputRank => Axis.Count == 0 ? 1 : ManyAxes.MinRank(Axis);

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <summary>Learns the mean and the variance of these data, and forgets those of before.</summary>
    /// <param name="data">Inputs, with the batch first.</param>
    /// <exception cref="InvalidOperationException">Mean and variance were given to the constructor.</exception>
    public void Adapt(NDArray data)
    {
        if (Mean is not null)
            throw new InvalidOperationException(
                $"{Name}: mean and variance were given to the constructor, there is nothing to adapt");
        EnsureBuilt(DeclaredInput ?? data.shape.With(0, null));
        var x = Arrays.ToTensor(data, "float64");
        int[] others = [.. Enumerable.Range(0, x.Shape.Count).Except(ManyAxes.Of(Name, Axis, x.Shape))];
        var average = Ops.Mean(x, others, keepdims: true);
        var squares = Ops.Mean(Ops.Square(x - average), others, keepdims: true);
        _mean!.Assign(Ops.Reshape(average, _mean.Shape));
        _variance!.Assign(Ops.Reshape(squares, _variance.Shape));
    }

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        int[] axes = ManyAxes.Of(Name, Axis, input);
        var features = ManyAxes.Sizes(Name, axes, input);
        if (Mean is null)
        {
            _mean = AddWeight("mean", features, "zeros", trainable: false);
            _variance = AddWeight("variance", features, "ones", trainable: false);
            AddWeight("count", Shape.Scalar, "zeros", trainable: false).IsInteger = true;
            return;
        }
        foreach (int count in new[] { Mean.Values.Length, Variance!.Values.Length })
        {
            if (count != 1 && count != features.Elements)
                throw new ArgumentException($"{Name}: expected {features.Elements} numbers for an input {input}, got {count}");
        }
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        var floats = Ops.Cast(x, "float32");
        int[] axes = ManyAxes.Of(Name, Axis, x.Shape);
        Shape places = new([.. x.Shape.Select((size, i) => axes.Contains(i) ? size : 1)]);
        var mean = Ops.Spread(_mean?.Value ?? Ops.Row(Mean!.Values), places);
        var deviation = Ops.Sqrt(Ops.Spread(_variance?.Value ?? Ops.Row(Variance!.Values), places));
        deviation = Ops.Clip(deviation, SmallestDeviation, double.PositiveInfinity);
        return Invert ? floats * deviation + mean : (floats - mean) / deviation;
    }
}
