namespace ConvNet.Python;

/// <summary>Runs Python on the library. Names that a source leaves are there for the next one.</summary>
public sealed partial class Interpreter
{
    private readonly Scope _globals = new(BuiltinFunctions.Scope);
    private readonly Api _api = new();
    private object? _returned;

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
            else Execute(statement, _globals);
        }
        return last;
    }

    private Flow Execute(IReadOnlyList<Statement> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            if (Execute(statement, scope) is var flow and not Flow.Next) return flow;
        }
        return Flow.Next;
    }

    private Flow Execute(Statement statement, Scope scope)
    {
        switch (statement)
        {
            case ExpressionStatement(var value, _): Evaluate(value, scope); break;
            case Assignment(var targets, var value, _):
                object? assigned = Evaluate(value, scope);
                foreach (var target in targets) Assign(target, assigned, scope);
                break;
            case AugmentedAssignment change:
                Assign(change.Target, Operators.InPlace(change.Operator, Evaluate(change.Target, scope),
                    Evaluate(change.Value, scope)), scope);
                break;
            case If(var test, var then, var otherwise, _):
                return Execute(IsTrue(test, scope) ? then : otherwise, scope);
            case While loop: return Execute(loop, scope);
            case For loop: return Execute(loop, scope);
            case With with: return Execute(with, scope);
            case FunctionDefinition(var name, var parameters, var body, _):
                scope[name] = Function(name, parameters, scope, inner => Result(body, inner));
                break;
            case Return(var value, _):
                _returned = value is null ? null : Evaluate(value, scope);
                return Flow.Return;
            case Break: return Flow.Break;
            case Continue: return Flow.Continue;
            case Delete(var targets, _):
                foreach (var target in targets) Delete(target, scope);
                break;
            case Assertion(var test, var message, _):
                if (!IsTrue(test, scope))
                    throw new PythonException($"assertion failed: {(message is null ? "" : Evaluate(message, scope))}");
                break;
            case Import(var module, var name, _):
                scope[name ?? module.Split('.')[0]] = new ApiModule(name is null ? module.Split('.')[0] : module, _api);
                break;
            case ImportFrom(var module, [], _): _api.Open(new ApiModule(module, _api)); break;
            case ImportFrom(var module, var names, _):
                foreach (var (name, other) in names) scope[other] = new ApiModule(module, _api).Member(name);
                break;
        }
        return Flow.Next;
    }

    private Flow Execute(While loop, Scope scope)
    {
        while (IsTrue(loop.Test, scope))
        {
            var flow = Execute(loop.Body, scope);
            if (flow == Flow.Break) return Flow.Next;
            if (flow == Flow.Return) return flow;
        }
        return Execute(loop.Else, scope);
    }

    private Flow Execute(For loop, Scope scope)
    {
        foreach (object? item in Values.Items(Evaluate(loop.Items, scope)))
        {
            Assign(loop.Target, item, scope);
            var flow = Execute(loop.Body, scope);
            if (flow == Flow.Break) return Flow.Next;
            if (flow == Flow.Return) return flow;
        }
        return Execute(loop.Else, scope);
    }

    private Flow Execute(With with, Scope scope)
    {
        var opened = new Stack<IDisposable>();
        try
        {
            foreach (var (value, target) in with.Items)
            {
                object? made = Evaluate(value, scope);
                opened.Push(made as IDisposable ?? throw new PythonException($"{Values.Text(made)} can't stand behind 'with'"));
                if (target is not null) Assign(target, made, scope);
            }
            return Execute(with.Body, scope);
        }
        finally
        {
            foreach (var one in opened) one.Dispose();
        }
    }

    private object? Result(IReadOnlyList<Statement> body, Scope scope)
    {
        _returned = null;
        object? result = Execute(body, scope) == Flow.Return ? _returned : null;
        _returned = null;
        return result;
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

    private enum Flow
    {
        Next,
        Break,
        Continue,
        Return,
    }
}
