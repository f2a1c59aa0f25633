namespace ConvNet;

/// <summary>A landscape of numbers: the areas between some heights, or the lines along them.</summary>
public sealed class ContourSet : Artist, IScalarMappable
{
    private readonly double[,] _x, _y, _z;
    private readonly double[] _levels;
    private readonly bool _filled;

    internal ContourSet(double[,] x, double[,] y, double[,] z, double[] levels, bool filled)
    {
        (_x, _y, _z, _levels, _filled) = (x, y, z, levels, filled);
        Norm = new(levels[0], levels[^1]);
    }

    Colormap IScalarMappable.Map => Map;

    ColorNorm IScalarMappable.Norm => Norm;

    double IScalarMappable.Alpha => Alpha ?? 1;

    IReadOnlyList<double> IScalarMappable.Levels => _levels;

    internal override double Order => _filled ? 1 : 2;

    internal ColorNorm Norm { get; }

    internal Colormap Map { get; init; } = null!;

    internal double? Alpha { get; init; }

    /// <summary>Colours in the levels' order; null for the colormap's.</summary>
    internal IReadOnlyList<Color>? Colors { get; init; }

    /// <summary>The lines' width in points.</summary>
    internal double Width { get; init; }

    internal override Extent X => Whole(_x);

    internal override Extent Y => Whole(_y);

    internal override void Draw(Canvas canvas, Frame frame)
    {
        if (_filled)
        {
            for (int i = 0; i + 1 < _levels.Length; i++)
            {
                var (low, high) = (_levels[i], _levels[i + 1]);
                canvas.Shapes(Cells(frame).Select(cell => Contours.Between(cell, low, high)).Where(area => area.Count > 2)
                    .Select(area => area.Select(corner => (corner.X, corner.Y)).ToArray()), ColorOf(i, (low + high) / 2));
            }
            return;
        }
        for (int i = 0; i < _levels.Length; i++)
        {
            foreach (var (from, to) in Cells(frame).SelectMany(cell => Contours.Along(cell, _levels[i])))
                canvas.Line([from, to], ColorOf(i, _levels[i]), Width, DashesOf(_levels[i]));
        }
    }

    internal override void DrawKey(Canvas canvas, Box box) => canvas.Rectangle(box, ColorOf(0, _levels[0]), Color.None, 0);

    private static Extent Whole(double[,] places)
    {
        var extent = Extent.Of(places.Cast<double>());
        return extent with { Edges = [extent.Min, extent.Max] };
    }

    // Where all lines have one colour, dashes tell what is below 0.
    private double[] DashesOf(double level) => Colors is { Count: 1 } && level < 0 ? LineStyles.Of("--")! : [];

    private Color ColorOf(int index, double value) =>
        (Colors is { } colors ? colors[index % colors.Count] : Map[Norm[value]]).WithAlpha(Alpha);

    private IEnumerable<ContourCorner[]> Cells(Frame frame)
    {
        for (int row = 0; row + 1 < _z.GetLength(0); row++)
        {
            for (int column = 0; column + 1 < _z.GetLength(1); column++)
                yield return [At(row, column), At(row, column + 1), At(row + 1, column + 1), At(row + 1, column)];
        }

        ContourCorner At(int row, int column)
        {
            var (x, y) = frame.Pixel(_x[row, column], _y[row, column]);
            return new(x, y, _z[row, column]);
        }
    }
}
