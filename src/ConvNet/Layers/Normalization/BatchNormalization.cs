using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Brings each channel to a mean of 0 and a variance of 1: in training by the batch's own, otherwise by the running ones that
/// training left behind. Then gamma scales and beta shifts.
/// </summary>
/// <remarks>
/// The shape stays; all weights are (channels). In training, moving_mean ← momentum · moving_mean + (1 - momentum) · mean,
/// and so for the variance, the biased one. With <see cref="Layer.Trainable"/> off the running ones are used in training too, and
/// stay. Keras' page: https://keras.io/api/layers/normalization_layers/batch_normalization/. Ioffe and Szegedy, "Batch
/// normalization: accelerating deep network training by reducing internal covariate shift" (2015).
/// </remarks>
/// <param name="axis">The axis of the channels: -1, or 1 if they come first.</param>
/// <param name="momentum">The share of the running mean and variance that a batch leaves, at least 0 and at most 1.</param>
/// <param name="epsilon">Is added to the variance; not negative.</param>
/// <param name="center">Whether beta is added.</param>
/// <param name="scale">Whether gamma is a factor.</param>
/// <param name="beta_initializer">How beta starts; zeros by default.</param>
/// <param name="gamma_initializer">How gamma starts; ones by default.</param>
/// <param name="moving_mean_initializer">How the running mean starts; zeros by default.</param>
/// <param name="moving_variance_initializer">How the running variance starts; ones by default.</param>
/// <param name="beta_regularizer">A price for the size of beta; null for none.</param>
/// <param name="gamma_regularizer">A price for the size of gamma; null for none.</param>
/// <param name="beta_constraint">What beta must satisfy after each step; null for nothing.</param>
/// <param name="gamma_constraint">What gamma must satisfy after each step; null for nothing.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed partial class BatchNormalization(int axis = -1, double momentum = 0.99, double epsilon = 0.001, bool center = true,
    bool scale = true, Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
    Initializer? moving_mean_initializer = null, Initializer? moving_variance_initializer = null,
    Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null, Constraint? beta_constraint = null,
    Constraint? gamma_constraint = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    private Variable? _gamma;
    private Variable? _beta;
    private Variable _movingMean = null!;
    private Variable _movingVariance = null!;

    /// <summary>The axis of the channels.</summary>
    public int Axis { get; } = axis;

    /// <summary>The share of the running mean and variance that a batch leaves.</summary>
    public double Momentum { get; } = Require.Fraction(momentum);

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

    /// <summary>How the running mean starts.</summary>
    public Initializer MovingMeanInitializer { get; } = moving_mean_initializer ?? "zeros";

    /// <summary>How the running variance starts.</summary>
    public Initializer MovingVarianceInitializer { get; } = moving_variance_initializer ?? "ones";

    /// <summary>A price for the size of beta.</summary>
    public Regularizer? BetaRegularizer { get; } = beta_regularizer;

    /// <summary>A price for the size of gamma.</summary>
    public Regularizer? GammaRegularizer { get; } = gamma_regularizer;

    /// <summary>What beta must satisfy.</summary>
    public Constraint? BetaConstraint { get; } = beta_constraint;

    /// <summary>What gamma must satisfy.</summary>
    public Constraint? GammaConstraint { get; } = gamma_constraint;

    /// <inheritdoc/>
    protected override int MinInputRank => ManyAxes.MinRank([Axis]);

    /// <inheritdoc/>
    protected override Index? ChannelAxis => ManyAxes.ToIndex(Axis);

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => input;

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        int channels = input[ManyAxes.ToIndex(Axis)];
        _gamma = Scale ? AddWeight("gamma", channels, GammaInitializer,
            regularizer: GammaRegularizer, constraint: GammaConstraint) : null;
        _beta = Center ? AddWeight("beta", channels, BetaInitializer,
            regularizer: BetaRegularizer, constraint: BetaConstraint) : null;
        _movingMean = AddWeight("moving_mean", channels, MovingMeanInitializer, trainable: false);
        _movingVariance = AddWeight("moving_variance", channels, MovingVarianceInitializer, trainable: false);
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int channels = ManyAxes.ToIndex(Axis).GetOffset(x.Shape.Count);
        if (!training || !Trainable)
            return Ops.BatchNormalize(x, channels, _movingMean, _movingVariance, _gamma?.Value, _beta?.Value, Epsilon);

        var (result, mean, variance) = x.Mask is { } mask
            ? Ops.BatchNormalize(x, mask, channels, _gamma?.Value, _beta?.Value, Epsilon)
            : Ops.BatchNormalize(x, channels, _gamma?.Value, _beta?.Value, Epsilon);
        _movingMean.Assign(_movingMean.Value * Momentum + mean * (1 - Momentum));
        _movingVariance.Assign(_movingVariance.Value * Momentum + variance * (1 - Momentum));
        return result;
    }
}
