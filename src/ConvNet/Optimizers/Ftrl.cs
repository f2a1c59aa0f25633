using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Follow the regularized leader: weights are computed anew from all gradients so far, and may become exactly zero.
/// </summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/ftrl/. McMahan et al., "Ad click prediction: a view from the trenches" (2013).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="learning_rate_power">How the rate falls with the sum of squares, 0 or less.</param>
/// <param name="initial_accumulator_value">What the sum of squares begins with.</param>
/// <param name="l1_regularization_strength">Pulls weights to exactly zero.</param>
/// <param name="l2_regularization_strength">Keeps weights small.</param>
/// <param name="l2_shrinkage_regularization_strength">Keeps weights small by way of the gradient.</param>
/// <param name="beta">Adds to l2 in proportion to 1 / rate.</param>
/// <param name="weight_decay">The part of each weight, times the rate, that every step takes off.</param>
/// <param name="clipnorm">The largest norm of a weight's gradient; longer ones are shortened.</param>
/// <param name="clipvalue">The largest size of a gradient's numbers; larger ones are cut.</param>
/// <param name="global_clipnorm">The largest norm of all gradients together.</param>
/// <param name="use_ema">Whether running means of the weights replace them at the end of a training.</param>
/// <param name="ema_momentum">How much of the running means is kept at each step, 0 to 1.</param>
/// <param name="ema_overwrite_frequency">After how many steps the means replace the weights too.</param>
/// <param name="loss_scale_factor">What the loss is multiplied by and the gradients divided by, against underflow.</param>
/// <param name="gradient_accumulation_steps">Over how many batches gradients are averaged for one step; 2 or more.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class Ftrl(LearningRate? learning_rate = null, double learning_rate_power = -0.5,
    double initial_accumulator_value = 0.1, double l1_regularization_strength = 0, double l2_regularization_strength = 0,
    double l2_shrinkage_regularization_strength = 0, double beta = 0, double? weight_decay = null, double? clipnorm = null,
    double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
    int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
    int? gradient_accumulation_steps = null, string name = "ftrl")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How the rate falls with the sum of squares.</summary>
    public double LearningRatePower { get; } = learning_rate_power <= 0 ? learning_rate_power
        : throw new ArgumentException($"learning_rate_power must be 0 or less, got {learning_rate_power}");

    /// <summary>What the sum of squares begins with.</summary>
    public double InitialAccumulatorValue { get; } = Require.NotNegative(initial_accumulator_value);

    /// <summary>Pulls weights to exactly zero.</summary>
    public double L1RegularizationStrength { get; } = Require.NotNegative(l1_regularization_strength);

    /// <summary>Keeps weights small.</summary>
    public double L2RegularizationStrength { get; } = Require.NotNegative(l2_regularization_strength);

    /// <summary>Keeps weights small by way of the gradient.</summary>
    public double L2ShrinkageRegularizationStrength { get; } = Require.NotNegative(l2_shrinkage_regularization_strength);

    /// <summary>Adds to l2 in proportion to 1 / rate.</summary>
    public double Beta { get; } = beta;

    internal override IReadOnlyList<string> SlotNames => ["accumulator", "linear"];

    internal override int SlotsByWeight => 2;

    private protected override double StartOf(string slot) => slot == "accumulator" ? InitialAccumulatorValue : 0;

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        Tensor sum = Slot("accumulator"), linear = Slot("linear");
        var before = Ops.RaisedTo(sum, -LearningRatePower);
        Ops.AssignAdd(sum, Ops.Square(gradients));
        var after = Ops.RaisedTo(sum, -LearningRatePower);
        var shrunk = gradients + weights * (2 * L2ShrinkageRegularizationStrength);
        Ops.AssignAdd(linear, shrunk - (after - before) / rate * weights);
        var quadratic = after / rate + 2 * (L2RegularizationStrength + Beta / (2 * rate));
        var kept = Ops.Clip(linear, -L1RegularizationStrength, L1RegularizationStrength);
        Ops.Assign(weights, (kept - linear) / quadratic);
    }
}
