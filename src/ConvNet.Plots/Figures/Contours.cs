namespace ConvNet;

/// <summary>A place and its height.</summary>
internal readonly record struct ContourCorner(double X, double Y, double Z);

/// <summary>Cuts the cells of a landscape at heights; between corners it rises evenly.</summary>
internal static class Contours
{
    private const int Bands = 8;

    /// <summary>Round heights from below the lowest to above the highest.</summary>
    public static double[] Levels(double min, double max, int? bands = null)
    {
        if (max <= min) (min, max) = (min - 0.5, min + 0.5);
        double[] levels = TickLocator.Linear(min, max, (bands + 1) ?? Bands, minTicks: 1, TickLocator.OfContours);
        int first = Math.Max(0, Array.FindLastIndex(levels, level => level < min));
        int above = Array.FindIndex(levels, level => level > max);
        int end = above < 0 ? levels.Length : above + 1;
        return end - first < 3 ? levels : levels[first..end];
    }

    /// <summary>The part of a cell between two heights; empty if there is none.</summary>
    public static IReadOnlyList<ContourCorner> Between(ContourCorner[] cell, double low, double high)
    {
        if (cell.Any(corner => double.IsNaN(corner.Z))) return [];
        return Cut(Cut(cell, corner => corner.Z - low), corner => high - corner.Z);
    }

    /// <summary>The pieces of a height's line in a cell.</summary>
    public static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Along(ContourCorner[] cell, double height)
    {
        List<(double X, double Y)> points = [];
        for (int i = 0; i < cell.Length; i++)
        {
            var (a, b) = (cell[i], cell[(i + 1) % cell.Length]);
            if (a.Z < height == b.Z < height || double.IsNaN(a.Z) || double.IsNaN(b.Z)) continue;
            var point = Mixed(a, b, (height - a.Z) / (b.Z - a.Z));
            points.Add((point.X, point.Y));
        }
        for (int i = 0; i + 1 < points.Count; i += 2) yield return (points[i], points[i + 1]);
    }

    // Keeps what has a height above 0 (Sutherland and Hodgman).
    private static List<ContourCorner> Cut(IReadOnlyList<ContourCorner> corners, Func<ContourCorner, double> above)
    {
        List<ContourCorner> kept = [];
        for (int i = 0; i < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
            double da = above(a), db = above(b);
            if (da >= 0) kept.Add(a);
            if (da >= 0 != db >= 0) kept.Add(Mixed(a, b, da / (da - db)));
        }
        return kept;
    }

    private static ContourCorner Mixed(ContourCorner a, ContourCorner b, double t) =>
        new(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t, a.Z + (b.Z - a.Z) * t);
}
