namespace ConvNet.Python;

/// <summary>A part of a source that has a value.</summary>
internal abstract record Expression(int Line);

/// <summary>A number, a string, True, False, None or "...".</summary>
internal sealed record Constant(object? Value, int Line) : Expression(Line);

/// <summary>A string with values in it: parts are texts and <see cref="Replacement"/>s.</summary>
internal sealed record FormattedString(IReadOnlyList<Expression> Parts, int Line) : Expression(Line);

/// <summary>A value in a formatted string: {value!conversion:format}.</summary>
internal sealed record Replacement(Expression Value, char? Conversion, FormattedString? Format, int Line) : Expression(Line);

internal sealed record Name(string Id, int Line) : Expression(Line);

internal sealed record Member(Expression Owner, string Id, int Line) : Expression(Line);

/// <summary>A call. An argument without a name stands in its place; * and ** spread what they precede.</summary>
internal sealed record Call(Expression Function, IReadOnlyList<Argument> Arguments, int Line) : Expression(Line);

internal readonly record struct Argument(string? Name, Expression Value, Spread Spread = Spread.No);

internal enum Spread
{
    No,
    List,
    Dictionary,
}

internal sealed record Item(Expression Owner, Expression Index, int Line) : Expression(Line);

internal sealed record Slice(Expression? Lower, Expression? Upper, Expression? Step, int Line) : Expression(Line);

internal sealed record TupleDisplay(IReadOnlyList<Expression> Items, int Line) : Expression(Line);

internal sealed record ListDisplay(IReadOnlyList<Expression> Items, int Line) : Expression(Line);

internal sealed record DictionaryDisplay(IReadOnlyList<(Expression Key, Expression Value)> Items, int Line) : Expression(Line);

/// <summary>*value, in a display or as a target.</summary>
internal sealed record Starred(Expression Value, int Line) : Expression(Line);

internal sealed record Unary(string Operator, Expression Operand, int Line) : Expression(Line);

internal sealed record Binary(string Operator, Expression Left, Expression Right, int Line) : Expression(Line);

/// <summary>a &lt; b &lt; c: all comparisons must hold.</summary>
internal sealed record Comparison(Expression First, IReadOnlyList<(string Operator, Expression Right)> Others, int Line)
    : Expression(Line);

/// <summary>"and" or "or".</summary>
internal sealed record Junction(bool IsAnd, Expression Left, Expression Right, int Line) : Expression(Line);

internal sealed record Conditional(Expression Test, Expression Then, Expression Else, int Line) : Expression(Line);

internal sealed record Lambda(IReadOnlyList<Parameter> Parameters, Expression Body, int Line) : Expression(Line);

internal sealed record Parameter(string Name, Expression? Default, Spread Spread);

/// <summary>A comprehension; of a dictionary with a key.</summary>
internal sealed record Comprehension(Expression? Key, Expression Element, IReadOnlyList<ComprehensionLoop> Loops, int Line)
    : Expression(Line);

internal sealed record ComprehensionLoop(Expression Target, Expression Items, IReadOnlyList<Expression> Conditions);
