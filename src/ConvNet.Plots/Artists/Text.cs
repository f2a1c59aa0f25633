namespace ConvNet;

/// <summary>Text at a place of the data, the axes or the figure; with an arrow, if it explains another place.</summary>
public sealed class Text : Artist
{
    internal Text(string content, double x, double y, TextStyle style) => (Content, Place, Style) = (content, (x, y), style);

    internal string Content { get; set; }

    internal (double X, double Y) Place { get; }

    internal TextStyle Style { get; set; }

    /// <summary>Whether the place is in parts of the axes, from 0 to 1.</summary>
    internal bool InAxes { get; init; }

    /// <summary>Where an arrow points; null for none.</summary>
    internal (double X, double Y)? Target { get; init; }

    /// <summary>The arrow's colour.</summary>
    internal Color ArrowColor { get; init; } = Color.Black;

    /// <summary>What lies behind the letters.</summary>
    internal Color Background { get; init; } = Color.None;

    internal override double Order => 3;

    internal override bool IsClipped => false;

    /// <summary>Other words.</summary>
    public void set_text(object s) => Content = PythonText.Str(s);

    /// <summary>Another colour.</summary>
    public void set_color(Color color) => Style = Style with { Color = color };

    /// <summary>Another size, in points.</summary>
    public void set_fontsize(double fontsize) => Style = Style with { Size = fontsize };

    /// <summary>The text set out.</summary>
    internal TextBlock Block(Frame frame, double dpi)
    {
        var (x, y) = InAxes ? (frame.Box.Left + Place.X * frame.Box.Width, frame.Box.Bottom - Place.Y * frame.Box.Height)
            : frame.Pixel(Place.X, Place.Y);
        return new(Content, x, y, Style, dpi);
    }

    internal override void Draw(Canvas canvas, Frame frame)
    {
        var block = Block(frame, canvas.Dpi);
        if (Target is { } target) Arrow(canvas, block.Bounds.Grown(canvas.Pixels(4)), frame.Pixel(target.X, target.Y));
        if (Background.Alpha > 0) canvas.Rectangle(block.Bounds.Grown(canvas.Pixels(0.3 * Style.Size)), Background, Color.Black,
            1);
        canvas.Text(block);
    }

    internal override void DrawKey(Canvas canvas, Box box)
    {
    }

    // From the text's edge, as seen from its middle, to a little before the place.
    private void Arrow(Canvas canvas, Box box, (double X, double Y) to)
    {
        if (box.Contains(to)) return;
        var middle = (X: (box.Left + box.Right) / 2, Y: (box.Top + box.Bottom) / 2);
        double part = Math.Min(box.Width / 2 / Math.Abs(to.X - middle.X), box.Height / 2 / Math.Abs(to.Y - middle.Y));
        var from = (X: middle.X + part * (to.X - middle.X), Y: middle.Y + part * (to.Y - middle.Y));
        double length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        if (length == 0) return;
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        double gap = Math.Min(canvas.Pixels(2), length / 4), head = canvas.Pixels(4);
        var tip = (X: to.X - gap * dx, Y: to.Y - gap * dy);
        canvas.Line([from, tip], ArrowColor, 1, []);
        canvas.Line([(tip.X - head * dx - head / 2 * dy, tip.Y - head * dy + head / 2 * dx), tip,
            (tip.X - head * dx + head / 2 * dy, tip.Y - head * dy - head / 2 * dx)], ArrowColor, 1, []);
    }
}
