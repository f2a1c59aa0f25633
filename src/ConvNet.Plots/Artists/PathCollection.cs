namespace ConvNet;

/// <summary>Markers at points, each with its size and colour: what <c>scatter</c> draws.</summary>
public sealed class PathCollection : Artist, IScalarMappable
{
    private readonly double[] _x, _y;

    internal PathCollection(double[] x, double[] y) => (_x, _y) = (x, y);

    internal override double Order => 1;

    Colormap IScalarMappable.Map => Map;

    ColorNorm IScalarMappable.Norm => Norm;

    double IScalarMappable.Alpha => Colors[0].Alpha;

    internal Colormap Map { get; init; } = null!;

    internal ColorNorm Norm { get; init; }

    internal Marker Marker { get; init; } = null!;

    /// <summary>One for all, or one for each point.</summary>
    internal IReadOnlyList<Color> Colors { get; init; } = [];

    /// <summary>The markers' areas in square points: one for all, or one for each.</summary>
    internal double[] Areas { get; init; } = [];

    /// <summary>The edges' colour; null for the marker's own.</summary>
    internal Color? Edge { get; init; }

    /// <summary>The edges' width in points.</summary>
    internal double EdgeWidth { get; init; }

    internal override Extent X => Extent.Of(_x);

    internal override Extent Y => Extent.Of(_y);

    internal override IEnumerable<(double X, double Y)> Points(Frame frame) => _x.Zip(_y, frame.Pixel);

    internal override void Draw(Canvas canvas, Frame frame)
    {
        int i = 0;
        foreach (var (x, y) in Points(frame)) Mark(canvas, x, y, i++);
    }

    internal override void DrawKey(Canvas canvas, Box box) =>
        Mark(canvas, (box.Left + box.Right) / 2, box.Top * 0.375 + box.Bottom * 0.625, 0);

    private void Mark(Canvas canvas, double x, double y, int i)
    {
        var color = Colors[Colors.Count == 1 ? 0 : i];
        double size = Math.Sqrt(Areas[Areas.Length == 1 ? 0 : i]);
        canvas.Mark(Marker, x, y, size, color, Marker.IsFilled && Edge is { } edge ? edge : color, EdgeWidth);
    }
}
