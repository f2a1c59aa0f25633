using System.Text.Json;

namespace ConvNet;

/// <summary>What compile() was told, as the attribute <c>training_config</c> of <c>.h5</c> files holds it.</summary>
internal static class TrainingConfig
{
    private static readonly string[] Accuracies = ["binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy"];

    /// <summary>The JSON for a compiled model, for <c>.h5</c> files.</summary>
    public static string Write(Compilation compilation)
    {
        var config = WriteChoices(compilation, o => LegacyConfig.Write(o));
        config["optimizer_config"] = WriteOptimizer(compilation.GivenOptimizer);
        return PythonJson.Write(config);
    }

    /// <summary>The same in Keras 3's form, <c>compile_config</c>; empty for a model that is not compiled.</summary>
    public static OrderedDictionary<string, object?> WritePlain(Compilation? compilation)
    {
        if (compilation is null) return [];
        var config = WriteChoices(compilation, Config.SerializePlain);
        config.Insert(0, "optimizer", Config.SerializePlain(compilation.GivenOptimizer));
        (config["run_eagerly"], config["steps_per_execution"], config["jit_compile"]) = (false, 1, false);
        return config;
    }

    /// <summary>Compiles a model as the JSON says.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="ArgumentException">Something in it is not offered here.</exception>
    public static void Compile(Model model, string json)
    {
        using var document = JsonDocument.Parse(json);
        Compile(model, ConfigReader.EntriesOf("training_config", PythonJson.Plain(document.RootElement)));
    }

    /// <summary>Compiles a model as its config says, <c>training_config</c> or <c>compile_config</c>.</summary>
    /// <exception cref="ArgumentException">Something in it is not offered here.</exception>
    public static void Compile(Model model, IReadOnlyDictionary<string, object?> config)
    {
        if (config.GetValueOrDefault("sample_weight_mode") is { } value and not List<object?> { Count: 0 })
            throw new ArgumentException($"sample_weight_mode is not offered here: it can only be null, got {ConfigReader.Shorten(value)}.");
        var optimizer = config.GetValueOrDefault("optimizer_config") ?? config.GetValueOrDefault("optimizer");
        model.Compile(optimizer as string ?? ReadOptimizer(optimizer), ReadLosses(config.GetValueOrDefault("loss")),
            ReadWeights(config.GetValueOrDefault("loss_weights")), ReadMetricList(config.GetValueOrDefault("metrics")),
            ReadMetricList(config.GetValueOrDefault("weighted_metrics")));
    }

    private static OrderedDictionary<string, object?> WriteChoices(Compilation compilation,
        Func<object, OrderedDictionary<string, object?>> write) => new()
        {
            ["loss"] = compilation.Losses is not { } losses ? null
                : losses.IsForAll ? WriteLoss(losses.Single!, write)
                : losses.Written(loss => loss is null ? null : WriteLoss(loss, write)),
            ["metrics"] = WriteMetrics(compilation.MetricList, write),
            ["weighted_metrics"] = WriteMetrics(compilation.WeightedMetrics, write),
            ["loss_weights"] = compilation.LossWeights?.Written(weight => weight),
        };

    private static object? WriteMetrics(MetricList? metrics, Func<object, OrderedDictionary<string, object?>> write) =>
        metrics is not { All.Count: > 0 } ? null : metrics.Written(choice =>
        {
            List<object?> all = [.. choice.Select(one => WriteMetric(one, write))];
            return all.Count == 1 && metrics.Names is null ? all[0] : all;
        });

    // Before Keras 2.11 optimizers knew no averaging of weights: where it is off, nothing is said of it.
    private static OrderedDictionary<string, object?> WriteOptimizer(Optimizer optimizer)
    {
        var written = LegacyConfig.Write(optimizer);
        if (optimizer.UseEma) return written;
        var config = (OrderedDictionary<string, object?>)written["config"]!;
        foreach (string key in (string[])["use_ema", "ema_momentum"]) config.Remove(key);
        return written;
    }

    // A name says less than a config, but every version understands it. Keras 3 needs the whole one, not "mse".
    private static object WriteLoss(Loss loss, Func<object, OrderedDictionary<string, object?>> write)
    {
        // A function can be told by its name alone.
        if (loss is LossFunctionWrapper) return loss.Name;
        var config = write(loss);
        var type = loss.GetType();
        var usual = write(Config.Create(type, new Dictionary<string, object?>()));
        return PythonJson.Write(config) == PythonJson.Write(usual)
            ? KerasClasses.SnakeCase(KerasClasses.NameOf(type))
            : config;
    }

    private static object? WriteMetric(MetricChoice choice, Func<object, OrderedDictionary<string, object?>> write)
    {
        if (choice.Metric is null) return choice.Name;
        var written = write(choice.Metric);
        ((OrderedDictionary<string, object?>)written["config"]!)["name"] = choice.Name;
        return written;
    }

