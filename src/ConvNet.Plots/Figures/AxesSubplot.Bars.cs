namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>Upright bars.</summary>
    /// <param name="x">Where they stand: numbers, or names.</param>
    /// <param name="height">How high they are: one for all or one for each.</param>
    /// <param name="width">How wide they are: one for all or one for each.</param>
    /// <param name="bottom">Where they begin; null for 0.</param>
    /// <param name="align">"center" if x is the bars' middle, "edge" if their left edge.</param>
    /// <param name="color">One colour or one for each bar; null for the next of the cycle.</param>
    /// <param name="edgecolor">The edges' colour; null for none.</param>
    /// <param name="tick_label">A label below each bar.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="alpha">How much they cover what lies behind, from 0 to 1.</param>
    /// <exception cref="ArgumentException">There are more or fewer heights, colours or labels than bars.</exception>
    public BarContainer bar(Values x, Values height, Values? width = null, Values? bottom = null, string align = "center",
        Values? color = null,
        Values? edgecolor = null, Values? tick_label = null, string? label = null, double? alpha = null) =>
        Bars(x, height, width, bottom, align, color, edgecolor, tick_label, label, alpha, upright: true);

    /// <summary>Bars from left to right.</summary>
    /// <param name="y">Where they stand: numbers, or names.</param>
    /// <param name="width">How long they are: one for all or one for each.</param>
    /// <param name="height">How thick they are: one for all or one for each.</param>
    /// <param name="left">Where they begin; null for 0.</param>
    /// <param name="align">"center" if y is the bars' middle, "edge" if their lower edge.</param>
    /// <inheritdoc cref="bar"/>
    public BarContainer barh(Values y, Values width, Values? height = null, Values? left = null, string align = "center",
        Values? color = null,
        Values? edgecolor = null, Values? tick_label = null, string? label = null, double? alpha = null) =>
        Bars(y, width, height, left, align, color, edgecolor, tick_label, label, alpha, upright: false);

    /// <summary>How often numbers fall between edges, as bars.</summary>
    /// <param name="x">The numbers, of any shape.</param>
    /// <param name="bins">How many bars, or their edges; null for 10.</param>
    /// <param name="range">From where to where; null for the least and the greatest number.</param>
    /// <param name="density">Whether the bars' area is 1.</param>
    /// <param name="color">The colour; null for the next of the cycle.</param>
    /// <param name="edgecolor">The edges' colour; null for none.</param>
    /// <param name="alpha">How much they cover what lies behind, from 0 to 1.</param>
    /// <param name="rwidth">The bars' width in widths of a bin; null for 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <returns>The counts, the edges (one more) and the bars.</returns>
    /// <exception cref="ArgumentException">There are no bins, or the edges fall.</exception>
    public (NDArray n, NDArray bins, BarContainer patches) hist(Values x, Values? bins = null, (double, double)? range = null,
        bool density = false, Color? color = null, Color? edgecolor = null, double? alpha = null, double? rwidth = null,
        string? label = null)
    {
        var histogram = Histogram.Of(x.Numbers("x"), bins ?? 10, range, density);
        var face = (color ?? NextOf(ref _lineColors)).WithAlpha(alpha);
        var edge = (edgecolor ?? Color.None).WithAlpha(alpha);
        var bars = new Rectangle[histogram.Counts.Length];
        for (int i = 0; i < bars.Length; i++)
        {
            double full = histogram.Edges[i + 1] - histogram.Edges[i], width = full * (rwidth ?? 1);
            bars[i] = Add(new Rectangle(histogram.Edges[i] + (full - width) / 2, 0, width, histogram.Counts[i], upright: true)
            {
                Face = face,
                Edge = edge,
                Label = i == 0 ? label : null,
            });
        }
        return (NDArray.Wrap(histogram.Counts, histogram.Counts.Length), NDArray.Wrap(histogram.Edges, histogram.Edges.Length),
            new(bars));
    }

    private BarContainer Bars(Values places, Values lengths, Values? thickness, Values? starts, string align, Values? color,
        Values? edgecolor, Values? tick_label, string? label, double? alpha, bool upright)
    {
        string name = upright ? "bar" : "barh";
        var across = upright ? xaxis : yaxis;
        double[] at = across.Places(places, upright ? "x" : "y");
        double[] length = Each(lengths, upright ? "height" : "width"),
            thick = Each(thickness ?? 0.8, upright ? "width" : "height");
        double[] start = Each(starts ?? 0, upright ? "bottom" : "left");
        bool centered = Choice.Of(align, "align", ["center", "edge"]) == "center";
        var faces = color is null ? [NextOf(ref _patchColors)] : Color.Each(color, "color");
        var edges = edgecolor is null ? [Color.None] : Color.Each(edgecolor, "edgecolor");
        var bars = new Rectangle[at.Length];
        for (int i = 0; i < bars.Length; i++)
        {
            double side = at[i] - (centered ? thick[i] / 2 : 0);
            var bar = upright ? new Rectangle(side, start[i], thick[i], length[i], upright)
            {
                Label = i == 0 ? label : null,
            }
            : new Rectangle(start[i], side, length[i], thick[i], upright) { Label = i == 0 ? label : null };
            // Colours begin again when they are used up.
            bar.Face = faces[i % faces.Count].WithAlpha(alpha);
            bar.Edge = edges[i % edges.Count].WithAlpha(alpha);
            bars[i] = Add(bar);
        }
        if (tick_label is not null) across.set_ticks(NDArray.Wrap(at, at.Length), tick_label);
        return new(bars);

        double[] Each(Values values, string argument)
        {
            double[] numbers = values.Numbers(argument);
            if (numbers.Length == 1 && (values.IsSingle || at.Length == 1)) return [.. Enumerable.Repeat(numbers[0], at.Length)];
            return numbers.Length == at.Length ? numbers
                : throw new ArgumentException(
                    $"{name}: {at.Length} bars need as many values of {argument}, got {numbers.Length}");
        }
    }
}
