using ConvNet.Engine;

namespace ConvNet;

/// <summary>Divides the gradient by a running mean of its size: w ← w - rate · g / √(v + ε), v the mean of g².</summary>
/// <remarks>
/// Keras 3's rule: ε stands under the root. Keras' page: https://keras.io/api/optimizers/rmsprop/. Hinton, "Neural networks
/// for machine learning", lecture 6 (2012).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="rho">How much of the running mean is kept at each step, 0 to 1.</param>
/// <param name="momentum">How much of the last step is kept, 0 to 1.</param>
/// <param name="epsilon">Keeps the root from zero.</param>
/// <param name="centered">Whether the square of the mean gradient is taken off: the variance instead of the mean square.</param>
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
public sealed partial class RMSprop(LearningRate? learning_rate = null, double rho = 0.9, double momentum = 0, double epsilon = 1e-7,
    bool centered = false, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
    double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "rm_sprop")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How much of the running mean is kept.</summary>
    public double Rho { get; } = Require.Fraction(rho);

    /// <summary>How much of the last step is kept.</summary>
    public double Momentum { get; } = Require.Fraction(momentum);

    /// <summary>Keeps the root from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    /// <summary>Whether the variance is used instead of the mean square.</summary>
    public bool Centered { get; } = centered;

    internal override IReadOnlyList<string> SlotNames =>
    [
        "velocity",
        .. Momentum > 0 ? ["momentum"] : Array.Empty<string>(),
        .. Centered ? ["average_gradient"] : Array.Empty<string>(),
    ];

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        var velocity = Slot("velocity");
        Ops.AssignMeanSquare(velocity, Rho, gradients);
        var size = velocity + Epsilon;
        if (Centered)
        {
            var mean = Slot("average_gradient");
            Ops.AssignMean(mean, Rho, gradients);
            size -= Ops.Square(mean);
        }
        if (Momentum == 0)
        {
            Ops.AssignSubQuotient(weights, rate, gradients, Ops.Sqrt(size));
            return;
        }
        var step = Slot("momentum");
        Ops.AssignScaledAdd(step, Momentum, gradients * rate / Ops.Sqrt(size));
        Ops.AssignSub(weights, step);
    }
}
