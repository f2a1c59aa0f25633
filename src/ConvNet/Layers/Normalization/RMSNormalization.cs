using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Divides each row by the root of its mean square, then multiplies by a scale: x · scale / √(mean(x²) + epsilon).
/// </summary>
/// <remarks>
/// The shape stays; scale has the sizes along the axes.
/// Keras' page: https://keras.io/api/layers/normalization_layers/rms_normalization/. Zhang and Sennrich, "Root mean square
/// layer normalization" (2019).
/// </remarks>
/// <param name="axis">The axis, or the axes, that are normalized together; the last one by default.</param>
/// <param name="epsilon">Is added to the mean square; not negative.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="epsilon"/> is negative.</exception>
public sealed class RMSNormalization(Axes? axis = null, double epsilon = 1e-6, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    private Variable _scale = null!;

    /// <summary>The axes that are normalized together.</summary>
    public IReadOnlyList<int> Axis { get; } = axis?.ToArray() ?? [-1];

    /// <summary>Is added to the mean square.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    /// <inheritdoc/>
    protected override int MinInputRank => ManyAxes.MinRank(Axis);

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override void Build(Shape input) =>
        _scale = AddWeight("scale", ManyAxes.Sizes(Name, ManyAxes.Of(Name, Axis, input), input), "ones");

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int[] axes = ManyAxes.Of(Name, Axis, x.Shape);
        var along = new Shape([.. x.Shape.Select((size, axis) => axes.Contains(axis) ? size : 1)]);
        return Ops.RmsNormalize(x, axes, Epsilon) * Ops.Reshape(_scale, along);
    }
}
