namespace ConvNet;

/// <summary>A piece of a pie, around (0, 0).</summary>
public sealed class Wedge : Artist
{
    private readonly double _from, _to;

    internal Wedge(double from, double to) => (_from, _to) = (from, to);

    internal override double Order => 1;

    internal override bool IsClipped => false;

    internal Color Face { get; set; }

    // A pie is as high as wide, with some room for labels.
    internal override Extent X => Extent.Of([-1.25, 1.25], -1.25, 1.25);

    internal override Extent Y => X;

    /// <summary>Another colour.</summary>
    public void set_color(Color color) => Face = color;

    internal override void Draw(Canvas canvas, Frame frame)
    {
        var (x, y) = frame.Pixel(0, 0);
        canvas.Wedge(x, y, frame.Pixel(1, 0).X - x, _from, _to, Face, Color.None, 0);
    }

    internal override void DrawKey(Canvas canvas, Box box) => canvas.Rectangle(box, Face, Color.None, 0);
}
