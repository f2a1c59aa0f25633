namespace ConvNet;

/// <summary>
/// Goes through sequences of volumes with a long memory, an LSTM that convolves where that one multiplies by matrices.
/// </summary>
/// <remarks>
/// Input (batch, steps, depth, height, width, channels), output the same with filters for channels, with the steps if
/// all are given. Keras' page: https://keras.io/api/layers/recurrent_layers/conv_lstm3d/. Shi et al., "Convolutional LSTM
/// network: a machine learning approach for precipitation nowcasting" (2015).
/// </remarks>
/// <param name="filters">The feature maps; at least 1.</param>
/// <param name="kernel_size">Depth, height and width of the kernels.</param>
/// <param name="strides">The steps between the places of a kernel; 1 by default.</param>
/// <param name="padding">"valid": kernels stay inside; "same": zeros around the input keep its size.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the places that a kernel sees; 1 by default.</param>
/// <param name="activation">The function for the output; "tanh" if null, "linear" for none.</param>
/// <param name="recurrent_activation">The function for the gates; "sigmoid" if null.</param>
/// <param name="use_bias">Whether a bias is added.</param>
/// <param name="kernel_initializer">How the kernels start.</param>
/// <param name="recurrent_initializer">How the recurrent kernels start.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="unit_forget_bias">Whether the forget gate's bias starts with ones.</param>
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
/// <param name="seed">Gives the same dropout again and again, one after the other.</param>
/// <param name="return_sequences">Whether the outputs of all steps are given, (batch, steps, …), and not the last alone.</param>
/// <param name="return_state">Whether the last states are given as well.</param>
/// <param name="go_backwards">Whether the last step comes first; the outputs stand in that order.</param>
/// <param name="stateful">Whether a batch starts from the states in which the last one ended; batches then have one size.</param>
/// <param name="unroll">Whether Keras writes the steps out one by one; it changes no number, and here nothing.</param>
/// <param name="zero_output_for_mask">Whether steps that a mask hides give zeros instead of the last output.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed partial class ConvLSTM3D(int filters, Size3D kernel_size, Size3D? strides = null, string padding = "valid",
    string? data_format = null, Size3D? dilation_rate = null, ActivationFunction? activation = null,
    ActivationFunction? recurrent_activation = null, bool use_bias = true, Initializer? kernel_initializer = null,
    Initializer? recurrent_initializer = null, Initializer? bias_initializer = null, bool unit_forget_bias = true,
    Regularizer? kernel_regularizer = null, Regularizer? recurrent_regularizer = null, Regularizer? bias_regularizer = null,
    Regularizer? activity_regularizer = null, Constraint? kernel_constraint = null, Constraint? recurrent_constraint = null,
    Constraint? bias_constraint = null, double dropout = 0, double recurrent_dropout = 0, int? seed = null,
    bool return_sequences = false, bool return_state = false, bool go_backwards = false, bool stateful = false,
    bool unroll = false, bool zero_output_for_mask = false, [NotConfig] Shape? input_shape = null, string? name = null)
    : ConvLSTM<Size3D>(filters, kernel_size, strides, padding, data_format, dilation_rate, new(activation, use_bias,
        new(kernel_initializer, kernel_regularizer, kernel_constraint),
        new(recurrent_initializer, recurrent_regularizer, recurrent_constraint),
        new(bias_initializer, bias_regularizer, bias_constraint), dropout, recurrent_dropout, seed)
    {
        RecurrentActivation = recurrent_activation ?? "sigmoid",
        UnitForgetBias = unit_forget_bias,
    },
        new(return_sequences, return_state, go_backwards, stateful, unroll, zero_output_for_mask),
        activity_regularizer, input_shape, name);
