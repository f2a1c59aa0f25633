namespace ConvNet;

/// <summary>Writes a network down as Keras' configs of functional models do: its layers, each with its calls.</summary>
internal sealed class GraphWriter
{
    private readonly Dictionary<Node, int> _calls = [];
    private readonly IGraphForm _form;

    private GraphWriter(Graph graph, IGraphForm form)
    {
        _form = form;
        var own = graph.Nodes.Select(entry => entry.Node).ToHashSet();
        foreach (var layer in graph.Layers)
        {
            foreach (var (i, node) in layer.Nodes.Where(own.Contains).Index()) _calls[node] = form.FirstCallOf(layer) + i;
        }
    }

    /// <summary>The entries <c>layers</c>, <c>input_layers</c> and <c>output_layers</c>.</summary>
    /// <exception cref="ArgumentException">Something can't be written in this form.</exception>
    public static void Write(Graph graph, IGraphForm form, OrderedDictionary<string, object?> config)
    {
        var writer = new GraphWriter(graph, form);
        config["layers"] = graph.Layers.Select(writer.WriteLayer).ToList();
        config["input_layers"] = writer.WriteEnds(graph.Inputs);
        config["output_layers"] = writer.WriteEnds(graph.Outputs);
    }

    private object? WriteLayer(Layer layer)
    {
        var entry = _form.WriteLayer(layer);
        entry["name"] = layer.Name;
        entry["inbound_nodes"] = layer is InputLayer ? new List<object?>()
            : layer.Nodes.Where(_calls.ContainsKey).Select(object? (node) => _form.WriteCall(node, PlaceOf)).ToList();
        return entry;
    }

    private object WriteEnds(Tensors tensors)
    {
        var places = tensors.Select(object? (tensor) => PlaceOf((KerasTensor)tensor).ToList()).ToList();
        if (!_form.KnowsNames) return places;
        if (tensors.Names is { } names) return new OrderedDictionary<string, object?>(names.Zip(places, KeyValuePair.Create));
        return places is [{ } only] ? only : places;
    }

    private TensorPlace PlaceOf(KerasTensor tensor) => new(tensor.Name, _calls[tensor.Node], tensor.Index);
}

/// <summary>How a version of Keras writes the layers of a network and their calls.</summary>
internal interface IGraphForm
{
    /// <summary>Whether inputs and outputs may be a single one, or a dictionary.</summary>
    bool KnowsNames { get; }

    /// <summary>The number of a layer's first call within the network.</summary>
    int FirstCallOf(Layer layer);

    /// <summary>A layer with its config.</summary>
    OrderedDictionary<string, object?> WriteLayer(Layer layer);

    /// <summary>An entry of <c>inbound_nodes</c>.</summary>
    object WriteCall(Node node, Func<KerasTensor, TensorPlace> placeOf);
}
