namespace ConvNet;

/// <summary>Something drawn in an axes: a line, a picture, bars.</summary>
public abstract class Artist
{
    /// <summary>Its name in the legend; null for none.</summary>
    internal string? Label { get; set; }

    /// <summary>How far in front it stands.</summary>
    internal abstract double Order { get; }

    /// <summary>Whether it is drawn inside the frame alone.</summary>
    internal virtual bool IsClipped => true;

    /// <summary>The numbers that the axis across must show.</summary>
    internal virtual Extent X => Extent.None;

    /// <summary>The numbers that the axis upwards must show.</summary>
    internal virtual Extent Y => Extent.None;

    /// <summary>Corners that a legend should not cover.</summary>
    internal virtual IEnumerable<(double X, double Y)> Points(Frame frame) => [];

    /// <summary>Draws it.</summary>
    internal abstract void Draw(Canvas canvas, Frame frame);

    /// <summary>Draws the sign that stands for it in a legend.</summary>
    internal abstract void DrawKey(Canvas canvas, Box box);
}

/// <summary>The least and the greatest number along an axis, and those at which it ends without a margin.</summary>
internal readonly record struct Extent(double Min, double Max, double[] Edges)
{
    public static Extent None { get; } = new(double.PositiveInfinity, double.NegativeInfinity, []);

    public bool IsEmpty => Min > Max;

    /// <summary>Over numbers; what is not finite is left out.</summary>
    public static Extent Of(IEnumerable<double> numbers, params double[] edges)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double number in numbers)
        {
            if (!double.IsFinite(number)) continue;
            min = Math.Min(min, number);
            max = Math.Max(max, number);
        }
        return new(min, max, edges);
    }

    /// <summary>Over both.</summary>
    public Extent With(Extent other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max), [.. Edges, .. other.Edges]);
}
