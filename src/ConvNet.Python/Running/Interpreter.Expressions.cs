namespace ConvNet.Python;

public sealed partial class Interpreter
{
    private object? Evaluate(Expression expression, Scope scope) => expression switch
    {
        Constant constant => constant.Value,
        FormattedString text => string.Concat(text.Parts.Select(part => Shown(part, scope))),
        Replacement part => Shown(part, scope),
        Name name => Find(name.Id, scope),
        Member member => Members.Get(Evaluate(member.Owner, scope), member.Id),
        Call call => Evaluate(call, scope),
        Item item => Indexing.Get(Evaluate(item.Owner, scope), Index(item.Index, scope)),
        Slice => Index(expression, scope),
        TupleDisplay tuple => new PyTuple(All(tuple.Items, scope)),
        ListDisplay list => All(list.Items, scope),
        DictionaryDisplay map => Values.Dictionary(map.Items.Select(item =>
            (Evaluate(item.Key, scope)!, Evaluate(item.Value, scope)))),
        Unary unary => Operators.Unary(unary.Operator, Evaluate(unary.Operand, scope)),
        Binary binary => Operators.Binary(binary.Operator, Evaluate(binary.Left, scope), Evaluate(binary.Right, scope)),
        Comparison comparison => Evaluate(comparison, scope),
        Junction junction => Evaluate(junction.Left, scope) is var left && Values.IsTrue(left) == junction.IsAnd
            ? Evaluate(junction.Right, scope) : left,
        Conditional conditional => Evaluate(
            IsTrue(conditional.Test, scope) ? conditional.Then : conditional.Else, scope),
        Lambda lambda => Function("<lambda>", lambda.Parameters, scope, inner => Evaluate(lambda.Body, inner)),
        Comprehension { Key: null } list => Elements(list, 0, new(scope)).Select(pair => pair.Value).ToList(),
        Comprehension map => Values.Dictionary(Elements(map, 0, new(scope)).Select(pair => (pair.Key!, pair.Value))),
        _ => throw new PythonSyntaxException("this has no value here", expression.Line),
    };

    private bool IsTrue(Expression expression, Scope scope) => Values.IsTrue(Evaluate(expression, scope));

    private List<object?> All(IReadOnlyList<Expression> expressions, Scope scope)
    {
        var values = new List<object?>();
        foreach (var expression in expressions)
        {
            if (expression is Starred(var spread, _)) values.AddRange(Values.Items(Evaluate(spread, scope)));
            else values.Add(Evaluate(expression, scope));
        }
        return values;
    }

    private object? Evaluate(Call call, Scope scope)
    {
        // Whose methods a function without further words calls: those of the model that it was given.
        if (call.Function is Name { Id: "super" })
            return new PySuper((PyModel)(call.Arguments is [_, var given] ? Evaluate(given.Value, scope) : Find("self", scope))!);
        object? function = Evaluate(call.Function, scope);
        var arguments = new List<object?>();
        var named = new Dictionary<string, object?>();
        foreach (var argument in call.Arguments)
        {
            object? value = Evaluate(argument.Value, scope);
            if (argument.Spread == Spread.List) arguments.AddRange(Values.Items(value));
            else if (argument.Spread == Spread.Dictionary)
            {
                foreach (var pair in (OrderedDictionary<object, object?>)value!) named[(string)pair.Key] = pair.Value;
            }
            else if (argument.Name is { } name) named[name] = value;
            else arguments.Add(value);
        }
        if (function is ApiFunction { Owner: { } owner } method) Calling?.Invoke(owner, method.Name, named);
        return Members.Invoke(function, arguments, named);
    }

    private object? Evaluate(Comparison comparison, Scope scope)
    {
        object? left = Evaluate(comparison.First, scope), result = true;
        foreach (var (sign, expression) in comparison.Others)
        {
            object? right = Evaluate(expression, scope);
            result = Operators.Compare(sign, left, right);
            if (comparison.Others.Count > 1 && !Values.IsTrue(result)) return result;
            left = right;
        }
        return result;
    }

    // What stands in brackets: slices are values of their own.
    private object? Index(Expression index, Scope scope) => index switch
    {
        Slice(var lower, var upper, var step, _) => new PySlice(Bound(lower, scope), Bound(upper, scope), Bound(step, scope)),
        TupleDisplay(var items, _) when items.Any(item => item is Slice) =>
            new PyTuple([.. items.Select(item => Index(item, scope))]),
        _ => Evaluate(index, scope),
    };

    private long? Bound(Expression? bound, Scope scope) =>
        bound is null || Evaluate(bound, scope) is not { } value ? null : Values.Integer(value);

    private PyFunction Function(string name, IReadOnlyList<Parameter> parameters, Scope scope, Func<Scope, object?> body) =>
        new(name, parameters, parameters.Where(parameter => parameter.Default is not null)
            .ToDictionary(parameter => parameter.Name, parameter => Evaluate(parameter.Default!, scope)), scope, body);

    private IEnumerable<(object? Key, object? Value)> Elements(Comprehension comprehension, int depth, Scope scope)
    {
        if (depth == comprehension.Loops.Count)
        {
            yield return (comprehension.Key is null ? null : Evaluate(comprehension.Key, scope),
                Evaluate(comprehension.Element, scope));
            yield break;
        }
        var loop = comprehension.Loops[depth];
        foreach (object? item in Values.Items(Evaluate(loop.Items, scope)))
        {
            Assign(loop.Target, item, scope);
            if (!loop.Conditions.All(condition => IsTrue(condition, scope))) continue;
            foreach (var element in Elements(comprehension, depth + 1, scope)) yield return element;
        }
    }

    private string Shown(Expression part, Scope scope)
    {
        if (part is Constant constant) return (string)constant.Value!;
        var (value, conversion, format, _) = (Replacement)part;
        object? shown = Evaluate(value, scope);
        if (conversion is { } letter) shown = letter == 'r' ? Values.Text(shown) : Builtins.str(shown);
        return Formatting.Format(shown, format is null ? "" : (string)Evaluate(format, scope)!);
    }
}
