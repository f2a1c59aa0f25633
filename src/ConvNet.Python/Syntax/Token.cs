namespace ConvNet.Python;

internal enum TokenKind
{
    Name,
    Number,
    String,
    FormattedString,
    Operator,
    NewLine,
    Indent,
    Dedent,
    End,
}

/// <summary>A word of the source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a string its content.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Value">A number's value.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Line, object? Value = null)
{
    public override string ToString() => Kind switch
    {
        TokenKind.NewLine => "the end of the line",
        TokenKind.End => "the end of the source",
        TokenKind.Indent or TokenKind.Dedent => "another indentation",
        _ => $"'{Text}'",
    };
}
