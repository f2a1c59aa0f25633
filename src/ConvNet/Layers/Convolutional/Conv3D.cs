namespace ConvNet;

/// <summary>
/// Slides small kernels over volumes, such as scans or films; each gives a feature map that says where in the volume its
/// pattern is found.
/// </summary>
/// <remarks>
/// Input (batch, depth, height, width, channels), output (batch, depth, height, width, filters); kernel (depth, height, width,
/// channels / groups, filters), bias (filters). It is a cross-correlation: the kernel is not turned.
/// Keras' page: https://keras.io/api/layers/convolution_layers/convolution3d/.
/// </remarks>
/// <param name="filters">The feature maps; at least 1.</param>
/// <param name="kernel_size">Depth, height and width of the kernels, in voxels.</param>
/// <param name="strides">The steps between the places of a kernel, in voxels; 1 by default.</param>
/// <param name="padding">"valid": kernels stay inside the volume; "same": zeros around it keep its size.</param>
/// <param name="data_format">"channels_last" (default) or "channels_first".</param>
/// <param name="dilation_rate">The distance between the voxels that a kernel sees; 1 by default.</param>
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
public partial class Conv3D(int filters, Size3D kernel_size, Size3D? strides = null, string padding = "valid",
    string? data_format = null, Size3D? dilation_rate = null, int groups = 1, ActivationFunction? activation = null,
    bool use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? kernel_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null,
    string? name = null)
    : Conv<Size3D>(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
        kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint,
        bias_constraint, input_shape, name);
