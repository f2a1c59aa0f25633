using SkiaSharp;

namespace ConvNet;

/// <summary>
/// Text at its place: lines of letters with their bounds. The font comes along, so that a picture is the same everywhere.
/// </summary>
internal sealed class TextBlock
{
    private const double LineSpacing = 1.2;
    private static readonly SKTypeface Plain = Load("DejaVuSans.ttf"), Bold = Load("DejaVuSans-Bold.ttf");

    private readonly TextStyle _style;
    private readonly string[] _lines;
    private readonly double[] _widths;
    private readonly double _width, _pitch, _ascent, _pixels;

    /// <summary>Sets text out.</summary>
    /// <param name="text">One line or several.</param>
    /// <param name="x">The point's pixel from the left.</param>
    /// <param name="y">The point's pixel from above.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="dpi">Pixels in an inch.</param>
    public TextBlock(string text, double x, double y, TextStyle style, double dpi)
    {
        _style = style;
        _pixels = style.Size * dpi / 72;
        using var font = Font();
        _lines = text.Split('\n');
        _widths = Array.ConvertAll(_lines, line => (double)font.MeasureText(line));
        // Every line is as high as these letters, so that lines and labels stand in rows.
        font.MeasureText("lp", out var bounds);
        (_ascent, Descent) = (-bounds.Top, bounds.Bottom);
        _width = _widths.Max();
        _pitch = LineSpacing * _ascent + Descent;
        Height = (_lines.Length - 1) * _pitch + _ascent + Descent;
        (Origin, Bounds) = Place(x, y);
    }

    /// <summary>The rectangle around the text, turned or not.</summary>
    public Box Bounds { get; }

    private double Height { get; }

    private double Descent { get; }

    // The upper left corner of the block before it is turned around it.
    private (double X, double Y) Origin { get; }

    /// <summary>Writes the text.</summary>
    public void Draw(SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = Canvas.ToSkia(_style.Color) };
        using var font = Font();
        canvas.Save();
        canvas.Translate((float)Origin.X, (float)Origin.Y);
        canvas.RotateDegrees((float)-_style.Rotation);
        for (int i = 0; i < _lines.Length; i++)
        {
            double indent = _style.Horizontal switch
            {
                "left" => 0,
                "center" => (_width - _widths[i]) / 2,
                _ => _width - _widths[i],
            };
            canvas.DrawText(_lines[i], (float)indent, (float)(_ascent + i * _pitch), font, paint);
        }
        canvas.Restore();
    }

    private ((double X, double Y) Origin, Box Bounds) Place(double x, double y)
    {
        var (sin, cos) = Math.SinCos(_style.Rotation * Math.PI / 180);
        (double X, double Y) Turned(double right, double down) => (right * cos + down * sin, down * cos - right * sin);
        var corners = new[] { Turned(0, 0), Turned(_width, 0), Turned(0, Height), Turned(_width, Height) };
        var around = new Box(corners.Min(corner => corner.X), corners.Min(corner => corner.Y),
            corners.Max(corner => corner.X), corners.Max(corner => corner.Y));
        double left = _style.Horizontal switch
        {
            "left" => around.Left,
            "center" => (around.Left + around.Right) / 2,
            _ => around.Right,
        };
        double top = _style.Vertical switch
        {
            "top" => around.Top,
            "center" => (around.Top + around.Bottom) / 2,
            "bottom" => around.Bottom,
            "baseline" => around.Bottom - Descent,
            _ => around.Top + _ascent / 2,
        };
        return ((x - left, y - top), around.Moved(x - left, y - top));
    }

    private SKFont Font() =>
        new(_style.Bold ? Bold : Plain, (float)_pixels)
        {
            Subpixel = true,
            Hinting = SKFontHinting.Slight,
            ForceAutoHinting = true,
        };

    private static SKTypeface Load(string name)
    {
        using var font = typeof(TextBlock).Assembly.GetManifestResourceStream(name)!;
        return SKTypeface.FromStream(font);
    }
}
