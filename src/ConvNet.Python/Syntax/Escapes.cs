using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet.Python;

/// <summary>What a backslash stands for in a string.</summary>
internal static partial class Escapes
{
    public static string Replace(string text) => text.Contains('\\') ? Escape().Replace(text, Value) : text;

    private static string Value(Match match) => match.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'b' => "\b",
        '0' => "\0",
        '\n' => "",
        'x' or 'u' => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        '\\' or '\'' or '"' => match.Value[1..],
        _ => match.Value,
    };

    [GeneratedRegex(@"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
