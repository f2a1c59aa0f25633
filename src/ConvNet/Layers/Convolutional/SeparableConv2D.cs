namespace ConvNet;

/// <summary>
/// Slides kernels over each channel of images by itself, then mixes what they give, place by place, into feature maps: nearly
/// what a convolution does, with far fewer weights.
/// </summary>
/// <remarks>
/// Input (batch, height, width, channels), output (batch, height, width, filters); depthwise_kernel (height, width, channels,
/// depth_multiplier), pointwise_kernel (1, 1, channels · depth_multiplier, filters), bias (filters).
/// Keras' page: https://keras.io/api/layers/convolution_layers/separable_convolution2/. Chollet, "Xception: deep learning
/// with depthwise separable convolutions" (2017).
/// </remarks>
/// <param name="filters">The feature maps; at least 1.</param>
/// <param name="kernel_size">Height and width of the kernels, in pixels.</param>
/// <param name="strides">The steps between the places of a kernel, in pixels; 1 by default.</param>
/// <param name="padding">"valid": kernels stay inside the image; "same": zeros around it keep its size.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the pixels that a kernel sees; 1 by default.</param>
/// <param name="depth_multiplier">The kernels of each channel; at least 1.</param>
/// <param name="activation">A function for each output; null for none.</param>
/// <param name="use_bias">Whether a bias is added to each feature map.</param>
/// <param name="depthwise_initializer">How the channels' kernels start.</param>
/// <param name="pointwise_initializer">How the mixing kernel starts.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="depthwise_regularizer">A price for the size of the channels' kernels; null for none.</param>
/// <param name="pointwise_regularizer">A price for the size of the mixing kernel; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="depthwise_constraint">What the channels' kernels must satisfy after each step; null for nothing.</param>
/// <param name="pointwise_constraint">What the mixing kernel must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public partial class SeparableConv2D(int filters, Size2D kernel_size, Size2D? strides = null, string padding = "valid",
    string? data_format = null, Size2D? dilation_rate = null, int depth_multiplier = 1, ActivationFunction? activation = null,
    bool use_bias = true, Initializer? depthwise_initializer = null, Initializer? pointwise_initializer = null,
    Initializer? bias_initializer = null, Regularizer? depthwise_regularizer = null,
    Regularizer? pointwise_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? depthwise_constraint = null, Constraint? pointwise_constraint = null, Constraint? bias_constraint = null,
    [NotConfig] Shape? input_shape = null, string? name = null)
    : SeparableConv<Size2D>(filters, kernel_size, strides, padding, data_format, dilation_rate, depth_multiplier, activation,
        use_bias, depthwise_initializer, pointwise_initializer, bias_initializer, depthwise_regularizer,
        pointwise_regularizer, bias_regularizer, activity_regularizer, depthwise_constraint, pointwise_constraint,
        bias_constraint, input_shape, name);
