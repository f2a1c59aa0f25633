namespace ConvNet.Python;

/// <summary>Reads a source into statements.</summary>
internal sealed partial class Parser
{
    private static readonly HashSet<string> NotRead =
        ["global", "nonlocal", "async", "await", "match"];

    private static readonly HashSet<string> Keywords =
    [
        "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
        "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
        "with", "yield", "async", "await",
    ];

    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private bool _yields;

    private Parser(IReadOnlyList<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_at];

    private int Line => Current.Line;

    /// <summary>The statements of a source.</summary>
    /// <exception cref="PythonSyntaxException">It is no Python, or uses what is not read here.</exception>
    public static IReadOnlyList<Statement> Parse(string source)
    {
        var parser = new Parser(Lexer.Read(source));
        var statements = new List<Statement>();
        while (parser.Current.Kind != TokenKind.End) statements.AddRange(parser.ParseStatement());
        return statements;
    }

    private List<Statement> ParseStatement()
    {
        if (Current.Kind == TokenKind.Indent) throw Error("this line is indented without need");
        if (Current.Kind == TokenKind.Name && NotRead.Contains(Current.Text) && !IsNameAfterAll())
            throw Error($"'{Current.Text}' is not read here");
        if (Is("@")) throw Error("decorators are not read here");
        return ParseCompound() is { } compound ? [compound] : ParseSimpleLine();
    }

    // "match" is a word like others, unless a value follows it.
    private bool IsNameAfterAll() => Current.Text == "match" && _tokens[_at + 1].Kind is TokenKind.Operator or TokenKind.NewLine;

    private Statement? ParseCompound()
    {
        int line = Line;
        if (TryTake("if")) return ParseIf(line);
        if (TryTake("while")) return new While(ParseTest(), ParseBlock(), ParseElse(), line);
        if (TryTake("for"))
        {
            var target = ParseTargets();
            Take("in");
            return new For(target, ParseList(), ParseBlock(), ParseElse(), line);
        }
        if (TryTake("def"))
        {
            string name = TakeName();
            Take("(");
            var parameters = ParseParameters(")");
            Take(")");
            if (TryTake("->")) ParseTest();
            bool isOuterGenerator = _yields;
            _yields = false;
            var body = ParseBlock();
            (bool isGenerator, _yields) = (_yields, isOuterGenerator);
            return new FunctionDefinition(name, parameters, body, isGenerator, line);
        }
        if (TryTake("class")) return ParseClass(line);
        if (TryTake("try")) return ParseTry(line);
        if (TryTake("with"))
        {
            var items = new List<(Expression, Expression?)>();
            do items.Add((ParseTest(), TryTake("as") ? ParsePostfix() : null));
            while (TryTake(","));
            return new With(items, ParseBlock(), line);
        }
        return null;
    }

    private If ParseIf(int line)
    {
        var test = ParseTest();
        var then = ParseBlock();
        int next = Line;
        return new(test, then, TryTake("elif") ? [ParseIf(next)] : ParseElse(), line);
    }

    private ClassDefinition ParseClass(int line)
    {
        string name = TakeName();
        Expression? parent = null;
        if (TryTake("("))
        {
            if (!Is(")")) parent = ParseTest();
            if (Is(",")) throw Error("a class of several bases is not read here");
            Take(")");
        }
        return new(name, parent, ParseBlock(), line);
    }

    private Try ParseTry(int line)
    {
        var body = ParseBlock();
        var handlers = new List<Handler>();
        while (TryTake("except"))
        {
            var kind = Is(":") ? null : ParseTest();
            handlers.Add(new(kind, TryTake("as") ? TakeName() : null, ParseBlock()));
        }
        return new(body, handlers, ParseElse(), TryTake("finally") ? ParseBlock() : [], line);
    }

    private List<Statement> ParseElse() => TryTake("else") ? ParseBlock() : [];

