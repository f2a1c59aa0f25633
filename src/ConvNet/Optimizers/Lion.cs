using ConvNet.Engine;

namespace ConvNet;

/// <summary>Steps of one size, in the direction of the mean gradient: w ← w - rate · sign(β₁ · m + (1 - β₁) · g).</summary>
/// <remarks>
/// Then m ← β₂ · m + (1 - β₂) · g. Keras' page: https://keras.io/api/optimizers/lion/. Chen et al., "Symbolic discovery of
/// optimization algorithms" (2023).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="beta_1">How much the mean counts for the direction, 0 to 1.</param>
/// <param name="beta_2">How much of the mean is kept at each step, 0 to 1.</param>
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
public sealed class Lion(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.99,
    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "lion")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How much the mean counts for the direction.</summary>
    public double Beta1 { get; } = Require.Fraction(beta_1);

    /// <summary>How much of the mean is kept.</summary>
    public double Beta2 { get; } = Require.Fraction(beta_2);

    internal override IReadOnlyList<string> SlotNames => ["momentum"];

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        var momentum = Slot("momentum");
        Ops.AssignAdd(weights, Ops.Direction(momentum * Beta1 + gradients * (1 - Beta1)), -rate);
        Ops.AssignMean(momentum, Beta2, gradients);
    }
}
