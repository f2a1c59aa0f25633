namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>Colours the areas between heights: where a network decides how.</summary>
    /// <param name="X">The places across: (columns) or (rows, columns).</param>
    /// <param name="Y">The places upwards: (rows) or (rows, columns).</param>
    /// <param name="Z">The heights: (rows, columns).</param>
    /// <param name="levels">The heights between which areas lie, or how many areas about; null for seven.</param>
    /// <param name="cmap">The colormap; null for rcParams' "image.cmap".</param>
    /// <param name="colors">Colours in the levels' order instead of the colormap's.</param>
    /// <param name="alpha">How much they cover what lies behind, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The shapes don't fit each other, or the levels don't rise.</exception>
    public ContourSet contourf(NDArray X, NDArray Y, NDArray Z, Values? levels = null, Colormap? cmap = null,
        Values? colors = null,
        double? alpha = null) => Contour(X, Y, Z, levels, cmap, colors, alpha, null, filled: true);

    /// <summary>Colours the areas between heights, above column and row numbers.</summary>
    /// <inheritdoc cref="contourf(NDArray, NDArray, NDArray, Values, Colormap, Values, double?)"/>
    public ContourSet contourf(NDArray Z, Values? levels = null, Colormap? cmap = null, Values? colors = null,
        double? alpha = null) =>
        Contour(null, null, Z, levels, cmap, colors, alpha, null, filled: true);

    /// <summary>Lines along heights.</summary>
    /// <param name="linewidths">In points; null for 1.5.</param>
    /// <inheritdoc cref="contourf(NDArray, NDArray, NDArray, Values, Colormap, Values, double?)"/>
    public ContourSet contour(NDArray X, NDArray Y, NDArray Z, Values? levels = null, Colormap? cmap = null,
        Values? colors = null,
        double? alpha = null, double? linewidths = null) =>
        Contour(X, Y, Z, levels, cmap, colors, alpha, linewidths, filled: false);

    /// <summary>Lines along heights, above column and row numbers.</summary>
    /// <inheritdoc cref="contour(NDArray, NDArray, NDArray, Values, Colormap, Values, double?, double?)"/>
    public ContourSet contour(NDArray Z, Values? levels = null, Colormap? cmap = null, Values? colors = null,
        double? alpha = null,
        double? linewidths = null) => Contour(null, null, Z, levels, cmap, colors, alpha, linewidths, filled: false);

    private ContourSet Contour(NDArray? x, NDArray? y, NDArray z, Values? levels, Colormap? cmap, Values? colors, double? alpha,
        double? width, bool filled)
    {
        if (z.ndim != 2 || z.shape[0] < 2 || z.shape[1] < 2)
            throw new ArgumentException($"contour: Z must have shape (rows, columns) of two and more, got {z.shape}");
        int rows = z.shape[0], columns = z.shape[1];
        double[] heights = z.ToArray<double>();
        var extent = Extent.Of(heights);
        double[] at = levels switch
        {
            null => Contours.Levels(extent.Min, extent.Max),
            { IsSingle: true } => Contours.Levels(extent.Min, extent.Max, (int)levels.Number("levels")),
            _ => levels.Numbers("levels"),
        };
        if (at.Length < (filled ? 2 : 1) || at.Zip(at.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException($"contour: levels must rise, {(filled ? "two" : "one")} at least, got {levels}");
        return Add(new ContourSet(Places(x, "X", alongRows: true), Places(y, "Y", alongRows: false), Matrix(heights), at, filled)
        {
            Map = cmap ?? plt.rcParams.Name("image.cmap"),
            Colors = colors is null ? null : Color.Each(colors, "colors"),
            Alpha = alpha,
            Width = width ?? plt.rcParams.Number("lines.linewidth"),
        });

        double[,] Places(NDArray? places, string name, bool alongRows)
        {
            int length = alongRows ? columns : rows;
            double[]? given = places?.ToArray<double>();
            if (places is { ndim: 2 } && places.shape[0] == rows && places.shape[1] == columns) return Matrix(given!);
            if (places is not null && !(places.ndim == 1 && places.size == length)) throw new ArgumentException(
                $"contour: {name} must have shape ({length},) or {z.shape} as Z has, got {places.shape}");
            var result = new double[rows, columns];
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    int i = alongRows ? column : row;
                    result[row, column] = given?[i] ?? i;
                }
            }
            return result;
        }

        double[,] Matrix(double[] numbers)
        {
            var matrix = new double[rows, columns];
            Buffer.BlockCopy(numbers, 0, matrix, 0, numbers.Length * sizeof(double));
            return matrix;
        }
    }
}
