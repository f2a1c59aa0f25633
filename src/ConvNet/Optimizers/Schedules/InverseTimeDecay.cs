namespace ConvNet;

/// <summary>rate / (1 + decay_rate · step / decay_steps).</summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/.</remarks>
/// <param name="initial_learning_rate">The first rate.</param>
/// <param name="decay_steps">What steps are counted in.</param>
/// <param name="decay_rate">How fast the rate falls.</param>
/// <param name="staircase">Whether the rate changes only every decay_steps.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">decay_steps is not positive.</exception>
public sealed class InverseTimeDecay(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase = false,
    string name = "InverseTimeDecay") : LearningRateSchedule
{
    /// <summary>The first rate.</summary>
    public double InitialLearningRate { get; } = initial_learning_rate;

    /// <summary>What steps are counted in.</summary>
    public int DecaySteps { get; } = Require.Positive(decay_steps);

    /// <summary>How fast the rate falls.</summary>
    public double DecayRate { get; } = decay_rate;

    /// <summary>Whether the rate changes only every so many steps.</summary>
    public bool Staircase { get; } = staircase;

    /// <summary>The schedule's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override double At(long step)
    {
        double done = (double)step / DecaySteps;
        return InitialLearningRate / (1 + DecayRate * (Staircase ? Math.Floor(done) : done));
    }
}
