using System.Globalization;

namespace ConvNet;

/// <summary>Numbers and times as they are printed: C's printf, which rounds half to even, in any culture.</summary>
internal static class NumberText
{
    /// <summary>C's <c>%.4f</c> for 4 decimals: <c>0.3000</c>, <c>nan</c>, <c>inf</c>.</summary>
    public static string Fixed(double number, int decimals) =>
        NotFinite(number) ?? number.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>C's <c>%.4e</c> for 4 decimals, with at least two digits of exponent: <c>1.0000e-03</c>.</summary>
    public static string Exponent(double number, int decimals)
    {
        if (NotFinite(number) is { } word) return word;
        string text = number.ToString($"E{decimals}", CultureInfo.InvariantCulture); // .NET writes three digits: 1.0000E-003
        int digits = text.Length - 3;
        return text[..(digits - 2)] + "e" + text[digits - 1] + (text[digits] == '0' ? text[(digits + 1)..] : text[digits..]);
    }

    /// <summary>A loss or metric: four decimals, an exponent for what four decimals don't show (0 too).</summary>
    public static string Value(double number) => Math.Abs(number) > 1e-3 ? Fixed(number, 4) : Exponent(number, 4);

    /// <summary>The same in the lines of <c>verbose: 2</c>, where Keras compares the number, not its size.</summary>
    public static string SignedValue(double number) => number > 1e-3 ? Fixed(number, 4) : Exponent(number, 4);

    /// <summary>The time left, cut to seconds: <c>59s</c>, <c>1:35</c>, <c>1:06:40</c>.</summary>
    public static string TimeLeft(double seconds)
    {
        long whole = (long)seconds;
        return seconds switch
        {
            > 3600 => $"{whole / 3600}:{whole % 3600 / 60:00}:{whole % 60:00}",
            > 60 => $"{whole / 60}:{whole % 60:00}",
            _ => $"{whole}s",
        };
    }

    /// <summary>A duration in the unit that suits it, without decimals: <c>3s</c>, <c>12ms</c>, <c>40us</c>.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        >= 1 => Fixed(seconds, 0) + "s",
        >= 1e-3 => Fixed(seconds * 1e3, 0) + "ms",
        _ => Fixed(seconds * 1e6, 0) + "us",
    };

    /// <summary>A count in groups of three digits: <c>45,869</c>.</summary>
    public static string Grouped(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string? NotFinite(double number) => number switch
    {
        double.NaN => "nan",
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ => null,
    };
}
