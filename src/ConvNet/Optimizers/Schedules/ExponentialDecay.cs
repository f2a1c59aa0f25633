namespace ConvNet;

/// <summary>rate · decay_rate^(step / decay_steps).</summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/exponential_decay/.</remarks>
/// <param name="initial_learning_rate">The first rate.</param>
/// <param name="decay_steps">After so many steps the rate has been multiplied once.</param>
/// <param name="decay_rate">What it is multiplied by.</param>
/// <param name="staircase">Whether the rate changes only every decay_steps.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">decay_steps is not positive.</exception>
public sealed class ExponentialDecay(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase = false,
    string name = "ExponentialDecay") : LearningRateSchedule
{
    /// <summary>The first rate.</summary>
    public double InitialLearningRate { get; } = initial_learning_rate;

    /// <summary>The steps in which the rate is multiplied once.</summary>
    public int DecaySteps { get; } = Require.Positive(decay_steps);

    /// <summary>What it is multiplied by.</summary>
    public double DecayRate { get; } = decay_rate;

    /// <summary>Whether the rate changes only every so many steps.</summary>
    public bool Staircase { get; } = staircase;

    /// <summary>The schedule's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override double At(long step)
    {
        double done = (double)step / DecaySteps;
        return InitialLearningRate * Math.Pow(DecayRate, Staircase ? Math.Floor(done) : done);
    }
}
