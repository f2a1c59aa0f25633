namespace ConvNet;

/// <summary>
/// The time per step since Keras 2.4. The first step is left out once there are more: it built what the others only use.
/// </summary>
internal sealed class Pace
{
    private double? _firstStepEnd;

    /// <summary>Seconds per step after <paramref name="current"/> steps.</summary>
    public double After(long current, double now)
    {
        if (current == 0) return 0;
        double stepTime = _firstStepEnd is { } end && current > 1 ? (now - end) / (current - 1) : now / current;
        if (current == 1) _firstStepEnd = now;
        return stepTime;
    }

    /// <summary>As text: <c>3ms/step</c>; no time at all is <c>0s/step</c>.</summary>
    public static string Text(double stepTime, string unit) =>
        (stepTime == 0 ? "0s" : NumberText.Duration(stepTime)) + "/" + unit;
}
