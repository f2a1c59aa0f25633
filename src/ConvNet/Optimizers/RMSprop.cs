using ConvNet.Engine;

namespace ConvNet;

/// <summary>Divides the gradient by a running mean of its size: w ← w - rate · g / √(v + ε), v the mean of g².</summary>
/// <remarks>
/// Keras 3's rule: ε stands under the root. Keras' page: https://keras.io/api/optimizers/rmsprop/. Hinton, "Neural networks
/// for machine learning", lecture 6 (2012).
/// </remarks>
/// <param name="learning_rate">The size of a step.</param>
/// <param name="rho">How much of the running mean is kept at each step, 0 to 1.</param>
/// <param name="momentum">How much of the last step is kept, 0 to 1.</param>
/// <param name="epsilon">Keeps the root from zero.</param>
/// <param name="centered">Whether the square of the mean gradient is taken off: the variance instead of the mean square.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class RMSprop(double learning_rate = 0.001, double rho = 0.9, double momentum = 0, double epsilon = 1e-7,
    bool centered = false, string name = "rm_sprop") : Optimizer(learning_rate, name)
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
        ["velocity", .. Momentum > 0 ? ["momentum"] : Array.Empty<string>(), .. Centered ? ["average_gradient"] : Array.Empty<string>()];

    private protected override void Update(Tensor weights, Tensor gradients, double rate)
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
