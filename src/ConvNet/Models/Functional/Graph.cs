namespace ConvNet;

/// <summary>The way from some symbolic tensors to others: which layers are called, in which order, on what.</summary>
internal sealed class Graph
{
    private readonly IReadOnlyList<Step> _steps;
    private readonly Dictionary<KerasTensor, int> _places = [];
    private readonly int[] _outputs;

    /// <summary>Finds the way.</summary>
    /// <exception cref="ArgumentException">An input or output is no symbolic tensor, an output does not depend on the inputs, or
    /// two layers have one name.</exception>
    public Graph(string model, Tensors inputs, Tensors outputs)
    {
        (Inputs, Outputs) = (inputs, outputs);
        foreach (var tensor in inputs.Concat(outputs))
        {
            if (tensor is not KerasTensor) throw new ArgumentException(
                $"{model}: inputs and outputs of a model are what keras.Input and layers called on it give, got {tensor}");
        }
        Nodes = [.. new GraphOrder(model, [.. inputs.Cast<KerasTensor>()], [.. outputs.Cast<KerasTensor>()]).Nodes];
        Layers = GraphOrder.LayersOf(Nodes);
        if (Layers.GroupBy(layer => layer.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"{model}: two layers are called \"{twice.Key}\"; names must differ within a model");

        foreach (var input in inputs.Cast<KerasTensor>()) Place(input);
        _steps = [.. Nodes.Select(entry => entry.Node).Where(node => !IsGiven(node)).Select(node =>
            new Step(node, [.. node.Outputs.Cast<KerasTensor>().Select(Place)]))];
        _outputs = [.. outputs.Cast<KerasTensor>().Select(tensor => _places[tensor])];
    }

    public Tensors Inputs { get; }

    public Tensors Outputs { get; }

    /// <summary>The calls in an order in which they can be made, each with how far it is from the outputs.</summary>
    public IReadOnlyList<(Node Node, int Depth)> Nodes { get; }

    /// <summary>The layers, those farthest from the outputs first.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>Whether each layer follows another, without branches.</summary>
    public bool IsChain => Nodes.GroupBy(entry => entry.Depth).All(group => group.Count() == 1)
        && Nodes.All(entry => entry.Node.Inputs.Count <= 1)
        && Nodes.Select(entry => entry.Node.Layer).Distinct().Count() == Nodes.Count;

    /// <summary>The layers behind the input, each called once on the output of the one before; null if it is no such chain.</summary>
    public IReadOnlyList<Layer>? Chain => Inputs.Count == 1 && Outputs.Count == 1 && IsChain
        && Nodes.All(entry => entry.Node.Arguments.IsPlain && entry.Node.Arguments.Training is null)
        && Inputs[0].DType == "float32" ? [.. _steps.Select(step => step.Node.Layer)] : null;

    /// <summary>What a layer is called on here, as Keras writes it: the layer, which of its calls, which of the outputs.</summary>
    public IReadOnlyList<string> ConnectionsOf(Layer layer) =>
    [
        .. from node in layer.Nodes
           where Nodes.Any(entry => entry.Node == node)
           from tensor in node.Inputs.OfType<KerasTensor>()
           let source = tensor.Node
           select $"{source.Layer.Name}[{source.Layer.Nodes.IndexOf(source) + OwnCalls(source.Layer)}][{tensor.Index}]",
    ];

    /// <summary>The shapes of a layer's outputs; null if its calls here differ in them, which Keras 2 shows.</summary>
    public Shapes? ShapesOf(Layer layer)
    {
        var calls = Nodes.Where(entry => entry.Node.Layer == layer).Select(entry => entry.Node.Outputs.Shapes).ToList();
        bool differ = KerasVersions.Current != KerasVersion.Keras3 && calls.Any(shapes => !shapes.SequenceEqual(calls[0]));
        return differ ? null : layer.OutputShapes;
    }

    /// <summary>Computes the outputs.</summary>
    public Tensors Run(Tensors inputs, bool training)
    {
        var values = new Tensor[_places.Count];
        for (int i = 0; i < inputs.Count; i++) values[i] = inputs[i];
        Tensor ValueOf(Tensor tensor) => Known(tensor) is { } place ? values[place] : tensor;
        foreach (var step in _steps)
        {
            var results = step.Node.Layer.Run(step.Node.Inputs.Map(ValueOf), step.ArgumentsOf(ValueOf, training));
            for (int i = 0; i < step.Places.Length; i++) values[step.Places[i]] = results[i];
        }
        return new(Array.ConvertAll(_outputs, place => values[place]));
    }

    /// <summary>The outputs' shapes for inputs of these shapes.</summary>
    public Shapes ShapesFor(Shapes inputs)
    {
        var shapes = new Shape[_places.Count];
        for (int i = 0; i < inputs.Count; i++) shapes[i] = inputs[i];
        foreach (var step in _steps)
        {
            var given = step.Node.Inputs.Select(tensor => Known(tensor) is { } place ? shapes[place] : tensor.Shape);
            var results = step.Node.Layer.OutputShapesOf([.. given], step.Node.Arguments);
            foreach (var (place, shape) in step.Places.Zip(results)) shapes[place] = shape;
        }
        return new(Array.ConvertAll(_outputs, place => shapes[place]));
    }

    private int? Known(Tensor tensor) =>
        tensor is KerasTensor symbolic && _places.TryGetValue(symbolic, out int place) ? place : null;

    private int Place(KerasTensor tensor)
    {
        if (!_places.TryGetValue(tensor, out int place)) _places[tensor] = place = _places.Count;
        return place;
    }

    // Keras 2.2 counted a model's making as its first call.
    private static int OwnCalls(Layer layer) => layer is Model && KerasVersions.Current == KerasVersion.Keras22 ? 1 : 0;

    private bool IsGiven(Node node) => node.Outputs.Cast<KerasTensor>().All(output => Inputs.Contains(output));

    private sealed record Step(Node Node, int[] Places)
    {
        public CallArguments ArgumentsOf(Func<Tensor, Tensor> values, bool training)
        {
            var given = Node.Arguments;
            bool trains = given.Training ?? training;
            return given.IsPlain ? CallArguments.Plain(trains) : given.Map(values) with { Training = trains };
        }
    }
}
