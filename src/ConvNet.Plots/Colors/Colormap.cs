namespace ConvNet;

/// <summary>
/// A way from numbers to colours: by its name, "viridis", or <c>plt.cm.viridis</c>; "_r" behind the name turns it round.
/// </summary>
public sealed class Colormap
{
    private readonly Color[] _colors;

    private Colormap(string name, Color[] colors) => (this.name, _colors) = (name, colors);

    /// <summary>The name.</summary>
    public string name { get; }

    /// <summary>How many colours it has.</summary>
    public int N => _colors.Length;

    /// <summary>All names, those turned round left out.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. ColormapTables.Continuous.Keys.Concat(["binary"]).Concat(ColormapTables.Lists.Keys)
        .Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A map by its name.</summary>
    /// <exception cref="ArgumentException">No map is called so.</exception>
    public static implicit operator Colormap(string name)
    {
        bool reversed = name.EndsWith("_r", StringComparison.Ordinal);
        var colors = Colors(reversed ? name[..^2] : name) ?? throw new ArgumentException(
            $"\"{name}\" is no colormap; known are {string.Join(", ", Names)}, and each with _r behind it");
        if (reversed) Array.Reverse(colors);
        return new(name, colors);
    }

    /// <summary>
    /// The colours of numbers, as rows of red, green, blue and alpha from 0 to 1: floats from 0 to 1, or integers that count
    /// the map's colours.
    /// </summary>
    /// <param name="x">Numbers of any shape.</param>
    public NDArray Map(NDArray x)
    {
        bool isFloat = x.dtype.IsFloat;
        double[] numbers = x.ToArray<double>();
        double[] result = new double[numbers.Length * 4];
        for (int i = 0; i < numbers.Length; i++)
        {
            var color = isFloat ? this[numbers[i]] : _colors[(int)Math.Clamp(numbers[i], 0, N - 1)];
            (result[4 * i], result[4 * i + 1], result[4 * i + 2], result[4 * i + 3]) =
                (color.Red, color.Green, color.Blue, color.Alpha);
        }
        return NDArray.Wrap(result, new Shape([.. x.shape, 4]));
    }

    /// <summary>The colour of a number from 0 to 1; what lies beyond has the end's colour, NaN none.</summary>
    internal Color this[double x] =>
        double.IsNaN(x) ? Color.None : _colors[Math.Clamp((int)Math.Floor(Math.Clamp(x, 0, 1) * N), 0, N - 1)];

    private static Color[]? Colors(string name)
    {
        if (ColormapTables.Continuous.TryGetValue(name, out string? anchors)) return Between(Convert.FromHexString(anchors));
        if (ColormapTables.Lists.TryGetValue(name, out string? list))
            return [.. Convert.FromHexString(list).Chunk(3).Select(rgb => Color.OfBytes(rgb[0], rgb[1], rgb[2]))];
        return name == "binary" ? [.. Colors("gray")!.Reverse()] : null;
    }

    // Each anchor: which of the 256 entries, red, green, blue.
    private static Color[] Between(byte[] anchors)
    {
        var colors = new Color[256];
        for (int a = 0; a + 4 < anchors.Length; a += 4)
        {
            int from = anchors[a], to = anchors[a + 4];
            for (int i = from; i <= to; i++)
            {
                double t = (double)(i - from) / (to - from);
                double Mixed(int channel) => (anchors[a + channel] * (1 - t) + anchors[a + 4 + channel] * t) / 255;
                colors[i] = new(Mixed(1), Mixed(2), Mixed(3));
            }
        }
        return colors;
    }
}
