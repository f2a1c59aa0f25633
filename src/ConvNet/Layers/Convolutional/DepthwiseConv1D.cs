namespace ConvNet;

/// <summary>Slides kernels over each channel of sequences by itself: no output sees more than one channel.</summary>
/// <remarks>
/// Input (batch, steps, channels), output (batch, steps, channels · depth_multiplier); kernel
/// (length, channels, depth_multiplier), bias (channels · depth_multiplier). The outputs of one channel stand together.
/// Keras' page: https://keras.io/api/layers/convolution_layers/depthwise_convolution1/.
/// </remarks>
/// <param name="kernel_size">The length of the kernels, in steps.</param>
/// <param name="strides">The steps between the places of a kernel, in steps; 1 by default.</param>
/// <param name="padding">"valid": kernels stay inside the sequence; "same": zeros around it keep its size.</param>
/// <param name="depth_multiplier">The kernels of each channel; at least 1.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the steps that a kernel sees; 1 by default.</param>
/// <param name="activation">A function for each output; null for none.</param>
/// <param name="use_bias">Whether a bias is added to each feature.</param>
/// <param name="depthwise_initializer">How the kernels start.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="depthwise_regularizer">A price for the size of the channels' kernels; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="depthwise_constraint">What the channels' kernels must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed partial class DepthwiseConv1D(Size1D kernel_size, Size1D? strides = null, string padding = "valid",
    int depth_multiplier = 1, string? data_format = null, Size1D? dilation_rate = null, ActivationFunction? activation = null,
    bool use_bias = true, Initializer? depthwise_initializer = null, Initializer? bias_initializer = null,
    Regularizer? depthwise_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? depthwise_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null,
    string? name = null)
    : DepthwiseConv<Size1D>(kernel_size, strides, padding, depth_multiplier, data_format, dilation_rate, activation, use_bias,
        depthwise_initializer, bias_initializer, depthwise_regularizer, bias_regularizer, activity_regularizer,
        depthwise_constraint, bias_constraint, input_shape, name);
