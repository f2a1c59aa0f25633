namespace ConvNet;

/// <summary>One of an axes' two directions: its limits, its ticks and its label.</summary>
public sealed class Axis
{
    private readonly Func<IEnumerable<Extent>> _extents;
    private readonly List<string> _categories = [];
    private List<Axis> _group;

    internal Axis(bool is_across, Func<IEnumerable<Extent>> extents)
    {
        (IsAcross, _extents, _group) = (is_across, extents, [this]);
    }

    /// <summary>Whether this is the x axis.</summary>
    internal bool IsAcross { get; }

    internal bool IsVisible { get; private set; } = true;

    /// <summary>Whether the tick's labels show; those within a grid with shared axes don't.</summary>
    internal bool HasLabels { get; set; } = true;

    /// <summary>Whether ticks and labels stand above (of a matrix) or to the right (of a colour bar).</summary>
    internal bool IsOpposite { get; set; }

    /// <summary>Whether the numbers grow the other way.</summary>
    internal bool IsInverted { get; set; }

    internal bool IsLog { get; set; }

    /// <summary>Whether it counts rows or columns: whole ticks, nine at most.</summary>
    internal bool IsIndex { get; set; }

    /// <summary>Given limits; null for those of the data.</summary>
    internal (double? From, double? To) Limits { get; set; }

    /// <summary>Given ticks; null for round numbers.</summary>
    internal double[]? Ticks { get; set; }

    /// <summary>Given labels of the ticks; null for the numbers.</summary>
    internal string[]? Labels { get; set; }

    /// <summary>The labels' turn in degrees.</summary>
    internal double Rotation { get; set; }

    /// <summary>The tick labels' alignment across; null for the usual.</summary>
    internal string? Alignment { get; set; }

    /// <summary>The tick labels' size in points; null for the usual.</summary>
    internal double? LabelSize { get; set; }

    /// <summary>What stands beside the axis.</summary>
    internal (string Text, TextStyle Style)? Title { get; set; }

    private string RcName => IsAcross ? "xtick" : "ytick";

    /// <summary>Shows the axis, its ticks and labels, or hides them.</summary>
    public void set_visible(bool b) => IsVisible = b;

    /// <summary>Where the ticks stand; none for an empty list.</summary>
    /// <param name="ticks">Numbers.</param>
    /// <param name="labels">A label for each; null for the numbers.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks.</exception>
    public void set_ticks(Values ticks, Values? labels = null)
    {
        Ticks = ticks.Numbers("ticks");
        Labels = null;
        if (labels is not null) set_ticklabels(labels);
    }

    /// <summary>What stands at the ticks.</summary>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or the ticks are not set.</exception>
    public void set_ticklabels(Values labels)
    {
        string[] texts = labels.Texts();
        string name = IsAcross ? "xticks" : "yticks";
        int? ticks = Ticks?.Length ?? (_categories.Count > 0 ? (int?)_categories.Count : null);
        if (texts.Length > 0 && ticks is null)
            throw new ArgumentException($"{name}: labels need ticks at which they stand; give the ticks first");
        if (texts.Length > 0 && texts.Length != ticks)
            throw new ArgumentException($"{name}: {ticks} ticks need as many labels, got {texts.Length}");
        Labels = texts;
    }

    /// <summary>Makes this axis and another one show the same range.</summary>
    internal void ShareWith(Axis other)
    {
        _group = other._group;
        _group.Add(this);
    }

    /// <summary>Other limits, for all that share them.</summary>
    internal void SetLimits(double? from, double? to)
    {
        foreach (var axis in _group)
        {
            axis.Limits = (from ?? axis.Limits.From, to ?? axis.Limits.To);
            axis.IsInverted = false;
        }
    }

    /// <summary>The places of names, each new one behind the others; numbers as they are.</summary>
    internal double[] Places(Values values, string argument)
    {
        if (values.Names is not { } names) return values.Numbers(argument);
        return Array.ConvertAll(names, double (name) =>
        {
            int place = _categories.IndexOf(name);
            if (place >= 0) return place;
            _categories.Add(name);
            return _categories.Count - 1;
        });
    }

