namespace ConvNet;

/// <summary>The size of an optimizer's steps: a number, or a schedule. Converts from both.</summary>
public sealed class LearningRate : IConfigValue
{
    private readonly double _value;

    private LearningRate(double value, LearningRateSchedule? schedule) => (_value, Schedule) = (value, schedule);

    /// <summary>The schedule; null for a number.</summary>
    public LearningRateSchedule? Schedule { get; }

    object? IConfigValue.ConfigValue => Schedule ?? (object)_value;

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public static implicit operator LearningRate(double learning_rate) => new(Require.NotNegative(learning_rate), null);

    /// <summary>A schedule.</summary>
    public static implicit operator LearningRate(LearningRateSchedule schedule) => new(0, schedule);

    /// <summary>The rate of a step; the first is number 0.</summary>
    public double At(long step) => Schedule?.At(step) ?? _value;
}
