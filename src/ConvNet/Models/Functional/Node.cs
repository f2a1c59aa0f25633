namespace ConvNet;

/// <summary>One call of a layer on symbolic tensors.</summary>
internal sealed class Node
{
    private Node(Layer layer, Tensors inputs, CallArguments arguments)
    {
        (Layer, Inputs, Arguments) = (layer, inputs, arguments);
    }

    public Layer Layer { get; }

    public Tensors Inputs { get; }

    public CallArguments Arguments { get; }

    public Tensors Outputs { get; private set; } = null!;

    /// <summary>Everything symbolic that the call needs, arguments included.</summary>
    public IEnumerable<KerasTensor> Parents => Inputs.Concat(Arguments.Tensors).OfType<KerasTensor>();

    /// <summary>Calls a layer, which is built if it was not.</summary>
    public static Node Connect(Layer layer, Tensors inputs, CallArguments arguments)
    {
        var shapes = inputs.Shapes;
        layer.EnsureBuilt(shapes, arguments);
        return Make(layer, inputs, arguments, layer.OutputShapesOf(shapes, arguments), index => layer.OutputType(inputs, index));
    }

    /// <summary>The way in: a layer that is called on nothing.</summary>
    public static Node Begin(InputLayer layer) => Make(layer, [], new(), layer.BatchShape, _ => layer.InputType);

    private static Node Make(Layer layer, Tensors inputs, CallArguments arguments, Shapes shapes, Func<int, DType> typeOf)
    {
        var node = new Node(layer, inputs, arguments);
        node.Outputs = new([.. shapes.Select((shape, index) => new KerasTensor(shape, typeOf(index), node, index))]);
        layer.Nodes.Add(node);
        return node;
    }
}
