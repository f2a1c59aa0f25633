using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Spreads kernels over sequences, images or volumes, each weighted by a number of the input: what a convolution of the same
/// strides does to derivatives. It makes small feature maps large.
/// </summary>
/// <typeparam name="TSize">A size with a number for each dimension.</typeparam>
public abstract class ConvTranspose<TSize> : Layer
    where TSize : struct
{
    private Variable _kernel = null!;
    private Variable? _bias;

    /// <summary>A transposed convolution.</summary>
    private protected ConvTranspose(int filters, TSize kernel_size, TSize? strides, string padding, TSize? output_padding,
        string? data_format, TSize? dilation_rate, ActivationFunction? activation, bool use_bias,
        Initializer? kernel_initializer, Initializer? bias_initializer, Regularizer? kernel_regularizer,
        Regularizer? bias_regularizer, Regularizer? activity_regularizer, Constraint? kernel_constraint,
        Constraint? bias_constraint, Shape? input_shape, string? name)
        : base(name, input_shape, activity_regularizer)
    {
        Filters = Require.Positive(filters);
        KernelSize = Sizes.Positive(kernel_size, nameof(kernel_size));
        Strides = Sizes.Strides(strides, dilation_rate);
        Padding = Require.Padding(padding);
        OutputPadding = output_padding;
        DataFormat = Require.DataFormat(data_format);
        DilationRate = Sizes.Dilation(dilation_rate);
        Activation = activation ?? "linear";
        UseBias = use_bias;
        KernelInitializer = kernel_initializer ?? "glorot_uniform";
        BiasInitializer = bias_initializer ?? "zeros";
        KernelRegularizer = kernel_regularizer;
        BiasRegularizer = bias_regularizer;
        KernelConstraint = kernel_constraint;
        BiasConstraint = bias_constraint;
        CheckOutputPadding();
    }

    /// <summary>The feature maps.</summary>
    public int Filters { get; }

    /// <summary>The size of the kernels.</summary>
    public TSize KernelSize { get; }

    /// <summary>The steps between the places that neighbours of the input are spread over.</summary>
    public TSize Strides { get; }

    /// <summary>"valid" or "same".</summary>
    public string Padding { get; }

    /// <summary>Chooses among the sizes that are possible; null for the usual one.</summary>
    public TSize? OutputPadding { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

    /// <summary>The distance between the places that a kernel reaches.</summary>
    public TSize DilationRate { get; }

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
    public sealed override Shape ComputeOutputShape(Shape input) => ConvWindows.Spread(input, Sizes.Of(KernelSize),
        Sizes.Of(Strides), Padding, Extras, DataFormat, Sizes.Of(DilationRate), Filters);

    /// <inheritdoc/>
    protected sealed override void Build(Shape input)
    {
        int channels = input[ConvWindows.ChannelAxis(DataFormat)];
        _kernel = AddWeight("kernel", (int[])[.. Sizes.Of(KernelSize), Filters, channels], KernelInitializer,
            regularizer: KernelRegularizer, constraint: KernelConstraint);
        _bias = UseBias ? AddWeight("bias", Filters, BiasInitializer,
            regularizer: BiasRegularizer, constraint: BiasConstraint) : null;
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training) => Ops.Activate(Ops.ConvTranspose(x, _kernel, _bias?.Value,
        Sizes.Of(Strides), Padding, Extras, Sizes.Of(DilationRate), DataFormat), Activation);

    private int[]? Extras => OutputPadding is { } extra ? Sizes.Of(extra) : null;

    private void CheckOutputPadding()
    {
        if (Extras is not { } extras) return;
        int[] strides = Sizes.Of(Strides), dilation = Sizes.Of(DilationRate);
        if (!extras.Zip(strides, (more, step) => more >= 0 && more < step).All(isPossible => isPossible))
            throw new ArgumentException(
                $"output_padding must be at least 0 and less than strides, got {OutputPadding} and {Strides}");
        // Then a convolution would not come back to as many places as there were: one less.
        bool isShort = Sizes.Of(KernelSize)
            .Where((size, i) => ConvWindows.Extent(size, dilation[i]) % 2 == 0 && extras[i] == 0).Any();
        if (isShort && Padding == "same")
            throw new ArgumentException("output_padding must be at least 1 for an even kernel with padding \"same\", " +
                $"got {OutputPadding} for kernel_size {KernelSize}");
    }
}
