namespace ConvNet;

/// <summary>
/// Matplotlib's pyplot under its own names: calls draw in the current figure and its current axes, which come up by themselves.
/// </summary>
/// <remarks>
/// Lengths are in points, 72 to an inch; a figure has 6.4 × 4.8 inches of 100 pixels. See
/// https://matplotlib.org/stable/api/pyplot_summary.html
/// for what the calls do there.
/// </remarks>
public static partial class plt
{
    private static readonly List<Figure> Open = [];
    private static Figure? _current;

    /// <summary>The defaults of everything: <c>plt.rcParams["figure.figsize"] = (10, 8);</c></summary>
    public static RcParams rcParams { get; } = new();

    /// <summary>A new figure, or the one of this number or name if it is open.</summary>
    /// <param name="num">A number or a name; null for a new figure.</param>
    /// <param name="figsize">Width and height in inches; null for 6.4 and 4.8.</param>
    /// <param name="dpi">Pixels in an inch; null for 100.</param>
    /// <param name="facecolor">The colour behind everything.</param>
    /// <exception cref="ArgumentException">A size is not above 0.</exception>
    public static Figure figure(Values? num = null, (double, double)? figsize = null, double? dpi = null, Color? facecolor = null)
    {
        object? name = num is null ? null : num.Names is [var text] ? text : (int)num.Number("num");
        if (name is not null && Open.Find(open => open.Name.Equals(name)) is { } known) return _current = known;
        int next = Open.Select(open => open.Name).OfType<int>().DefaultIfEmpty(0).Max() + 1;
        var made = new Figure(figsize, dpi, facecolor) { Name = name ?? next };
        Open.Add(made);
        return _current = made;
    }

    /// <summary>The current figure.</summary>
    public static Figure gcf() => _current ?? figure();

    /// <summary>The current axes.</summary>
    public static AxesSubplot gca() => gcf().gca();

    /// <summary>Makes an axes the current one.</summary>
    public static void sca(AxesSubplot ax)
    {
        _current = ax.Parent;
        ax.Parent.Current = ax;
    }

    /// <summary>An axes of a grid, which becomes the current one: <c>plt.subplot(2, 3, 1)</c>.</summary>
    /// <param name="nrows">The grid's rows.</param>
    /// <param name="ncols">The grid's columns.</param>
    /// <param name="index">Which one, from 1 along the rows.</param>
    /// <exception cref="ArgumentException">The grid has no such part.</exception>
    public static AxesSubplot subplot(int nrows, int ncols, int index) => At(GridCell.Of(nrows, ncols, index));

    /// <summary>An axes of a grid, which becomes the current one: <c>plt.subplot(231)</c>.</summary>
    /// <inheritdoc cref="subplot(int, int, int)"/>
    public static AxesSubplot subplot(int pos = 111) => At(GridCell.Of(pos));

    /// <summary>A figure with one axes.</summary>
    /// <param name="figsize">Width and height in inches; null for 6.4 and 4.8.</param>
    /// <param name="dpi">Pixels in an inch; null for 100.</param>
    public static (Figure, AxesSubplot) subplots((double, double)? figsize = null, double? dpi = null)
    {
        var made = figure(figsize: figsize, dpi: dpi);
        return (made, made.add_subplot(111));
    }

    /// <summary>A figure with a grid of axes: <c>var (fig, ax) = plt.subplots(2, 2);</c></summary>
    /// <param name="nrows">The grid's rows.</param>
    /// <param name="ncols">The grid's columns.</param>
    /// <param name="sharex">Whether all show the same range across.</param>
    /// <param name="sharey">Whether all show the same range upwards.</param>
    /// <param name="figsize">Width and height in inches; null for 6.4 and 4.8.</param>
    /// <param name="dpi">Pixels in an inch; null for 100.</param>
    public static (Figure, AxesGrid) subplots(int nrows, int ncols = 1, bool sharex = false, bool sharey = false,
        (double, double)? figsize = null, double? dpi = null)
    {
        var made = figure(figsize: figsize, dpi: dpi);
        return (made, made.subplots(nrows, ncols, sharex, sharey));
    }

    /// <summary>Empties the current figure.</summary>
    public static void clf() => gcf().clf();

    /// <summary>Empties the current axes.</summary>
    public static void cla() => gca().cla();

    /// <summary>Forgets the current figure.</summary>
    public static void close()
    {
        if (_current is not null) close(_current);
    }

