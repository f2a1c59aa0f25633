using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Tells in which interval each number lies: 0 below the first boundary, 1 from there to below the second …. The boundaries are
/// arguments, or <see cref="Adapt"/> finds some that share its data out evenly.
/// </summary>
/// <remarks>
/// The shape stays, with int32 numbers, for "int"; the others are as those of <see cref="CategoryEncoding"/>. Keras' page:
/// https://keras.io/api/layers/preprocessing_layers/numerical/discretization/.
/// </remarks>
/// <param name="bin_boundaries">The boundaries, rising; null if they are to be learned.</param>
/// <param name="num_bins">How many intervals are to be learned; with boundaries, one more than those.</param>
/// <param name="epsilon">How exactly they are learned: the share of the data that may be mistaken, above 0.</param>
/// <param name="output_mode">"int" (default), "one_hot", "multi_hot" or "count".</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">Neither boundaries nor a number are given, or an argument is out of its range.</exception>
[ConfigKeys("bin_boundaries", "num_bins", "epsilon", "output_mode", "name", "dtype")]
public sealed class Discretization(double[]? bin_boundaries = null, int? num_bins = null, double epsilon = 0.01,
    string output_mode = "int", [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape), IAdaptable
{
    /// <summary>The boundaries; null before <see cref="Adapt"/> if none were given.</summary>
    public IReadOnlyList<double>? BinBoundaries { get; private set; } = Rising(bin_boundaries);

    /// <summary>How many intervals are learned; null if the boundaries were given alone.</summary>
    public int? NumBins { get; } = Matching(bin_boundaries, num_bins);

    /// <summary>How exactly they are learned.</summary>
    public double Epsilon { get; } = epsilon > 0 ? Require.Fraction(epsilon)
        : throw new ArgumentException($"epsilon must lie between 0 and 1, got {epsilon}");

    /// <summary>How the intervals are written.</summary>
    public string OutputMode { get; } = Require.OneOf(output_mode, ["int", .. CategoryModes.Names]);

    /// <summary>The type as this layer's config has it.</summary>
    [InConfig]
    [KerasName("dtype")]
    internal string DtypeName => Dtype;

    private int Bins => BinBoundaries?.Count + 1 ?? NumBins!.Value;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        OutputMode == "int" ? input : CategoryModes.OutputShape(input, OutputMode, Bins);

    /// <summary>Finds boundaries that share these data out evenly over the intervals.</summary>
    /// <param name="data">Numbers, in any shape.</param>
    /// <exception cref="InvalidOperationException">The boundaries were given to the constructor.</exception>
    public void Adapt(NDArray data)
    {
        if (NumBins is not { } parts)
            throw new InvalidOperationException(
                $"{Name}: bin_boundaries were given to the constructor, there is nothing to adapt; give num_bins instead");
        BinBoundaries = Quantiles.Boundaries(data.ToArray<float>(), parts, Epsilon);
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        if (BinBoundaries is null)
            throw new InvalidOperationException($"{Name}: the boundaries are not known yet; call Adapt first");
        var intervals = Ops.Intervals(x, [.. BinBoundaries]);
        return OutputMode == "int" ? intervals : CategoryModes.Encode(intervals, OutputMode, Bins);
    }

    private static double[]? Rising(double[]? boundaries) =>
        boundaries is null || boundaries.Zip(boundaries.Skip(1)).All(pair => pair.First <= pair.Second) ? boundaries
        : throw new ArgumentException($"bin_boundaries must rise, got {PythonText.Repr(boundaries)}");

    private static int? Matching(double[]? boundaries, int? bins)
    {
        if (boundaries is null && bins is null)
            throw new ArgumentException("one of num_bins and bin_boundaries must be given, got neither");
        if (boundaries is not null && bins is not null && bins != boundaries.Length + 1)
            throw new ArgumentException(
                $"with {boundaries.Length} bin_boundaries num_bins must be {boundaries.Length + 1}, got {bins}");
        return bins is { } number ? Require.Positive(number, "num_bins") : null;
    }
}
