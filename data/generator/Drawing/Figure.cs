namespace DataGenerator;

/// <summary>
/// A figure in the plane: whether a point belongs to it. What is shown lies between -1 and 1; y grows downwards.
/// </summary>
internal delegate bool Figure(Point point);

/// <summary>Figures, made of simpler ones.</summary>
internal static class Figures
{
    // Each pixel is looked at in 4 x 4 places.
    private const int Places = 4;

    /// <summary>A disc.</summary>
    public static Figure Disc(double x, double y, double radius) => Oval(x, y, radius, radius);

    /// <summary>An ellipse.</summary>
    public static Figure Oval(double x, double y, double width, double height) => point =>
        new Point((point.X - x) / width, (point.Y - y) / height) is var p && Point.Dot(p, p) <= 1;

    /// <summary>A rectangle.</summary>
    public static Figure Box(double left, double top, double right, double bottom) =>
        point => point.X >= left && point.X <= right && point.Y >= top && point.Y <= bottom;

    /// <summary>A polygon.</summary>
    public static Figure Polygon(params (double X, double Y)[] corners) => point =>
    {
        bool inside = false;
        for (int i = 0, before = corners.Length - 1; i < corners.Length; before = i++)
        {
            var (a, b) = (corners[i], corners[before]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X) inside = !inside;
        }

        return inside;
    };

    /// <summary>A polygon of which the right half is given, from top to bottom.</summary>
    public static Figure Mirrored(params (double X, double Y)[] right) =>
        Polygon([.. right, .. right.Reverse().Select(corner => (-corner.X, corner.Y))]);

    /// <summary>What belongs to either.</summary>
    public static Figure With(this Figure one, Figure other) => point => one(point) || other(point);

    /// <summary>What belongs to the first alone.</summary>
    public static Figure Without(this Figure one, Figure other) => point => one(point) && !other(point);

    /// <summary>The figure turned, slanted and scaled around the middle, then moved.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="half">The tangent of half the angle: no sine, hence the same on every machine.</param>
    /// <param name="width">The scale along x.</param>
    /// <param name="height">The scale along y.</param>
    /// <param name="shift">Where the middle goes.</param>
    public static Figure Move(this Figure figure, double half, double width, double height, Point shift)
    {
        double norm = 1 + half * half, cos = (1 - half * half) / norm, sin = 2 * half / norm;
        return point =>
        {
            var p = point - shift;
            return figure(new((cos * p.X + sin * p.Y) / width, (cos * p.Y - sin * p.X) / height));
        };
    }

    /// <summary>How much of a pixel the figure covers, 0 to 1.</summary>
    public static double Cover(this Figure figure, int x, int y, int side)
    {
        int covered = 0;
        for (int i = 0; i < Places; i++)
            for (int j = 0; j < Places; j++)
                if (figure(new(At(x, i), At(y, j)))) covered++;
        return covered / (double)(Places * Places);

        double At(int pixel, int place) => (pixel + (place + 0.5) / Places) * 2 / side - 1;
    }
}
