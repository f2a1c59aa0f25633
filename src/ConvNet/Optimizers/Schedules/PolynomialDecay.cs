namespace ConvNet;

/// <summary>From one rate to another along a power of the steps that are left.</summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/polynomial_decay/.</remarks>
/// <param name="initial_learning_rate">The first rate.</param>
/// <param name="decay_steps">After so many steps the rate is the last one.</param>
/// <param name="end_learning_rate">The last rate.</param>
/// <param name="power">1 is a straight line.</param>
/// <param name="cycle">Whether the rate rises again behind the end, to a course of twice, three times … the steps.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">decay_steps is not positive.</exception>
public sealed class PolynomialDecay(double initial_learning_rate, int decay_steps, double end_learning_rate = 0.0001,
    double power = 1, bool cycle = false, string name = "PolynomialDecay") : LearningRateSchedule
{
    /// <summary>The first rate.</summary>
    public double InitialLearningRate { get; } = initial_learning_rate;

    /// <summary>The steps to the last rate.</summary>
    public int DecaySteps { get; } = Require.Positive(decay_steps);

    /// <summary>The last rate.</summary>
    public double EndLearningRate { get; } = end_learning_rate;

    /// <summary>1 is a straight line.</summary>
    public double Power { get; } = power;

    /// <summary>Whether the rate rises again behind the end.</summary>
    public bool Cycle { get; } = cycle;

    /// <summary>The schedule's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override double At(long step)
    {
        double steps = Cycle ? DecaySteps * Math.Max(1, Math.Ceiling((double)step / DecaySteps)) : DecaySteps;
        double left = 1 - Math.Min(step, steps) / steps;
        return EndLearningRate + (InitialLearningRate - EndLearningRate) * Math.Pow(left, Power);
    }
}
