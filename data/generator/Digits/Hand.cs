namespace DataGenerator;

/// <summary>A hand that never writes a digit the same way twice, and the pen it holds.</summary>
internal sealed class Hand(Dice dice)
{
    // A digit's longer side, in pixels, as the field's other sets of digits have it in their 28 x 28 images.
    private const double Size = 20;

    /// <summary>Half the width of the pen's line, in pixels.</summary>
    public double Radius { get; } = 0.75 + 1.15 * dice.Uniform() * dice.Uniform() + dice.Between(0, 0.35);

    /// <summary>How far the line's edge fades from full ink to none, in pixels.</summary>
    public double Softness { get; } = dice.Between(0.9, 1.7);

    /// <summary>The lines of a digit in the pixels of an image, its mass around <paramref name="center"/>.</summary>
    public Point[][] Write(int digit, Point center)
    {
        var strokes = Skeletons.Of(digit, dice.Below(Skeletons.Count(digit))).Select(Tremble).ToArray();
        var bend = Bend();
        var lines = strokes.Select(stroke => stroke.Move(bend).Flatten()).ToArray();
        double scale = (Size * dice.Between(0.84, 1.06) - 2 * Radius) / LongerSide(lines);
        var middle = MiddleOfMass(lines);
        var shift = center + new Point(dice.Bell(0.8), dice.Bell(0.8));
        return [.. lines.Select(line => line.Select(point => shift + scale * (point - middle)).ToArray())];
    }

    /// <summary>Moves each point a little, and a stroke as a whole.</summary>
    private Stroke Tremble(Stroke stroke)
    {
        double tremor = dice.Between(0.012, 0.055);
        var drift = new Point(dice.Bell(0.02), dice.Bell(0.02));
        return stroke.Move(point => point + drift + new Point(dice.Bell(tremor), dice.Bell(tremor)));
    }

    /// <summary>The hand's slant, turn, proportions and a slow bend, around the middle of the box.</summary>
    private Func<Point, Point> Bend()
    {
        double slant = dice.Bell(0.2) + 0.1, width = dice.Between(0.55, 1.0);
        double bendX = dice.Bell(0.13), bendY = dice.Bell(0.13), narrow = dice.Bell(0.16);
        // A turn by the tangent of its half angle: no sine, hence the same everywhere.
        double half = dice.Bell(0.07), norm = 1 + half * half;
        double cos = (1 - half * half) / norm, sin = 2 * half / norm;
        return point =>
        {
            double x = 2 * point.X - 1, y = 2 * point.Y - 1;
            double bentX = width * x * (1 + narrow * y) + slant * -y + bendX * y * y;
            double bentY = y + bendY * x * x * width;
            return new(cos * bentX - sin * bentY, sin * bentX + cos * bentY);
        };
    }

    private static double LongerSide(Point[][] lines)
    {
        var all = lines.SelectMany(line => line).ToArray();
        return Math.Max(Extent(point => point.X), Extent(point => point.Y));

        double Extent(Func<Point, double> axis) => all.Max(axis) - all.Min(axis);
    }

    private static Point MiddleOfMass(Point[][] lines)
    {
        var sum = new Point(0, 0);
        double mass = 0;
        foreach (var line in lines)
            foreach (var (from, to) in line.Zip(line.Skip(1)))
            {
                double length = (to - from).Length;
                sum += 0.5 * length * (from + to);
                mass += length;
            }

        return 1 / mass * sum;
    }
}