    /// <summary>Forgets a figure.</summary>
    public static void close(Figure fig)
    {
        Open.Remove(fig);
        if (_current == fig) _current = Open.LastOrDefault();
    }

    /// <summary>Forgets the figure of a number or name; all for "all".</summary>
    public static void close(Values fig)
    {
        object name = fig.Names is [var text] ? text : (int)fig.Number("fig");
        foreach (var open in Open.FindAll(open => name is "all" || open.Name.Equals(name))) close(open);
    }

    /// <summary>Writes the current figure to a file.</summary>
    /// <inheritdoc cref="Figure.savefig"/>
    public static void savefig(string fname, double? dpi = null, string? bbox_inches = null, double pad_inches = 0.1,
        bool transparent = false,
        Color? facecolor = null) => gcf().savefig(fname, dpi, bbox_inches, pad_inches, transparent, facecolor);

    /// <summary>
    /// Writes every figure as figure_1.png, figure_2.png, … to the folder plots (the variable CONVNET_PLOTS names another),
    /// says the files' paths on the error output, opens them if a person watches who has a screen, and begins afresh.
    /// </summary>
    public static void show()
    {
        foreach (var open in Open) Shown.Show(open);
        close("all");
    }

    /// <summary>A heading over all axes.</summary>
    /// <inheritdoc cref="Figure.suptitle"/>
    public static void suptitle(object t, Values? fontsize = null, Color? color = null, Values? fontweight = null,
        double y = 0.98) =>
        gcf().suptitle(t, fontsize, color, fontweight, y);

    /// <inheritdoc cref="Figure.tight_layout"/>
    public static void tight_layout(double pad = 1.08, double? h_pad = null, double? w_pad = null) =>
        gcf().tight_layout(pad, h_pad, w_pad);

    /// <inheritdoc cref="Figure.subplots_adjust"/>
    public static void subplots_adjust(double? left = null, double? bottom = null, double? right = null, double? top = null,
        double? wspace = null, double? hspace = null) => gcf().subplots_adjust(left, bottom, right, top, wspace, hspace);

    /// <summary>A bar that says which colour stands for which number.</summary>
    /// <param name="mappable">What it explains; null for what was drawn last.</param>
    /// <param name="ax">The axes beside which it stands; null for the one in which that is drawn.</param>
    /// <param name="label">What stands beside it.</param>
    /// <param name="ticks">Where its ticks are; null for round numbers.</param>
    /// <exception cref="ArgumentException">Nothing was drawn whose colours stand for numbers.</exception>
    public static AxesSubplot colorbar(IScalarMappable? mappable = null, AxesSubplot? ax = null, string? label = null,
        Values? ticks = null) =>
        gcf().colorbar(mappable ?? gca().Mappable ?? throw new ArgumentException(
            "colorbar: nothing in the current axes has colours for numbers; draw an image, a scatter with c: numbers or a " +
            "contour first"),
            ax, label, ticks);

    /// <summary>Makes gray the colormap of images from now on, and of the current one.</summary>
    public static void gray() => set_cmap("gray");

    /// <summary>Makes viridis the colormap of images from now on, and of the current one.</summary>
    public static void viridis() => set_cmap("viridis");

    /// <summary>Makes jet the colormap of images from now on, and of the current one.</summary>
    public static void jet() => set_cmap("jet");

    /// <summary>Makes hot the colormap of images from now on, and of the current one.</summary>
    public static void hot() => set_cmap("hot");

    /// <summary>Another colormap of images from now on, and of the current one.</summary>
    /// <exception cref="ArgumentException">No map is called so.</exception>
    public static void set_cmap(Colormap cmap)
    {
        rcParams["image.cmap"] = cmap.name;
        if (_current?.Current?.Mappable is AxesImage image) image.set_cmap(cmap);
    }

    /// <summary>A colormap by its name.</summary>
    /// <exception cref="ArgumentException">No map is called so.</exception>
    public static Colormap get_cmap(string name = "viridis") => name;

    /// <summary>Closes everything and brings the defaults back.</summary>
    internal static void Restart()
    {
        close("all");
        rcParams.Reset();
        Shown.Restart();
    }

    private static AxesSubplot At(GridCell cell)
    {
        var parent = gcf();
        return parent.Current = parent.axes.FirstOrDefault(axes => axes.Cell == cell && axes.Explained is null)
            ?? parent.Add(cell);
    }
}
