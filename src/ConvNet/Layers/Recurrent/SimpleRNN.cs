namespace ConvNet;

/// <summary>
/// Goes through sequences step by step and carries what it has seen along: h ← activation(x · kernel + h · recurrent_kernel + bias).
/// </summary>
/// <remarks>
/// Input (batch, steps, features), output (batch, units) or (batch, steps, units). Kernel (features, units), recurrent kernel
/// (units, units), bias (units). It may start from an <c>initial_state</c> (batch, units), and then gives such a state if asked to.
/// Keras' page: https://keras.io/api/layers/recurrent_layers/simple_rnn/. Elman, "Finding structure in time" (1990).
/// </remarks>
/// <param name="units">The outputs; at least 1.</param>
/// <param name="activation">The function for the output; "tanh" if null, "linear" for none.</param>
/// <param name="use_bias">Whether a bias is added.</param>
/// <param name="kernel_initializer">How the kernel starts.</param>
/// <param name="recurrent_initializer">How the recurrent kernel starts; with orthogonal columns or rows by default.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="kernel_regularizer">A price for the size of the kernel; null for none.</param>
/// <param name="recurrent_regularizer">A price for the size of the recurrent kernel; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="kernel_constraint">What the kernel must satisfy after each step; null for nothing.</param>
/// <param name="recurrent_constraint">What the recurrent kernel must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="dropout">The share of the inputs' numbers that training drops; the same at all steps.</param>
/// <param name="recurrent_dropout">
/// The share of the last output's numbers that training drops on its way to the gates; the same at all steps.
/// </param>
/// <param name="return_sequences">Whether the outputs of all steps are given, (batch, steps, …), and not the last alone.</param>
/// <param name="return_state">Whether the last states are given as well.</param>
/// <param name="go_backwards">Whether the last step comes first; the outputs stand in that order.</param>
/// <param name="stateful">Whether a batch starts from the states in which the last one ended; batches then have one size.</param>
/// <param name="unroll">Whether Keras writes the steps out one by one; it changes no number, and here nothing.</param>
/// <param name="seed">Gives the same dropout again and again, one after the other.</param>
/// <param name="zero_output_for_mask">Whether steps that a mask hides give zeros instead of the last output.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed partial class SimpleRNN(int units, ActivationFunction? activation = null, bool use_bias = true,
    Initializer? kernel_initializer = null, Initializer? recurrent_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? recurrent_regularizer = null, Regularizer? bias_regularizer = null,
    Regularizer? activity_regularizer = null, Constraint? kernel_constraint = null, Constraint? recurrent_constraint = null,
    Constraint? bias_constraint = null, double dropout = 0, double recurrent_dropout = 0, bool return_sequences = false,
    bool return_state = false, bool go_backwards = false, bool stateful = false, bool unroll = false,
    [NotConfig] int? seed = null, bool zero_output_for_mask = false, [NotConfig] Shape? input_shape = null,
    string? name = null)
    : UnitsRNN(new SimpleRNNCell(units, activation, use_bias, kernel_initializer, recurrent_initializer, bias_initializer,
        kernel_regularizer, recurrent_regularizer, bias_regularizer, kernel_constraint, recurrent_constraint, bias_constraint,
        dropout, recurrent_dropout, seed, "simple_rnn_cell"),
        new(return_sequences, return_state, go_backwards, stateful, unroll, zero_output_for_mask),
        activity_regularizer, input_shape, name);
