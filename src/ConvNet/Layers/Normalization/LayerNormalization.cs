using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Brings each sample, or each row of it, to a mean of 0 and a variance of 1 by itself, whatever else is in the batch. Then
/// gamma scales and beta shifts.
/// </summary>
/// <remarks>
/// The shape stays; gamma and beta have the sizes along the axes.
/// Keras' page: https://keras.io/api/layers/normalization_layers/layer_normalization/. Ba et al., "Layer normalization" (2016).
/// </remarks>
/// <param name="axis">The axis, or the axes, that are normalized together; the last one by default.</param>
/// <param name="epsilon">Is added to the variance; not negative.</param>
/// <param name="center">Whether beta is added.</param>
/// <param name="scale">Whether gamma is a factor.</param>
/// <param name="beta_initializer">How beta starts; zeros by default.</param>
/// <param name="gamma_initializer">How gamma starts; ones by default.</param>
/// <param name="beta_regularizer">A price for the size of beta; null for none.</param>
/// <param name="gamma_regularizer">A price for the size of gamma; null for none.</param>
/// <param name="beta_constraint">What beta must satisfy after each step; null for nothing.</param>
/// <param name="gamma_constraint">What gamma must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="epsilon"/> is negative.</exception>
public sealed partial class LayerNormalization(Axes? axis = null, double epsilon = 0.001, bool center = true, bool scale = true,
    Initializer? beta_initializer = null, Initializer? gamma_initializer = null, Regularizer? beta_regularizer = null,
    Regularizer? gamma_regularizer = null, Constraint? beta_constraint = null, Constraint? gamma_constraint = null,
    [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    private Variable? _gamma;
    private Variable? _beta;

    /// <summary>The axes that are normalized together, in rising order.</summary>
    public IReadOnlyList<int> Axis { get; } = axis is null ? [-1] : [.. axis.ToArray().Order()];

    /// <summary>Is added to the variance.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    /// <summary>Whether beta is added.</summary>
    public bool Center { get; } = center;

    /// <summary>Whether gamma is a factor.</summary>
    public bool Scale { get; } = scale;

    /// <summary>How beta starts.</summary>
    public Initializer BetaInitializer { get; } = beta_initializer ?? "zeros";

    /// <summary>How gamma starts.</summary>
    public Initializer GammaInitializer { get; } = gamma_initializer ?? "ones";

    /// <summary>A price for the size of beta.</summary>
    public Regularizer? BetaRegularizer { get; } = beta_regularizer;

    /// <summary>A price for the size of gamma.</summary>
    public Regularizer? GammaRegularizer { get; } = gamma_regularizer;

    /// <summary>What beta must satisfy.</summary>
    public Constraint? BetaConstraint { get; } = beta_constraint;

    /// <summary>What gamma must satisfy.</summary>
    public Constraint? GammaConstraint { get; } = gamma_constraint;

    /// <inheritdoc/>
    protected override int MinInputRank => ManyAxes.MinRank(Axis);

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        var normalized = ManyAxes.Sizes(Name, ManyAxes.Of(Name, Axis, input), input);
        _gamma = Scale ? AddWeight("gamma", normalized, GammaInitializer,
            regularizer: GammaRegularizer, constraint: GammaConstraint) : null;
        _beta = Center ? AddWeight("beta", normalized, BetaInitializer,
            regularizer: BetaRegularizer, constraint: BetaConstraint) : null;
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int[] axes = ManyAxes.Of(Name, Axis, x.Shape);
        int[] last = [.. Enumerable.Range(x.Shape.Count - axes.Length, axes.Length)];
        var moved = Ops.MoveAxes(x, axes, last);
        var result = Ops.LayerNormalize(moved, moved.Shape[last[0]..], _gamma?.Value, _beta?.Value, Epsilon);
        return Ops.MoveAxes(result, last, axes);
    }
}
