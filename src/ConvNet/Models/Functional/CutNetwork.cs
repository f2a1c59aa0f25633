namespace ConvNet;

/// <summary>A network that begins at the output of a layer, as one is cut open to feed it in the middle.</summary>
internal static class CutNetwork
{
    /// <summary>
    /// The same way from inputs of its own, as Keras makes it: an input stands where a layer's output was given, and the layers
    /// behind are called once more. So the layer before does not belong to the network, nor do its weights.
    /// </summary>
    /// <exception cref="ArgumentException">There is no way from the inputs to an output.</exception>
    public static (Tensors Inputs, Tensors Outputs) WithInputs(string model, Tensors inputs, Tensors outputs)
    {
        bool isWhole = inputs.All(tensor => tensor is not KerasTensor symbolic || symbolic.Node.Layer is InputLayer);
        if (isWhole || !inputs.AreSymbolic || outputs.Any(output => output is not KerasTensor)) return (inputs, outputs);
        var values = new Dictionary<Tensor, Tensor>();
        foreach (var cut in inputs.Cast<KerasTensor>())
        {
            values[cut] = cut.Node.Layer is InputLayer ? cut
                : keras.Input(batch_shape: cut.Shape, dtype: cut.DType.Name, name: $"{cut.Name}CLONE");
        }
        Tensor ValueOf(Tensor tensor) => values.GetValueOrDefault(tensor, tensor);
        var order = new GraphOrder(model, [.. inputs.Cast<KerasTensor>()], [.. outputs.Cast<KerasTensor>()]);
        foreach (var (node, _) in order.Nodes)
        {
            if (node.Outputs.All(values.ContainsKey)) continue;
            var results = node.Layer.Run(node.Inputs.Map(ValueOf), node.Arguments.Map(ValueOf));
            foreach (var (old, result) in node.Outputs.Zip(results)) values.TryAdd(old, result);
        }
        return (Mapped(inputs), Mapped(outputs));

        Tensors Mapped(Tensors tensors)
        {
            var mapped = tensors.Map(ValueOf);
            return tensors.Names is { } names ? names.Zip(mapped).ToDictionary(pair => pair.First, pair => pair.Second) : mapped;
        }
    }
}
