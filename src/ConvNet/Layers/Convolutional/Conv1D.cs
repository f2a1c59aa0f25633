namespace ConvNet;

/// <summary>
/// Slides small kernels over sequences, such as a signal or the words of a text; each gives a feature that says where in the
/// sequence its pattern is found.
/// </summary>
/// <remarks>
/// Input (batch, steps, channels), output (batch, steps, filters); kernel (length, channels / groups, filters), bias
/// (filters). It is a cross-correlation: the kernel is not turned. Padding "causal" is that of van den Oord et al., "WaveNet:
/// a generative model for raw audio" (2016). Keras' page: https://keras.io/api/layers/convolution_layers/convolution1d/.
/// </remarks>
/// <param name="filters">The feature maps; at least 1.</param>
/// <param name="kernel_size">The length of the kernels, in steps.</param>
/// <param name="strides">The steps between the places of a kernel; 1 by default.</param>
/// <param name="padding">
/// "valid": kernels stay inside the sequence; "same": zeros around it keep its length; "causal": all zeros stand before it, so
/// that no output sees a later step.
/// </param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the steps that a kernel sees; 1 by default.</param>
/// <param name="groups">Splits channels and filters into groups that do not see each other.</param>
/// <param name="activation">A function for each output; null for none.</param>
/// <param name="use_bias">Whether a bias is added to each feature map.</param>
/// <param name="kernel_initializer">How the kernels start.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="kernel_regularizer">A price for the size of the kernels; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="kernel_constraint">What the kernels must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public partial class Conv1D(int filters, Size1D kernel_size, Size1D? strides = null, string padding = "valid",
    string? data_format = null, Size1D? dilation_rate = null, int groups = 1, ActivationFunction? activation = null,
    bool use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? kernel_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null,
    string? name = null)
    : Conv<Size1D>(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
        kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint,
        bias_constraint, input_shape, name);
