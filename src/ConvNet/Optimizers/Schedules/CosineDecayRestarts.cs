namespace ConvNet;

/// <summary>Half waves of a cosine one after the other, each longer and lower than the last if wanted.</summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay_restarts/. Loshchilov and Hutter, "SGDR:
/// stochastic gradient descent with warm restarts" (2016).
/// </remarks>
/// <param name="initial_learning_rate">The first rate.</param>
/// <param name="first_decay_steps">The steps of the first wave.</param>
/// <param name="t_mul">How many times as long the next wave is.</param>
/// <param name="m_mul">How many times as high it begins.</param>
/// <param name="alpha">The part of the first rate that is left at the end of a wave.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">first_decay_steps is not positive.</exception>
public sealed class CosineDecayRestarts(double initial_learning_rate, int first_decay_steps, double t_mul = 2, double m_mul = 1,
    double alpha = 0, string name = "SGDRDecay") : LearningRateSchedule
{
    /// <summary>The first rate.</summary>
    public double InitialLearningRate { get; } = initial_learning_rate;

    /// <summary>The steps of the first wave.</summary>
    public int FirstDecaySteps { get; } = Require.Positive(first_decay_steps);

    /// <summary>How many times as long the next wave is.</summary>
    public double TMul { get; } = t_mul >= 1 ? t_mul : throw new ArgumentException($"t_mul must be at least 1, got {t_mul}");

    /// <summary>How many times as high it begins.</summary>
    public double MMul { get; } = m_mul;

    /// <summary>The part of the first rate that is left at the end of a wave.</summary>
    public double Alpha { get; } = alpha;

    /// <summary>The schedule's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override double At(long step)
    {
        double done = (double)step / FirstDecaySteps;
        // The waves before, and the part of the present one: of equal waves, or a geometric series.
        double waves = TMul == 1 ? Math.Floor(done) : Math.Floor(Math.Log(1 - done * (1 - TMul)) / Math.Log(TMul));
        double part = TMul == 1 ? done - waves
            : (done - (1 - Math.Pow(TMul, waves)) / (1 - TMul)) / Math.Pow(TMul, waves);
        double height = Math.Pow(MMul, waves) * (1 + Math.Cos(Math.PI * part)) / 2;
        return InitialLearningRate * ((1 - Alpha) * height + Alpha);
    }
}
