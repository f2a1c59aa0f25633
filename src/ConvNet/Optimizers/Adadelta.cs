using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Steps as large as the last ones, in proportion to the gradient: Δ = √(d + ε) / √(v + ε) · g, w ← w - rate · Δ.
/// </summary>
/// <remarks>
/// v and d are running means of g² and Δ². Keras' page: https://keras.io/api/optimizers/adadelta/. Zeiler, "ADADELTA: an
/// adaptive learning rate method" (2012), which has no rate: 1.
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="rho">How much of the running means is kept at each step, 0 to 1.</param>
/// <param name="epsilon">Keeps the roots from zero.</param>
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
public sealed partial class Adadelta(LearningRate? learning_rate = null, double rho = 0.95, double epsilon = 1e-7,
    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "adadelta")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How much of the running means is kept.</summary>
    public double Rho { get; } = Require.Fraction(rho);

    /// <summary>Keeps the roots from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    internal override IReadOnlyList<string> SlotNames => ["accumulated_grad", "accumulated_delta_var"];

    internal override int SlotsByWeight => 2;

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        Tensor squares = Slot("accumulated_grad"), steps = Slot("accumulated_delta_var");
        Ops.AssignMeanSquare(squares, Rho, gradients);
        var step = Ops.Sqrt(steps + Epsilon) / Ops.Sqrt(squares + Epsilon) * gradients;
        Ops.AssignMeanSquare(steps, Rho, step);
        Ops.AssignAdd(weights, step, -rate);
    }
}
