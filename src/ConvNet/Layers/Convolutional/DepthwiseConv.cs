using ConvNet.Engine;

namespace ConvNet;

/// <summary>Slides kernels over each channel by itself.</summary>
/// <typeparam name="TSize">A size with a number for each dimension.</typeparam>
public abstract class DepthwiseConv<TSize> : Layer
    where TSize : struct
{
    private Variable _kernel = null!;
    private Variable? _bias;

    /// <summary>A depthwise convolution.</summary>
    private protected DepthwiseConv(TSize kernel_size, TSize? strides, string padding, int depth_multiplier,
        string? data_format, TSize? dilation_rate, ActivationFunction? activation, bool use_bias,
        Initializer? depthwise_initializer, Initializer? bias_initializer, Regularizer? depthwise_regularizer,
        Regularizer? bias_regularizer, Regularizer? activity_regularizer, Constraint? depthwise_constraint,
        Constraint? bias_constraint, Shape? input_shape, string? name)
        : base(name, input_shape, activity_regularizer)
    {
        DepthMultiplier = Require.Positive(depth_multiplier);
        KernelSize = Sizes.Positive(kernel_size, nameof(kernel_size));
        Strides = Sizes.Strides(strides);
        Padding = Require.Padding(padding);
        DataFormat = Require.DataFormat(data_format);
        DilationRate = Sizes.Dilation(dilation_rate);
        Activation = activation ?? "linear";
        UseBias = use_bias;
        DepthwiseInitializer = depthwise_initializer ?? "glorot_uniform";
        BiasInitializer = bias_initializer ?? "zeros";
        DepthwiseRegularizer = depthwise_regularizer;
        BiasRegularizer = bias_regularizer;
        DepthwiseConstraint = depthwise_constraint;
        BiasConstraint = bias_constraint;
    }

    /// <summary>The kernels of each channel.</summary>
    public int DepthMultiplier { get; }

    /// <summary>The size of the kernels.</summary>
    public TSize KernelSize { get; }

    /// <summary>The steps between the places of a kernel.</summary>
    public TSize Strides { get; }

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>The distance between the places that a kernel sees.</summary>
    public TSize DilationRate { get; }

    /// <summary>The function for each output.</summary>
    public ActivationFunction Activation { get; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; }

    /// <summary>How the kernels start.</summary>
    public Initializer DepthwiseInitializer { get; }

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>A price for the size of the channels' kernels.</summary>
    public Regularizer? DepthwiseRegularizer { get; }

    /// <summary>A price for the size of the bias.</summary>
    public Regularizer? BiasRegularizer { get; }

    // Its place in the config of a convolution that has none; one that is given stands in front.
    [KerasName("activity_regularizer")]
    internal Regularizer? ActivityRegularizerOrNone => ActivityRegularizer;

    /// <summary>What the channels' kernels must satisfy.</summary>
    public Constraint? DepthwiseConstraint { get; }

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint { get; }

    /// <inheritdoc/>
    protected sealed override int? InputRank => Sizes.Of(KernelSize).Length + 2;

    /// <inheritdoc/>
    protected sealed override Index? ChannelAxis => ConvWindows.ChannelAxis(DataFormat);

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input) => ConvWindows.Slide(Name, input, Sizes.Of(KernelSize),
        Sizes.Of(Strides), Padding, DataFormat, Sizes.Of(DilationRate),
        input.At(ConvWindows.ChannelAxis(DataFormat).GetOffset(input.Count)) * DepthMultiplier);

    /// <inheritdoc/>
    protected sealed override void Build(Shape input)
    {
        int channels = input[ConvWindows.ChannelAxis(DataFormat)];
        _kernel = AddWeight("kernel", (int[])[.. Sizes.Of(KernelSize), channels, DepthMultiplier], DepthwiseInitializer,
            regularizer: DepthwiseRegularizer, constraint: DepthwiseConstraint);
        _bias = UseBias ? AddWeight("bias", channels * DepthMultiplier, BiasInitializer,
            regularizer: BiasRegularizer, constraint: BiasConstraint) : null;
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.Activate(Ops.DepthwiseConv(x, _kernel, _bias?.Value,
        Sizes.Of(Strides), Padding, Sizes.Of(DilationRate), DataFormat), Activation);
}
