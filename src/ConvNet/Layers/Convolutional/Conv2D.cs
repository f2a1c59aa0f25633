using ConvNet.Engine;

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
    [NotConfig] Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
{
    private Variable _kernel = null!;
    private Variable? _bias;

    /// <summary>The feature maps.</summary>
    public int Filters { get; } = Require.Multiple(Require.Positive(filters), Require.Positive(groups));

    /// <summary>Height and width of the kernels, in pixels.</summary>
    public Size2D KernelSize { get; } = Require.Positive(kernel_size);

    /// <summary>The steps between the places of a kernel, in pixels.</summary>
    public Size2D Strides { get; } = Require.OneOfThemIsOne(
        Require.Positive(strides ?? 1, nameof(strides)), Require.Positive(dilation_rate ?? 1, nameof(dilation_rate)));

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; } = Require.Padding(padding);

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; } = Require.DataFormat(data_format);

    /// <summary>The distance between the pixels that a kernel sees.</summary>
    public Size2D DilationRate { get; } = dilation_rate ?? 1;

    /// <summary>The groups of channels and filters.</summary>
    public int Groups { get; } = groups;

    /// <summary>The function for each output.</summary>
    public ActivationFunction Activation { get; } = activation ?? "linear";

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; } = use_bias;

    /// <summary>How the kernels start.</summary>
    public Initializer KernelInitializer { get; } = kernel_initializer ?? "glorot_uniform";

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; } = bias_initializer ?? "zeros";

    /// <inheritdoc/>
    protected override int? InputRank => 4;

    /// <inheritdoc/>
    protected override Index? ChannelAxis => Windows.ChannelAxis(DataFormat);

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        Windows.Slide(Name, "kernel", input, KernelSize, Strides, Padding, DataFormat, DilationRate, Filters);

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        int channels = Require.Multiple(Name, input[Windows.ChannelAxis(DataFormat)], Groups);
        _kernel = AddWeight("kernel", (KernelSize.Height, KernelSize.Width, channels / Groups, Filters), KernelInitializer);
        _bias = UseBias ? AddWeight("bias", Filters, BiasInitializer) : null;
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Activate(
        Ops.Conv2D(x, _kernel.Value, _bias?.Value, Strides, Padding, DilationRate, Groups, DataFormat), Activation);
}
