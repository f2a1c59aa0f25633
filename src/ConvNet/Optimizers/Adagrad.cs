using ConvNet.Engine;

namespace ConvNet;

/// <summary>Divides the gradient by the size of all gradients so far: w ← w - rate · g / √(a + ε), a the sum of g².</summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/adagrad/. Duchi et al., "Adaptive subgradient methods for online learning and
/// stochastic optimization" (2011).
/// </remarks>
/// <param name="learning_rate">The size of a step, a number or a schedule; 0.001 by default.</param>
/// <param name="initial_accumulator_value">What the sum begins with.</param>
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
public sealed partial class Adagrad(LearningRate? learning_rate = null, double initial_accumulator_value = 0.1, double epsilon = 1e-7,
    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string name = "adagrad")
    : Optimizer(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
        ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name)
{
    /// <summary>What the sum begins with.</summary>
    public double InitialAccumulatorValue { get; } = Require.NotNegative(initial_accumulator_value);

    /// <summary>Keeps the root from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    internal override IReadOnlyList<string> SlotNames => ["accumulator"];

    private protected override double StartOf(string slot) => slot == "accumulator" ? InitialAccumulatorValue : 0;

    internal override void Update(Tensor weights, Tensor gradients, double rate)
    {
        var sum = Slot("accumulator");
        Ops.AssignAdd(sum, Ops.Square(gradients));
        Ops.AssignSubQuotient(weights, rate, gradients, Ops.Sqrt(sum + Epsilon));
    }
}
