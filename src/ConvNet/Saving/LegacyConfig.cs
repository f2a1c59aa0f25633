namespace ConvNet;

/// <summary>
/// Objects as <c>.h5</c> files hold them, <c>{"class_name": …, "config": …}</c>. What is written here is what Keras 2.15 writes,
/// which Keras 3 reads as well; what is read is anything from Keras 2.0 to 3.
/// </summary>
internal static class LegacyConfig
{
    private const string ClassName = "class_name", Inner = "config", Dtype = "dtype";

    private static readonly GraphFormOfKeras2 Form = new();

    /// <summary>
    /// The config of a whole model. One with functions of tensors among its layers, <c>x * 2</c>, is written as Keras 3 does: they
    /// are not what Keras 2 has.
    /// </summary>
    public static OrderedDictionary<string, object?> WriteModel(Model model)
    {
        if (!HasOperations(model)) return Write(model);
        return new() { [ClassName] = KerasClasses.NameOf(model.GetType()), [Inner] = Config.Of(model) };
    }

    /// <summary>The config of a layer, model, loss, metric or optimizer.</summary>
    /// <param name="o">The object.</param>
    /// <param name="isWithin">Whether it is a layer that a functional model calls.</param>
    public static OrderedDictionary<string, object?> Write(object o, bool isWithin = false) => new()
    {
        [ClassName] = KerasClasses.RegisteredNameOf(o.GetType()) ?? KerasClasses.NameOf(o.GetType()),
        [Inner] = o switch
        {
            Sequential model => WriteSequential(model, withInput: !isWithin),
            Model { Graph: { } graph } model when model.GetType() == typeof(Model) => WriteGraph(model, graph),
            InputLayer input => WriteInput(input.BatchShape, input.InputType, input.Name),
            Bidirectional => WithoutPrefix(WriteConfig(o)),
            _ => WriteConfig(o),
        },
    };

    /// <summary>The layer or model of a config.</summary>
    /// <exception cref="ArgumentException">Something in it is not offered here; the message names the layer.</exception>
    public static Layer ReadLayer(object? serialized)
    {
        if (serialized is not IReadOnlyDictionary<string, object?> entries
            || entries.GetValueOrDefault(ClassName) is not string className)
            throw new ArgumentException($"Expected a layer's class_name and config, got {ConfigReader.Shorten(serialized)}.");
        object? inner = entries.GetValueOrDefault(Inner);
        if (className == nameof(Sequential)) return ReadSequential(inner);
        if (inner is IReadOnlyDictionary<string, object?> network && network.ContainsKey("output_layers")) return GraphReader.Read(network);

        var config = new OrderedDictionary<string, object?>(ConfigReader.EntriesOf(className, inner));
        var shape = TakeBatchShape(config);
        var type = Find(className, config.GetValueOrDefault("name"), entries.GetValueOrDefault("registered_name"));
        if (type == typeof(InputLayer)) config["batch_shape"] = shape;
        return (Layer)Config.Create(type, config);
    }

    /// <summary>The model of a config.</summary>
    /// <exception cref="ArgumentException">Something in it is not offered here; the message names the layer.</exception>
    public static Model ReadModel(Type type, IReadOnlyDictionary<string, object?> config) =>
        type == typeof(Sequential) ? ReadSequential(config) : GraphReader.Read(config);

    private static bool HasOperations(Layer layer) => layer is Operation || layer.Sublayers.Any(HasOperations);

    private static OrderedDictionary<string, object?> WriteConfig(object o)
    {
        var config = ForBoth(Config.Of(o));
        // Keras 2.15 knows this one by its old name alone, Keras 3 by both.
        if (o is LeakyReLU && config.Remove("negative_slope", out object? slope)) config["alpha"] = slope;
        // There is no place beside the config, where .keras files have what was learned.
        if (o is IVocabulary { IsGiven: false } words) config["vocabulary"] = words.Tokens.ToList();
        return config;
    }

    private static OrderedDictionary<string, object?> WriteGraph(Model model, Graph graph)
    {
        var config = new OrderedDictionary<string, object?> { ["name"] = model.Name, ["trainable"] = model.Trainable };
        GraphWriter.Write(graph, Form, config);
        return config;
    }

    private static OrderedDictionary<string, object?> WriteSequential(Sequential model, bool withInput)
    {
        var layers = model.Layers.Select(object? (layer) => Write(layer));
        if (withInput && (model.DeclaredShape ?? (model.Built ? model.InputShape : null)) is { } shape)
        {
            var entry = new OrderedDictionary<string, object?>
            {
                [ClassName] = nameof(InputLayer),
                [Inner] = WriteInput(shape, model.Built ? model.Inputs[0].DType : "float32",
                    model.InputName ?? $"{model.Layers[0].Name}_input"),
            };
            layers = layers.Prepend(entry);
        }
        var config = new OrderedDictionary<string, object?> { ["name"] = model.Name, ["layers"] = layers.ToList() };
        if (!model.Trainable) config["trainable"] = false;
        return config;
    }

