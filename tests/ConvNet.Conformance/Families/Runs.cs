using System.Text.Json;
using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A whole training: a model from its config, and calls of its methods in order.</summary>
internal sealed class Runs() : Family("runs")
{
    public override string GroupOf(KitCase given) => given["model"].GetProperty("class").GetString()!;

    public override Action<Comparison> Prepare(KitCase given)
    {
        var model = ModelOf(given);
        var arrays = RunData.Read(given["data"]);
        var calls = given.List("calls").Select(call => Bind(model, call, arrays, Differing(given))).ToList();
        return compare =>
        {
            if (RunData.Weights(given["initial_weights"]) is { Count: > 0 } weights) model.SetWeights(weights);
            foreach (var call in calls) call(compare);
            foreach (var (weight, want) in model.Weights.Zip(given.List("final_weights")))
                compare.Close($"{want.GetProperty("path")} at the end", weight.numpy(), want.GetProperty("tensor"), Comparison.RunTolerance);
            foreach (var (weight, want) in model.Weights.Zip(given.List("final_totals")))
            {
                double[] values = weight.numpy().ToArray<double>();
                compare.Numbers($"sum of {want.GetProperty("path")}", [values.Sum()], want.GetProperty("sum"));
                compare.Numbers($"norm of {want.GetProperty("path")}", [Math.Sqrt(values.Sum(value => value * value))], want.GetProperty("l2"));
            }
        };
    }

    private static Sequential ModelOf(KitCase given)
    {
        if (given.Group != nameof(Sequential)) throw new NotOfferedException($"{given.Group} models");
        var config = Build.Plain(given["model"].GetProperty("config"));
        var layers = ((List<object?>)config["layers"]!).Cast<IReadOnlyDictionary<string, object?>>();
        return new(layers.Select(Layer), (string)config["name"]!);
    }

    // A layer's config holds all of its arguments: those that are not offered are a gap unless they are off.
    private static Layer Layer(IReadOnlyDictionary<string, object?> written)
    {
        string className = (string)written["class_name"]!;
        var config = (IReadOnlyDictionary<string, object?>)written["config"]!;
        return className == nameof(InputLayer)
            ? new InputLayer(((Shape)Build.Value(className, config["batch_shape"], typeof(Shape))!)[1..], name: (string)config["name"]!)
            : Build.Create<Layer>(className, config);
    }

    private static HashSet<string> Differing(KitCase given) => [.. given.List("may_differ").Select(field => field.GetString()!)];

    private static Action<Comparison> Bind(Model model, JsonElement call, IReadOnlyDictionary<string, NDArray> arrays, HashSet<string> differing)
    {
        string method = call.GetProperty("do").GetString()!;
        // Ours answers with both, list and dictionary.
        var arguments = Build.Plain(call.GetProperty("args")).Where(entry => entry.Key != "return_dict").ToDictionary();
        switch (method)
        {
            case "set": return _ => Set(model.GetLayer((string)arguments["layer"]!), arguments);
            case "set_optimizer": return _ => Set(model.Optimizer, arguments);
            case "call":
                return compare => compare.Close("call",
                    model.Apply(Arrays.ToTensor(arrays[(string)arguments["x"]!], "float32"), (bool)arguments["training"]!).numpy(),
                    call.GetProperty("result"), Comparison.RunTolerance);
            case "properties": return compare => CompareProperties(compare, model, call.GetProperty("result"));
            case "fit": return Fit(model, call, arguments, arrays, differing);
        }
        if (method is "evaluate" or "predict") arguments["verbose"] = 0;
        var bound = new ModelCall(model, method, arguments, arrays);
        return compare =>
        {
            switch (bound.Invoke())
            {
                case Evaluation evaluation: compare.Evaluation(method, evaluation, call.GetProperty("result")); break;
                case NDArray array: compare.Close(method, array, call.GetProperty("result"), Comparison.RunTolerance); break;
            }
            if (method == "compile")
                compare.Compare(model.Optimizer, call.GetProperty("optimizer").GetProperty("config"), Build.Nothing);
        };
    }

    private static Action<Comparison> Fit(Model model, JsonElement call, Dictionary<string, object?> arguments,
        IReadOnlyDictionary<string, NDArray> arrays, HashSet<string> differing)
    {
        if (arguments.ContainsKey("callbacks")) throw new NotOfferedException("fit(callbacks)");
        var recorder = new Recorder();
        arguments["callbacks"] = new List<object?> { recorder };
        arguments["verbose"] = 0;
        var fit = new ModelCall(model, "fit", arguments, arrays);
        return compare =>
        {
            var history = (History)fit.Invoke()!;
            compare.History(history, call.GetProperty("history"));
            compare.Sequence("epoch", history.Epoch, call.GetProperty("epoch").EnumerateArray().Select(number => number.GetInt32()));
            foreach (var entry in call.GetProperty("params").EnumerateObject())
                compare.Equal($"params: {entry.Name}", $"{recorder.Params.GetValueOrDefault(entry.Name)}", $"{entry.Value}");
            foreach (var entry in call.GetProperty("batch_logs").EnumerateObject())
            {
                foreach (var (epoch, want) in recorder[entry.Name].Zip(entry.Value.EnumerateArray()))
                    compare.Numbers($"{entry.Name} after each batch", epoch, want);
            }
            if (!differing.Contains("iterations")) compare.Equal("iterations", model.Optimizer.Iterations, call.GetProperty("iterations").GetInt64());
            compare.Numbers("learning_rate", [model.Optimizer.LearningRate], call.GetProperty("learning_rate"));
        };
    }

    private static void Set(object owner, Dictionary<string, object?> arguments)
    {
        string name = (string)arguments["attribute"]!;
        var property = owner.GetType().GetProperty(Build.PascalCase(name)) ?? throw new NotOfferedException($"{owner.GetType().Name}.{name}");
        property.SetValue(owner, Build.Value(name, arguments["value"], property.PropertyType));
    }

    private static void CompareProperties(Comparison compare, Model model, JsonElement wanted)
    {
        compare.Sequence("metrics_names", model.MetricsNames, wanted.GetProperty("metrics_names").EnumerateArray().Select(name => name.GetString()!));
        foreach (var (key, weights) in new[] { ("trainable_weights", model.TrainableWeights), ("non_trainable_weights", model.NonTrainableWeights) })
        {
            var paths = weights.Select(weight => model.Layers.Single(layer => layer.Weights.Contains(weight)).Name + "/" + weight.Name);
            compare.Sequence(key, paths.Select(path => $"{model.Name}/{path}"), wanted.GetProperty(key).EnumerateArray().Select(path => path.GetString()!));
        }
    }
}
