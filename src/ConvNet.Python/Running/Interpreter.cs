namespace ConvNet.Python;

/// <summary>Runs Python on the library. Names that a source leaves are there for the next one.</summary>
public sealed partial class Interpreter
{
    private readonly Scope _globals = new(BuiltinFunctions.Scope);
    private readonly Api _api = new();

    /// <summary>Is told of each call of a method of the library, and may add to its arguments by name.</summary>
    internal Action<object, string, Dictionary<string, object?>>? Calling { get; init; }

    /// <summary>A name of the source, for instance one that it begins with.</summary>
    /// <exception cref="PythonException">It is unknown.</exception>
    public object? this[string name]
    {
        get => Find(name, _globals);
        set => _globals[name] = Exchange.FromApi(value);
    }

    /// <summary>Runs a source.</summary>
    /// <returns>The value of its last statement, if that is an expression.</returns>
    /// <exception cref="PythonSyntaxException">It is no Python, or uses what is not read here.</exception>
    /// <exception cref="NotInApiException">It uses what the library has not.</exception>
    /// <exception cref="PythonException">Python would refuse it.</exception>
    public object? Run(string source)
    {
        object? last = null;
        foreach (var statement in Parser.Parse(source))
        {
            last = null;
            if (statement is ExpressionStatement expression) last = Evaluate(expression.Value, _globals);
            else Drain(Steps(statement, _globals));
        }
        return last;
    }

    private void Assign(Expression target, object? value, Scope scope)
    {
        switch (target)
        {
            case Name(var id, _): scope[id] = value; break;
            case Member(var owner, var id, _): Members.Set(Evaluate(owner, scope), id, value); break;
            case Item(var owner, var index, _): Indexing.Set(Evaluate(owner, scope), Index(index, scope), value); break;
            case TupleDisplay(var targets, _): AssignAll(targets, Values.Sequence(value), scope); break;
            case ListDisplay(var targets, _): AssignAll(targets, Values.Sequence(value), scope); break;
            default: throw new PythonSyntaxException("nothing can be assigned to this", target.Line);
        }
    }

    private void AssignAll(IReadOnlyList<Expression> targets, IReadOnlyList<object?> values, Scope scope)
    {
        int star = targets.ToList().FindIndex(target => target is Starred);
        if (star < 0 ? values.Count != targets.Count : values.Count < targets.Count - 1)
            throw new PythonException($"expected {targets.Count} values, got {values.Count}");
        for (int i = 0; i < targets.Count; i++)
        {
            int rest = values.Count - targets.Count + 1;
            if (i == star) Assign(((Starred)targets[i]).Value, values.Skip(i).Take(rest).ToList(), scope);
            else Assign(targets[i], values[star >= 0 && i > star ? i + rest - 1 : i], scope);
        }
    }

    private void Delete(Expression target, Scope scope)
    {
        if (target is Name(var id, _)) scope.Remove(id);
        else if (target is Item(var owner, var index, _)
            && Evaluate(owner, scope) is System.Collections.IDictionary map) map.Remove(Evaluate(index, scope)!);
        else throw new PythonSyntaxException("this can't be deleted here", target.Line);
    }

    private object? Find(string name, Scope scope) =>
        scope.TryFind(name, out object? value) ? value
        : _api.TryFindOpen(name, out value) ? value : throw new NotInApiException(name);
}
