using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// <see cref="AdamW"/> that needs no schedule: z walks down the gradients, x is the mean of all z, and the weights in training
/// are between them, w = (1 - β₁) · z + β₁ · x.
/// </summary>
/// <remarks>
/// x predicts better than w: call <see cref="SwapToEval"/> before evaluating and <see cref="SwapToTrain"/> before training
/// goes on. Keras' page: https://keras.io/api/optimizers/. Defazio et al., "The road less scheduled" (2024).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.0025 by default.</param>
/// <param name="beta_1">How near the weights are to x, over 0 and up to 1.</param>
/// <param name="beta_2">How much of v is kept at each step, 0 to 1.</param>
/// <param name="epsilon">Keeps the root from zero.</param>
/// <param name="warmup_steps">Over how many steps the rate grows from 0 at first.</param>
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
public sealed class ScheduleFreeAdamW(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999,
    double epsilon = 1e-8, int warmup_steps = 0, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
    double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "schedule_free_adam_w")
    : Optimizer(learning_rate ?? 0.0025, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How near the weights are to the mean.</summary>
    public double Beta1 { get; } = beta_1 > 0 ? Require.Fraction(beta_1)
        : throw new ArgumentException($"beta_1 must lie over 0 and not over 1, got {beta_1}");

    /// <summary>How much of v is kept.</summary>
    public double Beta2 { get; } = Require.Fraction(beta_2);

    /// <summary>Keeps the divisor from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    /// <summary>Over how many steps the rate grows.</summary>
    public int WarmupSteps { get; } = warmup_steps >= 0 ? warmup_steps
        : throw new ArgumentException($"warmup_steps must not be negative, got {warmup_steps}");

    internal override IReadOnlyList<string> SlotNames => ["momentum", "velocity"];

    internal override int SlotsByWeight => 2;

    /// <summary>Puts the mean x in the weights' place, to evaluate or predict; does nothing before the first step.</summary>
    public void SwapToEval() => Swap(MeanOf);

    /// <summary>Puts the weights of training in the place of the mean x; does nothing before the first step.</summary>
    public void SwapToTrain() => Swap(Between);

    private protected override void Begin(Tensor weights) => Ops.Assign(Slot("momentum"), weights);

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        Tensor walker = Slot("momentum"), velocity = Slot("velocity");
        if (WarmupSteps > 0) rate *= Math.Min((double)Iterations / WarmupSteps, 1);
        // In float32, as Keras: 1 - 0.999 shows the difference in the fifth digit.
        Ops.AssignMeanSquare(velocity, (float)Beta2, gradients);
        float power2 = MathF.Pow((float)Beta2, Iterations);
        Ops.AssignSubQuotient(walker, rate, gradients, Ops.Sqrt(velocity / (1 - power2)) + Epsilon);
        // As in Keras 3.15: x is found with z after its step, where the paper has z before it.
        var mean = MeanOf(weights);
        Ops.AssignMean(mean, 1 - 1.0 / Iterations, walker);
        Ops.Assign(weights, Between(mean));
    }

    private Tensor MeanOf(Tensor weights) => (weights - Slot("momentum") * (1 - Beta1)) / Beta1;

    private Tensor Between(Tensor mean) => Slot("momentum") * (1 - Beta1) + mean * Beta1;

    private void Swap(Func<Tensor, Tensor> other)
    {
        if (Flat?.Values is not { } weights) return;
        using var off = Autograd.Off();
        Ops.Assign(weights, other(weights));
    }
}
