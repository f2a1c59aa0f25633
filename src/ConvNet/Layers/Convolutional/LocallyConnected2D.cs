namespace ConvNet;

/// <summary>
/// Slides small kernels over images, with another kernel and bias at each place: a layer of Keras 1 and 2.
/// </summary>
/// <remarks>
/// Input (batch, height, width, channels), output (batch, height, width, filters), sizes as for <see cref="Conv2D"/>; kernel
/// (places, height · width · channels, filters), bias (height, width, filters) of the output.
/// Keras 2's page: https://keras.io/2.15/api/layers/locally_connected_layers/.
/// </remarks>
/// <param name="filters">The feature maps; at least 1.</param>
/// <param name="kernel_size">Height and width of the kernels, in pixels.</param>
/// <param name="strides">The steps between the places of a kernel; 1 by default.</param>
/// <param name="padding">"valid": kernels stay inside; "same", with implementation 2: zeros around keep the size.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="activation">A function for each output; null for none.</param>
/// <param name="use_bias">Whether a bias is added.</param>
/// <param name="kernel_initializer">How the kernels start.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="kernel_regularizer">A price for the size of the kernels; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="kernel_constraint">What the kernels must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="implementation">
/// 1: a kernel for each place; 2: a matrix from all inputs to all outputs, of which only what a kernel sees counts.
/// </param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class LocallyConnected2D(int filters, Size2D kernel_size, Size2D? strides = null, string padding = "valid",
    string? data_format = null, ActivationFunction? activation = null, bool use_bias = true,
    Initializer? kernel_initializer = null, Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null,
    Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null, Constraint? kernel_constraint = null,
    Constraint? bias_constraint = null, int implementation = 1, [NotConfig] Shape? input_shape = null, string? name = null)
    : LocallyConnected<Size2D>(filters, kernel_size, strides, padding, data_format, activation, use_bias, kernel_initializer,
        bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint, bias_constraint,
        implementation, input_shape, name);
