namespace DataGenerator;

/// <summary>One movement of the pen through points; a corner is a point at which it turns sharply.</summary>
internal sealed record Stroke(Point[] Points, bool[] Corners)
{
    private const int StepsPerPart = 6;

    /// <summary>The same movement with its points moved.</summary>
    public Stroke Move(Func<Point, Point> move) => this with { Points = [.. Points.Select(move)] };

    /// <summary>The curve through the points as a line of short pieces: a Catmull-Rom spline between corners.</summary>
    public Point[] Flatten()
    {
        var line = new List<Point> { Points[0] };
        for (int i = 1; i < Points.Length; i++)
        {
            Point from = Points[i - 1], to = Points[i], chord = to - from;
            var leave = IsEnd(i - 1) ? (Point?)null : 0.5 * (to - Points[i - 2]);
            var arrive = IsEnd(i) ? (Point?)null : 0.5 * (Points[i + 1] - from);
            // At an end the curve runs out straight, as a natural spline does.
            var start = leave ?? (arrive is { } a ? 1.5 * chord - 0.5 * a : chord);
            var end = arrive ?? (leave is { } l ? 1.5 * chord - 0.5 * l : chord);
            for (int step = 1; step <= StepsPerPart; step++)
                line.Add(Hermite(from, start, to, end, (double)step / StepsPerPart));
        }

        return [.. line];
    }

    private bool IsEnd(int point) => point == 0 || point == Points.Length - 1 || Corners[point];

    private static Point Hermite(Point from, Point start, Point to, Point end, double t)
    {
        double rest = 1 - t;
        return rest * rest * (1 + 2 * t) * from + t * rest * rest * start + t * t * (3 - 2 * t) * to + -(t * t * rest) * end;
    }
}
