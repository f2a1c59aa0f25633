namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>
    /// A colour bar's place: the gap and the bar in widths of the axes it takes them from, and the bar's height in its widths.
    /// </summary>
    internal const double ColorbarGap = 0.05, ColorbarWidth = 0.15, ColorbarAspect = 20;

    /// <summary>What stands beside a colour bar.</summary>
    public void set_label(string label) => set_ylabel(label);

    /// <summary>Becomes the colour bar of what is drawn in another axes.</summary>
    internal void ShowColors(IScalarMappable mappable, string? label, Values? ticks)
    {
        var norm = mappable.Norm;
        Add(new ColorGradient(mappable));
        xaxis.set_ticks([]);
        xaxis.SetLimits(0, 1);
        yaxis.IsOpposite = true;
        var (min, max) = norm.Min == norm.Max ? (norm.Min - 0.05, norm.Max + 0.05) : (norm.Min, norm.Max);
        yaxis.SetLimits(min, max);
        if (mappable.Levels is { } levels)
        {
            yaxis.SetLimits(levels[0], levels[^1]);
            yaxis.set_ticks(levels.ToArray());
        }
        if (ticks is not null) yaxis.set_ticks(ticks);
        if (label is not null) set_label(label);
    }
}
