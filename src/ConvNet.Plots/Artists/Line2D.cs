namespace ConvNet;

/// <summary>A line through points, with or without markers at them.</summary>
public sealed class Line2D : Artist
{
    private readonly double[] _x, _y;

    internal Line2D(double[] x, double[] y) => (_x, _y) = (x, y);

    internal override double Order => 2;

    internal Color Color { get; set; }

    /// <summary>The line's width in points.</summary>
    internal double Width { get; init; }

    internal double[]? Dashes { get; init; }

    internal Marker? Marker { get; init; }

    /// <summary>The markers' size in points.</summary>
    internal double MarkerSize { get; init; }

    internal Color MarkerFace { get; init; }

    /// <summary>Whether the line takes part in the choice of limits across; axhline's ends don't.</summary>
    internal bool SpansX { get; init; }

    /// <summary>The same upwards.</summary>
    internal bool SpansY { get; init; }

    internal override Extent X => SpansX ? Extent.None : Extent.Of(_x);

    internal override Extent Y => SpansY ? Extent.None : Extent.Of(_y);

    /// <summary>The places across.</summary>
    public NDArray get_xdata() => NDArray.Wrap(_x.ToArray(), _x.Length);

    /// <summary>The places upwards.</summary>
    public NDArray get_ydata() => NDArray.Wrap(_y.ToArray(), _y.Length);

    /// <summary>Another colour.</summary>
    public void set_color(Color color) => Color = color;

    /// <summary>Another name in the legend.</summary>
    public void set_label(string label) => Label = label;

    internal override IEnumerable<(double X, double Y)> Points(Frame frame) => _x.Zip(_y, (x, y) => Place(frame, x, y));

    internal override void Draw(Canvas canvas, Frame frame)
    {
        var points = Points(frame).ToArray();
        if (Dashes is not null && (SpansX || SpansY)) canvas.Straight(points[0], points[1], Color, Width, Dashes);
        else if (Dashes is not null) canvas.Line(points, Color, Width, Dashes);
        foreach (var (x, y) in points) Mark(canvas, x, y);
    }

    internal override void DrawKey(Canvas canvas, Box box)
    {
        double y = (box.Top + box.Bottom) / 2;
        if (Dashes is not null) canvas.Line([(box.Left, y), (box.Right, y)], Color, Width, Dashes);
        Mark(canvas, (box.Left + box.Right) / 2, y);
    }

    private (double X, double Y) Place(Frame frame, double x, double y)
    {
        var place = frame.Pixel(SpansX ? frame.X.From : x, SpansY ? frame.Y.From : y);
        if (SpansX) place.X = frame.Box.Left + x * frame.Box.Width;
        if (SpansY) place.Y = frame.Box.Bottom - y * frame.Box.Height;
        return place;
    }

    private void Mark(Canvas canvas, double x, double y)
    {
        if (Marker is not null) canvas.Mark(Marker, x, y, MarkerSize, MarkerFace, Color, 1);
    }
}
