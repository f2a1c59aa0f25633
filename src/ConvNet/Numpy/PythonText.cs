using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ConvNet;

/// <summary>Python's text for values: what print writes, and what stands within lists.</summary>
internal static class PythonText
{
    /// <summary>Python's str: a string as it is, an array in its own layout, anything else as <see cref="Repr"/>.</summary>
    public static string Str(object? value) => value switch
    {
        string text => text,
        NDArray array => ArrayText.Str(array),
        DType dtype => dtype.ToString(),
        float single => Float(single, DType.Float32),
        Half half => Float((double)half, DType.Float16),
        _ => Repr(value),
    };

    /// <summary>
    /// Python's repr: strings in quotes, floats with the fewest digits, lists, tuples and dictionaries of these.
    /// </summary>
    public static string Repr(object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => Quoted(text),
        double number => Float(number, DType.Float64),
        float single => Float(single, DType.Float32),
        Half half => Float((double)half, DType.Float16),
        NDArray array => ArrayText.Repr(array),
        Shape or Evaluation or HistoryValues or Logs => value.ToString()!,
        DType dtype => $"dtype('{dtype}')",
        ITuple tuple => Tuple(tuple),
        IDictionary map => $"{{{string.Join(", ", Pairs(map))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Repr))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Tuple(ITuple tuple)
    {
        string items = string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Repr(tuple[i])));
        return tuple.Length == 1 ? $"({items},)" : $"({items})";
    }

    private static IEnumerable<string> Pairs(IDictionary map)
    {
        foreach (DictionaryEntry pair in map) yield return $"{Repr(pair.Key)}: {Repr(pair.Value)}";
    }

    /// <summary>
    /// A float with the fewest digits; with an exponent when very small, or beyond the whole numbers that its dtype counts.
    /// </summary>
    private static string Float(double value, DType dtype)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        double limit = dtype == DType.Float64 ? 1e16 : dtype == DType.Float32 ? 1e7 : 1e3;
        var digits = new Decimals(value, dtype);
        if (value == 0 || (Math.Abs(value) >= 1e-4 && Math.Abs(value) < limit))
        {
            var (whole, fraction) = digits.Positional(int.MaxValue);
            return $"{whole}.{(fraction.Length == 0 ? "0" : fraction)}";
        }
        var (first, rest, exponent) = digits.Scientific(int.MaxValue - 1);
        return $"{first}{(rest.Length == 0 ? "" : "." + rest)}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    /// <summary>In single quotes, unless it has some and no double ones.</summary>
    private static string Quoted(string text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var quoted = new StringBuilder().Append(quote);
        foreach (char character in text)
        {
            quoted.Append(character switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when character == quote => $@"\{character}",
                _ when char.IsControl(character) => $@"\x{(int)character:x2}",
                _ => character.ToString(),
            });
        }
        return quoted.Append(quote).ToString();
    }
}
