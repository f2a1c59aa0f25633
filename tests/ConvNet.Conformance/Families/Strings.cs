using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A string that stands for an object, or a whole compile() with what comes of it.</summary>
internal sealed class Strings() : Family("strings")
{
    private static readonly Dictionary<string, Func<string, object>> Get = new()
    {
        ["optimizer"] = name => (Optimizer)name,
        ["loss"] = name => (Loss)name,
        ["metric"] = name => KerasClasses.Named<Metric>(name),
        ["initializer"] = name => (Initializer)name,
        ["activation"] = name => (ActivationFunction)name,
    };

    public override string GroupOf(KitCase given) => given.Text("kind")!;

    public override Action<Comparison> Prepare(KitCase given)
    {
        string kind = given.Text("kind")!;
        if (kind == "compile") return PrepareCompile(given);
        if (!Get.TryGetValue(kind, out var get)) throw new NotOfferedException($"{kind}s");
        string name = given.Text("string")!;
        if (given.IsError) return compare => compare.Refused(given.Error, () => get(name));
        object found = Build.KnowingNames(() => get(name));
        return compare =>
        {
            if (found is ActivationFunction activation)
            {
                compare.Equal("function", activation.Name, given.Text("function"));
                return;
            }
            string className = KerasClasses.NameOf(found.GetType());
            if (given.Has("class")) compare.Equal("class", className, given.Text("class"));
            else compare.Equal("function", KerasClasses.SnakeCase(className), given.Text("function"));
            if (given.Has("config")) compare.Compare(found, given["config"], Build.Nothing);
        };
    }

    private static Action<Comparison> PrepareCompile(KitCase given)
    {
        if (given.List("heads") is not [var head]) throw new NotOfferedException("models with several outputs");
        given.RequireNo("trainings", "sample_weight");
        if (given.IsError && given.Error.Contains("of type <class", StringComparison.Ordinal))
            throw new NotOfferedException("arguments of another type: C#'s own conversions decide");
        var (model, weights) = Model(head);
        var arguments = given.Arguments("compile");
        var arrays = new Dictionary<string, NDArray> { ["x"] = given.Array("x"), ["y"] = KitArray.Read(given.List("y")[0]) };
        ModelCall Call(string method, params (string Key, object? Value)[] more) =>
            new(model, method, new Dictionary<string, object?> { ["x"] = "x", ["y"] = "y", ["batch_size"] = 4, ["verbose"] = 0 }
                .Concat(more.ToDictionary()).ToDictionary(), arrays);
        ModelCall Compile() => new(model, "compile", WithOptimizer(arguments), arrays);
        // A name that Keras does not know is no gap, but to be refused.
        bool isUnknownName = given.IsError && given.Error.StartsWith("Could not interpret", StringComparison.Ordinal);
        var compile = isUnknownName ? null : Compile();
        var evaluate = Call("evaluate");
        var fit = Call("fit", ("shuffle", false), ("validation_data", new List<object?> { "x", "y" }));
        void Start()
        {
            model.EnsureBuilt(arrays["x"].shape.With(0, null));
            model.SetWeights(weights);
            (compile ?? Compile()).Invoke();
        }
        if (given.IsError)
        {
            return compare => compare.Refused(given.Error, () =>
            {
                Start();
                evaluate.Invoke();
            });
        }
        return compare =>
        {
            Start();
            compare.Equal("loss", KerasClasses.SnakeCase(KerasClasses.NameOf(model.Compilation!.Loss!.GetType())),
                given.List("losses")[0].GetProperty("function").GetString());
            compare.Sequence("metrics_names", model.MetricsNames, given.List("metrics_names").Select(name => name.GetString()!));
            var evaluation = (Evaluation)evaluate.Invoke()!;
            compare.Evaluation("evaluate", evaluation, given["evaluate"]);
            // Where a metric is given twice, Keras' list has it more often than its dictionary.
            if (given["evaluate_list"].GetArrayLength() == given["evaluate"].EnumerateObject().Count())
                compare.Evaluation("evaluate", evaluation, given["evaluate_list"]);
            compare.History((History)fit.Invoke()!, given["history"]);
        };
    }

    private static Dictionary<string, object?> WithOptimizer(IReadOnlyDictionary<string, object?> arguments) =>
        new(arguments) { ["optimizer"] = arguments.GetValueOrDefault("optimizer", "sgd") };

    private static (Sequential Model, IReadOnlyList<NDArray> Weights) Model(JsonElement head)
    {
        var arguments = Build.Plain(head).Where(entry => entry.Key != "weights").ToDictionary();
        return (new Sequential([Build.Create<Layer>("Dense", arguments)]),
            [.. head.GetProperty("weights").EnumerateArray().Select(KitArray.Read)]);
    }
}
