using SkiaSharp;

namespace ConvNet;

/// <summary>Draws lines, shapes and pictures in pixels; widths are in points.</summary>
internal sealed class Canvas(SKCanvas surface, double dpi)
{
    /// <summary>Pixels in an inch.</summary>
    public double Dpi => dpi;

    /// <summary>Points in pixels.</summary>
    public double Pixels(double points) => points * dpi / 72;

    public static SKColor ToSkia(Color color) => new(Byte(color.Red), Byte(color.Green), Byte(color.Blue), Byte(color.Alpha));

    /// <summary>A line through points; a point that is no number interrupts it.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, Color color, double width, double[] dashes)
    {
        using var path = new SKPath();
        bool down = false;
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(x) || !double.IsFinite(y)) down = false;
            else if (down) path.LineTo((float)x, (float)y);
            else
            {
                path.MoveTo((float)x, (float)y);
                down = true;
            }
        }
        Stroke(path, color, width, dashes, dashes.Length == 0 ? SKStrokeCap.Square : SKStrokeCap.Butt);
    }

    /// <summary>A straight line along the pixels, sharp if it lies level or upright.</summary>
    public void Straight((double X, double Y) from, (double X, double Y) to, Color color, double width, double[] dashes)
    {
        bool upright = Math.Abs(from.X - to.X) < 0.01, level = Math.Abs(from.Y - to.Y) < 0.01;
        if (upright) from.X = to.X = Math.Floor(from.X + 0.5) + 0.5;
        if (level) from.Y = to.Y = Math.Floor(from.Y + 0.5) + 0.5;
        using var path = new SKPath();
        path.MoveTo((float)from.X, (float)from.Y);
        path.LineTo((float)to.X, (float)to.Y);
        Stroke(path, color, width, dashes, SKStrokeCap.Butt);
    }

    /// <summary>A filled shape with an edge around it; either may be left out.</summary>
    public void Shape(IEnumerable<(double X, double Y)> corners, Color fill, Color edge, double width)
    {
        using var path = new SKPath();
        path.AddPoly([.. corners.Select(corner => new SKPoint((float)corner.X, (float)corner.Y))]);
        Fill(path, fill);
        Stroke(path, edge, width, [], SKStrokeCap.Butt);
    }

    /// <summary>Many shapes that touch each other, in one colour and without seams.</summary>
    public void Shapes(IEnumerable<IReadOnlyList<(double X, double Y)>> shapes, Color fill)
    {
        using var path = new SKPath();
        foreach (var corners in shapes) path.AddPoly([.. corners.Select(corner =>
            new SKPoint((float)corner.X, (float)corner.Y))]);
        Fill(path, fill, smooth: false);
    }

    /// <summary>A rectangle, its edges along the pixels.</summary>
    public void Rectangle(Box box, Color fill, Color edge, double width, double radius = 0)
    {
        var rect = new SKRect((float)Math.Round(box.Left), (float)Math.Round(box.Top), (float)Math.Round(box.Right),
            (float)Math.Round(box.Bottom));
        using var path = new SKPath();
        if (edge.Alpha > 0) rect.Offset(0.5f, 0.5f);
        if (radius > 0) path.AddRoundRect(rect, (float)radius, (float)radius);
        else path.AddRect(rect);
        Fill(path, fill, smooth: radius > 0 || edge.Alpha > 0);
        Stroke(path, edge, width, [], SKStrokeCap.Butt);
    }

    /// <summary>A part of a disc between two angles, in degrees against the clock from the right.</summary>
    public void Wedge(double x, double y, double radius, double from, double to, Color fill, Color edge, double width)
    {
        using var path = new SKPath();
        path.MoveTo((float)x, (float)y);
        path.ArcTo(new((float)(x - radius), (float)(y - radius), (float)(x + radius), (float)(y + radius)), (float)-from,
            (float)(from - to), false);
        path.Close();
        Fill(path, fill);
        Stroke(path, edge, width, [], SKStrokeCap.Butt);
    }

    /// <summary>A marker at a point.</summary>
    /// <param name="marker">Its shape.</param>
    /// <param name="x">The point's pixel from the left.</param>
    /// <param name="y">The point's pixel from above.</param>
    /// <param name="size">In points.</param>
    /// <param name="fill">Of the inside.</param>
    /// <param name="edge">Of the edge, or of the strokes.</param>
    /// <param name="width">Of the edge, in points.</param>
    public void Mark(Marker marker, double x, double y, double size, Color fill, Color edge, double width)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y)) return;
        double scale = Pixels(size);
        using var path = new SKPath();
        if (marker.Diameter > 0) path.AddCircle((float)x, (float)y, (float)(marker.Diameter * scale / 2));
        if (marker.Corners.Length > 0) path.AddPoly(Array.ConvertAll(marker.Corners, At));
        foreach (var (from, to) in marker.Lines)
        {
            path.MoveTo(At(from));
            path.LineTo(At(to));
        }
        if (marker.IsFilled) Fill(path, fill);
        Stroke(path, edge, width, [], SKStrokeCap.Butt);
        SKPoint At((double X, double Y) corner) => new((float)(x + corner.X * scale), (float)(y - corner.Y * scale));
    }

    /// <summary>Pixels of red, green, blue and alpha, one to one.</summary>
    public void Picture(byte[] rgba, int width, int height, double left, double top)
    {
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using var image = SKImage.FromPixelCopy(info, rgba);
        surface.DrawImage(image, (float)Math.Round(left), (float)Math.Round(top));
    }

    /// <summary>Text at its place.</summary>
    public void Text(TextBlock text) => text.Draw(surface);

    /// <summary>Until disposed, draws within a box alone.</summary>
    public IDisposable Clip(Box box)
    {
        surface.Save();
        surface.ClipRect(new((float)Math.Round(box.Left), (float)Math.Round(box.Top), (float)Math.Round(box.Right),
            (float)Math.Round(box.Bottom)));
        return new Restoring(surface);
    }

    private static byte Byte(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);

    private void Fill(SKPath path, Color color, bool smooth = true)
    {
        if (color.Alpha == 0) return;
        using var paint = new SKPaint { Color = ToSkia(color), IsAntialias = smooth, Style = SKPaintStyle.Fill };
        surface.DrawPath(path, paint);
    }

    private void Stroke(SKPath path, Color color, double width, double[] dashes, SKStrokeCap cap)
    {
        if (color.Alpha == 0 || width == 0) return;
        float pixels = (float)Pixels(width);
        using var effect = dashes.Length == 0 ? null
            : SKPathEffect.CreateDash(Array.ConvertAll(dashes, dash => (float)dash * pixels), 0);
        using var paint = new SKPaint
        {
            Color = ToSkia(color),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = pixels,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeCap = cap,
            PathEffect = effect,
        };
        surface.DrawPath(path, paint);
    }

    private sealed class Restoring(SKCanvas canvas) : IDisposable
    {
        public void Dispose() => canvas.Restore();
    }
}
