namespace ConvNet;

/// <summary>
/// Spreads kernels over sequences, each weighted by a number of the input: what a convolution of the same strides does to
/// derivatives. It makes short sequences large, in decoders and generators.
/// </summary>
/// <remarks>
/// Input (batch, steps, channels), output (batch, steps, filters); kernel (length,
/// filters, channels), bias (filters). A size n becomes (n - 1) · stride + max(kernel, stride), with padding "same" n · stride;
/// with an output_padding p it becomes (n - 1) · stride + kernel + p, with "same" (n - 1) · stride + kernel mod 2 + p.
/// Keras' page: https://keras.io/api/layers/convolution_layers/convolution1_transpose/. Zeiler et al., "Deconvolutional
/// networks" (2010).
/// </remarks>
/// <param name="filters">The features; at least 1.</param>
/// <param name="kernel_size">The length of the kernels, in steps.</param>
/// <param name="strides">How far apart neighbours of the input are spread, in steps of the output; 1 by default.</param>
/// <param name="padding">"valid": all that the kernels reach; "same": strides times the size of the input.</param>
/// <param name="output_padding">
/// Chooses among the sizes that a convolution of these strides brings back to the input's; at least 0 and less than strides.
/// </param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the steps that a kernel reaches; 1 by default.</param>
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
public sealed partial class Conv1DTranspose(int filters, Size1D kernel_size, Size1D? strides = null, string padding = "valid",
    Size1D? output_padding = null, string? data_format = null, Size1D? dilation_rate = null,
    ActivationFunction? activation = null, bool use_bias = true, Initializer? kernel_initializer = null,
    Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null,
    Regularizer? activity_regularizer = null, Constraint? kernel_constraint = null, Constraint? bias_constraint = null,
    [NotConfig] Shape? input_shape = null, string? name = null)
    : ConvTranspose<Size1D>(filters, kernel_size, strides, padding, output_padding, data_format, dilation_rate, activation,
        use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer,
        kernel_constraint, bias_constraint, input_shape, name);
