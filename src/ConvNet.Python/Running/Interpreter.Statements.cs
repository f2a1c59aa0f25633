namespace ConvNet.Python;

/// <summary>
/// Statements as steps: each gives what it yields, and runs as far as it is asked. Where nothing is yielded the steps are
/// gone through at once.
/// </summary>
public sealed partial class Interpreter
{
    private static void Drain(IEnumerable<object?> steps)
    {
        foreach (object? _ in steps) throw new PythonException("'yield' outside of a function");
    }

    private IEnumerable<object?> Steps(IReadOnlyList<Statement> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            foreach (object? value in Steps(statement, scope)) yield return value;
            if (scope.Flow != Flow.Next) yield break;
        }
    }

    private IEnumerable<object?> Steps(Statement statement, Scope scope)
    {
        switch (statement)
        {
            case Yield(var value, false, _): return [value is null ? null : Evaluate(value, scope)];
            case Yield(var values, true, _): return Values.Items(Evaluate(values!, scope));
            case If(var test, var then, var otherwise, _): return Steps(IsTrue(test, scope) ? then : otherwise, scope);
            case While loop: return Steps(loop, scope);
            case For loop: return Steps(loop, scope);
            case With with: return Steps(with, scope);
            case Try trial: return Steps(trial, scope);
            default:
                Execute(statement, scope);
                return [];
        }
    }

    private IEnumerable<object?> Steps(While loop, Scope scope)
    {
        while (IsTrue(loop.Test, scope))
        {
            foreach (object? value in Steps(loop.Body, scope)) yield return value;
            if (Leaves(scope)) yield break;
        }
        foreach (object? value in Steps(loop.Else, scope)) yield return value;
    }

    private IEnumerable<object?> Steps(For loop, Scope scope)
    {
        foreach (object? item in Values.Items(Evaluate(loop.Items, scope)))
        {
            Assign(loop.Target, item, scope);
            foreach (object? value in Steps(loop.Body, scope)) yield return value;
            if (Leaves(scope)) yield break;
        }
        foreach (object? value in Steps(loop.Else, scope)) yield return value;
    }

    // After a loop's body: whether the loop is over. What the loop itself was told is done with.
    private static bool Leaves(Scope scope)
    {
        bool leaves = scope.Flow is Flow.Break or Flow.Return;
        if (scope.Flow != Flow.Return) scope.Flow = Flow.Next;
        return leaves;
    }

    private IEnumerable<object?> Steps(With with, Scope scope)
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
            foreach (object? value in Steps(with.Body, scope)) yield return value;
        }
        finally
        {
            foreach (var one in opened) one.Dispose();
        }
    }

    private IEnumerable<object?> Steps(Try trial, Scope scope)
    {
        try
        {
            (Exception Error, Handler Handler)? caught = null;
            using (var body = Steps(trial.Body, scope).GetEnumerator())
            {
                while (MovesOn(body, trial, scope, ref caught)) yield return body.Current;
            }
            if (caught is not var (error, handler))
            {
                if (scope.Flow != Flow.Next) yield break;
                foreach (object? value in Steps(trial.Else, scope)) yield return value;
                yield break;
            }
            if (handler.Name is { } name) scope[name] = error;
            var before = scope.Handled;
            scope.Handled = error;
            foreach (object? value in Steps(handler.Body, scope)) yield return value;
            scope.Handled = before;
        }
        finally
        {
            var (flow, result) = (scope.Flow, scope.Result);
            scope.Flow = Flow.Next;
            Drain(Steps(trial.Finally, scope));
            if (scope.Flow == Flow.Next) (scope.Flow, scope.Result) = (flow, result);
        }
    }

    private bool MovesOn(IEnumerator<object?> body, Try trial, Scope scope, ref (Exception, Handler)? caught)
    {
        try
        {
            return body.MoveNext();
        }
        catch (Exception error) when (HandlerOf(error, trial, scope) is not null)
        {
            caught = (error, HandlerOf(error, trial, scope)!);
            return false;
        }
    }

    private Handler? HandlerOf(Exception error, Try trial, Scope scope) => trial.Handlers.FirstOrDefault(handler =>
        PyError.Is(error, handler.Kind is null ? PyError.All : Evaluate(handler.Kind, scope)));

    private void Execute(Statement statement, Scope scope)
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
            case FunctionDefinition definition:
                scope[definition.Name] = Function(definition.Name, definition.Parameters, scope, inner => Result(definition, inner));
                break;
            case Return(var value, _):
                scope.Result = value is null ? null : Evaluate(value, scope);
                scope.Flow = Flow.Return;
                break;
            case Break: scope.Flow = Flow.Break; break;
            case Continue: scope.Flow = Flow.Continue; break;
            case Raise(null, _): throw scope.Handled ?? new PythonException("there is no error to raise");
            case Raise(var error, _): throw PyError.Of(Evaluate(error!, scope));
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
            case ClassDefinition definition: scope[definition.Name] = Class(definition, scope); break;
        }
    }

    private PyModelClass Class(ClassDefinition definition, Scope scope)
    {
        if (definition.Base is null || Evaluate(definition.Base, scope) as Type != typeof(Model))
            throw new PythonSyntaxException("'class' is read for models alone", definition.Line);
        var body = new Scope(scope);
        Drain(Steps(definition.Body, body));
        return new(definition.Name, body.Own);
    }

    private object? Result(FunctionDefinition definition, Scope scope)
    {
        var steps = Steps(definition.Body, scope);
        if (definition.IsGenerator) return new PyGenerator(steps.GetEnumerator());
        Drain(steps);
        return scope.Result;
    }
}
