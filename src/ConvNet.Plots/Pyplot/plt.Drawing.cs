using System.Collections;

namespace ConvNet;

public static partial class plt
{
    /// <inheritdoc cref="AxesSubplot.plot(Values, string, string, Color?, Color?, double?, double?, string, string, string,
    /// double?, double?, double?)"/>
    public static IReadOnlyList<Line2D> plot(Values y, string? fmt = null, string? label = null, Color? color = null,
        Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        gca().plot(y, fmt, label, color, c, linewidth, lw, linestyle, ls, marker, markersize, ms, alpha);

    /// <inheritdoc cref="AxesSubplot.plot(Values, string, string, Color?, Color?, double?, double?, string, string, string,
    /// double?, double?, double?)"/>
    public static IReadOnlyList<Line2D> plot(IEnumerable y, string? fmt = null, string? label = null, Color? color = null,
        Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        gca().plot(y, fmt, label, color, c, linewidth, lw, linestyle, ls, marker, markersize, ms, alpha);

    /// <inheritdoc cref="AxesSubplot.plot(Values, Values, string, string, Color?, Color?, double?, double?, string, string,
    /// string, double?, double?, double?)"/>
    public static IReadOnlyList<Line2D> plot(Values x, Values y, string? fmt = null, string? label = null, Color? color = null,
        Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null, string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        gca().plot(x, y, fmt, label, color, c, linewidth, lw, linestyle, ls, marker, markersize, ms, alpha);

    /// <inheritdoc cref="AxesSubplot.plot(Values, Values, string, string, Color?, Color?, double?, double?, string, string,
    /// string, double?, double?, double?)"/>
    public static IReadOnlyList<Line2D> plot(IEnumerable x, IEnumerable y, string? fmt = null, string? label = null,
        Color? color = null, Color? c = null, double? linewidth = null, double? lw = null, string? linestyle = null,
        string? ls = null,
        string? marker = null,
        double? markersize = null, double? ms = null, double? alpha = null) =>
        gca().plot(x, y, fmt, label, color, c, linewidth, lw, linestyle, ls, marker, markersize, ms, alpha);

    /// <inheritdoc cref="AxesSubplot.plot(IEnumerable, IEnumerable, string, IEnumerable, IEnumerable, string, IEnumerable,
    /// IEnumerable, string)"/>
    public static IReadOnlyList<Line2D> plot(IEnumerable x1, IEnumerable y1, string fmt1, IEnumerable x2, IEnumerable y2,
        string fmt2,
        IEnumerable? x3 = null, IEnumerable? y3 = null, string fmt3 = "") => gca().plot(x1, y1, fmt1, x2, y2, fmt2, x3, y3, fmt3);

    /// <inheritdoc cref="AxesSubplot.axhline"/>
    public static Line2D axhline(double y = 0, double xmin = 0, double xmax = 1, Color? color = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, string? label = null) =>
        gca().axhline(y, xmin, xmax, color, linestyle, linewidth, alpha, label);

    /// <inheritdoc cref="AxesSubplot.axvline"/>
    public static Line2D axvline(double x = 0, double ymin = 0, double ymax = 1, Color? color = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, string? label = null) =>
        gca().axvline(x, ymin, ymax, color, linestyle, linewidth, alpha, label);

    /// <inheritdoc cref="AxesSubplot.fill_between"/>
    public static PolyCollection fill_between(Values x, Values y1, Values? y2 = null, Color? color = null, double? alpha = null,
        string? label = null) => gca().fill_between(x, y1, y2, color, alpha, label);

    /// <inheritdoc cref="AxesSubplot.imshow"/>
    public static AxesImage imshow(NDArray X, Colormap? cmap = null, Values? aspect = null, string? interpolation = null,
        double? alpha = null, double? vmin = null, double? vmax = null, string? origin = null,
        (double, double, double, double)? extent = null) =>
        gca().imshow(X, cmap, aspect, interpolation, alpha, vmin, vmax, origin, extent);

    /// <summary>Shows a matrix in a figure of its own, as wide and high as the matrix asks.</summary>
    /// <inheritdoc cref="AxesSubplot.matshow"/>
    public static AxesImage matshow(NDArray Z, Colormap? cmap = null, double? vmin = null, double? vmax = null)
    {
        double ratio = Z.ndim == 2 && Z.size > 0 ? (double)Z.shape[0] / Z.shape[1] : 1;
        // The figure's usual height, and four inches at least and eight at most either way.
        double height = rcParams["figure.figsize"].Numbers("figure.figsize")[1], width = height / ratio;
        double shrink = Math.Min(1, 8 / Math.Max(width, height));
        (width, height) = (width * shrink, height * shrink);
        double grow = Math.Max(1, 4 / Math.Min(width, height));
        var made = figure(figsize: (Math.Clamp(width * grow, 4, 8), Math.Clamp(height * grow, 4, 8)));
        made.subplots_adjust(left: 0.15, bottom: 0.09, right: 0.925, top: 0.865);
        return made.gca().matshow(Z, cmap, vmin, vmax);
    }

    /// <inheritdoc cref="AxesSubplot.bar"/>
    public static BarContainer bar(Values x, Values height, Values? width = null, Values? bottom = null, string align = "center",
        Values? color = null, Values? edgecolor = null, Values? tick_label = null, string? label = null, double? alpha = null) =>
        gca().bar(x, height, width, bottom, align, color, edgecolor, tick_label, label, alpha);

    /// <inheritdoc cref="AxesSubplot.barh"/>
    public static BarContainer barh(Values y, Values width, Values? height = null, Values? left = null, string align = "center",
        Values? color = null, Values? edgecolor = null, Values? tick_label = null, string? label = null, double? alpha = null) =>
        gca().barh(y, width, height, left, align, color, edgecolor, tick_label, label, alpha);

    /// <inheritdoc cref="AxesSubplot.hist"/>
    public static (NDArray n, NDArray bins, BarContainer patches) hist(Values x, Values? bins = null,
        (double, double)? range = null, bool density = false, Color? color = null, Color? edgecolor = null, double? alpha = null,
        double? rwidth = null, string? label = null) =>
        gca().hist(x, bins, range, density, color, edgecolor, alpha, rwidth, label);

    /// <inheritdoc cref="AxesSubplot.scatter"/>
    public static PathCollection scatter(Values x, Values y, Values? s = null, Values? c = null, string marker = "o",
        Colormap? cmap = null, double? vmin = null, double? vmax = null, double? alpha = null, double? linewidths = null,
        Color? edgecolors = null,
        Values? color = null, string? label = null) =>
        gca().scatter(x, y, s, c, marker, cmap, vmin, vmax, alpha, linewidths, edgecolors, color, label);
}