    private static Optimizer ReadOptimizer(object? config) =>
        Config.Deserialize<Optimizer>(OldOptimizerConfig.Today(WithPlainName(config)));

    private static LossList? ReadLosses(object? losses) => losses switch
    {
        null => null,
        List<object?> list => LossList.Create([.. list.Select(ReadLoss)]),
        IReadOnlyDictionary<string, object?> entries when !entries.ContainsKey("class_name") => Named(new LossList(), entries,
            (list, output, loss) => list[output] = ReadLoss(loss)),
        _ => ReadLoss(losses),
    };

    private static Loss? ReadLoss(object? loss) => loss switch
    {
        null => null,
        string name => name,
        IReadOnlyDictionary<string, object?> entries => Config.Deserialize<Loss>(Today(entries)),
        var other => throw new ArgumentException($"Expected a loss, got {ConfigReader.Shorten(other)}."),
    };

    private static LossWeights? ReadWeights(object? weights) => weights switch
    {
        null or List<object?> { Count: 0 } => null,
        List<object?> list => LossWeights.Create([.. list.Select(ReadWeight)]),
        IReadOnlyDictionary<string, object?> entries => Named(new LossWeights(), entries,
            (list, output, weight) => list[output] = ReadWeight(weight)),
        var other => throw new ArgumentException($"Expected weights of losses, got {ConfigReader.Shorten(other)}."),
    };

    private static double? ReadWeight(object? weight) => weight is null ? null : Config.Deserialize<double>(weight);

    // Of one output they may stand in lists within lists; of several there is a list for each, or they go by names.
    private static MetricList? ReadMetricList(object? metrics) => metrics switch
    {
        null or List<object?> { Count: 0 } => null,
        IReadOnlyDictionary<string, object?> entries when !entries.ContainsKey("class_name") => Named(new MetricList(), entries,
            (list, output, choices) => list[output] = Choices(choices)),
        List<object?> list when list.Count > 1 && list.All(item => item is List<object?> or null) =>
            MetricList.Create([.. list.Select(Choices)]),
        _ => MetricList.Create([.. ReadMetrics(metrics)]),
    };

    private static MetricChoice Choices(object? metrics) => MetricChoice.Create([.. ReadMetrics(metrics)]);

    private static TList Named<TList>(TList list, IReadOnlyDictionary<string, object?> entries, Action<TList, string, object?> set)
    {
        foreach (var (output, value) in entries) set(list, output, value);
        return list;
    }

    private static IEnumerable<MetricChoice> ReadMetrics(object? metrics) => metrics switch
    {
        null => [],
        string name => [name],
        List<object?> list => list.SelectMany(ReadMetrics),
        IReadOnlyDictionary<string, object?> { Count: 1 } entries when !entries.ContainsKey("class_name") =>
            ReadMetrics(entries.Values.First()),
        IReadOnlyDictionary<string, object?> entries => [ReadMetric(entries)],
        var other => throw new ArgumentException($"Expected metrics, got {ConfigReader.Shorten(other)}."),
    };

    // What Keras 2 makes of a function's name: a wrapper that tells the function, and the name as it was given.
    private static MetricChoice ReadMetric(IReadOnlyDictionary<string, object?> entries)
    {
        var config = entries.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>;
        if (entries.GetValueOrDefault("class_name") is not "MeanMetricWrapper"
            || config?.GetValueOrDefault("fn") is not string function)
            return Config.Deserialize<Metric>(Today(entries));
        string name = config.GetValueOrDefault("name") as string ?? function;
        if (Accuracies.Contains(function) && name is "accuracy" or "acc") return name;
        var metric = KerasClasses.Named<Metric>(function);
        metric.Name = name;
        return metric;
    }

    // Keras 2 names the function beside the class, and calls the usual reduction "auto".
    private static OrderedDictionary<string, object?> Today(IReadOnlyDictionary<string, object?> serialized)
    {
        var today = WithPlainName(serialized)!;
        if (today.GetValueOrDefault("config") is not IReadOnlyDictionary<string, object?> config) return today;
        var kept = new OrderedDictionary<string, object?>(config);
        kept.Remove("fn");
        if (kept.GetValueOrDefault("reduction") is "auto") kept.Remove("reduction");
        today["config"] = kept;
        return today;
    }

    // Keras 2.11 and later write "Custom>Adam" for their own optimizers.
    private static OrderedDictionary<string, object?>? WithPlainName(object? serialized)
    {
        if (serialized is not IReadOnlyDictionary<string, object?> entries) return null;
        var plain = new OrderedDictionary<string, object?>(entries);
        if (entries.GetValueOrDefault("class_name") is string name && name.StartsWith("Custom>", StringComparison.Ordinal)
            && entries.GetValueOrDefault("registered_name") is null)
            plain["class_name"] = name["Custom>".Length..];
        return plain;
    }
}
