namespace ConvNet.Conformance;

/// <summary>A small model with one output, compiled as a case says, and what it then gives.</summary>
internal sealed class CompiledModel
{
    private readonly KitCase _case;
    private readonly Sequential _model;
    private readonly Dictionary<string, NDArray> _arrays;
    private readonly ModelCall? _compile;
    private readonly ModelCall _evaluate;
    private readonly ModelCall _fit;

    /// <summary>Makes the model and binds the calls.</summary>
    /// <exception cref="NotOfferedException">The library lacks something that the case needs.</exception>
    public CompiledModel(KitCase given)
    {
        if (given.List("heads").Count != 1) throw new NotOfferedException("models with several outputs");
        given.RequireNo("trainings", "sample_weight");
        if (given.IsError && given.Error.Contains("of type <class", StringComparison.Ordinal))
            throw new NotOfferedException("arguments of another type: C#'s own conversions decide");

        _case = given;
        var layer = Build.Plain(given.List("heads")[0]).Where(entry => entry.Key != "weights").ToDictionary();
        _model = new([Build.Create<Layer>(nameof(Dense), layer)]);
        _arrays = new() { ["x"] = given.Array("x"), ["y"] = KitArray.Read(given.List("y")[0]) };
        // A name that Keras does not know is no gap, but to be refused.
        bool isUnknownName = given.IsError && given.Error.StartsWith("Could not interpret", StringComparison.Ordinal);
        _compile = isUnknownName ? null : Compile();
        _evaluate = OnData("evaluate", []);
        _fit = OnData("fit", new() { ["shuffle"] = false, ["validation_data"] = new List<object?> { "x", "y" } });
    }

    /// <summary>Compares what compile, evaluate and fit give.</summary>
    public void Compare(Comparison compare)
    {
        if (_case.IsError)
        {
            compare.Refused(_case.Error, () => Start());
            return;
        }
        var evaluation = Start();
        compare.Equal("loss", Function(_model.Compilation!.Loss!),
            _case.List("losses")[0].GetProperty("function").GetString());
        compare.Sequence("metrics_names", _model.MetricsNames, _case.List("metrics_names").Select(name => name.GetString()!));
        compare.Evaluation("evaluate", evaluation, _case["evaluate"]);
        // Where a metric is given twice, Keras' list has it more often than its dictionary.
        if (_case.List("evaluate_list").Count == _case["evaluate"].EnumerateObject().Count())
            compare.Evaluation("evaluate", evaluation, _case["evaluate_list"]);
        compare.History((History)_fit.Invoke()!, _case["history"]);
    }

    private string Function(Loss loss)
    {
        var fitting = loss.For(_arrays["y"].shape.With(0, null), _model.OutputShape);
        return fitting is LossFunctionWrapper wrapper ? FunctionName.Of(wrapper.Fn)
            : KerasClasses.SnakeCase(KerasClasses.NameOf(fitting.GetType()));
    }

    private Evaluation Start()
    {
        _model.EnsureBuilt(_arrays["x"].shape.With(0, null));
        _model.SetWeights([.. _case.List("heads")[0].GetProperty("weights").EnumerateArray().Select(KitArray.Read)]);
        (_compile ?? Compile()).Invoke();
        return (Evaluation)_evaluate.Invoke()!;
    }

    private ModelCall Compile()
    {
        var arguments = new Dictionary<string, object?>(_case.Arguments("compile"));
        arguments.TryAdd("optimizer", "sgd");
        return new(_model, "compile", arguments, _arrays);
    }

    private ModelCall OnData(string method, Dictionary<string, object?> more) => new(_model, method,
        new Dictionary<string, object?>(more) { ["x"] = "x", ["y"] = "y", ["batch_size"] = 4, ["verbose"] = 0 }, _arrays);
}
