namespace ConvNet;

/// <summary>
/// Prints as Keras 2.2: counts samples (batches where the data come in batches), names every epoch and writes an epoch's last
/// line after its validation. Evaluation and prediction show a bar without values, and nothing for <c>verbose: 2</c>.
/// </summary>
internal sealed class SamplePrinter(Screen screen, TimeProvider clock, TrainingPlan plan) : TrainingPrinter(plan, screen)
{
    private Bar? _bar;
    private long _seen;

    public override bool BeforeCallbacks => true;

    private bool IsFit => Plan.Kind == RunKind.Fit;

    public override void TrainBegin()
    {
        if (IsFit && Plan is { Verbose: > 0, Samples: { } samples, ValidationSamples: { } others })
            Screen.WriteLine($"Train on {samples} samples, validate on {others} samples");
    }

    public override void EpochBegin(int epoch)
    {
        _seen = 0;
        _bar = null;
        if (Plan.Verbose == 0) return;
        if (IsFit) WriteEpoch(epoch);
        else if (Plan.Verbose == 2) return;
        _bar = Bar.Create(KerasVersion.Keras22, Plan.Samples ?? Plan.Steps, new BarSettings(Plan.Verbose), Screen, clock);
    }

    public override void BatchEnd(int batch, int batchSize, IReadOnlyDictionary<string, double> logs)
    {
        _seen += Plan.Samples is null ? 1 : batchSize;
        bool last = _seen >= _bar?.Target;
        if (IsFit && last) return; // the end of the epoch writes it, with the validation
        Show(last, IsFit ? Values(logs, logs.Keys) : []);
    }

    public override void EpochEnd(IReadOnlyDictionary<string, double> logs)
    {
        if (IsFit) Show(_seen >= _bar?.Target, Values(logs, logs.Keys));
    }

    private void Show(bool last, IEnumerable<(string Name, double Value)> values)
    {
        if (_bar?.IsDue(last) == true) _bar.Show(_seen, last, values);
    }
}
