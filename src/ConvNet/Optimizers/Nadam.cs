using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// <see cref="Adam"/> with Nesterov's momentum: the mean gradient of the next step is used already in this one.
/// </summary>
/// <remarks>
/// With β of step t as β₁ · (1 - 0.5 · 0.96ᵗ). Keras' page: https://keras.io/api/optimizers/Nadam/. Dozat, "Incorporating
/// Nesterov momentum into Adam" (2016).
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
public sealed partial class Nadam(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "nadam")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    // The product of all steps' betas, and how many there are in it.
    private double _product = 1;
    private long _factors;

    /// <summary>How much of m is kept.</summary>
    public double Beta1 { get; } = Require.Fraction(beta_1);

    /// <summary>How much of v is kept.</summary>
    public double Beta2 { get; } = Require.Fraction(beta_2);

    /// <summary>Keeps the root from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    internal override IReadOnlyList<string> SlotNames => ["momentum", "velocity"];

    internal override int SlotsByWeight => 2;

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        Tensor momentum = Slot("momentum"), velocity = Slot("velocity");
        Ops.AssignMean(momentum, Beta1, gradients);
        // In float32, as Keras: 1 - 0.999 shows the difference in the fifth digit.
        Ops.AssignMeanSquare(velocity, (float)Beta2, gradients);
        double product = ProductOfBetas(), now = Beta(Iterations), next = Beta(Iterations + 1);
        var mean = momentum * (next / (1 - product * next)) + gradients * ((1 - now) / (1 - product));
        var square = velocity / (1 - MathF.Pow((float)Beta2, Iterations));
        Ops.AssignSubQuotient(weights, rate, mean, Ops.Sqrt(square) + Epsilon);
    }

    private double Beta(long step) => Beta1 * (1 - 0.5 * Math.Pow(0.96, step));

    // A model that has been loaded begins in the middle.
    /// <summary>The product of the betas of all steps so far.</summary>
    internal double ProductOfBetas()
    {
        if (_factors > Iterations) (_product, _factors) = (1, 0);
        while (_factors < Iterations) _product *= Beta(++_factors);
        return _product;
    }
}
