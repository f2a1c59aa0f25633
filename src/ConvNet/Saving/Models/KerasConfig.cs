namespace ConvNet;

/// <summary>Layers and models as Keras 3 writes them: the long form, with module, build_config and calls by their arguments.</summary>
internal sealed class KerasConfig : IGraphForm
{
    private static readonly KerasConfig Form = new();

    // These take their tensors one by one, not in a list.
    private static readonly string[] TakingOneByOne = ["MultiHeadAttention", "GroupQueryAttention", "GroupedQueryAttention"];

    /// <inheritdoc/>
    public bool KnowsNames => true;

    /// <inheritdoc/>
    public int FirstCallOf(Layer layer) => 0;

    /// <inheritdoc/>
    public OrderedDictionary<string, object?> WriteLayer(Layer layer) => Config.SerializePlain(layer);

    /// <summary>The config of a model or layer where it is not the arguments of its constructor; null where it is.</summary>
    public static IReadOnlyDictionary<string, object?>? Of(Layer layer) => layer switch
    {
        Sequential model => OfSequential(model),
        Model { Graph: { } graph } model when model.GetType() == typeof(Model) => OfGraph(model, graph),
        InputLayer input => OfInput(input.BatchShape, input.InputType, input.Name),
        Operation operation => new OrderedDictionary<string, object?> { ["name"] = operation.Name },
        _ => null,
    };

    /// <summary>What the long form says of a layer besides.</summary>
    public static void Complete(Layer layer, OrderedDictionary<string, object?> serialized)
    {
        if (layer is Operation operation)
            (serialized["module"], serialized["registered_name"]) = (Operations.ModuleOf(operation), operation.Function);
        else if (layer.GetType() == typeof(Model)) serialized["registered_name"] = serialized["class_name"];
        if (layer is { Built: true } and not (InputLayer or Operation) && BuiltFor(layer) is { } shape)
            serialized["build_config"] = new OrderedDictionary<string, object?> { ["input_shape"] = shape };
        if (layer is Model) serialized["compile_config"] = new OrderedDictionary<string, object?>();
    }

    /// <inheritdoc/>
    public object WriteCall(Node node, Func<KerasTensor, TensorPlace> placeOf)
    {
        var (layer, arguments) = (node.Layer, node.Arguments);
        var operands = layer is Operation operation ? operation.Operands : node.Inputs;
        var inputs = operands.Select(operand => operand is Tensor tensor ? Written(tensor) : operand).ToList();
        var options = new OrderedDictionary<string, object?>();
        if (arguments.Training is { } training) options["training"] = training;
        if (arguments.Mask is { } mask)
            options["mask"] = mask.Count == 1 ? Written(mask[0]) : mask.Select(Written).ToList();
        if (arguments.InitialState is { } states)
            options["initial_state"] = states.Count == 1 ? Written(states[0]) : states.Select(Written).ToList();
        if (arguments.AttentionMask is { } attention) options["attention_mask"] = Written(attention);
        if (arguments.ReturnAttentionScores) options["return_attention_scores"] = true;
        if (arguments.UseCausalMask) options["use_causal_mask"] = true;
        bool oneByOne = inputs.Count == 1 || layer is Operation || TakingOneByOne.Contains(Config.ClassNameOf(layer));
        object args = oneByOne ? inputs : node.Inputs.Names is { } names
            ? new List<object?> { new OrderedDictionary<string, object?>(names.Zip(inputs, KeyValuePair.Create)) }
            : new List<object?> { inputs };
        return new OrderedDictionary<string, object?> { ["args"] = args, ["kwargs"] = options };

        object? Written(Tensor? tensor) => tensor is null ? null : tensor is KerasTensor symbolic ? OfTensor(symbolic, placeOf(symbolic))
            : throw new ArgumentException($"{layer.Name}: a file can't hold the numbers that it is called with");
    }

    private static OrderedDictionary<string, object?> OfSequential(Sequential model)
    {
        var layers = model.Layers.Select(object? (layer) => Config.SerializePlain(layer));
        var shape = model.DeclaredShape ?? (model.Built ? model.InputShape : null);
        if (shape is not null)
        {
            var input = (model.Built ? model.Inputs[0].DType : null) ?? "float32";
            layers = layers.Prepend(Serialized(OfInput(shape, input, model.InputName ?? $"{model.Layers[0].Name}_input")));
        }
        var config = new OrderedDictionary<string, object?>
        {
            ["name"] = model.Name,
            ["trainable"] = model.Trainable,
            ["dtype"] = Config.SerializePlain(model.DtypePolicy),
            ["layers"] = layers.ToList(),
        };
        if (shape is not null) config["build_input_shape"] = Sizes(shape);
        return config;
    }

    private static OrderedDictionary<string, object?> OfGraph(Model model, Graph graph)
    {
        var config = new OrderedDictionary<string, object?> { ["name"] = model.Name, ["trainable"] = model.Trainable };
        GraphWriter.Write(graph, Form, config);
        return config;
    }

    private static OrderedDictionary<string, object?> OfInput(Shape shape, DType dtype, string name) => new()
    {
        ["batch_shape"] = Sizes(shape),
        ["dtype"] = dtype.KerasName,
        ["sparse"] = false,
        ["ragged"] = false,
        ["name"] = name,
        ["optional"] = false,
    };

    private static OrderedDictionary<string, object?> Serialized(OrderedDictionary<string, object?> input) => new()
    {
        ["module"] = KerasClasses.ModuleOf(typeof(InputLayer)),
        ["class_name"] = nameof(InputLayer),
        ["config"] = input,
        ["registered_name"] = null,
    };

    private static OrderedDictionary<string, object?> OfTensor(KerasTensor tensor, TensorPlace place) => new()
    {
        ["class_name"] = "__keras_tensor__",
        ["config"] = new OrderedDictionary<string, object?>
        {
            ["shape"] = Sizes(tensor.Shape),
            ["dtype"] = tensor.DType.KerasName,
            ["keras_history"] = place.ToList(),
        },
    };

    // Keras builds a layer of these; one that takes its tensors one by one is built by its call.
    private static List<object?>? BuiltFor(Layer layer) => TakingOneByOne.Contains(Config.ClassNameOf(layer)) ? null
        : layer.InputShapes.Count == 1 ? Sizes(layer.InputShape)
        : layer.InputShapes.Select(object? (shape) => Sizes(shape)).ToList();

    private static List<object?> Sizes(Shape shape) => shape.Select(object? (size) => size is { } known ? (long)known : null).ToList();
}
