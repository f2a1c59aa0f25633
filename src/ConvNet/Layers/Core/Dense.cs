using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Every output is a weighted sum of all inputs, plus a bias: y = activation(x · kernel + bias), along the last axis.
/// </summary>
/// <remarks>
/// Input (batch, …, inputs), output (batch, …, units). Kernel (inputs, units), bias (units).
/// Keras' page: https://keras.io/api/layers/core_layers/dense/.
/// </remarks>
/// <param name="units">The outputs; at least 1.</param>
/// <param name="activation">A function for each output; null for none.</param>
/// <param name="use_bias">Whether a bias is added.</param>
/// <param name="kernel_initializer">How the kernel starts.</param>
/// <param name="bias_initializer">How the bias starts.</param>
/// <param name="kernel_regularizer">A price for the size of the kernel; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the bias; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs, divided by the size of the batch; null for none.</param>
/// <param name="kernel_constraint">What the kernel must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the bias must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="units"/> is not positive.</exception>
public sealed partial class Dense(int units, ActivationFunction? activation = null, bool use_bias = true,
    Initializer? kernel_initializer = null, Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null,
    Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null, Constraint? kernel_constraint = null,
    Constraint? bias_constraint = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape, activity_regularizer)
{
    private Variable _kernel = null!;
    private Variable? _bias;

    /// <summary>The outputs.</summary>
    public int Units { get; } = Require.Positive(units);

    /// <summary>The function for each output.</summary>
    public ActivationFunction Activation { get; } = activation ?? "linear";

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; } = use_bias;

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
    protected override int MinInputRank => 2;

    /// <inheritdoc/>
    protected override Index? ChannelAxis => ^1;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input[..^1].Append(Units);

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        _kernel = AddWeight("kernel", (input[^1], Units), KernelInitializer,
            regularizer: KernelRegularizer, constraint: KernelConstraint);
        _bias = UseBias ? AddWeight("bias", Units, BiasInitializer,
            regularizer: BiasRegularizer, constraint: BiasConstraint) : null;
    }

    /// <inheritdoc/>
    internal override bool Plan(SamplePlan plan, bool training) => plan.Dense(_kernel, _bias, Activation);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        Ops.Activate(Ops.Dense(x, _kernel.Value, _bias?.Value), Activation);
}
