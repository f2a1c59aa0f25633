namespace ConvNet;

/// <summary>The bar of Keras 2.2, which counts samples and rewrites its line in a terminal only.</summary>
internal sealed class Bar22(long? target, BarSettings settings, Screen screen, TimeProvider clock)
    : PlainBar(target, settings, screen, clock)
{
    protected override bool Rewrites => Screen.IsTerminal;

    protected override bool IsNeverSkipped(bool last) => last || Target is null;

    protected override double StepTime(long current, double now) => current > 0 ? now / current : 0;

    protected override string TimePerStep(double stepTime) => $"{NumberText.Duration(stepTime)}/{Settings.Unit}";

    protected override string EpochLine(long current, double now, double stepTime, string values) =>
        $" - {NumberText.Fixed(now, 0)}s{values}";
}
