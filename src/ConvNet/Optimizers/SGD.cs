using ConvNet.Engine;

namespace ConvNet;

/// <summary>Gradient descent: w ← w - rate · g, with momentum if wanted.</summary>
/// <remarks>
/// With momentum μ: m ← μ · m - rate · g, w ← w + m; Nesterov's: w ← w + μ · m - rate · g.
/// Keras' page: https://keras.io/api/optimizers/sgd/. Sutskever et al., "On the importance of initialization and momentum in
/// deep learning" (2013).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.01 by default.</param>
/// <param name="momentum">How much of the last step is kept, 0 to 1.</param>
/// <param name="nesterov">Whether the gradient counts once more, ahead of the step.</param>
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
public sealed partial class SGD(LearningRate? learning_rate = null, double momentum = 0, bool nesterov = false,
    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "sgd")
    : Optimizer(learning_rate ?? 0.01, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How much of the last step is kept.</summary>
    public double Momentum { get; } = Require.Fraction(momentum);

    /// <summary>Whether momentum is Nesterov's.</summary>
    public bool Nesterov { get; } = nesterov;

    internal override IReadOnlyList<string> SlotNames => Momentum > 0 ? ["momentum"] : [];

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        var step = gradients * -rate;
        if (Momentum > 0)
        {
            var velocity = Slot("momentum");
            Ops.AssignScaledAdd(velocity, Momentum, step);
            step = Nesterov ? velocity * Momentum + step : velocity;
        }
        Ops.AssignAdd(weights, step);
    }
}
