using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet.Python;

/// <summary>Values in a given form: <c>{x:>8.3f}</c>, <c>"%d of %s" % (1, 2)</c>.</summary>
internal static partial class Formatting
{
    /// <summary>Python's format(value, form).</summary>
    public static string Format(object? value, string form)
    {
        if (form == "") return Builtins.str(value);
        var match = Form().Match(form);
        if (!match.Success) throw new PythonException($"'{form}' is no form for a value");
        string Part(string name) => match.Groups[name].Value;
        bool isText = value is string;
        string text = isText ? (string)value! : Number(value, Part("type"), Part("digits"), Part("comma") != "");
        if (Part("sign") == "+" && !isText && !text.StartsWith('-')) text = "+" + text;
        int width = Part("width") is "" ? 0 : int.Parse(Part("width"), CultureInfo.InvariantCulture);
        if (Part("zero") != "" && Part("align") == "")
        {
            int sign = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
            return text[..sign] + text[sign..].PadLeft(width - sign, '0');
        }
        char fill = Part("fill") is [var letter] ? letter : ' ';
        return Part("align") switch
        {
            "<" => text.PadRight(width, fill),
            "^" => text.PadLeft(text.Length + Math.Max(0, width - text.Length) / 2, fill).PadRight(width, fill),
            ">" => text.PadLeft(width, fill),
            _ => isText ? text.PadRight(width, fill) : text.PadLeft(width, fill),
        };
    }

    /// <summary>form % values.</summary>
    public static string Percent(string form, object? values)
    {
        var items = values as PyTuple ?? new PyTuple([values]);
        int next = 0;
        return Placeholder().Replace(form, match =>
        {
            string type = match.Groups["type"].Value, rest = match.Groups["rest"].Value;
            if (type == "%") return "%";
            object? value = items[next++];
            if (type is "s" or "r") return Format(type == "s" ? Builtins.str(value) : Builtins.repr(value), rest);
            if (type is "d" or "i") value = value is double number ? (long)number : value;
            return Format(value, (rest.StartsWith('-') ? "<" + rest[1..] : rest) + (type == "i" ? "d" : type));
        });
    }

    private static string Number(object? value, string type, string digits, bool hasComma)
    {
        if (value is NDArray { ndim: 0 } array) value = Exchange.FromApi(array.item());
        if (value is bool flag) value = flag ? 1L : 0L;
        if (value is not (long or double)) return Builtins.str(value);
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        string count = digits == "" ? "6" : digits;
        string group = hasComma ? "N" : "F";
        return type switch
        {
            "" when value is long && !hasComma => Builtins.str(value),
            "" when value is long => number.ToString("N0", CultureInfo.InvariantCulture),
            "" when digits == "" => Builtins.str(value),
            "d" => number.ToString(group + "0", CultureInfo.InvariantCulture),
            "f" or "F" => number.ToString(group + count, CultureInfo.InvariantCulture),
            "%" => number.ToString("F" + count == "F" ? "F6" : "F" + count, CultureInfo.InvariantCulture) is var _
                ? (number * 100).ToString("F" + count, CultureInfo.InvariantCulture) + "%" : "",
            "e" or "E" => number.ToString($"{(count == "0" ? "0" : "0." + new string('0', int.Parse(count)))}{type}+00",
                CultureInfo.InvariantCulture),
            "x" => ((long)number).ToString("x", CultureInfo.InvariantCulture),
            "g" or "" => number.ToString("G" + count, CultureInfo.InvariantCulture).Replace("E", "e"),
            _ => throw new PythonException($"'{type}' is no form for a number"),
        };
    }

    [GeneratedRegex(@"^((?<fill>.)?(?<align>[<>^]))?(?<sign>[+ -])?(?<zero>0)?(?<width>\d+)?(?<comma>,)?(\.(?<digits>\d+))?(?<type>[a-zA-Z%])?$")]
    private static partial Regex Form();

    [GeneratedRegex(@"%(?<rest>[-+0 ]*\d*(\.\d+)?)(?<type>[diufFeEgGsrx%])")]
    private static partial Regex Placeholder();
}
