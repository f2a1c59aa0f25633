using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>A number in one of printf's forms, such as <c>%8.3f</c>.</summary>
internal static partial class PrintfText
{
    /// <exception cref="ArgumentException">The form is none of these.</exception>
    public static string Format(string form, NDArray item)
    {
        var match = Placeholder().Match(form);
        if (!match.Success || Placeholder().Count(form) != 1)
            throw new ArgumentException($"fmt must have one placeholder such as %d, %.3f, %.18e or %s, got '{form}'");
        int width = match.Groups["width"].Value is "" ? 0 : int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture);
        int digits = match.Groups["digits"].Success ? int.Parse(match.Groups["digits"].Value, CultureInfo.InvariantCulture) : 6;
        string flags = match.Groups["flags"].Value;
        string text = match.Groups["type"].Value[0] switch
        {
            's' => PythonText.Str(item.item()),
            'd' or 'i' => ((long)(double)item).ToString(CultureInfo.InvariantCulture),
            _ when !double.IsFinite((double)item) => PythonText.Repr((double)item),
            'f' or 'F' => new Decimals((double)item, DType.Float64).Fixed(digits) is var (whole, part)
                ? digits > 0 ? $"{whole}.{part}" : whole : "",
            'e' or 'E' => Scientific((double)item, digits),
            _ => General((double)item, Math.Max(1, digits)),
        };
        if (flags.Contains('+') && !text.StartsWith('-')) text = "+" + text;
        text = flags.Contains('-') ? text.PadRight(width)
            : flags.Contains('0') ? text.StartsWith('-') ? "-" + text[1..].PadLeft(width - 1, '0') : text.PadLeft(width, '0')
            : text.PadLeft(width);
        return form[..match.Index] + text + form[(match.Index + match.Length)..];
    }

    private static string Scientific(double value, int digits)
    {
        var (whole, part, exponent) = new Decimals(value, DType.Float64).Exact(digits);
        return $"{whole}{(digits > 0 ? "." : "")}{part}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static string General(double value, int digits)
    {
        if (value == 0) return "0";
        var (_, _, exponent) = new Decimals(value, DType.Float64).Exact(digits - 1);
        if (exponent < -4 || exponent >= digits)
        {
            string[] parts = Scientific(value, digits - 1).Split('e');
            return $"{(parts[0].Contains('.') ? parts[0].TrimEnd('0').TrimEnd('.') : parts[0])}e{parts[1]}";
        }
        var (whole, part) = new Decimals(value, DType.Float64).Fixed(digits - 1 - exponent);
        return part.TrimEnd('0') is "" ? whole : $"{whole}.{part.TrimEnd('0')}";
    }

    [GeneratedRegex(@"%(?<flags>[-+0 ]*)(?<width>\d*)(\.(?<digits>\d+))?(?<type>[disfFeEgG])")]
    private static partial Regex Placeholder();
}
