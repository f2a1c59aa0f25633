using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// One step of a <see cref="GRU"/>. With gates z and r and the candidate g: h ← z · h + (1 - z) · g.
/// </summary>
/// <remarks>
/// The state is h; the parts of the weights stand in the order z, r, g. The candidate sees h · recurrent_kernel times r, or with
/// <c>reset_after: false</c> the product of r · h and the recurrent kernel. Keras' page:
/// https://keras.io/api/layers/recurrent_layers/gru_cell/.
/// </remarks>
/// <inheritdoc cref="GRU" path="/param"/>
/// <inheritdoc cref="GRU" path="/exception"/>
public sealed partial class GRUCell(int units, ActivationFunction? activation = null,
    ActivationFunction? recurrent_activation = null,
    bool use_bias = true, Initializer? kernel_initializer = null,
    Initializer? recurrent_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? recurrent_regularizer = null,
    Regularizer? bias_regularizer = null, Constraint? kernel_constraint = null, Constraint? recurrent_constraint = null, Constraint? bias_constraint = null,
    double dropout = 0, double recurrent_dropout = 0, bool reset_after = true, int? seed = null, string? name = null)
    : UnitsCell(units, 3, new(activation, use_bias,
        new(kernel_initializer, kernel_regularizer, kernel_constraint),
        new(recurrent_initializer, recurrent_regularizer, recurrent_constraint),
        new(bias_initializer, bias_regularizer, bias_constraint), dropout, recurrent_dropout, seed)
    {
        RecurrentActivation = recurrent_activation ?? "sigmoid",
        ResetAfter = reset_after,
    }, name)
{
    // Two biases, for the input's part and for the recurrent one, make a difference only where r stands between.
    private protected override Shape BiasShape => ResetAfter ? (2, 3 * Units) : 3 * Units;

    private protected override Tensor? InputBias => ResetAfter ? BiasRow(0) : Bias?.Value;

    private protected override Tensors Step(Tensor x, Tensors states, Tensor[] recurrent)
    {
        var (inputs, kernel) = (Ops.Split(x, 3, -1), RecurrentKernel.Value);
        var sums = ResetAfter ? Ops.Split(Weigh(recurrent, kernel, BiasRow(1)), 3, -1)
            : Ops.Split(Weigh(recurrent is [_] ? recurrent : recurrent[..2], Ops.Narrow(kernel, 0, 2 * Units)), 2, -1);
        var z = RecurrentActivation.Function(inputs[0] + sums[0]);
        var r = RecurrentActivation.Function(inputs[1] + sums[1]);
        var seen = ResetAfter ? r * sums[2] : Ops.MatMul(r * recurrent[^1], Ops.Narrow(kernel, 2 * Units, Units));
        var h = z * states[0] + (1 - z) * Activation.Function(inputs[2] + seen);
        return [h, h];
    }

    private Tensor? BiasRow(int row) => Bias is null ? null : Ops.Unstack(Bias, 0)[row];
}
