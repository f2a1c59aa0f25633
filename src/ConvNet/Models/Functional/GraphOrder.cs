namespace ConvNet;

/// <summary>
/// Orders the calls between inputs and outputs as Keras does: by depth, which is the longest way to an output, farthest first;
/// within a depth by when a walk from the outputs meets them. The order of a model's layers, weights and summary rows follows.
/// </summary>
internal sealed class GraphOrder
{
    private readonly string _model;
    private readonly HashSet<KerasTensor> _inputs;
    private readonly HashSet<Node> _finished = [];
    private readonly Dictionary<Layer, int> _places = [];
    private readonly List<Node> _met = [];

    /// <summary>Walks from the outputs to the inputs.</summary>
    /// <exception cref="ArgumentException">There is no way from the inputs to an output.</exception>
    public GraphOrder(string model, IReadOnlyList<KerasTensor> inputs, IReadOnlyList<KerasTensor> outputs)
    {
        (_model, _inputs) = (model, [.. inputs]);
        foreach (var output in outputs) Visit(output);
        Nodes = Ordered(inputs);
    }

    /// <summary>The calls, farthest from the outputs first.</summary>
    public IReadOnlyList<(Node Node, int Depth)> Nodes { get; }

    /// <summary>The layers that are called, each once.</summary>
    public static IReadOnlyList<Layer> LayersOf(IReadOnlyList<(Node Node, int Depth)> nodes)
    {
        // A shared layer stands where its call farthest from the outputs is.
        var depths = new Dictionary<Layer, int>();
        foreach (var (node, depth) in nodes) depths[node.Layer] = Math.Max(depths.GetValueOrDefault(node.Layer), depth);
        return [.. nodes.Select(entry => entry.Node.Layer).Distinct().OrderByDescending(layer => depths[layer])];
    }

    private void Visit(KerasTensor tensor)
    {
        var node = tensor.Node;
        if (_finished.Contains(node)) return;
        _places.TryAdd(node.Layer, _places.Count);
        // What the model is given ends the way, even if a layer made it.
        if (!_inputs.Contains(tensor))
        {
            if (node.Layer is InputLayer) throw new ArgumentException(
                $"{_model}: an output depends on the input \"{tensor.Name}\", which is none of the model's inputs " +
                $"({string.Join(", ", _inputs.Select(input => $"\"{input.Name}\""))})");
            foreach (var parent in node.Parents) Visit(parent);
        }
        _finished.Add(node);
        _met.Add(node);
    }

    private List<(Node Node, int Depth)> Ordered(IReadOnlyList<KerasTensor> inputs)
    {
        var depths = new Dictionary<Node, int>();
        var layers = new Dictionary<Layer, int>();
        // A call is met after all that feed it, so backwards each is known before those.
        foreach (var node in Enumerable.Reverse(_met))
        {
            int depth = Math.Max(depths.GetValueOrDefault(node), layers.GetValueOrDefault(node.Layer));
            depths[node] = layers[node.Layer] = depth;
            if (node.Outputs.Cast<KerasTensor>().Any(_inputs.Contains)) continue;
            foreach (var parent in node.Parents)
                depths[parent.Node] = Math.Max(depths.GetValueOrDefault(parent.Node), depth + 1);
        }
        foreach (var input in inputs.Where(input => depths.TryAdd(input.Node, 0))) _places[input.Node.Layer] = -1;
        return [.. depths.Keys.OrderByDescending(node => depths[node]).ThenBy(node => _places[node.Layer])
            .Select(node => (node, depths[node]))];
    }
}