    /// <summary>From where to where the axis goes.</summary>
    internal Scale Scale()
    {
        var extent = _group.SelectMany(axis => axis._extents()).Aggregate(Extent.None, (all, one) => all.With(one));
        var (min, max) = extent.IsEmpty ? (IsLog ? (1, 10) : (0, 1)) : IsLog ? WithMarginLog(extent) : WithMargin(extent);
        if (Ticks is { Length: > 0 } && Limits is (null, null))
            (min, max) = (Math.Min(min, Ticks.Min()), Math.Max(max, Ticks.Max()));
        if (IsInverted) (min, max) = (max, min);
        return new(Limits.From ?? min, Limits.To ?? max, IsLog);
    }

    /// <summary>The ticks within the scale, and the unit that stands at the axis' end.</summary>
    /// <param name="scale">From where to where the axis goes.</param>
    /// <param name="length">The axis' length in points.</param>
    internal (IReadOnlyList<(double Value, string Label)> Ticks, string Unit) TicksOn(Scale scale, double length)
    {
        double size = LabelSize ?? plt.rcParams.Number($"{RcName}.labelsize");
        int bins = (int)Math.Clamp(Math.Floor(length / (size * (IsAcross ? 3 : 2))), 1, 9);
        double[] values = Ticks ?? (_categories.Count > 0 ? [.. Enumerable.Range(0, _categories.Count).Select(i => (double)i)]
            : IsLog ? TickLocator.Logarithmic(scale.Min, scale.Max, bins)
            : IsIndex ? TickLocator.Linear(scale.Min, scale.Max, 9, steps: TickLocator.OfIndices, whole: true)
            : TickLocator.Linear(scale.Min, scale.Max, bins));
        var (labels, unit) = Labels is { Length: > 0 } ? (Labels, "")
            : Labels is { Length: 0 } ? (new string[values.Length], "")
            : _categories.Count > 0 && Ticks is null ? ([.. _categories], "")
            : IsLog ? (Array.ConvertAll(values, TickFormatter.Logarithmic), "")
            : TickFormatter.Linear(values, scale.Min, scale.Max);
        double slack = 1e-10 * (scale.Max - scale.Min);
        return ([.. values.Zip(labels).Where(tick => tick.First >= scale.Min - slack && tick.First <= scale.Max + slack)], unit);
    }

    /// <summary>The ticks without labels between the others: those of a logarithmic axis.</summary>
    internal double[] MinorTicksOn(Scale scale) =>
        IsLog && IsVisible && Ticks is null ? TickLocator.BetweenPowers(scale.Min, scale.Max) : [];

    /// <summary>Forgets all that was said.</summary>
    internal void Clear()
    {
        (IsVisible, IsOpposite, IsInverted, IsLog, IsIndex) = (true, false, false, false, false);
        (Limits, Ticks, Labels) = (default, null, null);
        (Rotation, Alignment, LabelSize, Title) = (0, null, null, null);
        _categories.Clear();
    }

    private static (double, double) WithMargin(Extent extent)
    {
        var (min, max) = (extent.Min, extent.Max);
        if (min == max) (min, max) = min == 0 ? (-0.05, 0.05) : (min - 0.05 * Math.Abs(min), max + 0.05 * Math.Abs(max));
        double margin = 0.05 * (max - min), slack = 1e-5 * (max - min);
        double? below = Nearest(extent.Edges.Where(edge => edge <= min + slack), last: true);
        double? above = Nearest(extent.Edges.Where(edge => edge >= max - slack), last: false);
        return (below is { } low ? Math.Max(min - margin, low) : min - margin,
            above is { } high ? Math.Min(max + margin, high) : max + margin);
    }

    private static (double, double) WithMarginLog(Extent extent)
    {
        double min = extent.Min > 0 ? extent.Min : extent.Max / 1000, max = extent.Max;
        if (max <= 0) return (1, 10);
        if (min == max) (min, max) = (min / 10, max * 10);
        double factor = Math.Pow(max / min, 0.05);
        return (min / factor, max * factor);
    }

    private static double? Nearest(IEnumerable<double> edges, bool last)
    {
        double[] all = [.. edges];
        return all.Length == 0 ? null : last ? all.Max() : all.Min();
    }
}
