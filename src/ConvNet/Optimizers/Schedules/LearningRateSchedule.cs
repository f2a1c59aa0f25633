namespace ConvNet;

/// <summary>
/// A learning rate that depends on the number of steps done: <c>new SGD(new ExponentialDecay(0.1, 1000, 0.9))</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/learning_rate_schedules/.</remarks>
[KerasModule("keras.optimizers.schedules", "learning rate schedule")]
public abstract class LearningRateSchedule
{
    /// <summary>The rate of a step; the first is number 0.</summary>
    public abstract double At(long step);
}
