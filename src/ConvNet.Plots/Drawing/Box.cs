namespace ConvNet;

/// <summary>A rectangle of the picture, in pixels from the upper left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>The least box around both.</summary>
    public Box With(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public Box Moved(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);

    public bool Contains((double X, double Y) point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    public bool Overlaps(Box other) => other.Left < Right && other.Right > Left && other.Top < Bottom && other.Bottom > Top;

    /// <summary>The least box around some; null for none.</summary>
    public static Box? Around(IEnumerable<Box> boxes)
    {
        Box? all = null;
        foreach (var box in boxes) all = all?.With(box) ?? box;
        return all;
    }
}
