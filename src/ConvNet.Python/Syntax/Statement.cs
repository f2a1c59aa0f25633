namespace ConvNet.Python;

/// <summary>A part of a source that does something.</summary>
internal abstract record Statement(int Line);

internal sealed record ExpressionStatement(Expression Value, int Line) : Statement(Line);

/// <summary>a = b = value.</summary>
internal sealed record Assignment(IReadOnlyList<Expression> Targets, Expression Value, int Line) : Statement(Line);

/// <summary>target += value.</summary>
internal sealed record AugmentedAssignment(Expression Target, string Operator, Expression Value, int Line) : Statement(Line);

internal sealed record If(Expression Test, IReadOnlyList<Statement> Then, IReadOnlyList<Statement> Else, int Line)
    : Statement(Line);

internal sealed record While(Expression Test, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Else, int Line)
    : Statement(Line);

internal sealed record For(Expression Target, Expression Items, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Else,
    int Line) : Statement(Line);

internal sealed record With(IReadOnlyList<(Expression Value, Expression? Target)> Items, IReadOnlyList<Statement> Body, int Line)
    : Statement(Line);

/// <summary>A function; a generator if there is a yield in it.</summary>
internal sealed record FunctionDefinition(string Name, IReadOnlyList<Parameter> Parameters, IReadOnlyList<Statement> Body,
    bool IsGenerator, int Line) : Statement(Line);

internal sealed record Return(Expression? Value, int Line) : Statement(Line);

/// <summary>yield value, or yield from values.</summary>
internal sealed record Yield(Expression? Value, bool IsFrom, int Line) : Statement(Line);

internal sealed record Try(IReadOnlyList<Statement> Body, IReadOnlyList<Handler> Handlers, IReadOnlyList<Statement> Else,
    IReadOnlyList<Statement> Finally, int Line) : Statement(Line);

/// <summary>except kind as name: body; without a kind it is for all.</summary>
internal sealed record Handler(Expression? Kind, string? Name, IReadOnlyList<Statement> Body);

/// <summary>raise error; without one, the error that is being handled.</summary>
internal sealed record Raise(Expression? Error, int Line) : Statement(Line);

/// <summary>class name(base): body.</summary>
internal sealed record ClassDefinition(string Name, Expression? Base, IReadOnlyList<Statement> Body, int Line) : Statement(Line);

internal sealed record Pass(int Line) : Statement(Line);

internal sealed record Break(int Line) : Statement(Line);

internal sealed record Continue(int Line) : Statement(Line);

internal sealed record Delete(IReadOnlyList<Expression> Targets, int Line) : Statement(Line);

internal sealed record Assertion(Expression Test, Expression? Message, int Line) : Statement(Line);

/// <summary>import module as name; without a name the module's first part is bound.</summary>
internal sealed record Import(string Module, string? Name, int Line) : Statement(Line);

/// <summary>from module import name as other, …; no names for *.</summary>
internal sealed record ImportFrom(string Module, IReadOnlyList<(string Name, string As)> Names, int Line) : Statement(Line);
