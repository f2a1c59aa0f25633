namespace ConvNet;

/// <summary>
/// Prints as Keras 2.15 and 3: counts batches, names an epoch only if there are several, and rewrites an epoch's last line when
/// the validation is over.
/// </summary>
internal sealed class StepPrinter(KerasVersion version, Screen screen, TimeProvider clock, TrainingPlan plan)
    : TrainingPrinter(plan, screen)
{
    private Bar? _bar;
    private long? _target = plan.Steps;
    private long _seen;
    private string[] _names = [];

    public override bool BeforeCallbacks => false;

    public override void EpochBegin(int epoch)
    {
        _seen = 0;
        if (Plan.Verbose == 0) return;
        _bar = Bar.Create(version, _target, new BarSettings(Plan.Verbose), Screen, clock);
        if (Plan.Epochs > 1) WriteEpoch(epoch);
    }

    public override void BatchEnd(int batch, int batchSize, IReadOnlyDictionary<string, double> logs)
    {
        _seen = batch + 1;
        if (_names.Length == 0) _names = [.. logs.Keys];
        if (_bar?.IsDue(false) == true) _bar.Show(_seen, false, Ordered(logs));
    }

    public override void EpochEnd(IReadOnlyDictionary<string, double> logs)
    {
        if (_bar is null) return;
        _bar.Target = _target ??= _seen;
        _bar.Show(_bar.Target.Value, true, Ordered(logs));
    }

    // Keras 3 sorts what it measured, then what the validation measured; what callbacks added stays behind.
    private IEnumerable<(string Name, double Value)> Ordered(IReadOnlyDictionary<string, double> logs)
    {
        if (Plan.Kind == RunKind.Predict) return [];
        if (version != KerasVersion.Keras3) return Values(logs, logs.Keys);
        string[] measured = [.. _names.Order(StringComparer.Ordinal)];
        string[] names = [.. measured, .. measured.Select(name => "val_" + name)];
        return Values(logs, names.Where(logs.ContainsKey).Concat(logs.Keys.Except(names)));
    }
}
