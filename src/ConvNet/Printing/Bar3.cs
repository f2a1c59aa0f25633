namespace ConvNet;

/// <summary>The bar of Keras 3: a coloured line, the time left and the time per step.</summary>
internal sealed class Bar3(long? target, BarSettings settings, Screen screen, TimeProvider clock)
    : Bar(target, settings, screen, clock)
{
    private readonly Pace _pace = new();

    protected override double StepTime(long current, double now) => _pace.After(current, now);

    protected override string Line(long current, bool last, double now, double stepTime, string values)
    {
        string head = Target is { } target ? $"{Bold(Counter(current))} {Track(current, target)}" : Counter(current);
        string time = Target is null || last ? NumberText.Fixed(now, 0) + "s" : Left(current, stepTime);
        return $"{head} {Bold(time)} {Pace.Text(stepTime, Settings.Unit)}{values}";
    }

    protected override string EpochLine(long current, double now, double stepTime, string values) =>
        $"{Counter(current)} - {NumberText.Fixed(now, 0)}s - {Pace.Text(stepTime, Settings.Unit)}{values}";

    private string Track(long current, long target)
    {
        int width = Settings.Width ?? 20;
        int done = Done(current, target, width);
        string green = done > 0 ? $"\e[32m{new string('━', done)}\e[0m" : "";
        return $"{green}\e[37m{new string('━', Math.Max(0, width - done))}\e[0m";
    }

    private static string Bold(string text) => $"\e[1m{text}\e[0m";
}
