namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>Points, each with a colour and a size of its own.</summary>
    /// <param name="x">The places across: numbers, or names.</param>
    /// <param name="y">The places upwards.</param>
    /// <param name="s">The markers' areas in square points: one for all or one for each; null for 36.</param>
    /// <param name="c">A colour, one for each point, or a number for each, which the colormap turns into a colour.</param>
    /// <param name="marker">The sign at each point.</param>
    /// <param name="cmap">The colormap of numbers; null for rcParams' "image.cmap".</param>
    /// <param name="vmin">The number with the colormap's first colour; null for the least.</param>
    /// <param name="vmax">The number with the last colour; null for the greatest.</param>
    /// <param name="alpha">How much the points cover what lies behind, from 0 to 1.</param>
    /// <param name="linewidths">The edges' width in points; null for 1, of markers without an inside 1.5.</param>
    /// <param name="edgecolors">The edges' colour; null for the points' own.</param>
    /// <param name="color">The same as <paramref name="c"/> for colours.</param>
    /// <param name="label">The name in the legend.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a word is unknown.</exception>
    public PathCollection scatter(Values x, Values y, Values? s = null, Values? c = null, string marker = "o",
        Colormap? cmap = null, double? vmin = null, double? vmax = null, double? alpha = null, double? linewidths = null,
        Color? edgecolors = null,
        Values? color = null, string? label = null)
    {
        double[] across = xaxis.Places(x, "x"), up = yaxis.Places(y, "y");
        CheckLengths(across.Length, up.Length, "x and y");
        var sign = Markers.Of(marker) ?? throw new ArgumentException("scatter: points need a marker, got \"None\"");
        double[] areas = s?.Numbers("s") ?? [plt.rcParams.Number("lines.markersize") * plt.rcParams.Number("lines.markersize")];
        if (areas.Length != 1) CheckLengths(across.Length, areas.Length, "x and s");
        var map = cmap ?? plt.rcParams.Name("image.cmap");
        bool isMapped = c?.Array is { } array && array.size == across.Length && !(array.ndim == 2 && array.shape[1] is 3 or 4);
        var norm = isMapped ? ColorNorm.Over(c!.Numbers("c"), vmin, vmax) : new(0, 1);
        IReadOnlyList<Color> colors = isMapped ? [.. c!.Numbers("c").Select(number => map[norm[number]])]
            : (c ?? color) is { } named ? Color.Each(named, "c") : [NextOf(ref _patchColors)];
        if (colors.Count != 1) CheckLengths(across.Length, colors.Count, "x and c");
        return Add(new PathCollection(across, up)
        {
            Map = map,
            Norm = norm,
            Marker = sign,
            Colors = [.. colors.Select(one => one.WithAlpha(alpha))],
            Areas = areas,
            Edge = edgecolors?.WithAlpha(alpha),
            EdgeWidth = linewidths ?? (sign.IsFilled ? 1 : plt.rcParams.Number("lines.linewidth")),
            Label = label,
        });
    }

    /// <summary>Writes text at a place of the data.</summary>
    /// <param name="x">Where across.</param>
    /// <param name="y">Where upwards.</param>
    /// <param name="s">The text.</param>
    /// <param name="fontsize">In points, or a word such as "large"; null for 10.</param>
    /// <param name="color">Of the letters.</param>
    /// <param name="ha">Which part stands at x: "left", "center" or "right".</param>
    /// <param name="va">Which part stands at y: "top", "center", "bottom" or "baseline".</param>
    /// <param name="rotation">In degrees, against the clock.</param>
    /// <param name="fontweight">"normal" or "bold".</param>
    /// <param name="horizontalalignment">The same as <paramref name="ha"/>.</param>
    /// <param name="verticalalignment">The same as <paramref name="va"/>.</param>
    /// <param name="backgroundcolor">What lies behind the letters; null for nothing.</param>
    /// <param name="transform">"data", or <c>ax.transAxes</c> for places from 0 to 1 in the axes.</param>
    public Text text(double x, double y, object s, Values? fontsize = null, Color? color = null, string? ha = null,
        string? va = null, double rotation = 0, Values? fontweight = null, string? horizontalalignment = null,
        string? verticalalignment = null,
        Color? backgroundcolor = null, string transform = "data")
    {
        var style = TextDefaults(fontsize, color, fontweight, "font.size", "text.color") with
        {
            Horizontal = TextStyle.CheckedHorizontal(ha ?? horizontalalignment ?? "left"),
            Vertical = TextStyle.CheckedVertical(va ?? verticalalignment ?? "baseline"),
            Rotation = rotation,
        };
        return Add(new Text(PythonText.Str(s), x, y, style)
        {
            Background = backgroundcolor ?? Color.None,
            InAxes = Choice.Of(transform, "transform", ["data", transAxes]) == transAxes,
        });
    }

    /// <summary>Says that a text's place is in parts of the axes.</summary>
    public string transAxes { get; } = "axes";

    /// <summary>Explains a place: text beside it, and an arrow if asked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="xy">The place that is explained.</param>
    /// <param name="xytext">Where the text stands; null for the place itself.</param>
    /// <param name="arrow">Whether an arrow leads from the text to the place; null if the text stands elsewhere.</param>
    /// <param name="arrowcolor">The arrow's colour; null for black.</param>
    /// <inheritdoc cref="text"/>
    public Text annotate(object text, (double, double) xy, (double, double)? xytext = null, bool? arrow = null,
        Color? arrowcolor = null,
        Values? fontsize = null, Color? color = null, string ha = "left", string va = "baseline")
    {
        var (x, y) = xytext ?? xy;
        var style = TextDefaults(fontsize, color, null, "font.size", "text.color") with
        {
            Horizontal = TextStyle.CheckedHorizontal(ha),
            Vertical = TextStyle.CheckedVertical(va),
        };
        return Add(new Text(PythonText.Str(text), x, y, style)
        {
            Target = arrow ?? xytext is not null ? xy : null,
            ArrowColor = arrowcolor ?? Color.Black,
        });
    }

    private static TextStyle TextDefaults(Values? fontsize, Color? color, Values? fontweight, string size, string ink) => new(
        fontsize is null ? plt.rcParams.Number(size) : FontSize.Of(fontsize, plt.rcParams.Number("font.size")),
        color ?? plt.rcParams.ColorOf(ink), Bold: TextStyle.IsBold(fontweight));
}
