namespace ConvNet;

/// <summary>The area between two lines: what <c>fill_between</c> draws.</summary>
public sealed class PolyCollection : Artist
{
    private readonly double[] _x, _low, _high;

    internal PolyCollection(double[] x, double[] low, double[] high) => (_x, _low, _high) = (x, low, high);

    internal override double Order => 1;

    internal Color Face { get; init; }

    internal override Extent X => Extent.Of(_x);

    internal override Extent Y => Extent.Of(_low.Concat(_high));

    internal override IEnumerable<(double X, double Y)> Points(Frame frame) =>
        _x.Zip(_low, frame.Pixel).Concat(_x.Zip(_high, frame.Pixel).Reverse());

    internal override void Draw(Canvas canvas, Frame frame) => canvas.Shape(Points(frame), Face, Color.None, 0);

    internal override void DrawKey(Canvas canvas, Box box) => canvas.Rectangle(box, Face, Color.None, 0);
}
