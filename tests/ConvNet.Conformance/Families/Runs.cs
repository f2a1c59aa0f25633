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
            CompareWeights(compare, model, given);
        };
    }

    private static void CompareWeights(Comparison compare, Model model, KitCase given)
    {
        compare.Equal("weights", model.Weights.Count, given.List("final_weights").Count + given.List("final_totals").Count);
        foreach (var (weight, want) in model.Weights.Zip(given.List("final_weights")))
        {
            var (path, tensor) = (want.GetProperty("path"), want.GetProperty("tensor"));
            compare.Close($"{path} at the end", weight.numpy(), tensor, Comparison.RunTolerance);
        }
        foreach (var (weight, want) in model.Weights.Zip(given.List("final_totals")))
        {
            // A sum of many that cancel each other out is as exact as its parts are large.
            var (path, norm) = (want.GetProperty("path"), want.GetProperty("l2"));
            double[] values = weight.numpy().ToArray<double>();
            compare.Numbers($"sum of {path}", [values.Sum()], want.GetProperty("sum"), Math.Max(1e-3, norm.GetDouble()));
            compare.Numbers($"norm of {path}", [Math.Sqrt(values.Sum(value => value * value))], norm);
        }
    }

    private static Model ModelOf(KitCase given)
    {
        var config = Build.Plain(given["model"].GetProperty("config"));
        // A layer's config holds all of its arguments: those that are not offered are a gap unless they are off.
        foreach (var layer in ((List<object?>)config["layers"]!).Cast<IReadOnlyDictionary<string, object?>>())
        {
            if (layer["class_name"] is not (nameof(InputLayer) or nameof(Sequential) or "Functional")) Build.CheckClasses(layer);
        }
        var written = new Dictionary<string, object?> { ["class_name"] = given.Group, ["config"] = config };
        return Build.KnowingNames(() => (Model)LegacyConfig.ReadLayer(written));
    }

    private static HashSet<string> Differing(KitCase given) => [.. given.List("may_differ").Select(field => field.GetString()!)];

    private static Action<Comparison> Bind(Model model, JsonElement call, IReadOnlyDictionary<string, NDArray> arrays,
        HashSet<string> differing)
    {
        string method = call.GetProperty("do").GetString()!;
        // Ours answers with both, list and dictionary.
        var arguments = Build.Plain(call.GetProperty("args")).Where(entry => entry.Key != "return_dict").ToDictionary();
        switch (method)
        {
            case "set": return _ => Set(arguments["layer"] is string layer ? model.GetLayer(layer) : model, arguments);
            case "set_optimizer": return _ => Set(model.Optimizer, arguments);
            case "call":
                var x = arrays[(string)arguments["x"]!];
                bool training = (bool)arguments["training"]!;
                return compare => compare.Close("call", model.Apply(Arrays.ToTensor(x, "float32"), training).numpy(),
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
                case Evaluation evaluation: compare.Evaluation(method, evaluation, call.GetProperty("result"), differing); break;
                case NDArray array: ComparePrediction(compare, method, array, call.GetProperty("result")); break;
            }
            if (method == "compile") CompareOptimizer(compare, model.Optimizer, call.GetProperty("optimizer"));
        };
    }

    private static void ComparePrediction(Comparison compare, string method, NDArray got, JsonElement wanted)
    {
        bool areSeveral = wanted.ValueKind == JsonValueKind.Array;
        NDArray[] outputs = areSeveral ? [.. got] : [got];
        JsonElement[] wants = areSeveral ? [.. wanted.EnumerateArray()] : [wanted];
        compare.Equal($"{method}: outputs", outputs.Length, wants.Length);
        foreach (var (output, want) in outputs.Zip(wants)) compare.Close(method, output, want, Comparison.RunTolerance);
    }

    private static Action<Comparison> Fit(Model model, JsonElement call, Dictionary<string, object?> arguments,
        IReadOnlyDictionary<string, NDArray> arrays, HashSet<string> differing)
    {
        var recorder = new Recorder();
        arguments["callbacks"] = new List<object?>([.. arguments.GetValueOrDefault("callbacks") as List<object?> ?? [], recorder]);
        arguments["verbose"] = 0;
        var fit = new ModelCall(model, "fit", arguments, arrays);
        return compare =>
        {
            var history = (History)fit.Invoke()!;
            compare.History(history, call.GetProperty("history"), differing);
            compare.Sequence("epoch", history.Epoch,
                call.GetProperty("epoch").EnumerateArray().Select(number => number.GetInt32()));
            foreach (var entry in call.GetProperty("params").EnumerateObject())
                compare.Equal($"params: {entry.Name}", $"{recorder.Params.GetValueOrDefault(entry.Name)}", $"{entry.Value}");
            foreach (var entry in call.GetProperty("batch_logs").EnumerateObject().Where(entry => !differing.Contains(entry.Name)))
            {
                foreach (var (epoch, want) in recorder[entry.Name].Zip(entry.Value.EnumerateArray()))
                    compare.Numbers($"{entry.Name} after each batch", epoch, want);
            }
            if (!differing.Contains("iterations"))
                compare.Equal("iterations", model.Optimizer.Iterations, call.GetProperty("iterations").GetInt64());
            compare.Numbers("learning_rate", [model.Optimizer.LearningRate], call.GetProperty("learning_rate"));
        };
    }

    // The name is left out: Keras counts the optimizers of a session.
    private static void CompareOptimizer(Comparison compare, Optimizer optimizer, JsonElement wanted)
    {
        compare.Equal("optimizer", KerasClasses.NameOf(optimizer.GetType()), wanted.GetProperty("class").GetString());
        var config = new OrderedDictionary<string, object?>(Build.Plain(wanted.GetProperty("config")))
        {
            ["name"] = optimizer.Name,
        };
        compare.Compare(optimizer, config, Build.Nothing);
    }

    private static void Set(object owner, Dictionary<string, object?> arguments)
    {
        string name = (string)arguments["attribute"]!;
        var property = owner.GetType().GetProperty(Build.PascalCase(name))
            ?? throw new NotOfferedException($"{owner.GetType().Name}.{name}");
        property.SetValue(owner, Build.Value(name, arguments["value"], property.PropertyType));
    }

    private static void CompareProperties(Comparison compare, Model model, JsonElement wanted)
    {
        IEnumerable<string> Wanted(string key) => wanted.GetProperty(key).EnumerateArray().Select(name => name.GetString()!);
        IEnumerable<string> Paths(IReadOnlyList<Variable> weights) => weights.Select(weight =>
            (model is Sequential ? $"{model.Name}/" : "") +
            $"{model.Layers.Single(layer => layer.Weights.Contains(weight)).Name}/{weight.Name}");
        compare.Sequence("metrics_names", model.MetricsNames, Wanted("metrics_names"));
        compare.Close("losses", NDArray.Wrap(model.Losses.Select(loss => (float)loss.Item()).ToArray(), model.Losses.Count),
            NDArray.Wrap(wanted.GetProperty("losses").EnumerateArray().Select(loss => (float)KitArray.Number(loss)).ToArray(),
                wanted.GetProperty("losses").GetArrayLength()), Comparison.RunTolerance);
        compare.Sequence("trainable weights", Paths(model.TrainableWeights), Wanted("trainable_weights"));
        compare.Sequence("other weights", Paths(model.NonTrainableWeights), Wanted("non_trainable_weights"));
    }
}
