namespace ConvNet;

/// <summary>
/// Slides small kernels over images; each gives a feature map that says where in the image its pattern is found.
/// </summary>
/// <remarks>
/// Input (batch, height, width, channels), output (batch, height, width, filters); kernel (height, width, channels / groups,
/// filters), bias (filters). It is a cross-correlation: the kernel is not turned.
/// Keras' page: https://keras.io/api/layers/convolution_layers/convolution2d/. LeCun et al., "Gradient-based learning applied
/// to document recognition" (1998).
/// </remarks>
/// <param name="filters">The feature maps; at least 1.</param>
/// <param name="kernel_size">Height and width of the kernels, in pixels.</param>
/// <param name="strides">The steps between the places of a kernel, in pixels; 1 by default.</param>
/// <param name="padding">"valid": kernels stay inside the image; "same": zeros around it keep its size.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the pixels that a kernel sees; 1 by default.</param>
/// <param name="groups">Splits channels and filters into groups that do not see each other.</param>
/// <param name="activation">A function for each output; null for none.</param>
/// <param name="use_bias">Whether a bias is added to each feature map.</param>
/// <param name="kernel_initializer">How the kernels start.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class Conv2D(int filters, Size2D kernel_size, Size2D? strides = null, string padding = "valid",
    string? data_format = null, Size2D? dilation_rate = null, int groups = 1, ActivationFunction? activation = null,
    bool use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
    [NotConfig] Shape? input_shape = null, string? name = null)
    : Conv<Size2D>(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
        kernel_initializer, bias_initializer, input_shape, name);
