namespace ConvNet;

/// <summary>One coordinate system in a figure, with what is drawn in it: Matplotlib's Axes.</summary>
public sealed partial class AxesSubplot
{
    private readonly List<Artist> _artists = [];
    private int _lineColors, _patchColors;

    internal AxesSubplot(Figure figure, GridCell cell)
    {
        (Parent, Cell) = (figure, cell);
        xaxis = new(is_across: true, () => _artists.Select(artist => artist.X));
        yaxis = new(is_across: false, () => _artists.Select(artist => artist.Y));
        Background = plt.rcParams.ColorOf("axes.facecolor");
        HasGrid = plt.rcParams.IsOn("axes.grid");
    }

#pragma warning disable CA1051 // A property xaxis would take the name get_xaxis, which Matplotlib has too.
    /// <summary>The axis across.</summary>
    public readonly Axis xaxis;

    /// <summary>The axis upwards.</summary>
    public readonly Axis yaxis;
#pragma warning restore CA1051

    /// <summary>The figure.</summary>
    public Figure figure => Parent;

    internal Figure Parent { get; }

    /// <summary>The part of the figure's grid in which it lies.</summary>
    internal GridCell Cell { get; }

    /// <summary>For a colour bar, whose it is; null otherwise.</summary>
    internal AxesSubplot? Explained { get; init; }

    /// <summary>Whether a colour bar takes a part of the place.</summary>
    internal bool HasColorbar { get; set; }

    internal IReadOnlyList<Artist> Artists => _artists;

    internal bool IsOn { get; set; } = true;

    internal Color Background { get; set; }

    internal bool HasGrid { get; set; }

    /// <summary>Which axis' ticks have grid lines: "both", "x" or "y".</summary>
    internal string GridAxis { get; set; } = "both";

    /// <summary>How grid lines look, where they don't look as usual.</summary>
    internal (Color? Color, string? Line, double? Width, double? Alpha) GridStyle { get; set; }

    /// <summary>The height of a unit upwards in widths of one across; null to fill the place.</summary>
    internal double? Aspect { get; set; }

    /// <summary>Whether the aspect changes the limits; the box otherwise.</summary>
    internal bool AspectMovesLimits { get; set; }

    /// <summary>The titles at "left", "center" and "right".</summary>
    internal Dictionary<string, (string Text, TextStyle Style, double Pad)> Titles { get; } = [];

    internal Legend? Legend { get; set; }

    /// <summary>The last thing drawn whose colours stand for numbers.</summary>
    internal IScalarMappable? Mappable { get; private set; }

    /// <summary>The axis across, as a method.</summary>
    public Axis get_xaxis() => xaxis;

    /// <summary>The axis upwards, as a method.</summary>
    public Axis get_yaxis() => yaxis;

    /// <summary>Empties the axes.</summary>
    public void cla()
    {
        _artists.Clear();
        Titles.Clear();
        (_lineColors, _patchColors, Legend, Mappable, Aspect, IsOn) = (0, 0, null, null, null, true);
        HasGrid = plt.rcParams.IsOn("axes.grid");
        GridStyle = default;
        xaxis.Clear();
        yaxis.Clear();
    }

    /// <inheritdoc cref="cla"/>
    public void clear() => cla();

    private TArtist Add<TArtist>(TArtist artist) where TArtist : Artist
    {
        _artists.Add(artist);
        if (artist is IScalarMappable mappable) Mappable = mappable;
        return artist;
    }

    private static Color NextOf(ref int count)
    {
        var cycle = plt.rcParams.ColorCycle;
        return cycle[count++ % cycle.Count];
    }

    private static void CheckLengths(int x, int y, string names)
    {
        if (x != y) throw new ArgumentException($"{names} must have the same length, got {x} and {y}");
    }
}
