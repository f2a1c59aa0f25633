namespace ConvNet;

/// <summary>Half a wave of a cosine down to a part of the rate; before it, if wanted, a straight rise.</summary>
/// <remarks>
/// Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay/. Loshchilov and Hutter, "SGDR: stochastic
/// gradient descent with warm restarts" (2016).
/// </remarks>
/// <param name="initial_learning_rate">The first rate.</param>
/// <param name="decay_steps">The steps of the fall.</param>
/// <param name="alpha">The part of the rate that is left at the end.</param>
/// <param name="name">A name of one's own.</param>
/// <param name="warmup_target">The rate that the rise ends and the fall begins with; null for no rise.</param>
/// <param name="warmup_steps">The steps of the rise.</param>
/// <exception cref="ArgumentException">decay_steps is not positive.</exception>
public sealed class CosineDecay(double initial_learning_rate, int decay_steps, double alpha = 0, string name = "CosineDecay",
    double? warmup_target = null, int warmup_steps = 0) : LearningRateSchedule
{
    /// <summary>The first rate.</summary>
    public double InitialLearningRate { get; } = initial_learning_rate;

    /// <summary>The steps of the fall.</summary>
    public int DecaySteps { get; } = Require.Positive(decay_steps);

    /// <summary>The part of the rate that is left at the end.</summary>
    public double Alpha { get; } = alpha;

    /// <summary>The schedule's name.</summary>
    public string Name { get; } = name;

    /// <summary>The rate between rise and fall; null for no rise.</summary>
    public double? WarmupTarget { get; } = warmup_target;

    /// <summary>The steps of the rise.</summary>
    public int WarmupSteps { get; } = warmup_steps;

    /// <inheritdoc/>
    public override double At(long step)
    {
        if (WarmupTarget is not { } target) return Fall(InitialLearningRate, step);
        return step < WarmupSteps ? InitialLearningRate + (target - InitialLearningRate) * step / WarmupSteps
            : Fall(target, step - WarmupSteps);
    }

    private double Fall(double rate, long step)
    {
        double done = Math.Min(1, (double)step / DecaySteps);
        return rate * ((1 - Alpha) * (1 + Math.Cos(Math.PI * done)) / 2 + Alpha);
    }
}
