namespace ConvNet.Conformance;

/// <summary>A small model with one output or several, compiled as a case says, and what it then gives.</summary>
internal sealed class CompiledModel
{
    private readonly KitCase _case;
    private readonly Model _model;
    private readonly Dictionary<string, NDArray> _arrays = [];
    private readonly ModelCall? _compile;
    // An argument is of a type that Keras refuses, and so does a C# compiler: nothing converts it.
    private readonly bool _refusedByCompiler;
    private readonly ModelCall _evaluate;
    private readonly ModelCall _fit;

    /// <summary>Makes the model and binds the calls.</summary>
    /// <exception cref="NotOfferedException">The library lacks something that the case needs.</exception>
    public CompiledModel(KitCase given)
    {
        _case = given;
        _arrays["x"] = given.Array("x");
        foreach (var (i, y) in given.List("y").Index()) _arrays[$"y{i}"] = KitArray.Read(y);
        foreach (var (i, weight) in given.List("sample_weight").Index()) _arrays[$"w{i}"] = KitArray.Read(weight);
        Layer[] heads = [.. given.List("heads").Select(head => Build.Create<Layer>(nameof(Dense),
            Build.Plain(head).Where(entry => entry.Key != "weights").ToDictionary()))];
        var input = keras.Input(_arrays["x"].shape[1..]);
        _model = heads is [var only] ? new Sequential([only]) : new Model(input, new Tensors([.. heads.Select(head => head.Apply(input))]));
        // A name that Keras does not know is no gap, but to be refused.
        bool isUnknownName = given.IsError && given.Error.StartsWith("Could not interpret", StringComparison.Ordinal);
        try
        {
            _compile = isUnknownName ? null : Compile();
        }
        catch (NotOfferedException) when (given.IsError && given.Error.Contains("of type <class", StringComparison.Ordinal))
        {
            _refusedByCompiler = true;
        }
        _evaluate = OnData("evaluate", []);
        _fit = OnData("fit", new() { ["shuffle"] = false, ["validation_data"] = Validation() });
    }

    /// <summary>Compares what compile, evaluate and fit give.</summary>
    public void Compare(Comparison compare)
    {
        if (_refusedByCompiler) return;
        if (_case.IsError)
        {
            compare.Refused(_case.Error, () => Start());
            return;
        }
        var evaluation = Start();
        var losses = _model.Compilation!.Losses!.For(_model.OutputNames);
        compare.Sequence("losses", losses.Index().Where(pair => pair.Item is not null).Select(pair => Function(pair.Item!, pair.Index)),
            _case.List("losses").Select(loss => loss.GetProperty("function").GetString()));
        compare.Sequence("metrics_names", _model.MetricsNames, _case.List("metrics_names").Select(name => name.GetString()!));
        compare.Evaluation("evaluate", evaluation, _case["evaluate"]);
        // Where a metric is given twice, Keras' list has it more often than its dictionary.
        if (_case.List("evaluate_list").Count == _case["evaluate"].EnumerateObject().Count())
            compare.Evaluation("evaluate", evaluation, _case["evaluate_list"]);
        compare.History((History)_fit.Invoke()!, _case["history"]);
    }

    private string Function(Loss loss, int output)
    {
        var fitting = loss.For(_arrays[$"y{output}"].shape.With(0, null), _model.OutputShapes[output]);
        return fitting is LossFunctionWrapper wrapper ? FunctionName.Of(wrapper.Fn)
            : KerasClasses.SnakeCase(KerasClasses.NameOf(fitting.GetType()));
    }

    private Evaluation Start()
    {
        _model.EnsureBuilt(_arrays["x"].shape.With(0, null));
        _model.SetWeights([.. _case.List("heads").SelectMany(head => head.GetProperty("weights").EnumerateArray()).Select(KitArray.Read)]);
        (_compile ?? Compile()).Invoke();
        return (Evaluation)_evaluate.Invoke()!;
    }

    private ModelCall Compile()
    {
        var arguments = new Dictionary<string, object?>(_case.Arguments("compile"));
        arguments.TryAdd("optimizer", "sgd");
        return new(_model, "compile", arguments, _arrays);
    }

    private ModelCall OnData(string method, Dictionary<string, object?> more)
    {
        var arguments = new Dictionary<string, object?>(more) { ["x"] = "x", ["y"] = Each("y"), ["batch_size"] = 4, ["verbose"] = 0 };
        if (_case.Has("sample_weight")) arguments["sample_weight"] = Each("w");
        return new(_model, method, arguments, _arrays);
    }

    private List<object?> Validation() => _case.Has("sample_weight") ? ["x", Each("y"), Each("w")] : ["x", Each("y")];

    // One by itself; several in a list or by the heads' names.
    private object Each(string kind)
    {
        string[] names = [.. _case.List("heads").Select((_, i) => $"{kind}{i}")];
        if (names is [var only]) return only;
        if (_case.Text("as") != "dict") return names.Cast<object?>().ToList();
        return new Dictionary<string, object?>(_case.List("heads").Zip(names, (head, name) =>
            KeyValuePair.Create(head.GetProperty("name").GetString()!, (object?)name)));
    }
}
