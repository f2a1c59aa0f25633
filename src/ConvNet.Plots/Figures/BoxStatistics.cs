using System.Globalization;

namespace ConvNet;

/// <summary>What a box plot shows of numbers: whiskers reach to the last number within one and a half boxes.</summary>
internal sealed record BoxStatistics(double Low, double First, double Median, double Third, double High, double[] Outliers)
{
    private const double Reach = 1.5;

    public static BoxStatistics Of(double[] numbers)
    {
        double[] sorted = [.. numbers.Where(double.IsFinite).Order()];
        if (sorted.Length == 0) throw new ArgumentException("boxplot: a box needs at least one number");
        double first = Quantile(sorted, 0.25), third = Quantile(sorted, 0.75), reach = Reach * (third - first);
        double[] within = [.. sorted.Where(number => number >= first - reach && number <= third + reach)];
        return new(within.Length > 0 ? Math.Min(within[0], first) : first, first, Quantile(sorted, 0.5), third,
            within.Length > 0 ? Math.Max(within[^1], third) : third, [.. sorted.Except(within)]);
    }

    private static double Quantile(double[] sorted, double part)
    {
        double place = part * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}

/// <summary>Python's "%1.1f%%" for a number.</summary>
internal static class Percent
{
    /// <summary>The number in a format.</summary>
    /// <exception cref="ArgumentException">The format is another one.</exception>
    public static string Format(string format, double number)
    {
        bool sign = format.EndsWith("%%", StringComparison.Ordinal);
        string part = sign ? format[..^2] : format;
        if (part == "%d") return ((int)number).ToString(CultureInfo.InvariantCulture) + (sign ? "%" : "");
        if (part is ['%', .., 'f'] && part.Split('.') is [_, var digits] && int.TryParse(digits[..^1], out int places)
            && places is >= 0 and <= 15)
            return number.ToString($"F{places}", CultureInfo.InvariantCulture) + (sign ? "%" : "");
        throw new ArgumentException($"pie: autopct must be such as \"%1.1f%%%%\" or \"%d%%%%\", got \"{format}\"");
    }
}
