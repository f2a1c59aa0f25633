namespace ConvNet;

/// <summary>Writes a model as a graph: a box a layer, an arrow from each to those that take what it gives.</summary>
internal sealed class ModelDot(LayerBox box, bool expand_nested)
{
    private readonly Dictionary<Layer, string> _ids = [];

    /// <summary>Fills a graph, and those within.</summary>
    public void Fill(DotGraph dot, Model model)
    {
        if (model.Graph is null && model is not Sequential)
        {
            AddNode(dot, model);
            return;
        }

        foreach (var layer in model.Layers)
        {
            if (expand_nested && layer is Model inner && (inner.Graph is not null || inner is Sequential)) dot.Add(Cluster(inner));
            else AddNode(dot, layer);
        }

        if (model is Sequential)
        {
            // One layer after another; an InputLayer has no box of its own there.
            foreach (var (from, to) in model.Layers.Zip(model.Layers.Skip(1))) dot.AddEdge(IdOf(LastOf(from)), IdOf(FirstOf(to, 0)));
            return;
        }

        foreach (var layer in model.Layers) AddEdges(dot, model, layer);
    }

    private void AddEdges(DotGraph dot, Model model, Layer layer)
    {
        foreach (var node in layer.Nodes.Where(node => model.Graph!.Nodes.Any(entry => entry.Node == node)))
        {
            foreach (var (place, tensor) in node.Inputs.OfType<KerasTensor>().Index())
                dot.AddEdge(IdOf(LastOf(tensor.Node.Layer, tensor.Index)), IdOf(FirstOf(layer, place)));
        }
    }

    private DotGraph Cluster(Model model)
    {
        var inner = new DotGraph($"subgraph {DotGraph.Quoted($"cluster_{model.Name}")}");
        inner.Set("style", "dashed");
        inner.Set("label", DotGraph.Quoted(model.Name));
        inner.Set("labeljust", "l");
        Fill(inner, model);
        return inner;
    }

    private void AddNode(DotGraph dot, Layer layer) => dot.AddNode(IdOf(layer), box.Label(layer));

    private string IdOf(Layer layer)
    {
        if (!_ids.TryGetValue(layer, out string? id)) _ids[layer] = id = $"n{_ids.Count}";
        return id;
    }

    // The box within a model that gives one of its outputs.
    private Layer LastOf(Layer layer, int output = 0)
    {
        if (!expand_nested || layer is not Model model) return layer;
        if (model is Sequential) return LastOf(model.Layers[^1], output);
        return model.Graph is { } graph && graph.Outputs[output] is KerasTensor tensor ? LastOf(tensor.Node.Layer, tensor.Index) : layer;
    }

    // The box within a model that takes one of its inputs.
    private Layer FirstOf(Layer layer, int input)
    {
        if (!expand_nested || layer is not Model model) return layer;
        if (model is Sequential) return FirstOf(model.Layers[0], input);
        return model.Graph is { } graph && graph.Inputs[input] is KerasTensor tensor ? tensor.Node.Layer : layer;
    }
}
