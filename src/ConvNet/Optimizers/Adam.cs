using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Running means m of the gradient and v of its square, both corrected for their start at zero:
/// w ← w - rate · √(1 - β₂ᵗ) / (1 - β₁ᵗ) · m / (√v + ε).
/// </summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/adam/. Kingma and Ba, "Adam: a method for stochastic optimization" (2014), the
/// form before section 2.1; Reddi et al., "On the convergence of Adam and beyond" (2018) for amsgrad.
/// </remarks>
/// <param name="learning_rate">The size of a step.</param>
/// <param name="beta_1">How much of m is kept at each step, 0 to 1.</param>
/// <param name="beta_2">How much of v is kept at each step, 0 to 1.</param>
/// <param name="epsilon">Keeps the root from zero.</param>
/// <param name="amsgrad">Whether the largest v so far divides, instead of the present one.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class Adam(double learning_rate = 0.001, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7,
    bool amsgrad = false, string name = "adam") : Optimizer(learning_rate, name)
{
    /// <summary>How much of m is kept.</summary>
    public double Beta1 { get; } = Require.Fraction(beta_1);

    /// <summary>How much of v is kept.</summary>
    public double Beta2 { get; } = Require.Fraction(beta_2);

    /// <summary>Keeps the root from zero.</summary>
    public double Epsilon { get; } = Require.NotNegative(epsilon);

    /// <summary>Whether the largest v so far divides.</summary>
    public bool Amsgrad { get; } = amsgrad;

    internal override IReadOnlyList<string> SlotNames =>
        ["momentum", "velocity", .. Amsgrad ? ["velocity_hat"] : Array.Empty<string>()];

    internal override int SlotsByWeight => 2;

    private protected override void Update(Tensor weights, Tensor gradients, double rate)
    {
        Tensor momentum = Slot("momentum"), velocity = Slot("velocity");
        Ops.AssignMean(momentum, Beta1, gradients);
        Ops.AssignMeanSquare(velocity, Beta2, gradients);
        if (Amsgrad)
        {
            Ops.Assign(Slot("velocity_hat"), Ops.Maximum(Slot("velocity_hat"), velocity));
            velocity = Slot("velocity_hat");
        }
        // In float32, as Keras: 1 - 0.999 shows the difference in the fifth digit.
        float power1 = MathF.Pow((float)Beta1, Iterations), power2 = MathF.Pow((float)Beta2, Iterations);
        float corrected = (float)rate * MathF.Sqrt(1 - power2) / (1 - power1);
        Ops.AssignSubQuotient(weights, corrected, momentum, Ops.Sqrt(velocity) + Epsilon);
    }
}
