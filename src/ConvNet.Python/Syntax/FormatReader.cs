using System.Text;

namespace ConvNet.Python;

/// <summary>Takes the text of a formatted string apart: <c>loss {loss:.4f} after {epochs} epochs</c>.</summary>
internal static class FormatReader
{
    public static FormattedString Read(string text, int line) => new([.. Split(text, line).Select(part =>
        part.IsField ? (Expression)ReadReplacement(part.Text, line) : new Constant(part.Text, line))], line);

    private static IEnumerable<(bool IsField, string Text)> Split(string text, int line)
    {
        var plain = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            bool isDoubled = at + 1 < text.Length && text[at + 1] == text[at];
            if (text[at] is '{' or '}' && isDoubled) plain.Append(text[at++]);
            else if (text[at] == '{')
            {
                int end = Closing(text, at, line);
                yield return (false, plain.ToString());
                plain.Clear();
                yield return (true, text[(at + 1)..end]);
                at = end;
            }
            else plain.Append(text[at]);
        }
        yield return (false, plain.ToString());
    }

    /// <summary>The parts of a string for str.format: a text, or a field with the form of its value.</summary>
    public static IEnumerable<(string? Field, string Text)> ReadPlain(string text)
    {
        foreach (var part in Split(text, 0))
        {
            int colon = part.IsField ? part.Text.IndexOf(':') : -1;
            yield return !part.IsField ? (null, part.Text)
                : colon < 0 ? (part.Text, "") : (part.Text[..colon], part.Text[(colon + 1)..]);
        }
    }

    private static Replacement ReadReplacement(string text, int line)
    {
        int colon = Outside(text, (at, letter) => letter == ':');
        string value = colon < 0 ? text : text[..colon];
        int mark = Outside(value, (at, letter) => letter == '!' && at + 2 == value.TrimEnd().Length);
        return new(Parser.ParseExpression(mark < 0 ? value : value[..mark], line), mark < 0 ? null : value[mark + 1],
            colon < 0 ? null : Read(text[(colon + 1)..], line), line);
    }

    private static int Closing(string text, int start, int line)
    {
        int depth = 0;
        for (int at = start; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at;
        }
        throw new PythonSyntaxException("a '{' of the string is not closed", line);
    }

    // Not within brackets or quotes.
    private static int Outside(string text, Func<int, char, bool> isSought)
    {
        int depth = 0;
        char quote = '\0';
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter is '\'' or '"') quote = letter;
            else if (letter is '(' or '[' or '{') depth++;
            else if (letter is ')' or ']' or '}') depth--;
            else if (depth == 0 && isSought(at, letter)) return at;
        }
        return -1;
    }
}
