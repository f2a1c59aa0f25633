namespace ConvNet;

/// <summary>
/// Sets the learning rate at the beginning of each epoch: <c>new LearningRateScheduler((epoch, lr) => lr * 0.9)</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/learning_rate_scheduler/.</remarks>
public sealed class LearningRateScheduler : Callback
{
    private readonly Func<int, double, double> _schedule;
    private readonly Verbose _verbose;

    /// <summary>By the epoch and the rate so far.</summary>
    /// <param name="schedule">From the epoch, counted from 0, and the present rate to the new one.</param>
    /// <param name="verbose">1 says the rate.</param>
    public LearningRateScheduler(Func<int, double, double> schedule, Verbose verbose = default) =>
        (_schedule, _verbose) = (schedule, verbose);

    /// <summary>By the epoch alone.</summary>
    /// <param name="schedule">From the epoch, counted from 0, to the rate.</param>
    /// <param name="verbose">1 says the rate.</param>
    public LearningRateScheduler(Func<int, double> schedule, Verbose verbose = default)
        : this((epoch, _) => schedule(epoch), verbose)
    {
    }

    /// <summary>Refuses a schedule that gives whole numbers, as Keras does: <c>1 / 10</c> is 0.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public LearningRateScheduler(Func<int, double, int> schedule, Verbose verbose = default)
        : this(Refused(schedule), verbose)
    {
    }

    /// <inheritdoc cref="LearningRateScheduler(Func{int, double, int}, Verbose)"/>
    public LearningRateScheduler(Func<int, int> schedule, Verbose verbose = default)
        : this(Refused(schedule), verbose)
    {
    }

    private static Func<int, double> Refused(Delegate schedule) => throw new ArgumentException(
        $"LearningRateScheduler: the schedule must give a number such as 0.1, but {FunctionName.Of(schedule)} gives an int, in which " +
        "1 / 10 is 0; write 1.0 for 1");

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs)
    {
        double rate = _schedule(epoch, RateInLogs.Of(Model));
        Model.Optimizer.LearningRate = Require.NotNegative(rate, "the learning rate of the schedule");
        if (_verbose.Level > 0)
            Screen.Current.WriteLine(
                $"\n{EpochName.Of(epoch)}: LearningRateScheduler setting learning rate to {PythonText.Repr(rate)}.");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => RateInLogs.Add(logs, Model);
}
