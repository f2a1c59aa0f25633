namespace ConvNet;

/// <summary>
/// The signs that stand at points. A shape's corners are in units of the marker's size, y upwards, the point at (0, 0).
/// </summary>
internal static class Markers
{
    private static readonly (double X, double Y)[] Triangle = [(0, 0.5), (-0.5, -0.5), (0.5, -0.5)];

    private static readonly (double X, double Y)[] Cross =
        [(-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1), (-1, -1)];

    private static readonly Dictionary<string, Marker> Known = new()
    {
        ["."] = Marker.Disc(0.5),
        [","] = Marker.Disc(0.05),
        ["o"] = Marker.Disc(1),
        ["v"] = Marker.Shape(Turned(Triangle, 180)),
        ["^"] = Marker.Shape(Triangle),
        ["<"] = Marker.Shape(Turned(Triangle, 90)),
        [">"] = Marker.Shape(Turned(Triangle, -90)),
        ["s"] = Marker.Shape([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]),
        ["p"] = Marker.Shape(Polygon(5)),
        ["h"] = Marker.Shape(Polygon(6)),
        ["H"] = Marker.Shape(Turned(Polygon(6), 30)),
        ["8"] = Marker.Shape(Turned(Polygon(8), 22.5)),
        ["*"] = Marker.Shape(Star()),
        ["D"] = Marker.Shape(Turned([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)], 45)),
        ["d"] = Marker.Shape([(0, 0.71), (-0.42, 0), (0, -0.71), (0.42, 0)]),
        ["P"] = Marker.Shape(Scaled(Cross, 1 / 6.0)),
        ["X"] = Marker.Shape(Scaled(Turned(Cross, 45), 1 / 6.0)),
        ["+"] = Marker.Strokes([((-0.5, 0), (0.5, 0)), ((0, -0.5), (0, 0.5))]),
        ["x"] = Marker.Strokes([((-0.5, -0.5), (0.5, 0.5)), ((-0.5, 0.5), (0.5, -0.5))]),
        ["|"] = Marker.Strokes([((0, -0.5), (0, 0.5))]),
        ["_"] = Marker.Strokes([((-0.5, 0), (0.5, 0))]),
        ["1"] = Tri(-90),
        ["2"] = Tri(90),
        ["3"] = Tri(180),
        ["4"] = Tri(0),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Whether a marker is called so.</summary>
    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>A marker by its name; null for none.</summary>
    /// <exception cref="ArgumentException">No marker is called so.</exception>
    public static Marker? Of(string name) => name is "None" or "none" or " " or "" ? null
        : Known.TryGetValue(name, out var marker) ? marker
        : throw new ArgumentException($"\"{name}\" is no marker; known are {string.Join(" ", Names)}");

    private static (double X, double Y)[] Polygon(int corners) => Around(corners, _ => 0.5);

    // The inner corners of a pentagram's star.
    private static (double X, double Y)[] Star() => Around(10, corner => corner % 2 == 0 ? 0.5 : 0.5 * 0.381966);

    private static (double X, double Y)[] Around(int corners, Func<int, double> radius) =>
        [.. Enumerable.Range(0, corners).Select(corner => Turned((0, radius(corner)), 360.0 * corner / corners))];

    private static Marker Tri(double degrees) => Marker.Strokes(
        [.. new[] { 0, 120, 240 }.Select(turn => ((0.0, 0.0), Turned((0.5, 0), degrees + turn)))]);

    private static (double X, double Y)[] Turned((double X, double Y)[] points, double degrees) =>
        Array.ConvertAll(points, point => Turned(point, degrees));

    private static (double X, double Y) Turned((double X, double Y) point, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (point.X * cos - point.Y * sin, point.X * sin + point.Y * cos);
    }

    private static (double X, double Y)[] Scaled((double X, double Y)[] points, double scale) =>
        Array.ConvertAll(points, point => (point.X * scale, point.Y * scale));
}

/// <summary>A sign: a disc, a filled shape, or strokes.</summary>
internal sealed record Marker(double Diameter, (double X, double Y)[] Corners,
    ((double X, double Y) From, (double X, double Y) To)[] Lines)
{
    /// <summary>Whether it has an inside.</summary>
    public bool IsFilled => Lines.Length == 0;

    public static Marker Disc(double diameter) => new(diameter, [], []);

    public static Marker Shape((double X, double Y)[] corners) => new(0, corners, []);

    public static Marker Strokes(((double X, double Y) From, (double X, double Y) To)[] lines) => new(0, [], lines);
}
