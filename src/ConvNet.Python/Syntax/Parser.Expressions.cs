namespace ConvNet.Python;

internal sealed partial class Parser
{
    // From the loosest to the tightest.
    private static readonly string[][] BinaryOperators =
        [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "//", "%", "@"]];

    private static readonly HashSet<string> Comparisons = ["<", ">", "<=", ">=", "==", "!=", "in", "is", "not"];

    /// <summary>One expression, or several with commas between: a tuple.</summary>
    private Expression ParseList() => ParseTuple(ParseStarred);

    private Expression ParseTargets() => ParseTuple(() => TryTake("*") ? new Starred(ParsePostfix(), Line) : ParsePostfix());

    private Expression ParseTuple(Func<Expression> parseItem)
    {
        int line = Line;
        var first = parseItem();
        if (!Is(",")) return first;
        var items = new List<Expression> { first };
        while (TryTake(","))
        {
            if (EndsList() && !(parseItem == ParseSlice && Is(":"))) break;
            items.Add(parseItem());
        }
        return new TupleDisplay(items, line);
    }

    private bool EndsList() => Current.Kind is TokenKind.NewLine or TokenKind.End
        || Is(")") || Is("]") || Is("}") || Is("=") || Is(":") || Is(";") || Is("in");

    private Expression ParseStarred()
    {
        int line = Line;
        return TryTake("*") ? new Starred(ParseTest(), line) : ParseTest();
    }

    private Expression ParseTest()
    {
        int line = Line;
        if (TryTake("lambda"))
        {
            var parameters = ParseParameters(":");
            Take(":");
            return new Lambda(parameters, ParseTest(), line);
        }
        var value = ParseOr();
        if (Is(":=")) throw Error("':=' is not read here");
        if (!TryTake("if")) return value;
        var test = ParseOr();
        Take("else");
        return new Conditional(test, value, ParseTest(), line);
    }

    private Expression ParseOr()
    {
        var left = ParseAnd();
        while (TryTake("or")) left = new Junction(false, left, ParseAnd(), left.Line);
        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseNot();
        while (TryTake("and")) left = new Junction(true, left, ParseNot(), left.Line);
        return left;
    }

    private Expression ParseNot()
    {
        int line = Line;
        return TryTake("not") ? new Unary("not", ParseNot(), line) : ParseComparison();
    }

    private Expression ParseComparison()
    {
        var first = ParseBinary(0);
        var others = new List<(string, Expression)>();
        while (Comparisons.Contains(Current.Text) && Current.Kind is TokenKind.Operator or TokenKind.Name
            && Comparisons.Contains(Current.Text))
        {
            string sign = _tokens[_at++].Text;
            if (sign == "not")
            {
                Take("in");
                sign = "not in";
            }
            if (sign == "is" && TryTake("not")) sign = "is not";
            others.Add((sign, ParseBinary(0)));
        }
        return others.Count == 0 ? first : new Comparison(first, others, first.Line);
    }

    private Expression ParseBinary(int level)
    {
        if (level == BinaryOperators.Length) return ParseSigned();
        var left = ParseBinary(level + 1);
        while (Current.Kind == TokenKind.Operator && BinaryOperators[level].Contains(Current.Text))
        {
            string sign = _tokens[_at++].Text;
            left = new Binary(sign, left, ParseBinary(level + 1), left.Line);
        }
        return left;
    }

    private Expression ParseSigned()
    {
        int line = Line;
        foreach (string sign in new[] { "-", "+", "~" })
        {
            if (TryTake(sign)) return new Unary(sign, ParseSigned(), line);
        }
        var value = ParsePostfix();
        return TryTake("**") ? new Binary("**", value, ParseSigned(), line) : value;
    }

    private Expression ParsePostfix()
    {
        var value = ParseAtom();
        while (true)
        {
            int line = Line;
            if (TryTake(".")) value = new Member(value, TakeName(), line);
            else if (TryTake("(")) value = new Call(value, ParseArguments(), line);
            else if (TryTake("["))
            {
                value = new Item(value, ParseTuple(ParseSlice), line);
                Take("]");
            }
            else return value;
        }
    }

    private List<Argument> ParseArguments()
    {
        var arguments = new List<Argument>();
        while (!TryTake(")"))
        {
            if (TryTake("*")) arguments.Add(new(null, ParseTest(), Spread.List));
            else if (TryTake("**")) arguments.Add(new(null, ParseTest(), Spread.Dictionary));
            else if (Current.Kind == TokenKind.Name && _tokens[_at + 1] is { Kind: TokenKind.Operator, Text: "=" })
            {
                string name = TakeName();
                Take("=");
                arguments.Add(new(name, ParseTest()));
            }
            else
            {
                var value = ParseTest();
                arguments.Add(new(null, Is("for") ? ParseComprehension(null, value) : value));
            }
            if (!Is(")")) Take(",");
        }
        return arguments;
    }

    private List<Parameter> ParseParameters(string end)
    {
        var parameters = new List<Parameter>();
        while (!Is(end))
        {
            var spread = TryTake("**") ? Spread.Dictionary : TryTake("*") ? Spread.List : Spread.No;
            string name = TakeName();
            if (end == ")" && TryTake(":")) ParseTest();
            parameters.Add(new(name, TryTake("=") ? ParseTest() : null, spread));
            if (!Is(end)) Take(",");
        }
        return parameters;
    }

    private Expression ParseSlice()
    {
        int line = Line;
        bool Ends() => Is(",") || Is("]") || Is(":");
        var lower = Ends() ? null : ParseStarred();
        if (!TryTake(":")) return lower ?? throw Error($"{Current} was not expected here");
        var upper = Ends() ? null : ParseTest();
        var step = TryTake(":") && !Ends() ? ParseTest() : null;
        return new Slice(lower, upper, step, line);
    }

    private Expression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _at++;
                return new Constant(token.Value, token.Line);
            case TokenKind.String or TokenKind.FormattedString:
                return ParseStrings();
            case TokenKind.Name when !Keywords.Contains(token.Text):
                _at++;
                return token.Text switch
                {
                    "None" => new Constant(null, token.Line),
                    "True" => new Constant(true, token.Line),
                    "False" => new Constant(false, token.Line),
                    _ => new Name(token.Text, token.Line),
                };
            case TokenKind.Name when NotRead.Contains(token.Text):
                throw Error($"'{token.Text}' is not read here");
        }
        if (TryTake("...")) return new Constant(Ellipsis.Value, token.Line);
        if (TryTake("(")) return ParseBrackets(token.Line);
        if (TryTake("[")) return ParseListDisplay(token.Line);
        if (TryTake("{")) return ParseDictionary(token.Line);
        throw Error($"{token} was not expected here");
    }

    private Expression ParseBrackets(int line)
    {
        if (TryTake(")")) return new TupleDisplay([], line);
        var value = ParseList();
        if (Is("for")) value = ParseComprehension(null, value);
        Take(")");
        return value;
    }

    private Expression ParseListDisplay(int line)
    {
        var items = new List<Expression>();
        while (!TryTake("]"))
        {
            items.Add(ParseStarred());
            if (Is("for"))
            {
                var comprehension = ParseComprehension(null, items[0]);
                Take("]");
                return comprehension;
            }
            if (!Is("]")) Take(",");
        }
        return new ListDisplay(items, line);
    }

    private Expression ParseDictionary(int line)
    {
        var items = new List<(Expression, Expression)>();
        while (!TryTake("}"))
        {
            var key = ParseTest();
            if (!TryTake(":")) throw Error("sets are not read here");
            var value = ParseTest();
            if (Is("for"))
            {
                var comprehension = ParseComprehension(key, value);
                Take("}");
                return comprehension;
            }
            items.Add((key, value));
            if (!Is("}")) Take(",");
        }
        return new DictionaryDisplay(items, line);
    }

    private Comprehension ParseComprehension(Expression? key, Expression element)
    {
        var loops = new List<ComprehensionLoop>();
        while (TryTake("for"))
        {
            var target = ParseTargets();
            Take("in");
            var items = ParseOr();
            var conditions = new List<Expression>();
            while (TryTake("if")) conditions.Add(ParseOr());
            loops.Add(new(target, items, conditions));
        }
        return new(key, element, loops, element.Line);
    }

    /// <summary>Strings that stand side by side are one.</summary>
    private Expression ParseStrings()
    {
        int line = Line;
        var parts = new List<Expression>();
        while (Current.Kind is TokenKind.String or TokenKind.FormattedString)
        {
            var token = _tokens[_at++];
            if (token.Kind == TokenKind.String) parts.Add(new Constant(token.Text, token.Line));
            else parts.AddRange(FormatReader.Read(token.Text, token.Line).Parts);
        }
        return parts.All(part => part is Constant)
            ? new Constant(string.Concat(parts.Select(part => (string)((Constant)part).Value!)), line)
            : new FormattedString(parts, line);
    }

    /// <summary>The one expression that a text is.</summary>
    internal static Expression ParseExpression(string text, int line) =>
        Parse($"({text})") is [ExpressionStatement { Value: var value }] ? value
            : throw new PythonSyntaxException($"'{text}' is no value", line);
}
