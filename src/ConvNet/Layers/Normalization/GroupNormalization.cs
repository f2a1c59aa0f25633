using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Brings each group of channels of each sample to a mean of 0 and a variance of 1, whatever else is in the batch. Then gamma
/// scales and beta shifts each channel.
/// </summary>
/// <remarks>
/// The shape stays; gamma and beta are (channels).
/// Keras' page: https://keras.io/api/layers/normalization_layers/group_normalization/. Wu and He, "Group normalization" (2018).
/// </remarks>
/// <param name="groups">The groups, by which the channels must be divisible; -1 for each channel by itself.</param>
/// <param name="axis">The axis of the channels: -1, or 1 if they come first.</param>
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
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed partial class GroupNormalization(int groups = 32, int axis = -1, double epsilon = 0.001, bool center = true,
    bool scale = true, Initializer? beta_initializer = null, Initializer? gamma_initializer = null,
    Regularizer? beta_regularizer = null, Regularizer? gamma_regularizer = null, Constraint? beta_constraint = null,
    Constraint? gamma_constraint = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    private Variable? _gamma;
    private Variable? _beta;

    /// <summary>The groups; -1, for as many as channels, until the layer is built.</summary>
    public int Groups { get; private set; } = groups == -1 ? -1 : Require.Positive(groups);

    /// <summary>The axis of the channels.</summary>
    public int Axis { get; } = axis;

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
    protected override int MinInputRank => Math.Max(2, ManyAxes.MinRank([Axis]));

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
        Groups = Groups == -1 ? channels : Groups;
        Require.Multiple(Name, channels, Groups);
        _gamma = Scale ? AddWeight("gamma", channels, GammaInitializer,
            regularizer: GammaRegularizer, constraint: GammaConstraint) : null;
        _beta = Center ? AddWeight("beta", channels, BetaInitializer,
            regularizer: BetaRegularizer, constraint: BetaConstraint) : null;
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int channels = ManyAxes.ToIndex(Axis).GetOffset(x.Shape.Count);
        var result = Ops.GroupNormalize(Ops.MoveAxes(x, [channels], [1]), Groups, _gamma?.Value, _beta?.Value, Epsilon);
        return Ops.MoveAxes(result, [1], [channels]);
    }
}
