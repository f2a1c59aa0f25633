namespace ConvNet;

/// <summary>One step of a <see cref="SimpleRNN"/>: h ← activation(x · kernel + h · recurrent_kernel + bias).</summary>
/// <remarks>The state is h. Keras' page: https://keras.io/api/layers/recurrent_layers/simple_rnn_cell/.</remarks>
/// <inheritdoc cref="SimpleRNN" path="/param"/>
/// <inheritdoc cref="SimpleRNN" path="/exception"/>
public sealed partial class SimpleRNNCell(int units, ActivationFunction? activation = null, bool use_bias = true,
    Initializer? kernel_initializer = null,
    Initializer? recurrent_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? recurrent_regularizer = null,
    Regularizer? bias_regularizer = null, Constraint? kernel_constraint = null, Constraint? recurrent_constraint = null, Constraint? bias_constraint = null,
    double dropout = 0, double recurrent_dropout = 0, int? seed = null, string? name = null)
    : UnitsCell(units, 1, new(activation, use_bias,
        new(kernel_initializer, kernel_regularizer, kernel_constraint),
        new(recurrent_initializer, recurrent_regularizer, recurrent_constraint),
        new(bias_initializer, bias_regularizer, bias_constraint), dropout, recurrent_dropout, seed), name)
{
    private protected override Tensors Step(Tensor x, Tensors states, Tensor[] recurrent)
    {
        var h = Activation.Function(x + Weigh(recurrent, RecurrentKernel));
        return [h, h];
    }
}
