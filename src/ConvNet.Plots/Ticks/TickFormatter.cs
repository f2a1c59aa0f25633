using System.Globalization;

namespace ConvNet;

/// <summary>Writes ticks with as many digits as tell them apart; very large and small ones in units of a power of ten.</summary>
internal static class TickFormatter
{
    private const char Minus = '\u2212';
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The labels of ticks within a range, and the unit that stands at the axis' end: "1e6", or "" for none.</summary>
    public static (string[] Labels, string Unit) Linear(double[] ticks, double min, double max)
    {
        if (max < min) (min, max) = (max, min);
        double[] inside = Array.FindAll(ticks, tick => tick >= min && tick <= max);
        int power = Power(inside);
        double unit = Math.Pow(10, power);
        int digits = Digits([.. inside.Length < 2 ? [.. inside, min, max] : inside], unit);
        string format = "F" + digits.ToString(CultureInfo.InvariantCulture);
        string[] labels = Array.ConvertAll(ticks, tick => Signed((tick / unit).ToString(format, CultureInfo.InvariantCulture)));
        return (labels, power == 0 ? "" : Signed(string.Create(CultureInfo.InvariantCulture, $"1e{power}")));
    }

    /// <summary>A power of ten: 10².</summary>
    public static string Logarithmic(double tick)
    {
        string power = Math.Round(Math.Log10(tick)).ToString(CultureInfo.InvariantCulture);
        return "10" + string.Concat(power.Select(digit => digit == '-' ? '⁻' : Superscripts[digit - '0']));
    }

    private static int Power(double[] ticks)
    {
        double largest = ticks.Select(Math.Abs).DefaultIfEmpty(0).Max();
        int power = largest == 0 ? 0 : (int)Math.Floor(Math.Log10(largest));
        return power is <= -5 or >= 6 ? power : 0;
    }

    private static int Digits(double[] ticks, double unit)
    {
        double[] values = Array.ConvertAll(ticks, tick => tick / unit);
        double range = values.Max() - values.Min();
        if (range == 0) range = values.Select(Math.Abs).Max();
        if (range == 0) range = 1;
        int power = (int)Math.Floor(Math.Log10(range));
        double tolerance = 1e-3 * Math.Pow(10, power);
        int digits = Math.Clamp(3 - power, 0, 15);
        while (digits > 0 && values.All(value => Math.Abs(value - Math.Round(value, digits - 1)) < tolerance)) digits--;
        return digits;
    }

    private static string Signed(string number)
    {
        bool isZero = number.All(letter => letter is '-' or '0' or '.');
        return isZero ? number.TrimStart('-') : number.Replace('-', Minus);
    }
}
