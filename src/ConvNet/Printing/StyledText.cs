using System.Text;

namespace ConvNet;

/// <summary>A text whose characters may have a colour or weight, given by the numbers of a terminal's escape code.</summary>
internal sealed class StyledText
{
    public const string Bold = "1";

    private readonly StringBuilder _text = new();
    private readonly List<string?> _styles = [];

    /// <summary>The number of characters.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text in one style; null is plain.</summary>
    public StyledText Add(string text, string? style = null)
    {
        _text.Append(text);
        _styles.AddRange(Enumerable.Repeat(style, text.Length));
        return this;
    }

    /// <summary>
    /// The text in lines of at most a width, broken at blanks. A word that is wider has a line of its own and ends in <c>…</c>.
    /// </summary>
    public IReadOnlyList<StyledText> Wrap(int width)
    {
        var lines = new List<StyledText>();
        int begin = 0, end = 0;
        foreach (int next in WordEnds())
        {
            if (end > begin && Trimmed(begin, next) > width)
            {
                lines.Add(Part(begin, end, width));
                begin = end;
            }
            end = next;
        }
        lines.Add(Part(begin, end, width));
        return lines;
    }

    /// <summary>The text with escape codes where the style changes, or without any.</summary>
    public string Render(bool styled)
    {
        if (!styled) return _text.ToString();
        var rendered = new StringBuilder();
        for (int i = 0; i < Length;)
        {
            int begin = i;
            while (i < Length && _styles[i] == _styles[begin]) i++;
            rendered.Append(Render(_text.ToString(begin, i - begin), _styles[begin]));
        }
        return rendered.ToString();
    }

    /// <summary>A text in one style.</summary>
    public static string Render(string text, string? style) => style is null ? text : $"\e[{style}m{text}\e[0m";

    // A word with the blanks around it: those in front of the first belong to it, those after each one too.
    private IEnumerable<int> WordEnds()
    {
        int i = 0;
        while (i < Length && _text[i] == ' ') i++;
        while (i < Length)
        {
            while (i < Length && _text[i] != ' ') i++;
            while (i < Length && _text[i] == ' ') i++;
            yield return i;
        }
    }

    private int Trimmed(int begin, int end) => _text.ToString(begin, end - begin).TrimEnd(' ').Length;

    private StyledText Part(int begin, int end, int width)
    {
        int length = Trimmed(begin, end);
        bool isCut = length > width;
        var part = new StyledText();
        for (int i = 0; i < Math.Min(length, width); i++)
            part.Add(isCut && i == width - 1 ? "…" : _text[begin + i].ToString(), _styles[begin + i]);
        return part;
    }
}
