using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet.Python;

/// <summary>Takes a source apart into words; indentation becomes words too.</summary>
internal sealed partial class Lexer
{
    private static readonly string[] Operators =
    [
        "**=", "//=", "<<=", ">>=", "...", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "->", ":=", "+=", "-=", "*=", "/=",
        "%=", "&=", "|=", "^=", "@=", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}",
        ",", ":", ".", ";", "=",
    ];

    private readonly string _source;
    private readonly List<Token> _tokens = [];
    private readonly Stack<int> _indents = new([0]);
    private int _at;
    private int _line = 1;
    private int _brackets;

    private Lexer(string source) => _source = source.ReplaceLineEndings("\n");

    /// <summary>The words of a source.</summary>
    /// <exception cref="PythonSyntaxException">It holds what is no word.</exception>
    public static IReadOnlyList<Token> Read(string source)
    {
        var lexer = new Lexer(source);
        lexer.Run();
        return lexer._tokens;
    }

    private bool AtLineStart => _tokens.Count == 0 || _tokens[^1].Kind == TokenKind.NewLine;

    private void Run()
    {
        ReadIndent();
        while (_at < _source.Length) ReadNext();
        if (!AtLineStart) Add(TokenKind.NewLine, "");
        while (_indents.Pop() > 0) Add(TokenKind.Dedent, "");
        Add(TokenKind.End, "");
    }

    private void ReadNext()
    {
        char letter = _source[_at];
        if (letter == '\n') EndLine();
        else if (letter is ' ' or '\t' or '\f') _at++;
        else if (letter == '#') SkipComment();
        else if (letter == '\\' && _at + 1 < _source.Length && _source[_at + 1] == '\n') Skip(2);
        else if (StringStart().Match(_source, _at) is { Success: true } start) ReadString(start);
        else if (Number().Match(_source, _at) is { Success: true } number) ReadNumber(number.Value);
        else if (Name().Match(_source, _at) is { Success: true } name) Take(TokenKind.Name, name.Value);
        else ReadOperator();
    }

    private void EndLine()
    {
        if (_brackets == 0 && !AtLineStart) Add(TokenKind.NewLine, "");
        Skip(1);
        if (_brackets == 0) ReadIndent();
    }

    /// <summary>What a line begins with; empty lines and comments count for nothing.</summary>
    private void ReadIndent()
    {
        int width = 0;
        while (_at < _source.Length && _source[_at] is ' ' or '\t') width = _source[_at++] == '\t' ? (width / 8 + 1) * 8 : width + 1;
        if (_at == _source.Length || _source[_at] is '\n' or '#') return;
        if (width > _indents.Peek())
        {
            _indents.Push(width);
            Add(TokenKind.Indent, "");
        }
        while (width < _indents.Peek())
        {
            _indents.Pop();
            Add(TokenKind.Dedent, "");
        }
        if (width != _indents.Peek()) throw Error("this indentation fits none of the lines before");
    }

    private void ReadString(Match start)
    {
        string prefix = start.Groups["prefix"].Value.ToLowerInvariant();
        string quote = start.Groups["quote"].Value;
        int line = _line, from = _at + start.Length, end = from;
        if (prefix.Contains('b')) throw Error("bytes are not read here");
        while (end < _source.Length && string.CompareOrdinal(_source, end, quote, 0, quote.Length) != 0)
        {
            if (_source[end] == '\n' && quote.Length == 1) throw Error("the string does not end");
            end += _source[end] == '\\' ? 2 : 1;
        }
        if (end >= _source.Length) throw Error("the string does not end");
        string text = _source[from..end];
        if (!prefix.Contains('r')) text = Escapes.Replace(text);
        Skip(end + quote.Length - _at);
        _tokens.Add(new(prefix.Contains('f') ? TokenKind.FormattedString : TokenKind.String, text, line));
    }

    private void ReadNumber(string text)
    {
        string digits = text.Replace("_", "");
        object value = digits.Length > 1 && digits[1] is 'x' or 'X' ? (object)Convert.ToInt64(digits[2..], 16)
            : digits.Length > 1 && digits[1] is 'b' or 'B' ? (object)Convert.ToInt64(digits[2..], 2)
            : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long whole) ? (object)whole
            : double.Parse(digits, CultureInfo.InvariantCulture);
        _tokens.Add(new(TokenKind.Number, text, _line, value));
        _at += text.Length;
    }

    private void ReadOperator()
    {
        string text = Array.Find(Operators, one => string.CompareOrdinal(_source, _at, one, 0, one.Length) == 0)
            ?? throw Error($"'{_source[_at]}' is no Python");
        if (text is "(" or "[" or "{") _brackets++;
        if (text is ")" or "]" or "}") _brackets = Math.Max(0, _brackets - 1);
        Take(TokenKind.Operator, text);
    }

    private void SkipComment()
    {
        while (_at < _source.Length && _source[_at] != '\n') _at++;
    }

    private void Take(TokenKind kind, string text)
    {
        Add(kind, text);
        _at += text.Length;
    }

    private void Skip(int count)
    {
        for (int end = _at + count; _at < end; _at++)
        {
            if (_source[_at] == '\n') _line++;
        }
    }

    private void Add(TokenKind kind, string text) => _tokens.Add(new(kind, text, _line));

    private PythonSyntaxException Error(string problem) => new(problem, _line);

    [GeneratedRegex("""\G(?<prefix>[rRbBfFuU]{0,2})(?<quote>'''|\"\"\"|'|\")""")]
    private static partial Regex StringStart();

    [GeneratedRegex(@"\G(0[xX][0-9a-fA-F_]+|0[bB][01_]+|(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)([eE][+-]?\d+)?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Name();
}
