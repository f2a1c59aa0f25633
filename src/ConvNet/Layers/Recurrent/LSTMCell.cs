using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// One step of an <see cref="LSTM"/>. With gates i, f, o and the candidate g, all of x · kernel + h · recurrent_kernel + bias:
/// c ← f · c + i · g, h ← o · activation(c).
/// </summary>
/// <remarks>
/// The states are h and c; the parts of the weights stand in the order i, f, g, o. Keras' page:
/// https://keras.io/api/layers/recurrent_layers/lstm_cell/.
/// </remarks>
/// <inheritdoc cref="LSTM" path="/param"/>
/// <inheritdoc cref="LSTM" path="/exception"/>
public sealed partial class LSTMCell(int units, ActivationFunction? activation = null,
    ActivationFunction? recurrent_activation = null,
    bool use_bias = true, bool unit_forget_bias = true, Initializer? kernel_initializer = null,
    Initializer? recurrent_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? recurrent_regularizer = null,
    Regularizer? bias_regularizer = null, Constraint? kernel_constraint = null, Constraint? recurrent_constraint = null, Constraint? bias_constraint = null,
    double dropout = 0, double recurrent_dropout = 0, int? seed = null, string? name = null)
    : UnitsCell(units, 4, new(activation, use_bias,
        new(kernel_initializer, kernel_regularizer, kernel_constraint),
        new(recurrent_initializer, recurrent_regularizer, recurrent_constraint),
        new(bias_initializer, bias_regularizer, bias_constraint), dropout, recurrent_dropout, seed)
    {
        RecurrentActivation = recurrent_activation ?? "sigmoid",
        UnitForgetBias = unit_forget_bias,
    }, name)
{
    /// <inheritdoc/>
    public override IReadOnlyList<int> StateSize => [Units, Units];

    // Without masks and with the usual functions the steps are one operation with a derivative of its own.
    internal override Scanned Scan(Tensor x, Tensors states, Tensor? mask, bool zeroOutput, bool training)
    {
        bool isUsual = Activation.Name == "tanh" && RecurrentActivation.Name == "sigmoid" && WorkingType == DType.Float32;
        if (mask is not null || !isUsual || (training && RecurrentDropout > 0)
            || !Ops.CanDoLstm(x, RecurrentKernel))
            return base.Scan(x, states, mask, zeroOutput, training);
        var (outputs, last, c) = Ops.Lstm(Project(Dropped(x, training)), RecurrentKernel, states[0], states[1]);
        return new(() => outputs, last, [last, c]);
    }

    /// <summary>The output and the next states, of the sums for the four gates, which stand along an axis.</summary>
    internal static Tensors Next(Tensor sums, Tensor c, ActivationFunction activation, ActivationFunction gate, int axis)
    {
        var parts = Ops.Split(sums, 4, axis);
        c = gate.Function(parts[1]) * c + gate.Function(parts[0]) * activation.Function(parts[2]);
        var h = gate.Function(parts[3]) * activation.Function(c);
        return [h, h, c];
    }

    private protected override Tensors Step(Tensor x, Tensors states, Tensor[] recurrent) =>
        Next(x + Weigh(recurrent, RecurrentKernel), states[1], Activation, RecurrentActivation, -1);
}
