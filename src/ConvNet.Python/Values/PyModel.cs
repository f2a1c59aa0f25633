namespace ConvNet.Python;

/// <summary>A class of models that the source defines, with its functions.</summary>
internal sealed class PyModelClass(string name, IReadOnlyDictionary<string, object?> members) : ICallable
{
    public string Name => name;

    public IReadOnlyDictionary<string, object?> Members => members;

    public object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        var model = new PyModel(this);
        if (model.Find("__init__") is ICallable start) start.Invoke(arguments, named);
        else model.Begin(arguments.Count == 0 ? named : throw new PythonException($"{name}() takes no arguments in their places"));
        return model;
    }

    public override string ToString() => $"<class '{name}'>";
}

/// <summary>A model of such a class: what it is given belongs to it, and its call computes.</summary>
internal sealed class PyModel(PyModelClass type) : Model("")
{
    private readonly PyModelClass _type = type;
    private readonly List<Layer> _layers = [];
    private readonly Dictionary<string, object?> _attributes = [];

    internal override string ClassName => _type.Name;

    /// <summary>What <c>super().__init__()</c> does.</summary>
    public void Begin(IReadOnlyDictionary<string, object?> named)
    {
        if (named.Keys.FirstOrDefault(key => key != "name") is { } other) throw new NotInApiException($"Model({other})");
        Name = named.GetValueOrDefault("name") as string ?? AutoName.Next(ClassName, KerasVersions.Current);
    }

    /// <summary>An attribute, or a function of the class for this model; null if there is none.</summary>
    public object? Find(string name) => _attributes.TryGetValue(name, out object? value) ? value
        : !_type.Members.TryGetValue(name, out value) ? null
        : value is PyFunction function ? new Builtin(name, (arguments, named) => function.Invoke([this, .. arguments], named)) : value;

    /// <summary>Keeps an attribute; layers become the model's.</summary>
    public void Keep(string name, object? value)
    {
        _attributes[name] = value;
        if (value is not string and System.Collections.IEnumerable items and not NDArray) _layers.AddRange(items.OfType<Layer>());
        else if (value is Layer layer) _layers.Add(layer);
    }

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var call = _type.Members.GetValueOrDefault("call") as PyFunction ?? throw new NotInApiException($"{_type.Name}.call");
        object? given = inputs.Count == 1 ? inputs[0] : inputs.Cast<object?>().ToList();
        var named = new Dictionary<string, object?>();
        if (call.Has("training")) named["training"] = arguments.Training;
        return Conversion.TryConvert(call.Invoke([this, given], named), typeof(Tensors), out object? result, out _)
            ? (Tensors)result! : throw new DoesNotFitException($"{_type.Name}.call gave no tensor");
    }
}

/// <summary>super() within such a class.</summary>
internal sealed record PySuper(PyModel Model)
{
    public object? Member(string name) => name == "__init__" ? new Builtin(name, (_, named) =>
    {
        Model.Begin(named);
        return null;
    }) : Members.Get(Model, name);
}
