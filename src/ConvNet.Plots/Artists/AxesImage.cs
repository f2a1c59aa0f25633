namespace ConvNet;

/// <summary>A picture made of numbers: an image, a feature map, a matrix.</summary>
public sealed class AxesImage : Artist, IScalarMappable
{
    private readonly double[] _pixels;
    private readonly int _height, _width, _channels;

    internal AxesImage(double[] pixels, int height, int width, int channels) =>
        (_pixels, _height, _width, _channels) = (pixels, height, width, channels);

    internal override double Order => 0;

    Colormap IScalarMappable.Map => Map;

    ColorNorm IScalarMappable.Norm => Norm;

    double IScalarMappable.Alpha => Alpha ?? 1;

    internal Colormap Map { get; set; } = null!;

    internal ColorNorm Norm { get; set; }

    internal string Interpolation { get; init; } = "nearest";

    internal double? Alpha { get; init; }

    /// <summary>Whether row 0 is the upper one.</summary>
    internal bool FromTop { get; init; }

    /// <summary>Left, right, bottom and top.</summary>
    internal double[] Corners { get; init; } = [];

    internal override Extent X => Extent.Of(Corners[..2], Corners[..2]);

    internal override Extent Y => Extent.Of(Corners[2..], Corners[2..]);

    /// <summary>Other limits of the colours.</summary>
    public void set_clim(double vmin, double vmax) => Norm = new(vmin, vmax);

    /// <summary>Another map.</summary>
    public void set_cmap(Colormap cmap) => Map = cmap;

    internal override void Draw(Canvas canvas, Frame frame)
    {
        var box = frame.Between(Corners[0], Corners[2], Corners[1], Corners[3]);
        var shown = new Box(Math.Round(box.Left), Math.Round(box.Top), Math.Round(box.Right), Math.Round(box.Bottom));
        int width = (int)Math.Max(1, shown.Width), height = (int)Math.Max(1, shown.Height);
        // The upper row, if both directions agree; a turned axis turns the picture.
        bool turnedY = FromTop == (frame.Pixel(0, Corners[3]).Y > frame.Pixel(0, Corners[2]).Y);
        bool turnedX = frame.Pixel(Corners[0], 0).X > frame.Pixel(Corners[1], 0).X;
        double[] resampled = Resampling2D.Resize(_pixels, _height, _width, _channels, height, width, Interpolation);
        byte[] rgba = new byte[height * width * 4];
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                int from = ((turnedY ? height - 1 - row : row) * width + (turnedX ? width - 1 - column : column)) * _channels;
                var color = ColorOf(resampled.AsSpan(from, _channels));
                var skia = Canvas.ToSkia(Alpha is { } alpha ? color with { Alpha = color.Alpha * alpha } : color);
                int to = (row * width + column) * 4;
                (rgba[to], rgba[to + 1], rgba[to + 2], rgba[to + 3]) = (skia.Red, skia.Green, skia.Blue, skia.Alpha);
            }
        }
        canvas.Picture(rgba, width, height, shown.Left, shown.Top);
    }

    internal override void DrawKey(Canvas canvas, Box box) => canvas.Rectangle(box, Map[0.5], Color.None, 0);

    private Color ColorOf(ReadOnlySpan<double> pixel) => _channels switch
    {
        1 => Map[Norm[pixel[0]]],
        3 => new(pixel[0], pixel[1], pixel[2]),
        _ => new(pixel[0], pixel[1], pixel[2], pixel[3]),
    };
}

/// <summary>Something whose colours stand for numbers: what a colour bar explains.</summary>
public interface IScalarMappable
{
    /// <summary>From 0 to 1 to colours.</summary>
    internal Colormap Map { get; }

    /// <summary>From the numbers to 0 to 1.</summary>
    internal ColorNorm Norm { get; }

    /// <summary>How much covers what lies behind.</summary>
    internal double Alpha { get; }

    /// <summary>Where one colour ends and the next begins; null if they run into each other.</summary>
    internal IReadOnlyList<double>? Levels => null;
}
