using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Slides small kernels over sequences or images as a convolution does, but has another kernel, and another bias, for each place:
/// layers of Keras 1 and 2.
/// </summary>
/// <typeparam name="TSize">A size with a number for each dimension.</typeparam>
public abstract class LocallyConnected<TSize> : Layer
    where TSize : struct
{
    private Variable _kernel = null!;
    private Variable? _bias;
    private Tensor? _connected;

    /// <summary>A locally connected layer.</summary>
    private protected LocallyConnected(int filters, TSize kernel_size, TSize? strides, string padding, string? data_format,
        ActivationFunction? activation, bool use_bias, Initializer? kernel_initializer, Initializer? bias_initializer,
        Regularizer? kernel_regularizer, Regularizer? bias_regularizer, Regularizer? activity_regularizer,
        Constraint? kernel_constraint, Constraint? bias_constraint, int implementation, Shape? input_shape, string? name)
        : base(name, input_shape, activity_regularizer)
    {
        Filters = Require.Positive(filters);
        KernelSize = Sizes.Positive(kernel_size, nameof(kernel_size));
        Strides = Sizes.Strides(strides);
        Padding = Require.Padding(padding);
        DataFormat = Require.DataFormat(data_format);
        Activation = activation ?? "linear";
        UseBias = use_bias;
        KernelInitializer = kernel_initializer ?? "glorot_uniform";
        BiasInitializer = bias_initializer ?? "zeros";
        KernelRegularizer = kernel_regularizer;
        BiasRegularizer = bias_regularizer;
        KernelConstraint = kernel_constraint;
        BiasConstraint = bias_constraint;
        Implementation = implementation is 1 or 2 ? implementation : throw new ArgumentException(
            $"implementation must be 1 (a kernel for each place) or 2 (one masked matrix), got {implementation}");
        if (implementation == 1 && Padding != "valid") throw new ArgumentException(
            $"padding must be \"valid\" with implementation: 1, got \"{padding}\"; use implementation: 2");
    }

    /// <summary>The feature maps.</summary>
    public int Filters { get; }

    /// <summary>The size of the kernels.</summary>
    public TSize KernelSize { get; }

    /// <summary>The steps between the places of a kernel.</summary>
    public TSize Strides { get; }

    /// <summary>"valid", or with implementation 2 "same".</summary>
    public string Padding { get; }

    /// <summary>"channels_last" or "channels_first".</summary>
    public string DataFormat { get; }

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

    // Its place in the config where none is given; one that is given stands in front.
    [KerasName("activity_regularizer")]
    internal Regularizer? ActivityRegularizerOrNone => ActivityRegularizer;

    /// <summary>What the kernels must satisfy.</summary>
    public Constraint? KernelConstraint { get; }

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint { get; }

    /// <summary>1: a kernel for each place; 2: a matrix from all inputs to all outputs, masked.</summary>
    public int Implementation { get; }

    /// <inheritdoc/>
    protected sealed override int? InputRank => Sizes.Of(KernelSize).Length + 2;

    private bool IsChannelsFirst => DataFormat == "channels_first";

    /// <inheritdoc/>
    public sealed override Shape ComputeOutputShape(Shape input) => Windows.Slide(Name, "kernel", input, Sizes.Of(KernelSize),
        Sizes.Of(Strides), Padding, DataFormat, channels: Filters);

    /// <inheritdoc/>
    protected sealed override void Build(Shape input)
    {
        if (input[1..].Contains(null)) throw new ArgumentException(
            $"{Name}: every place has a kernel of its own, so all sizes must be known but the batch's, got {input}");
        var output = ComputeOutputShape(input);
        int[] inputs = Places(input), outputs = Places(output), window = Sizes.Of(KernelSize);
        int channels = input[ConvWindows.ChannelAxis(DataFormat)];
        int[] kernel = Implementation == 2 ? [.. Known(input), .. Known(output)]
            : [Product(outputs), Product(window) * channels, Filters];
        _kernel = AddWeight("kernel", kernel, KernelInitializer, regularizer: KernelRegularizer, constraint: KernelConstraint);
        _bias = UseBias ? AddWeight("bias", (int[])[.. outputs, Filters], BiasInitializer, regularizer: BiasRegularizer,
            constraint: BiasConstraint) : null;
    }

    /// <inheritdoc/>
    protected sealed override Tensor Call(Tensor x, bool training)
    {
        var output = ComputeOutputShape(x.Shape);
        Shape spread = (int[])[x.Shape[0], .. Places(output), Filters];
        var y = Implementation == 1
            ? Ordered(Ops.Reshape(Ops.LocalConv(x, _kernel, Sizes.Of(KernelSize), Sizes.Of(Strides), DataFormat), spread))
            : Ops.Reshape(Masked(x, output), output);
        if (_bias is not null) y += Ordered(Ops.Reshape(_bias.Value, _bias.Shape.Prepend(1)));
        return Ops.Activate(y, Activation);
    }

    // All inputs times the matrix in which only those connections count that a window makes.
    private Tensor Masked(Tensor x, Shape output)
    {
        int channels = x.Shape[ConvWindows.ChannelAxis(DataFormat)], inputs = Product(Places(x.Shape)), outputs = Product(Places(output));
        var connected = _connected ??= MemoryScope.Keep(Connected(Places(x.Shape), Places(output)));
        Shape mask = IsChannelsFirst ? [1, inputs, 1, outputs] : [inputs, 1, outputs, 1];
        Shape kernel = IsChannelsFirst ? [channels, inputs, Filters, outputs] : [inputs, channels, outputs, Filters];
        var matrix = Ops.Reshape(_kernel.Value, kernel) * Ops.Reshape(connected, mask);
        return Ops.Dense(Ops.Reshape(x, (x.Shape[0], inputs * channels)), Ops.Reshape(matrix, (inputs * channels, outputs * Filters)), null);
    }

    private Tensor Connected(int[] inputs, int[] outputs)
    {
        int[] window = Sizes.Of(KernelSize), strides = Sizes.Of(Strides);
        var zeros = ConvWindows.Zeros(inputs, window, strides, Padding, [.. window.Select(_ => 1)]);
        float[] connected = new float[Product(inputs) * Product(outputs)];
        for (int i = 0; i < connected.Length; i++)
        {
            int from = i / Product(outputs), to = i % Product(outputs);
            bool isSeen = true;
            for (int axis = window.Length - 1; axis >= 0; axis--)
            {
                int place = from % inputs[axis] - (to % outputs[axis] * strides[axis] - zeros[axis].Before);
                isSeen &= place >= 0 && place < window[axis];
                (from, to) = (from / inputs[axis], to / outputs[axis]);
            }
            connected[i] = isSeen ? 1 : 0;
        }
        return Arrays.ToTensor(NDArray.Wrap(connected, connected.Length));
    }

    // From channels last to what the data format says.
    private Tensor Ordered(Tensor y) => IsChannelsFirst ? Ops.MoveAxis(y, y.Shape.Count - 1, 1) : y;

    private int[] Places(Shape shape) => Known(IsChannelsFirst ? shape[1..] : shape[..^1]);

    private static int[] Known(Shape shape) => [.. shape.Skip(1).Select(size => size!.Value)];

    private static int Product(int[] sizes) => sizes.Aggregate(1, (product, size) => product * size);
}
