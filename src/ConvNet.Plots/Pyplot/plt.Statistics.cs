namespace ConvNet;

public static partial class plt
{
    /// <inheritdoc cref="AxesSubplot.contourf(NDArray, NDArray, NDArray, Values, Colormap, Values, double?)"/>
    public static ContourSet contourf(NDArray X, NDArray Y, NDArray Z, Values? levels = null, Colormap? cmap = null,
        Values? colors = null,
        double? alpha = null) => gca().contourf(X, Y, Z, levels, cmap, colors, alpha);

    /// <inheritdoc cref="AxesSubplot.contourf(NDArray, Values, Colormap, Values, double?)"/>
    public static ContourSet contourf(NDArray Z, Values? levels = null, Colormap? cmap = null, Values? colors = null,
        double? alpha = null) =>
        gca().contourf(Z, levels, cmap, colors, alpha);

    /// <inheritdoc cref="AxesSubplot.contour(NDArray, NDArray, NDArray, Values, Colormap, Values, double?, double?)"/>
    public static ContourSet contour(NDArray X, NDArray Y, NDArray Z, Values? levels = null, Colormap? cmap = null,
        Values? colors = null,
        double? alpha = null, double? linewidths = null) => gca().contour(X, Y, Z, levels, cmap, colors, alpha, linewidths);

    /// <inheritdoc cref="AxesSubplot.contour(NDArray, Values, Colormap, Values, double?, double?)"/>
    public static ContourSet contour(NDArray Z, Values? levels = null, Colormap? cmap = null, Values? colors = null,
        double? alpha = null,
        double? linewidths = null) => gca().contour(Z, levels, cmap, colors, alpha, linewidths);

    /// <inheritdoc cref="AxesSubplot.pie"/>
    public static IReadOnlyList<Wedge> pie(Values x, Values? labels = null, Values? colors = null, string? autopct = null,
        double startangle = 0) =>
        gca().pie(x, labels, colors, autopct, startangle);

    /// <inheritdoc cref="AxesSubplot.errorbar"/>
    public static Line2D errorbar(Values x, Values y, Values? yerr = null, Values? xerr = null, string? fmt = null,
        Color? color = null,
        double capsize = 0, string? label = null) => gca().errorbar(x, y, yerr, xerr, fmt, color, capsize, label);

    /// <inheritdoc cref="AxesSubplot.boxplot"/>
    public static void boxplot(Values x, Values? labels = null) => gca().boxplot(x, labels);

    /// <inheritdoc cref="PictureFile.Read"/>
    public static NDArray imread(string fname) => PictureFile.Read(fname);
}
