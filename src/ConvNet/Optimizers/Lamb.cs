using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// <see cref="Adam"/> for large batches: each weight's step u is made as long as the weight itself, w ← w - rate · |w| / |u| · u.
/// </summary>
/// <remarks>
/// It has no name as a string. Keras' page: https://keras.io/api/optimizers/lamb/. You et al., "Large batch optimization for deep
/// learning" (2019).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="beta_1">How much of m is kept at each step, 0 to 1.</param>
/// <param name="beta_2">How much of v is kept at each step, 0 to 1.</param>
/// <param name="epsilon">Keeps the root from zero.</param>
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
[KerasName("Lamb", AsString = false)]
public sealed class Lamb(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999,
    double epsilon = 1e-7, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
    double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "lamb")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>How much of m is kept.</summary>
    public double Beta1 { get; } = Require.Fraction(beta_1);

    /// <summary>How much of v is kept.</summary>
    public double Beta2 { get; } = Require.Fraction(beta_2);

    /// <summary>Keeps the divisor from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    internal override IReadOnlyList<string> SlotNames => ["momentum", "velocity"];

    internal override int SlotsByWeight => 2;

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        Tensor momentum = Slot("momentum"), velocity = Slot("velocity");
        Ops.AssignMean(momentum, Beta1, gradients);
        Ops.AssignMeanSquare(velocity, Beta2, gradients);
        var mean = momentum / (1 - Math.Pow(Beta1, Iterations));
        var step = mean / (Ops.Sqrt(velocity / (1 - Math.Pow(Beta2, Iterations))) + Epsilon);
        for (int i = 0; i < Variables.Count; i++)
        {
            Tensor own = Part(weights, i), its = Part(step, i);
            Ops.AssignAdd(own, its, -rate * Ratio(Length(own), Length(its)));
        }
    }

    private static double Length(Tensor x) => Math.Sqrt(Ops.Sum(Ops.Square(x)).Item());

    private static double Ratio(double weight, double step) => weight > 0 && step > 0 ? weight / step : 1;
}
