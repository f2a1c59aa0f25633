using ConvNet.Engine;

namespace ConvNet;

/// <summary>Gives each row the length 1: x / √(sum of x²). Zeros stay zeros.</summary>
/// <remarks>
/// The shape stays. Keras' page: https://keras.io/api/layers/normalization_layers/unit_normalization/.
/// </remarks>
/// <param name="axis">The axis, or the axes, that are normalized together; the last one by default.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class UnitNormalization(Axes? axis = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>The axes that are normalized together.</summary>
    public Axes Axis { get; } = axis ?? -1;

    /// <inheritdoc/>
    protected override int MinInputRank => ManyAxes.MinRank(Axis.ToArray());

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        Ops.UnitNormalize(x, ManyAxes.Of(Name, Axis.ToArray(), x.Shape));
}
