using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Slides small kernels over sequences, images or volumes; each gives a feature map that says where its pattern is found.
/// </summary>
/// <remarks>It is a cross-correlation: the kernel is not turned.</remarks>
/// <typeparam name="TSize">A size with a number for each dimension.</typeparam>
public abstract class Conv<TSize> : Layer
    where TSize : struct
{
    private Variable _kernel = null!;
    private Variable? _bias;

    /// <summary>A convolution.</summary>
    private protected Conv(int filters, TSize kernel_size, TSize? strides, string padding, string? data_format,
        TSize? dilation_rate, int groups, ActivationFunction? activation, bool use_bias, Initializer? kernel_initializer,
        Initializer? bias_initializer, Regularizer? kernel_regularizer, Regularizer? bias_regularizer,
        Regularizer? activity_regularizer, Constraint? kernel_constraint, Constraint? bias_constraint, Shape? input_shape,
        string? name)
        : base(name, input_shape, activity_regularizer)
    {
        Filters = Require.Multiple(Require.Positive(filters), Require.Positive(groups));
        KernelSize = Sizes.Positive(kernel_size, nameof(kernel_size));
        Strides = Sizes.Strides(strides, dilation_rate);
        Padding = kernel_size is Size1D
            ? Require.OneOf(padding.ToLowerInvariant(), ["valid", "same", "causal"], nameof(padding)) : Require.Padding(padding);
        DataFormat = Require.DataFormat(data_format);
        DilationRate = Sizes.Dilation(dilation_rate);
        Groups = groups;
        Activation = activation ?? "linear";
        UseBias = use_bias;
        KernelInitializer = kernel_initializer ?? "glorot_uniform";
        BiasInitializer = bias_initializer ?? "zeros";
        KernelRegularizer = kernel_regularizer;
        BiasRegularizer = bias_regularizer;
        KernelConstraint = kernel_constraint;
        BiasConstraint = bias_constraint;
    }

    /// <summary>The feature maps.</summary>
    public int Filters { get; }

    /// <summary>The size of the kernels.</summary>
    public TSize KernelSize { get; }

    /// <summary>The steps between the places of a kernel.</summary>
    public TSize Strides { get; }

    /// <summary>"valid", "same" or, in one dimension, "causal".</summary>
    public string Padding { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>The distance between the places that a kernel sees.</summary>
    public TSize DilationRate { get; }

    /// <summary>The groups of channels and filters.</summary>
    public int Groups { get; }

    /// <summary>The function for each output.</summary>
    public ActivationFunction Activation { get; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; }

    /// <summary>How the kernels start.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>A price for the size of the kernels.</summary>
    public Regularizer? KernelRegularizer { get; }

    /// <summary>A price for the size of the bias.</summary>
    public Regularizer? BiasRegularizer { get; }

    // Its place in the config of a convolution that has none; one that is given stands in front.
    [KerasName("activity_regularizer")]
    internal Regularizer? ActivityRegularizerOrNone => ActivityRegularizer;

    /// <summary>What the kernels must satisfy.</summary>
    public Constraint? KernelConstraint { get; }

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint { get; }

    /// <inheritdoc/>
    protected sealed override int? InputRank => Sizes.Of(KernelSize).Length + 2;

    /// <inheritdoc/>
    protected sealed override Index? ChannelAxis => ConvWindows.ChannelAxis(DataFormat);

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input) => ConvWindows.Slide(Name, input, Sizes.Of(KernelSize),
        Sizes.Of(Strides), Padding, DataFormat, Sizes.Of(DilationRate), Filters);

    /// <inheritdoc/>
    protected sealed override void Build(Shape input)
    {
        int channels = Require.Multiple(Name, input[ConvWindows.ChannelAxis(DataFormat)], Groups);
        _kernel = AddWeight("kernel", (int[])[.. Sizes.Of(KernelSize), channels / Groups, Filters], KernelInitializer,
            regularizer: KernelRegularizer, constraint: KernelConstraint);
        _bias = UseBias ? AddWeight("bias", Filters, BiasInitializer,
            regularizer: BiasRegularizer, constraint: BiasConstraint) : null;
    }

    /// <inheritdoc/>
    internal sealed override bool Plan(SamplePlan plan, bool training) =>
        Groups == 1 && DataFormat == "channels_last" && Array.TrueForAll(Sizes.Of(DilationRate), rate => rate == 1)
        && plan.Conv(_kernel, _bias, Sizes.Of(KernelSize), Sizes.Of(Strides), Padding, Activation);

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.Activate(Ops.Conv(x, _kernel, _bias?.Value,
        Sizes.Of(Strides), Padding, Sizes.Of(DilationRate), Groups, DataFormat), Activation);
}
