namespace ConvNet;

/// <summary>A picture with one or more axes.</summary>
public sealed partial class Figure
{
    private readonly List<AxesSubplot> _axes = [];

    internal Figure((double Width, double Height)? figsize = null, double? dpi = null, Color? facecolor = null)
    {
        double[] size = plt.rcParams["figure.figsize"].Numbers("figure.figsize");
        set_size_inches(figsize?.Width ?? size[0], figsize?.Height ?? size[1]);
        Dpi = dpi ?? plt.rcParams.Number("figure.dpi");
        if (Dpi is not (> 0 and <= 10_000)) throw new ArgumentException($"dpi must lie above 0 and not above 10000, got {Dpi}");
        Background = facecolor ?? plt.rcParams.ColorOf("figure.facecolor");
    }

    /// <summary>All axes, colour bars too.</summary>
    public IReadOnlyList<AxesSubplot> axes => _axes;

    /// <summary>Pixels in an inch.</summary>
    public double dpi => Dpi;

    /// <summary>The number or name under which <c>plt.figure</c> finds it again.</summary>
    internal object Name { get; init; } = 1;

    internal double Dpi { get; }

    /// <summary>In inches.</summary>
    internal (double Width, double Height) Size { get; private set; }

    internal Color Background { get; set; }

    internal SubplotParams Space { get; private set; } = SubplotParams.Default;

    /// <summary>The heading over all axes.</summary>
    internal (string Text, TextStyle Style, double Y)? Title { get; private set; }

    /// <summary>The axes that calls of <c>plt</c> draw in.</summary>
    internal AxesSubplot? Current { get; set; }

    /// <summary>Another size, in inches.</summary>
    /// <exception cref="ArgumentException">A size is not above 0, or over 1000.</exception>
    public void set_size_inches(double w, double h) => Size = w is > 0 and <= 1000 && h is > 0 and <= 1000 ? (w, h)
        : throw new ArgumentException($"figsize must be a width and a height above 0 and not above 1000 inches, got ({w}, {h})");

    /// <inheritdoc cref="set_size_inches(double, double)"/>
    public void set_size_inches((double, double) w) => set_size_inches(w.Item1, w.Item2);

    /// <summary>The width and height in inches.</summary>
    public (double, double) get_size_inches() => Size;

    /// <summary>A coordinate system in a grid.</summary>
    /// <param name="nrows">The grid's rows.</param>
    /// <param name="ncols">The grid's columns.</param>
    /// <param name="index">Which one, from 1 along the rows.</param>
    /// <exception cref="ArgumentException">The grid has no such part.</exception>
    public AxesSubplot add_subplot(int nrows, int ncols, int index) => Add(GridCell.Of(nrows, ncols, index));

    /// <summary>A coordinate system in a grid: 231 is the first in two rows of three.</summary>
    /// <inheritdoc cref="add_subplot(int, int, int)"/>
    public AxesSubplot add_subplot(int pos = 111) => Add(GridCell.Of(pos));

    /// <summary>A grid of coordinate systems.</summary>
    /// <param name="nrows">Its rows.</param>
    /// <param name="ncols">Its columns.</param>
    /// <param name="sharex">Whether all show the same range across.</param>
    /// <param name="sharey">Whether all show the same range upwards.</param>
    public AxesGrid subplots(int nrows = 1, int ncols = 1, bool sharex = false, bool sharey = false)
    {
        var grid = new AxesSubplot[nrows, ncols];
        for (int i = 0; i < nrows * ncols; i++)
        {
            var added = Add(GridCell.Of(nrows, ncols, i + 1));
            grid[i / ncols, i % ncols] = added;
            if (i > 0 && sharex) added.xaxis.ShareWith(grid[0, 0].xaxis);
            if (i > 0 && sharey) added.yaxis.ShareWith(grid[0, 0].yaxis);
            added.xaxis.HasLabels = !sharex || i / ncols == nrows - 1;
            added.yaxis.HasLabels = !sharey || i % ncols == 0;
        }
        return new(grid);
    }

    /// <summary>The axes drawn in last; a new one if there are none.</summary>
    public AxesSubplot gca() => Current ?? add_subplot(111);

    /// <summary>Removes everything.</summary>
    public void clf()
    {
        _axes.Clear();
        (Current, Title, Space) = (null, null, SubplotParams.Default);
    }

