namespace ConvNet;

/// <summary>The rectangle in which an axes' data are drawn, and which numbers its edges stand for.</summary>
internal sealed record Frame(Box Box, Scale X, Scale Y)
{
    /// <summary>The pixel of a place.</summary>
    public (double X, double Y) Pixel(double x, double y) =>
        (Box.Left + X.Fraction(x) * Box.Width, Box.Bottom - Y.Fraction(y) * Box.Height);

    /// <summary>The pixels between two places.</summary>
    public Box Between(double x0, double y0, double x1, double y1)
    {
        var (a, b) = (Pixel(x0, y0), Pixel(x1, y1));
        return new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
    }
}

/// <summary>From where to where an axis goes; the first may be the greater.</summary>
internal readonly record struct Scale(double From, double To, bool IsLog = false)
{
    public double Min => Math.Min(From, To);

    public double Max => Math.Max(From, To);

    /// <summary>Where a number lies between the ends: 0 to 1.</summary>
    public double Fraction(double value) => IsLog
        ? value > 0 ? Math.Log(value / From) / Math.Log(To / From) : double.NaN
        : (value - From) / (To - From);
}
