namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>The heading.</summary>
    /// <param name="label">The text; of anything else what Python prints.</param>
    /// <param name="fontsize">In points, or a word such as "large"; null for 12.</param>
    /// <param name="color">Of the letters.</param>
    /// <param name="fontweight">"normal" or "bold".</param>
    /// <param name="loc">"left", "center" or "right".</param>
    /// <param name="pad">The gap below it in points.</param>
    public void set_title(object label, Values? fontsize = null, Color? color = null, Values? fontweight = null,
        string loc = "center", double pad = 6)
    {
        string ink = plt.rcParams["axes.titlecolor"].Names is ["auto"] ? "text.color" : "axes.titlecolor";
        var style = TextDefaults(fontsize, color, fontweight, "axes.titlesize", ink) with
        {
            Horizontal = TextStyle.CheckedHorizontal(loc),
        };
        Titles[loc] = (PythonText.Str(label), style, pad);
    }

    /// <summary>What stands below the axis across.</summary>
    /// <inheritdoc cref="set_title"/>
    public void set_xlabel(object xlabel, Values? fontsize = null, Color? color = null, Values? fontweight = null) =>
        xaxis.Title = (PythonText.Str(xlabel), TextDefaults(fontsize, color, fontweight, "axes.labelsize", "axes.labelcolor"));

    /// <summary>What stands beside the axis upwards.</summary>
    /// <inheritdoc cref="set_title"/>
    public void set_ylabel(object ylabel, Values? fontsize = null, Color? color = null, Values? fontweight = null) =>
        yaxis.Title = (PythonText.Str(ylabel), TextDefaults(fontsize, color, fontweight, "axes.labelsize", "axes.labelcolor"));

    /// <summary>From where to where the axis across goes; the first may be the greater.</summary>
    /// <exception cref="ArgumentException">Both are the same, or no number.</exception>
    public void set_xlim(double? left = null, double? right = null) => SetLimits(xaxis, left, right, "xlim");

    /// <summary>From where to where the axis upwards goes; the first may be the greater.</summary>
    /// <exception cref="ArgumentException">Both are the same, or no number.</exception>
    public void set_ylim(double? bottom = null, double? top = null) => SetLimits(yaxis, bottom, top, "ylim");

    /// <summary>From where to where the axis across goes: two numbers; of one where it begins.</summary>
    /// <exception cref="ArgumentException">There are more numbers, or both are the same.</exception>
    public void set_xlim(Values limits) => SetLimits(xaxis, limits, "xlim");

    /// <summary>From where to where the axis upwards goes: two numbers; of one where it begins.</summary>
    /// <exception cref="ArgumentException">There are more numbers, or both are the same.</exception>
    public void set_ylim(Values limits) => SetLimits(yaxis, limits, "ylim");

    /// <summary>From where to where the axis across goes.</summary>
    public (double left, double right) get_xlim() => xaxis.Scale() is var scale ? (scale.From, scale.To) : default;

    /// <summary>From where to where the axis upwards goes.</summary>
    public (double bottom, double top) get_ylim() => yaxis.Scale() is var scale ? (scale.From, scale.To) : default;

    /// <summary>The ticks across: where, and what stands at them.</summary>
    /// <param name="ticks">Numbers; none for an empty list.</param>
    /// <param name="labels">A label for each; null for the numbers.</param>
    /// <param name="rotation">The labels' turn in degrees.</param>
    /// <param name="fontsize">The labels' size in points.</param>
    /// <param name="ha">Which part of a label stands at its tick: "left", "center" or "right".</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks.</exception>
    public void set_xticks(Values ticks, Values? labels = null, double? rotation = null, Values? fontsize = null,
        string? ha = null) =>
        SetTicks(xaxis, ticks, labels, rotation, fontsize, ha);

    /// <summary>The ticks upwards: where, and what stands at them.</summary>
    /// <inheritdoc cref="set_xticks"/>
    public void set_yticks(Values ticks, Values? labels = null, double? rotation = null, Values? fontsize = null,
        string? ha = null) =>
        SetTicks(yaxis, ticks, labels, rotation, fontsize, ha);

    /// <summary>What stands at the ticks across; nothing for an empty list.</summary>
    /// <inheritdoc cref="set_xticks"/>
    public void set_xticklabels(Values labels, double? rotation = null, Values? fontsize = null, string? ha = null) =>
        SetTicks(xaxis, null, labels, rotation, fontsize, ha);

    /// <summary>What stands at the ticks upwards; nothing for an empty list.</summary>
    /// <inheritdoc cref="set_xticks"/>
    public void set_yticklabels(Values labels, double? rotation = null, Values? fontsize = null, string? ha = null) =>
        SetTicks(yaxis, null, labels, rotation, fontsize, ha);

    /// <summary>"linear" or "log" numbers across.</summary>
    public void set_xscale(string value) => xaxis.IsLog = Choice.Of(value, "xscale", ["linear", "log"]) == "log";

    /// <summary>"linear" or "log" numbers upwards.</summary>
    public void set_yscale(string value) => yaxis.IsLog = Choice.Of(value, "yscale", ["linear", "log"]) == "log";

    /// <summary>Lets the numbers across grow to the left.</summary>
    public void invert_xaxis() => Invert(xaxis);

    /// <summary>Lets the numbers upwards grow downwards.</summary>
    public void invert_yaxis() => Invert(yaxis);

    /// <summary>Lines at the ticks, or none.</summary>
    /// <param name="visible">Whether there are lines; null turns them on, and off if there are.</param>
    /// <param name="axis">"both", "x" or "y".</param>
    /// <param name="color">The lines' colour.</param>
    /// <param name="linestyle">"-", "--", "-." or ":".</param>
    /// <param name="linewidth">In points.</param>
    /// <param name="alpha">How much they cover what lies behind, from 0 to 1.</param>
    public void grid(bool? visible = null, string axis = "both", Color? color = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null)
    {
        bool isStyled = color is not null || linestyle is not null || linewidth is not null || alpha is not null;
        HasGrid = visible ?? (isStyled || !HasGrid);
        GridAxis = Choice.Of(axis, "axis", ["both", "x", "y"]);
        if (linestyle is not null) LineStyles.Of(linestyle);
        GridStyle = (color, linestyle, linewidth, alpha);
    }

    /// <summary>
    /// "off" and "on" hide and show frame and ticks; "equal" makes units as long across as upwards; "tight" and "image" end where
    /// the data end, the second with square units; "square" and "scaled" change the box; "auto" fills the place.
    /// </summary>
    /// <exception cref="ArgumentException">It is none of these words.</exception>
    public void axis(string arg)
    {
        switch (Choice.Of(arg, "axis", ["off", "on", "equal", "tight", "image", "square", "scaled", "auto"]))
        {
            case "off" or "on":
                IsOn = arg == "on";
                break;
            case "auto":
                Aspect = null;
                break;
            case "equal":
                (Aspect, AspectMovesLimits) = (1, true);
                break;
            case "square":
                var (x, y) = (xaxis.Scale(), yaxis.Scale());
                double edge = Math.Max(x.Max - x.Min, y.Max - y.Min);
                set_xlim(x.Min, x.Min + edge);
                set_ylim(y.Min, y.Min + edge);
                (Aspect, AspectMovesLimits) = (1, false);
                break;
            case "scaled":
                (Aspect, AspectMovesLimits) = (1, false);
                break;
            default:
                Freeze(xaxis);
                Freeze(yaxis);
                if (arg == "image") (Aspect, AspectMovesLimits) = (1, false);
                break;
        }
    }

    /// <summary>Hides frame and ticks, or shows them: Python's <c>axis(False)</c>.</summary>
    public void axis(bool visible) => IsOn = visible;

    /// <summary>The limits: xmin, xmax, ymin, ymax.</summary>
    /// <exception cref="ArgumentException">There are not four numbers.</exception>
    public void axis(Values limits)
    {
        if (limits.Numbers("axis") is not [var xmin, var xmax, var ymin, var ymax])
            throw new ArgumentException($"axis: the limits are four numbers, xmin, xmax, ymin and ymax, got {limits}");
        set_xlim(xmin, xmax);
        set_ylim(ymin, ymax);
    }

    /// <summary>Hides frame and ticks.</summary>
    public void set_axis_off() => IsOn = false;

    /// <summary>Shows frame and ticks.</summary>
    public void set_axis_on() => IsOn = true;

    /// <summary>"equal" for units as long across as upwards, "auto" to fill the place, or a unit's height in widths.</summary>
    public void set_aspect(Values aspect) => (Aspect, AspectMovesLimits) = (AspectOf(aspect), false);

    /// <summary>The colour behind the data.</summary>
    public void set_facecolor(Color color) => Background = color;

    /// <summary>Several of these in one call.</summary>
    public void set(object? title = null, object? xlabel = null, object? ylabel = null, Values? xlim = null,
        Values? ylim = null, Values? xticks = null, Values? yticks = null)
    {
        if (title is not null) set_title(title);
        if (xlabel is not null) set_xlabel(xlabel);
        if (ylabel is not null) set_ylabel(ylabel);
        if (xlim is not null) set_xlim(xlim);
        if (ylim is not null) set_ylim(ylim);
        if (xticks is not null) set_xticks(xticks);
        if (yticks is not null) set_yticks(yticks);
    }

    /// <summary>Explains the series that have a label.</summary>
    /// <param name="labels">Labels for the series in their order; null for those they have.</param>
    /// <param name="loc">Where: "best", "upper right" and so on, or Matplotlib's number from 0 to 10.</param>
    /// <param name="fontsize">In points, or a word such as "small"; null for 10.</param>
    /// <param name="title">A heading.</param>
    /// <param name="ncol">How many columns.</param>
    /// <param name="frameon">Whether a box is drawn around it.</param>
    /// <param name="bbox_to_anchor">Where its corner stands, from 0 to 1 in the axes; null for the axes' own corner.</param>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public void legend(Values? labels = null, Values? loc = null, Values? fontsize = null, string? title = null, int ncol = 1,
        bool frameon = true, (double, double)? bbox_to_anchor = null)
    {
        double size = fontsize is null ? plt.rcParams.Number("legend.fontsize")
            : FontSize.Of(fontsize, plt.rcParams.Number("font.size"));
        if (labels is not null)
        {
            string[] names = labels.Names ?? throw new ArgumentException($"legend: labels must be names, got {labels}");
            var series = _artists.Where(artist => artist is not (Text or AxesImage))
                .Where(artist => artist is not Rectangle || IsFirstBar(artist));
            foreach (var (artist, name) in series.Zip(names)) artist.Label = name;
        }
        Legend = new(Legend.LocationOf(loc ?? "best"), size, title, Require.Positive(ncol), frameon, bbox_to_anchor);
    }

    // A label stands for all bars of a call: the first of a row has it.
    private bool IsFirstBar(Artist artist)
    {
        int place = _artists.IndexOf(artist);
        return artist.Label is not null || place == 0 || _artists[place - 1] is not Rectangle before
            || artist is not Rectangle bar || before.Face != bar.Face;
    }

    private static void Freeze(Axis axis)
    {
        var scale = axis.Scale();
        axis.SetLimits(scale.From, scale.To);
    }

    private static void SetLimits(Axis axis, Values limits, string name)
    {
        double[] numbers = limits.Numbers(name);
        if (numbers.Length != (limits.IsSingle ? 1 : 2)) throw new ArgumentException($"{name}: limits are two numbers, got {limits}");
        SetLimits(axis, numbers[0], limits.IsSingle ? null : numbers[1], name);
    }

    private static void SetLimits(Axis axis, double? from, double? to, string name)
    {
        if (from is { } f && !double.IsFinite(f) || to is { } t && !double.IsFinite(t))
            throw new ArgumentException($"{name}: limits must be finite numbers, got {from} and {to}");
        if (from is not null && from == to) throw new ArgumentException($"{name}: limits must differ, got {from} twice");
        axis.SetLimits(from, to);
    }

    private static void SetTicks(Axis axis, Values? ticks, Values? labels, double? rotation, Values? fontsize, string? ha)
    {
        if (ticks is not null) axis.set_ticks(ticks, labels);
        else if (labels is not null) axis.set_ticklabels(labels);
        axis.Rotation = rotation ?? axis.Rotation;
        axis.Alignment = ha is null ? axis.Alignment : TextStyle.CheckedHorizontal(ha);
        if (fontsize is not null) axis.LabelSize = FontSize.Of(fontsize, plt.rcParams.Number("font.size"));
    }

    private static void Invert(Axis axis)
    {
        if (axis.Limits is (null, null)) axis.IsInverted = !axis.IsInverted;
        else axis.Limits = (axis.Limits.To, axis.Limits.From);
    }
}
