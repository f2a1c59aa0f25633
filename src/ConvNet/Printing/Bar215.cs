namespace ConvNet;

/// <summary>The bar of Keras 2.15, which counts steps.</summary>
internal sealed class Bar215(long? target, BarSettings settings, Screen screen, TimeProvider clock)
    : PlainBar(target, settings, screen, clock)
{
    private readonly Pace _pace = new();

    protected override double StepTime(long current, double now) => _pace.After(current, now);

    protected override string TimePerStep(double stepTime) => Pace.Text(stepTime, Settings.Unit);

    protected override string EpochLine(long current, double now, double stepTime, string values) =>
        $"{Counter(current)} - {NumberText.Fixed(now, 0)}s{values} - {Pace.Text(now, "epoch")} - {TimePerStep(stepTime)}";
}
