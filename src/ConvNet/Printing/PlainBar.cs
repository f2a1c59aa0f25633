namespace ConvNet;

/// <summary>The bar of Keras 2: <c> 32/640 [=>....] - ETA: 5s - loss: 1.9000</c>.</summary>
internal abstract class PlainBar(long? target, BarSettings settings, Screen screen, TimeProvider clock)
    : Bar(target, settings, screen, clock)
{
    /// <summary>The time per step with its unit: <c>3ms/step</c>.</summary>
    protected abstract string TimePerStep(double stepTime);

    protected override string Line(long current, bool last, double now, double stepTime, string values)
    {
        string head = Target is { } target ? $"{Counter(current)} [{Track(current, target)}]" : Counter(current);
        string time = Target is null || last
            ? $" - {NumberText.Fixed(now, 0)}s {TimePerStep(stepTime)}"
            : $" - ETA: {Left(current, stepTime)}";
        return head + time + values;
    }

    private string Track(long current, long target)
    {
        int width = Settings.Width ?? 30;
        int done = Done(current, target, width);
        string track = new('=', done);
        if (done > 0 && current < target) track = track[..^1] + ">";
        return track.PadRight(width, '.');
    }
}
