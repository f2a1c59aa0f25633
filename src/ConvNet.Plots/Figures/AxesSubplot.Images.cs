namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>Shows an image, or a matrix as one.</summary>
    /// <param name="X">
    /// (height, width) of numbers for the colormap, (height, width, 3 or 4) of red, green, blue (and alpha): integers from 0 to
    /// 255, floats from 0 to 1. What lies beyond is cut off.
    /// </param>
    /// <param name="cmap">The colormap of numbers; null for rcParams' "image.cmap", viridis.</param>
    /// <param name="aspect">"equal" for square pixels, "auto" to fill the axes, or a pixel's height in widths.</param>
    /// <param name="interpolation">"nearest", "bilinear", "bicubic" and so on; null for squares if enlarged three times or
    /// more.</param>
    /// <param name="alpha">How much it covers what lies behind, from 0 to 1.</param>
    /// <param name="vmin">The number with the colormap's first colour; null for the least.</param>
    /// <param name="vmax">The number with the last colour; null for the greatest.</param>
    /// <param name="origin">Whether row 0 is at the "upper" or the "lower" edge; null for upper.</param>
    /// <param name="extent">Left, right, bottom and top; null for pixels whose middles are whole numbers.</param>
    /// <exception cref="ArgumentException">The array has no such shape, or a word is unknown.</exception>
    public AxesImage imshow(NDArray X, Colormap? cmap = null, Values? aspect = null, string? interpolation = null,
        double? alpha = null, double? vmin = null, double? vmax = null, string? origin = null,
        (double, double, double, double)? extent = null)
    {
        bool isColor = X.ndim == 3 && X.shape[2] is 3 or 4;
        if (X.size == 0 || !(X.ndim == 2 || isColor)) throw new ArgumentException(
            $"imshow: an image has shape (height, width), (height, width, 3) or (height, width, 4), got {X.shape}{Advice(X)}");
        int height = X.shape[0], width = X.shape[1];
        double[] pixels = X.ToArray<double>();
        if (isColor) ToFractions(pixels, X.dtype);
        bool fromTop = Choice.Of(origin ?? plt.rcParams.Name("image.origin"), "origin", ["upper", "lower"]) == "upper";
        double[] corners = extent is { } given ? [given.Item1, given.Item2, given.Item3, given.Item4]
            : fromTop ? [-0.5, width - 0.5, height - 0.5, -0.5] : [-0.5, width - 0.5, -0.5, height - 0.5];
        Aspect = AspectOf(aspect ?? "equal");
        AspectMovesLimits = false;
        xaxis.IsInverted = corners[0] > corners[1];
        yaxis.IsInverted = corners[2] > corners[3];
        return Add(new AxesImage(pixels, height, width, isColor ? X.shape[2] : 1)
        {
            Map = cmap ?? plt.rcParams.Name("image.cmap"),
            Norm = ColorNorm.Over(pixels, vmin, vmax),
            Interpolation = Resampling2D.Checked(interpolation ?? plt.rcParams.Name("image.interpolation")),
            Alpha = alpha,
            FromTop = fromTop,
            Corners = corners,
        });
    }

    /// <summary>Shows a matrix, with its rows and columns counted at the left and above.</summary>
    /// <param name="Z">(rows, columns).</param>
    /// <param name="cmap">The colormap; null for rcParams' "image.cmap".</param>
    /// <param name="vmin">The number with the colormap's first colour; null for the least.</param>
    /// <param name="vmax">The number with the last colour; null for the greatest.</param>
    /// <exception cref="ArgumentException">Z is no matrix.</exception>
    public AxesImage matshow(NDArray Z, Colormap? cmap = null, double? vmin = null, double? vmax = null)
    {
        if (Z.ndim != 2) throw new ArgumentException($"matshow: a matrix has shape (rows, columns), got {Z.shape}");
        xaxis.IsOpposite = xaxis.IsIndex = yaxis.IsIndex = true;
        return imshow(Z, cmap, interpolation: "nearest", vmin: vmin, vmax: vmax);
    }

    // What is off by an axis of size 1 is what most often goes wrong.
    private static string Advice(NDArray x) => x switch
    {
        { ndim: 3 } when x.shape[2] == 1 => "; take the only channel: x[.., .., 0]",
        { ndim: 3 or 4 } when x.shape[0] == 1 => "; take the only image: x[0]",
        { ndim: 1 } => "; give it rows first: x.reshape((28, 28))",
        { ndim: 4 } => "; take one image of the batch: x[0]",
        _ => "",
    };

    private static void ToFractions(double[] pixels, DType dtype)
    {
        double scale = dtype.IsFloat || dtype == DType.Bool ? 1 : 1 / 255.0;
        for (int i = 0; i < pixels.Length; i++) pixels[i] = Math.Clamp(pixels[i] * scale, 0, 1);
    }

    private static double? AspectOf(Values aspect) => aspect.Names is not { } names ? aspect.Number("aspect")
        : Choice.Of(names[0], "aspect", ["equal", "auto"]) == "equal" ? 1 : null;
}
