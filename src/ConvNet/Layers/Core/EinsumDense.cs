using ConvNet.Engine;

namespace ConvNet;

/// <summary>A dense layer along any axes: a product with a kernel by an equation, plus a bias.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/core_layers/einsum_dense/.</remarks>
/// <param name="equation">
/// A letter for each axis of the input, the kernel and the output: "abc,cd->abd". Over letters that are not in the output it
/// sums. An ellipsis, "...c,cd->...d", stands for further axes.
/// </param>
/// <param name="output_shape">The sizes of the output without the batch and the ellipsis; null for those of the input.</param>
/// <param name="activation">The function for each output; none by default.</param>
/// <param name="bias_axes">The output's letters along which a bias is added; null for none.</param>
/// <param name="kernel_initializer">How the kernel starts.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="kernel_regularizer">A price for the size of the kernel; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="kernel_constraint">What the kernel must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">The equation is none.</exception>
[ConfigKeys("name", "trainable", "dtype", "activity_regularizer", "output_shape", "equation", "activation", "bias_axes",
    "kernel_initializer", "bias_initializer", "kernel_regularizer", "bias_regularizer", "kernel_constraint", "bias_constraint")]
public sealed partial class EinsumDense(string equation, Shape output_shape, ActivationFunction? activation = null,
    string? bias_axes = null, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? kernel_constraint = null, Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape, activity_regularizer)
{
    private readonly EinsumEquation _equation = new(equation);
    private Variable _kernel = null!;
    private Variable? _bias;

    /// <summary>A letter for each axis of the input, the kernel and the output.</summary>
    public string Equation { get; } = equation;

    /// <summary>The sizes of the output without the batch and the ellipsis.</summary>
    [KerasName("output_shape")]
    public Shape OutputSizes { get; } = output_shape;

    /// <summary>The function for each output.</summary>
    public ActivationFunction Activation { get; } = activation ?? "linear";

    /// <summary>The letters along which a bias is added; null for none.</summary>
    public string? BiasAxes { get; } = bias_axes;

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer { get; } = kernel_initializer ?? "glorot_uniform";

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer { get; } = bias_initializer ?? "zeros";

    /// <summary>A price for the size of the kernel.</summary>
    public Regularizer? KernelRegularizer { get; } = kernel_regularizer;

    /// <summary>A price for the size of the bias.</summary>
    public Regularizer? BiasRegularizer { get; } = bias_regularizer;

    /// <summary>What the kernel must satisfy.</summary>
    public Constraint? KernelConstraint { get; } = kernel_constraint;

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint { get; } = bias_constraint;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => _equation.OutputShape(Name, input, OutputSizes);

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        var output = ComputeOutputShape(input);
        _kernel = AddWeight("kernel", _equation.KernelShape(Name, input, output), WithAxes(KernelInitializer),
            regularizer: KernelRegularizer, constraint: KernelConstraint);
        _bias = string.IsNullOrEmpty(BiasAxes) ? null
            : AddWeight("bias", _equation.BiasShape(Name, BiasAxes, input, output), BiasInitializer,
                regularizer: BiasRegularizer, constraint: BiasConstraint);
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        var product = Ops.Einsum(_equation.Text, x, _kernel);
        return Ops.Activate(_bias is null ? product : product + _bias, Activation);
    }

    // Which axes of the kernel are inputs and which outputs, only the equation tells.
    private Initializer WithAxes(Initializer initializer)
    {
        if (initializer is not ScaledInitializer { InputAxes: null }) return initializer;
        var config = Config.Of(initializer).ToDictionary();
        config["input_axes"] = _equation.KernelInputs.Select(axis => (object?)axis).ToList();
        config["output_axes"] = _equation.KernelOutputs.Select(axis => (object?)axis).ToList();
        return (Initializer)Config.Create(initializer.GetType(), config);
    }
}
