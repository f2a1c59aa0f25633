namespace ConvNet;

/// <summary>Prints a run as one of the callbacks, at the place among them that the version shown has for it.</summary>
internal sealed class PrinterCallback(TrainingPrinter printer, RunKind kind, BatchSource data) : Callback
{
    private long _taken;

    /// <summary>The callbacks of a run with a printer among them.</summary>
    public static IReadOnlyList<Callback> Among(IReadOnlyList<Callback> callbacks, TrainingPlan plan, BatchSource data)
    {
        var printer = TrainingPrinter.Create(KerasVersions.Current, Screen.Current, Screen.Current.Clock, plan);
        var own = new PrinterCallback(printer, plan.Kind, data);
        return printer.BeforeCallbacks ? [own, .. callbacks] : [.. callbacks, own];
    }

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => printer.TrainBegin();

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs)
    {
        _taken = 0;
        printer.EpochBegin(epoch);
    }

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs) => printer.BatchEnd(batch, Size(), logs);

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => printer.EpochEnd(logs);

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs) => printer.TrainEnd();

    /// <inheritdoc/>
    public override void OnTestBegin(Logs logs) => Begin(RunKind.Evaluate);

    /// <inheritdoc/>
    public override void OnTestBatchEnd(int batch, Logs logs) => BatchEnd(RunKind.Evaluate, batch, logs);

    /// <inheritdoc/>
    public override void OnTestEnd(Logs logs) => End(RunKind.Evaluate, logs);

    /// <inheritdoc/>
    public override void OnPredictBegin(Logs logs) => Begin(RunKind.Predict);

    /// <inheritdoc/>
    public override void OnPredictBatchEnd(int batch, Logs logs) => BatchEnd(RunKind.Predict, batch, logs);

    /// <inheritdoc/>
    public override void OnPredictEnd(Logs logs) => End(RunKind.Predict, logs);

    // An evaluation is a run of one epoch; the validation within a fit is none, and stays silent.
    private void Begin(RunKind run)
    {
        if (run != kind) return;
        printer.TrainBegin();
        printer.EpochBegin(0);
    }

    private void BatchEnd(RunKind run, int batch, Logs logs)
    {
        if (run == kind) printer.BatchEnd(batch, Size(), logs);
    }

    // The samples that were computed since the last time.
    private int Size()
    {
        int size = (int)(data.Taken - _taken);
        _taken = data.Taken;
        return size;
    }

    private void End(RunKind run, Logs logs)
    {
        if (run != kind) return;
        printer.EpochEnd(logs);
        printer.TrainEnd();
    }
}
