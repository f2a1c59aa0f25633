namespace ConvNet.Python;

/// <summary>A function that the source defines, by def or lambda.</summary>
internal sealed class PyFunction(string name, IReadOnlyList<Parameter> parameters, IReadOnlyDictionary<string, object?> defaults,
    Scope outer, Func<Scope, object?> body) : ICallable
{
    public string Name => name;

    public bool Takes(int count) => count >= parameters.Count(one => one is { Default: null, Spread: Spread.No })
        && (count <= parameters.Count || parameters.Any(one => one.Spread == Spread.List));

    public bool Has(string parameter) => parameters.Any(one => one.Name == parameter);

    public object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        var scope = new Scope(outer);
        var left = named.ToDictionary();
        int place = 0;
        foreach (var parameter in parameters)
        {
            scope[parameter.Name] = parameter.Spread switch
            {
                Spread.List => new PyTuple([.. arguments.Skip(place)]),
                Spread.Dictionary => Values.Dictionary(left.Select(pair => ((object)pair.Key, pair.Value))),
                _ when place < arguments.Count => arguments[place++],
                _ when left.Remove(parameter.Name, out object? value) => value,
                _ when defaults.TryGetValue(parameter.Name, out object? value) => value,
                _ => throw new PythonException($"{name}() lacks the argument '{parameter.Name}'"),
            };
            if (parameter.Spread == Spread.List) place = arguments.Count;
            if (parameter.Spread == Spread.Dictionary) left.Clear();
        }
        if (place < arguments.Count) throw new PythonException($"{name}() takes {place} arguments, got {arguments.Count}");
        if (left.Count > 0) throw new PythonException($"{name}() has no argument '{left.Keys.First()}'");
        return body(scope);
    }

    public override string ToString() => $"<function {name}>";
}
