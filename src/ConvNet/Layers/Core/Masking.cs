using ConvNet.Engine;

namespace ConvNet;

/// <summary>Hides steps whose numbers all have one value, 0 if not said otherwise: what fills up short sequences.</summary>
/// <remarks>
/// The shape stays; hidden steps become zeros, and layers behind that know masks skip them. Keras' page:
/// https://keras.io/api/layers/core_layers/masking/.
/// </remarks>
/// <param name="mask_value">The value.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Masking(double mask_value = 0, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>The value.</summary>
    public double MaskValue { get; } = mask_value;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.KeepWhere(Ops.AnyNotEqual(x, MaskValue), x);

    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) => Ops.AnyNotEqual(inputs[0], MaskValue);
}
