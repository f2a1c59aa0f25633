using System.Text;

namespace ConvNet;

/// <summary>A line that tells how far a run is, rewritten now and then. It shows the values it is given.</summary>
internal abstract class Bar
{
    private readonly TimeProvider _clock;
    private readonly long _start;
    private double? _lastShown;
    private int _lastLength;

    protected Bar(long? target, BarSettings settings, Screen screen, TimeProvider clock)
    {
        Target = target;
        Settings = settings;
        Screen = screen;
        _clock = clock;
        _start = clock.GetTimestamp();
    }

    /// <summary>The count at the end, null as long as nobody knows.</summary>
    public long? Target { get; set; }

    protected BarSettings Settings { get; }

    protected Screen Screen { get; }

    /// <summary>Whether a new line takes the place of the last one.</summary>
    protected virtual bool Rewrites => Screen.IsTerminal || !Screen.IsWindows;

    /// <summary>The bar of a version.</summary>
    public static Bar Create(KerasVersion version, long? target, BarSettings settings, Screen screen, TimeProvider clock) =>
        version switch
        {
            KerasVersion.Keras22 => new Bar22(target, settings, screen, clock),
            KerasVersion.Keras215 => new Bar215(target, settings, screen, clock),
            _ => new Bar3(target, settings, screen, clock),
        };

    /// <summary>Whether <see cref="Show"/> would be called for here: not too soon after the last line.</summary>
    public bool IsDue(bool last) => Settings.Verbose switch
    {
        0 => false,
        1 => IsNeverSkipped(last) || _lastShown is not { } shown || !(Now() - shown < Settings.Interval),
        _ => IsNeverSkipped(last),
    };

    /// <summary>Writes the line of a count; the last one is ended.</summary>
    public void Show(long current, bool last, IEnumerable<(string Name, double Value)> values)
    {
        double now = Now();
        double stepTime = StepTime(current, now);
        if (Settings.Verbose == 2)
        {
            string signed = string.Concat(values.Select(value => $" - {value.Name}: {NumberText.SignedValue(value.Value)}"));
            Screen.WriteLine(EpochLine(current, now, stepTime, signed));
        }
        else
        {
            string shown = string.Concat(values.Select(value => $" - {value.Name}: {NumberText.Value(value.Value)}"));
            Rewrite(Line(current, last, now, stepTime, shown), last);
        }
        _lastShown = now;
    }

    /// <summary>Whether a line is written however soon it comes.</summary>
    protected virtual bool IsNeverSkipped(bool last) => last;

    /// <summary>The seconds that one of what is counted takes.</summary>
    protected abstract double StepTime(long current, double now);

    /// <summary>The line while running and at its end; <paramref name="values"/> begins with a separator.</summary>
    protected abstract string Line(long current, bool last, double now, double stepTime, string values);

    /// <summary>The only line of <c>verbose: 2</c>.</summary>
    protected abstract string EpochLine(long current, double now, double stepTime, string values);

    /// <summary>The count in front, as wide as the target's digits: <c> 1/10</c>.</summary>
    protected string Counter(long current) =>
        Target is { } target ? $"{current.ToString().PadLeft(target.ToString().Length)}/{target}" : $"{current,7}/Unknown";

    /// <summary>How much of the bar is done, in characters; more than all of it if the count runs past its target.</summary>
    protected static int Done(long current, long target, int width) => (int)(width * ((double)current / target));

    protected string Left(long current, double stepTime) => NumberText.TimeLeft(stepTime * (Target!.Value - current));

    private double Now() => (_clock.GetTimestamp() - _start) / (double)_clock.TimestampFrequency;

    private void Rewrite(string line, bool last)
    {
        int length = VisibleLength(line);
        var text = new StringBuilder();
        if (Rewrites) text.Append('\b', _lastLength).Append('\r');
        else text.Append('\n');
        text.Append(line).Append(' ', Math.Max(0, _lastLength - length));
        if (last) text.Append('\n');
        Screen.Write(text.ToString());
        _lastLength = length;
    }

    // Colours (escape, [, numbers, m) take no room.
    private static int VisibleLength(string line)
    {
        int length = 0;
        bool inColour = false;
        foreach (char letter in line)
        {
            inColour |= letter == '\e';
            if (!inColour) length++;
            else if (letter == 'm') inColour = false;
        }
        return length;
    }
}
