using System.Globalization;

namespace ConvNet;

/// <summary>
/// A colour as Matplotlib writes it: a name ("red", "r", "tab:blue"), "C0" to "C9" for the cycle, "#rrggbb", a grey "0.5",
/// or red, green, blue (and alpha) from 0 to 1.
/// </summary>
public readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    internal static readonly Color Black = new(0, 0, 0);
    internal static readonly Color White = new(1, 1, 1);
    internal static readonly Color None = new(0, 0, 0, 0);

    /// <summary>A colour by its name.</summary>
    /// <exception cref="ArgumentException">No colour is called so.</exception>
    public static implicit operator Color(string name) => TryParse(name, out var color) ? color : throw new ArgumentException(
        $"\"{name}\" is no colour; known are \"C0\" to \"C9\", \"#rrggbb\", greys from \"0\" to \"1\", the letters b, g, r, " +
        $"c, m, " +
        "y, k and w, and CSS' names such as \"orange\", \"tab:\" before Tableau's");

    /// <summary>Red, green and blue from 0 to 1.</summary>
    public static implicit operator Color((double Red, double Green, double Blue) color) =>
        Checked(color.Red, color.Green, color.Blue, 1);

    /// <summary>Red, green, blue and alpha from 0 to 1.</summary>
    public static implicit operator Color((double Red, double Green, double Blue, double Alpha) color) =>
        Checked(color.Red, color.Green, color.Blue, color.Alpha);

    /// <summary>The colour of a name, if there is one.</summary>
    internal static bool TryParse(string name, out Color color)
    {
        color = None;
        if (name.Equals("none", StringComparison.OrdinalIgnoreCase)) return true;
        if (ColorNames.Hex.TryGetValue(name, out string? hex)) return TryHex(hex, out color);
        if (name is ['#', .. var digits]) return TryHex(digits, out color);
        if (name is ['C', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            var cycle = plt.rcParams.ColorCycle;
            color = cycle[index % cycle.Count];
            return true;
        }
        if (!double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out double grey)
            || grey is not (>= 0 and <= 1))
            return false;
        color = new(grey, grey, grey);
        return true;
    }

    /// <summary>Several colours: names, or rows of three or four numbers; a single one is a list of one.</summary>
    /// <exception cref="ArgumentException">These are no colours.</exception>
    internal static IReadOnlyList<Color> Each(Values colors, string argument)
    {
        if (colors.Names is { } names) return [.. names.Select(name => (Color)name)];
        var array = colors.Array!;
        if (array.ndim is 1 or 2 && array.shape[^1] is 3 or 4)
        {
            var rows = array.ndim == 1 ? [array.ToArray<double>()] : array.Select(row => row.ToArray<double>());
            return [.. rows.Select(row => Checked(row[0], row[1], row[2], row.Length == 4 ? row[3] : 1))];
        }
        throw new ArgumentException(
            $"{argument} must be names of colours or rows of red, green, blue (and alpha), got numbers of shape {array.shape}");
    }

    /// <summary>Bytes from 0 to 255.</summary>
    internal static Color OfBytes(int red, int green, int blue) => new(red / 255.0, green / 255.0, blue / 255.0);

    /// <summary>The colour as far as it is not seen through.</summary>
    internal Color WithAlpha(double? alpha) => alpha is { } value && Alpha > 0 ? this with { Alpha = value } : this;

    private static Color Checked(double red, double green, double blue, double alpha)
    {
        if (red is >= 0 and <= 1 && green is >= 0 and <= 1 && blue is >= 0 and <= 1 && alpha is >= 0 and <= 1)
            return new(red, green, blue, alpha);
        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"a colour's red, green, blue and alpha lie between 0 and 1, got ({red}, {green}, {blue}, {alpha})"));
    }

    private static bool TryHex(string digits, out Color color)
    {
        color = None;
        if (digits.Length is 3 or 4) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (digits.Length is not (6 or 8) || !digits.All(char.IsAsciiHexDigit)) return false;
        byte[] bytes = Convert.FromHexString(digits);
        color = OfBytes(bytes[0], bytes[1], bytes[2]) with { Alpha = bytes.Length == 4 ? bytes[3] / 255.0 : 1 };
        return true;
    }
}
