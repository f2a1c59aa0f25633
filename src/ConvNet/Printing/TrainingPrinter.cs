namespace ConvNet;

/// <summary>
/// Prints a run of <c>Fit</c>, <c>Evaluate</c> or <c>Predict</c> as the given Keras does. The trainer calls, in this order,
/// <see cref="TrainBegin"/>, for each epoch <see cref="EpochBegin"/>, <see cref="BatchEnd"/> after each batch and
/// <see cref="EpochEnd"/> after the validation, and <see cref="TrainEnd"/>. Validation inside <c>Fit</c> is not reported.
/// </summary>
/// <remarks>
/// Logs hold what is to be shown, running means already, in the order loss, metrics, then their val_ twins, then what callbacks
/// added. A value is read only when a line with it is written: reading may wait for a computation.
/// </remarks>
internal abstract class TrainingPrinter(TrainingPlan plan, Screen screen)
{
    /// <summary>
    /// Whether the printer comes before the callbacks at the beginning and the end of an epoch, so that their messages follow
    /// its lines (Keras 2.2). Later versions let callbacks speak first, after each batch too, and close the line then.
    /// </summary>
    public abstract bool BeforeCallbacks { get; }

    protected TrainingPlan Plan { get; } = plan;

    protected Screen Screen { get; } = screen;

    /// <summary>The printer of a version.</summary>
    public static TrainingPrinter Create(KerasVersion version, Screen screen, TimeProvider clock, TrainingPlan plan) =>
        version == KerasVersion.Keras22
            ? new SamplePrinter(screen, clock, plan)
            : new StepPrinter(version, screen, clock, plan);

    /// <summary>The run begins.</summary>
    public virtual void TrainBegin()
    {
    }

    /// <summary>An epoch begins; the first is number 0.</summary>
    public abstract void EpochBegin(int epoch);

    /// <summary>A batch was computed: its number in the epoch from 0, its samples and the means so far.</summary>
    public abstract void BatchEnd(int batch, int batchSize, IReadOnlyDictionary<string, double> logs);

    /// <summary>The epoch and its validation are over.</summary>
    public abstract void EpochEnd(IReadOnlyDictionary<string, double> logs);

    /// <summary>The run is over.</summary>
    public virtual void TrainEnd()
    {
    }

    protected void WriteEpoch(int epoch) => Screen.WriteLine($"Epoch {epoch + 1}/{Plan.Epochs}");

    /// <summary>The values of the logs by these names, each read when its turn comes.</summary>
    protected static IEnumerable<(string Name, double Value)> Values(
        IReadOnlyDictionary<string, double> logs, IEnumerable<string> names) => names.Select(name => (name, logs[name]));
}
