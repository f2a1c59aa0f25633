using ConvNet.Engine;

namespace ConvNet;

/// <summary>What <see cref="Adam"/> and <see cref="AdamW"/> have in common.</summary>
public abstract class AdamRule : Optimizer
{
    private protected AdamRule(LearningRate learning_rate, double beta_1, double beta_2, double epsilon, bool amsgrad,
        double? weight_decay, double? clipnorm, double? clipvalue, double? global_clipnorm, bool use_ema, double ema_momentum,
        int? ema_overwrite_frequency, double? loss_scale_factor, int? gradient_accumulation_steps, string name)
        : base(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name)
    {
        Beta1 = Require.Fraction(beta_1);
        Beta2 = Require.Fraction(beta_2);
        Epsilon = Require.NotNegative(epsilon);
        Amsgrad = amsgrad;
    }

    /// <summary>How much of m is kept.</summary>
    public double Beta1 { get; }

    /// <summary>How much of v is kept.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the root from zero.</summary>
    public double Epsilon { get; }

    /// <summary>Whether the largest v so far divides.</summary>
    public bool Amsgrad { get; }

    internal override IReadOnlyList<string> SlotNames =>
        ["momentum", "velocity", .. Amsgrad ? ["velocity_hat"] : Array.Empty<string>()];

    internal override int SlotsByWeight => 2;

    internal override void Update(Tensor weights, Tensor gradients, double rate)
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
