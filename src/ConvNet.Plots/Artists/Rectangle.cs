namespace ConvNet;

/// <summary>A bar.</summary>
public sealed class Rectangle : Artist
{
    private readonly bool _upright;

    /// <summary>A bar between two places; it stands on its base without a margin.</summary>
    internal Rectangle(double left, double bottom, double width, double height, bool upright)
    {
        (Left, Bottom, Width, Height, _upright) = (left, bottom, width, height, upright);
    }

    internal double Left { get; }

    internal double Bottom { get; }

    internal double Width { get; }

    internal double Height { get; }

    internal Color Face { get; set; }

    internal Color Edge { get; set; }

    /// <summary>The edge's width in points.</summary>
    internal double EdgeWidth { get; init; } = 1;

    internal override double Order => 1;

    internal override Extent X => _upright ? Extent.Of([Left, Left + Width]) : Extent.Of([Left, Left + Width], Left);

    internal override Extent Y => _upright ? Extent.Of([Bottom, Bottom + Height], Bottom) : Extent.Of([Bottom, Bottom + Height]);

    /// <summary>How far it reaches upwards.</summary>
    public double get_height() => Height;

    /// <summary>How far it reaches across.</summary>
    public double get_width() => Width;

    /// <summary>Its left edge.</summary>
    public double get_x() => Left;

    /// <summary>Its lower edge.</summary>
    public double get_y() => Bottom;

    /// <summary>Another colour, inside and edge.</summary>
    public void set_color(Color color) => (Face, Edge) = (color, Edge.Alpha > 0 ? color : Edge);

    /// <summary>Another colour inside.</summary>
    public void set_facecolor(Color color) => Face = color;

    /// <summary>Another colour of the edge.</summary>
    public void set_edgecolor(Color color) => Edge = color;

    internal Box BoxIn(Frame frame) =>
        frame.Between(Left, frame.Y.IsLog ? Math.Max(Bottom, frame.Y.Min) : Bottom, Left + Width, Bottom + Height);

    internal override IEnumerable<(double X, double Y)> Points(Frame frame)
    {
        var box = BoxIn(frame);
        return [(box.Left, box.Top), (box.Right, box.Top), (box.Right, box.Bottom), (box.Left, box.Bottom)];
    }

    internal override void Draw(Canvas canvas, Frame frame) => canvas.Rectangle(BoxIn(frame), Face, Edge, EdgeWidth);

    internal override void DrawKey(Canvas canvas, Box box) => canvas.Rectangle(box, Face, Edge, EdgeWidth);
}
