using System.Collections;

namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>Lines through places above 0, 1, 2, …; a series for each column of a matrix.</summary>
    /// <param name="y">The places upwards.</param>
    /// <param name="fmt">A format string: a marker, a line and a colour, such as "bo" or "r--".</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="color">The colour; null for the next of the cycle.</param>
    /// <param name="c">The same as <paramref name="color"/>.</param>
    /// <param name="linewidth">In points; null for 1.5.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <param name="linestyle">"-", "--", "-.", ":" or "None".</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="marker">The sign at each point: "o", "s", "^", "x" and so on.</param>
    /// <param name="markersize">In points; null for 6.</param>
    /// <param name="ms">The same as <paramref name="markersize"/>.</param>
    /// <param name="alpha">How much the line covers what lies behind, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The format string, colour, marker or line is unknown.</exception>
    public IReadOnlyList<Line2D> plot(Values y, string? fmt = null, string? label = null, Color? color = null, Color? c = null,
        double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null, string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        Plot(null, y, new(fmt, label, color ?? c, linewidth ?? lw, linestyle ?? ls, marker, markersize ?? ms, alpha));

    /// <inheritdoc cref="plot(Values, string, string, Color?, Color?, double?, double?, string, string, string, double?, double?,
    /// double?)"/>
    public IReadOnlyList<Line2D> plot(IEnumerable y, string? fmt = null, string? label = null, Color? color = null,
        Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        Plot(null, Values.Of(y), new(fmt, label, color ?? c, linewidth ?? lw, linestyle ?? ls, marker, markersize ?? ms, alpha));

    /// <summary>Lines through points.</summary>
    /// <inheritdoc cref="plot(Values, string, string, Color?, Color?, double?, double?, string, string, string, double?, double?,
    /// double?)"/>
    /// <param name="x">The places across: numbers, or names.</param>
    /// <exception cref="ArgumentException">x and y differ in length, or a part of the style is unknown.</exception>
    public IReadOnlyList<Line2D> plot(Values x, Values y, string? fmt = null, string? label = null, Color? color = null,
        Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        Plot(x, y, new(fmt, label, color ?? c, linewidth ?? lw, linestyle ?? ls, marker, markersize ?? ms, alpha));

    /// <inheritdoc cref="plot(Values, Values, string, string, Color?, Color?, double?, double?, string, string, string, double?,
    /// double?, double?)"/>
    public IReadOnlyList<Line2D> plot(IEnumerable x, IEnumerable y, string? fmt = null, string? label = null, Color? color = null,
        Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        Plot(Values.Of(x), Values.Of(y),
        new(fmt, label, color ?? c, linewidth ?? lw, linestyle ?? ls, marker, markersize ?? ms, alpha));

    /// <summary>Several series in one call, each with its format string.</summary>
    /// <exception cref="ArgumentException">x and y differ in length, or a format string is unknown.</exception>
    public IReadOnlyList<Line2D> plot(IEnumerable x1, IEnumerable y1, string fmt1, IEnumerable x2, IEnumerable y2, string fmt2,
        IEnumerable? x3 = null, IEnumerable? y3 = null, string fmt3 = "")
    {
        List<Line2D> lines = [.. plot(Values.Of(x1), Values.Of(y1), fmt1), .. plot(Values.Of(x2), Values.Of(y2), fmt2)];
        if (x3 is not null && y3 is not null) lines.AddRange(plot(Values.Of(x3), Values.Of(y3), fmt3));
        return lines;
    }

    /// <summary>A level line across the axes.</summary>
    /// <param name="y">How high.</param>
    /// <param name="xmin">Where it begins, from 0 (left) to 1.</param>
    /// <param name="xmax">Where it ends.</param>
    /// <param name="color">The colour; null for C0.</param>
    /// <param name="linestyle">"-", "--", "-." or ":".</param>
    /// <param name="linewidth">In points; null for 1.5.</param>
    /// <param name="alpha">How much it covers what lies behind, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    public Line2D axhline(double y = 0, double xmin = 0, double xmax = 1, Color? color = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, string? label = null) =>
        Add(Line([xmin, xmax], [y, y], new(null, label, color ?? "C0", linewidth, linestyle, null, null, alpha), spansX: true));

    /// <summary>An upright line across the axes.</summary>
    /// <param name="x">Where.</param>
    /// <param name="ymin">Where it begins, from 0 (the lower end) to 1.</param>
    /// <param name="ymax">Where it ends.</param>
    /// <inheritdoc cref="axhline"/>
    public Line2D axvline(double x = 0, double ymin = 0, double ymax = 1, Color? color = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, string? label = null) =>
        Add(Line([x, x], [ymin, ymax], new(null, label, color ?? "C0", linewidth, linestyle, null, null, alpha), spansY: true));

    /// <summary>Colours the area between two lines.</summary>
    /// <param name="x">The places across.</param>
    /// <param name="y1">One line, or its height.</param>
    /// <param name="y2">The other line, or its height.</param>
    /// <param name="color">The colour; null for the next of the cycle.</param>
    /// <param name="alpha">How much it covers what lies behind, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <exception cref="ArgumentException">x and a line differ in length.</exception>
    public PolyCollection fill_between(Values x, Values y1, Values? y2 = null, Color? color = null, double? alpha = null,
        string? label = null)
    {
        double[] places = xaxis.Places(x, "x");
        return Add(new PolyCollection(places, Spread(y1, "y1"), Spread(y2 ?? 0, "y2"))
        {
            Face = (color ?? NextOf(ref _patchColors)).WithAlpha(alpha),
            Label = label,
        });

        double[] Spread(Values values, string name)
        {
            double[] numbers = values.Numbers(name);
            if (values.IsSingle) return [.. Enumerable.Repeat(numbers[0], places.Length)];
            CheckLengths(places.Length, numbers.Length, $"x and {name}");
            return numbers;
        }
    }

    private List<Line2D> Plot(Values? x, Values y, LineOptions options)
    {
        var columns = y.Array is { ndim: 2 } matrix ? matrix.transpose().Select(column => (Values)column).ToArray() : [y];
        if (y.Array is { ndim: > 2 } array)
            throw new ArgumentException($"plot: y must have one or two axes, got shape {array.shape}");
        List<Line2D> lines = [];
        foreach (var column in columns)
        {
            double[] up = yaxis.Places(column, "y");
            double[] across = x is null ? [.. Enumerable.Range(0, up.Length).Select(i => (double)i)] : xaxis.Places(x, "x");
            CheckLengths(across.Length, up.Length, "x and y");
            lines.Add(Add(Line(across, up, options)));
        }
        return lines;
    }

    private Line2D Line(double[] x, double[] y, LineOptions options, bool spansX = false, bool spansY = false,
        bool hollow = false)
    {
        var format = options.Format is null ? FormatString.Empty : FormatString.Parse(options.Format);
        var rc = plt.rcParams;
        var color = (options.Color ?? (format.Color is { } named ? named : NextOf(ref _lineColors))).WithAlpha(options.Alpha);
        return new(x, y)
        {
            Color = color,
            MarkerFace = hollow ? Color.None : color,
            Width = options.Width ?? rc.Number("lines.linewidth"),
            Dashes = LineStyles.Of(options.Line ?? format.Line ?? rc.Name("lines.linestyle")),
            Marker = Markers.Of(options.Marker ?? format.Marker ?? "None"),
            MarkerSize = options.MarkerSize ?? rc.Number("lines.markersize"),
            Label = options.Label,
            SpansX = spansX,
            SpansY = spansY,
        };
    }

    private sealed record LineOptions(string? Format, string? Label, Color? Color, double? Width, string? Line, string? Marker,
        double? MarkerSize, double? Alpha);
}