    /// <summary>A heading over all axes.</summary>
    /// <param name="t">The text.</param>
    /// <param name="fontsize">In points, or a word such as "large"; null for 12.</param>
    /// <param name="color">Of the letters.</param>
    /// <param name="fontweight">"normal" or "bold".</param>
    /// <param name="y">How high its upper edge is, from 0 to 1.</param>
    public void suptitle(object t, Values? fontsize = null, Color? color = null, Values? fontweight = null, double y = 0.98)
    {
        var rc = plt.rcParams;
        double size = fontsize is null ? rc.Number("figure.titlesize") : FontSize.Of(fontsize, rc.Number("font.size"));
        var style = new TextStyle(size, color ?? rc.ColorOf("text.color"), "center", "top", Bold: TextStyle.IsBold(fontweight));
        Title = (PythonText.Str(t), style, y);
    }

    /// <summary>
    /// Where the grid of axes lies, in parts of the figure, and the gaps in it, in widths and heights of an axes.
    /// </summary>
    /// <exception cref="ArgumentException">Left is not left of right, or bottom not below top.</exception>
    public void subplots_adjust(double? left = null, double? bottom = null, double? right = null, double? top = null,
        double? wspace = null, double? hspace = null)
    {
        var space = new SubplotParams(left ?? Space.Left, right ?? Space.Right, bottom ?? Space.Bottom, top ?? Space.Top,
            wspace ?? Space.Wspace, hspace ?? Space.Hspace);
        if (space.Left >= space.Right)
            throw new ArgumentException($"subplots_adjust: left must be less than right, got {space.Left} and {space.Right}");
        if (space.Bottom >= space.Top)
            throw new ArgumentException($"subplots_adjust: bottom must be less than top, got {space.Bottom} and {space.Top}");
        Space = space;
    }

    /// <summary>Makes room for all labels and titles there are now.</summary>
    /// <param name="pad">The gap around, in sizes of letters.</param>
    /// <param name="h_pad">The gap between rows; null for <paramref name="pad"/>.</param>
    /// <param name="w_pad">The gap between columns; null for <paramref name="pad"/>.</param>
    public void tight_layout(double pad = 1.08, double? h_pad = null, double? w_pad = null)
    {
        if (TightLayout.For(this, pad, h_pad ?? pad, w_pad ?? pad) is { } space) Space = space;
    }

    /// <summary>A bar that says which colour stands for which number.</summary>
    /// <param name="mappable">What it explains.</param>
    /// <param name="ax">The axes beside which it stands; null for the one in which that is drawn.</param>
    /// <param name="label">What stands beside it.</param>
    /// <param name="ticks">Where its ticks are; null for round numbers.</param>
    /// <exception cref="ArgumentException">The axes belongs to another figure, or has a colour bar.</exception>
    public AxesSubplot colorbar(IScalarMappable mappable, AxesSubplot? ax = null, string? label = null, Values? ticks = null)
    {
        var explained = ax ?? _axes.Find(axes => axes.Artists.Contains(mappable as Artist)) ?? gca();
        if (!_axes.Contains(explained)) throw new ArgumentException("colorbar: the axes belongs to another figure");
        if (explained.HasColorbar) throw new ArgumentException("colorbar: the axes has a colour bar");
        explained.HasColorbar = true;
        var bar = new AxesSubplot(this, explained.Cell) { Explained = explained };
        bar.ShowColors(mappable, label, ticks);
        _axes.Add(bar);
        return bar;
    }

    /// <summary>Writes the picture to a file: .png, .jpg, .webp, .svg or .pdf.</summary>
    /// <param name="fname">The file's path; .png is added if it has no ending.</param>
    /// <param name="dpi">Pixels in an inch; null for the figure's.</param>
    /// <param name="bbox_inches">"tight" to cut the margins off.</param>
    /// <param name="pad_inches">What stays of them.</param>
    /// <param name="transparent">Whether what lies behind shows through.</param>
    /// <param name="facecolor">The colour behind everything; null for the figure's.</param>
    /// <exception cref="ArgumentException">The ending is unknown.</exception>
    public void savefig(string fname, double? dpi = null, string? bbox_inches = null, double pad_inches = 0.1,
        bool transparent = false, Color? facecolor = null)
    {
        bool isTight = bbox_inches is not null && Choice.Of(bbox_inches, "bbox_inches", ["tight"]) == "tight";
        double density = dpi ?? (plt.rcParams["savefig.dpi"].Names is null ? plt.rcParams.Number("savefig.dpi") : Dpi);
        PictureFile.Write(this, fname, density, isTight ? pad_inches : null, transparent ? Color.None : facecolor ?? Background,
            transparent);
    }

    /// <summary>As <c>plt.show()</c> does, this figure alone.</summary>
    public void show() => Shown.Show(this);

    /// <summary>A colour behind everything.</summary>
    public void set_facecolor(Color color) => Background = color;

    internal AxesSubplot Add(GridCell cell)
    {
        var added = new AxesSubplot(this, cell);
        _axes.Add(added);
        return Current = added;
    }
}
