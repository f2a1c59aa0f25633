using ConvNet.Engine;

namespace ConvNet;

/// <summary>x, and alpha · x below zero, where the alphas are learned.</summary>
/// <remarks>
/// The shape stays. Weights: alpha, the input's shape without the batch, 1 along the shared axes. Keras' page:
/// https://keras.io/api/layers/activation_layers/prelu/. He et al., "Delving deep into rectifiers" (2015).
/// </remarks>
/// <param name="alpha_initializer">How the alphas start; 0 by default.</param>
/// <param name="alpha_regularizer">A price for the size of the alphas; null for none.</param>
/// <param name="alpha_constraint">What the alphas must satisfy after each step; null for nothing.</param>
/// <param name="shared_axes">
/// The axes along which one alpha serves all, from 1 on: <c>[1, 2]</c> gives each channel of an image one.
/// </param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed partial class PReLU(Initializer? alpha_initializer = null, Regularizer? alpha_regularizer = null,
    Constraint? alpha_constraint = null, IReadOnlyList<int>? shared_axes = null, [NotConfig] Shape? input_shape = null,
    string? name = null) : Layer(name, input_shape)
{
    private Variable _alpha = null!;

    /// <summary>How the alphas start.</summary>
    public Initializer AlphaInitializer { get; } = alpha_initializer ?? "zeros";

    /// <summary>A price for the size of the alphas.</summary>
    public Regularizer? AlphaRegularizer { get; } = alpha_regularizer;

    /// <summary>What the alphas must satisfy.</summary>
    public Constraint? AlphaConstraint { get; } = alpha_constraint;

    /// <summary>The axes along which one alpha serves all.</summary>
    public IReadOnlyList<int>? SharedAxes { get; } = shared_axes;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        var shape = (SharedAxes ?? []).Aggregate(input, (sizes, axis) => axis > 0 && axis < input.Count ? sizes.With(axis, 1)
            : throw new ArgumentException($"{Name}: shared_axes must lie between 1 and {input.Count - 1}, got {axis}"));
        _alpha = AddWeight("alpha", shape[1..].IsKnown ? shape[1..] : throw new ArgumentException(
            $"{Name}: an axis of unknown size must be among the shared_axes, got input {input}"), AlphaInitializer,
            regularizer: AlphaRegularizer, constraint: AlphaConstraint);
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.Relu(x) - _alpha.Value * Ops.Relu(-x);
}
