using ConvNet.Engine;

namespace ConvNet;

/// <summary>Gradient descent: w ← w - rate · g, with momentum if wanted.</summary>
/// <remarks>
/// With momentum μ: m ← μ · m - rate · g, w ← w + m; Nesterov's: w ← w + μ · m - rate · g.
/// Keras' page: https://keras.io/api/optimizers/sgd/. Sutskever et al., "On the importance of initialization and momentum in
/// deep learning" (2013).
/// </remarks>
/// <param name="learning_rate">The size of a step.</param>
/// <param name="momentum">How much of the last step is kept, 0 to 1.</param>
/// <param name="nesterov">Whether the gradient counts once more, ahead of the step.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class SGD(double learning_rate = 0.01, double momentum = 0, bool nesterov = false, string name = "sgd")
    : Optimizer(learning_rate, name)
{
    /// <summary>How much of the last step is kept.</summary>
    public double Momentum { get; } = Require.Fraction(momentum);

    /// <summary>Whether momentum is Nesterov's.</summary>
    public bool Nesterov { get; } = nesterov;

    internal override IReadOnlyList<string> SlotNames => Momentum > 0 ? ["momentum"] : [];

    private protected override void Update(Tensor weights, Tensor gradients, double rate)
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