    private List<Statement> ParseBlock()
    {
        Take(":");
        if (!TryTake(TokenKind.NewLine)) return [.. ParseSimpleLine()];
        if (!TryTake(TokenKind.Indent)) throw Error("an indented block must follow");
        var statements = new List<Statement>();
        while (!TryTake(TokenKind.Dedent)) statements.AddRange(ParseStatement());
        return statements;
    }

    private List<Statement> ParseSimpleLine()
    {
        var statements = new List<Statement> { ParseSimple() };
        while (TryTake(";"))
        {
            if (Current.Kind == TokenKind.NewLine) break;
            statements.Add(ParseSimple());
        }
        if (!TryTake(TokenKind.NewLine)) throw Error($"{Current} was not expected here");
        return statements;
    }

    private Statement ParseSimple()
    {
        int line = Line;
        if (TryTake("pass")) return new Pass(line);
        if (TryTake("break")) return new Break(line);
        if (TryTake("continue")) return new Continue(line);
        if (TryTake("return")) return new Return(IsEndOfSimple() ? null : ParseList(), line);
        if (TryTake("raise")) return new Raise(IsEndOfSimple() ? null : ParseTest(), line);
        if (TryTake("yield"))
        {
            _yields = true;
            bool isFrom = TryTake("from");
            return new Yield(IsEndOfSimple() ? null : ParseList(), isFrom, line);
        }
        if (TryTake("import")) return ParseImport(line);
        if (TryTake("from")) return ParseImportFrom(line);
        if (TryTake("assert")) return new Assertion(ParseTest(), TryTake(",") ? ParseTest() : null, line);
        if (TryTake("del")) return new Delete(ParseTargets() is TupleDisplay some ? some.Items : [], line);
        return ParseAssignment(line);
    }

    private Statement ParseAssignment(int line)
    {
        var first = ParseList();
        if (Current is { Kind: TokenKind.Operator, Text: [.., '='] and not ("==" or "!=" or "<=" or ">=" or "=" or ":=") } sign)
        {
            _at++;
            return new AugmentedAssignment(first, sign.Text[..^1], ParseList(), line);
        }
        if (TryTake(":"))
        {
            ParseTest();
            Take("=");
            return new Assignment([first], ParseList(), line);
        }
        var chain = new List<Expression> { first };
        while (TryTake("=")) chain.Add(ParseList());
        return chain.Count == 1 ? new ExpressionStatement(first, line) : new Assignment([.. chain.SkipLast(1)], chain[^1], line);
    }

    private Import ParseImport(int line)
    {
        string module = ParseDottedName();
        string? name = TryTake("as") ? TakeName() : null;
        if (Is(",")) throw Error("one import a line is read here");
        return new Import(module, name, line);
    }

    private ImportFrom ParseImportFrom(int line)
    {
        string module = ParseDottedName();
        Take("import");
        if (TryTake("*")) return new(module, [], line);
        bool inBrackets = TryTake("(");
        var names = new List<(string, string)>();
        do
        {
            if (inBrackets && Is(")")) break;
            string name = TakeName();
            names.Add((name, TryTake("as") ? TakeName() : name));
        }
        while (TryTake(","));
        if (inBrackets) Take(")");
        return new(module, names, line);
    }

    private string ParseDottedName()
    {
        string name = TakeName();
        while (TryTake(".")) name += "." + TakeName();
        return name;
    }

    private bool IsEndOfSimple() => Current.Kind == TokenKind.NewLine || Is(";");

    private bool Is(string text) => Current.Text == text && Current.Kind is TokenKind.Operator or TokenKind.Name
        && Current.Text == text;

    private bool TryTake(string text)
    {
        if (!Is(text)) return false;
        _at++;
        return true;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        _at++;
        return true;
    }

    private void Take(string text)
    {
        if (!TryTake(text)) throw Error($"expected '{text}', got {Current}");
    }

    private string TakeName()
    {
        if (Current.Kind != TokenKind.Name || Keywords.Contains(Current.Text)) throw Error($"expected a name, got {Current}");
        return _tokens[_at++].Text;
    }

    private PythonSyntaxException Error(string problem) => new(problem, Line);
}