    private static OrderedDictionary<string, object?> WriteInput(Shape shape, DType dtype, string name) => new()
    {
        // Keras 3 has another name for it, but takes this one too.
        ["batch_input_shape"] = shape.Select(size => (object?)size).ToList(),
        [Dtype] = dtype.KerasName,
        ["sparse"] = false,
        ["ragged"] = false,
        ["name"] = name,
    };

    // Until Keras 2.2.2 the layers' list was the whole config.
    private static Sequential ReadSequential(object? config)
    {
        var entries = config as IReadOnlyDictionary<string, object?>;
        var layers = (entries is null ? config : entries.GetValueOrDefault("layers")) as List<object?> ??
            throw new ArgumentException($"Sequential: expected the list of its layers, got {ConfigReader.Shorten(config)}.");
        var model = new Sequential(name: entries?.GetValueOrDefault("name") as string);
        if (entries?.GetValueOrDefault(Dtype) is { } policy) model.DtypePolicy = Config.Deserialize<DTypePolicy>(policy);
        foreach (object? layer in layers)
        {
            if (model is { Layers.Count: 0, DeclaredShape: null } && DeclaredBy(layer) is { } input) model.Add(input);
            model.Add(ReadLayer(layer));
        }

        if (entries?.GetValueOrDefault("build_input_shape") is List<object?> shape && layers.Count > 0 && !model.Built)
            model.EnsureBuilt(Config.Deserialize<Shape>(shape));
        if (entries?.GetValueOrDefault("trainable") is false) model.Trainable = false;
        return model;
    }

    // Keras 2.2 has no InputLayer in a Sequential: its first layer tells the shape.
    private static InputLayer? DeclaredBy(object? layer)
    {
        if (layer is not IReadOnlyDictionary<string, object?> entries
            || entries.GetValueOrDefault(ClassName) is nameof(InputLayer)
            || entries.GetValueOrDefault(Inner) is not IReadOnlyDictionary<string, object?> config) return null;
        return TakeBatchShape(new(config)) is { Count: > 0 } shape && Config.Deserialize<Shape>(shape) is var known
            ? new(batch_shape: known, name: $"{config.GetValueOrDefault("name")}_input")
            : null;
    }

    private static List<object?>? TakeBatchShape(OrderedDictionary<string, object?> config)
    {
        object? shape = null;
        foreach (string key in (string[])["batch_shape", "batch_input_shape"])
        {
            if (config.Remove(key, out object? given)) shape = given;
        }

        return shape as List<object?>;
    }

    private static Type Find(string className, object? name, object? registeredName)
    {
        try
        {
            return KerasClasses.Find(typeof(Layer), className, registeredName: registeredName as string);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"{className} \"{name}\": {error.Message}", error);
        }
    }

    // Keras 2 writes a Bidirectional's layer by the name that it had before.
    private static OrderedDictionary<string, object?> WithoutPrefix(OrderedDictionary<string, object?> config)
    {
        const string prefix = "forward_";
        if (config["layer"] is OrderedDictionary<string, object?> layer
            && layer[Inner] is OrderedDictionary<string, object?> inner && inner["name"] is string name
            && name.StartsWith(prefix, StringComparison.Ordinal)) inner["name"] = name[prefix.Length..];
        return config;
    }

    // Keras 2 does not know all keys of Keras 3; those are null, which a key that is not there means too.
    private static OrderedDictionary<string, object?> ForBoth(IReadOnlyDictionary<string, object?> config)
    {
        var kept = new OrderedDictionary<string, object?>();
        foreach (var (key, value) in config)
        {
            // Keras 2 writes this one only where it is on.
            if (key == "zero_output_for_mask" && value is false) continue;
            if (value is not null) kept[key] = key == Dtype ? NameOfType(value) : InnerForBoth(value);
        }

        return kept;
    }

    // The name of a policy says all of it, and both versions take it.
    private static object? NameOfType(object? value) => value is string ? value : Config.Deserialize<DTypePolicy>(value).Name;

    private static object? InnerForBoth(object? value)
    {
        if (value is List<object?> items) return items.Select(InnerForBoth).ToList();
        if (value is not IReadOnlyDictionary<string, object?> entries) return value;
        var copy = new OrderedDictionary<string, object?>(entries);
        // The outer layer builds what it holds.
        copy.Remove("build_config");
        if (copy.GetValueOrDefault(Inner) is IReadOnlyDictionary<string, object?> inner) copy[Inner] = ForBoth(inner);
        return copy;
    }
}
