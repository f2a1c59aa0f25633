namespace ConvNet;

/// <summary>
/// Weights layer by layer, as <c>.h5</c> files hold them: a nested model is one layer with the weights of all within.
/// </summary>
internal static class LayerWeights
{
    /// <summary>The weights of a model's layers.</summary>
    public static IReadOnlyList<SavedLayer> Write(Model model) =>
        [.. model.Layers.Select(layer => new SavedLayer(layer.Name, [.. Named(layer).Select(Save)]))];

    /// <summary>
    /// Gives a model's layers their weights: the first layer that has any those of the first that has any in the file, and so
    /// on, whatever they are called. All or nothing.
    /// </summary>
    /// <exception cref="ModelFileException">Counts or shapes differ; the message names the layer.</exception>
    public static void Read(Model model, IReadOnlyList<SavedLayer> saved, string file)
    {
        var layers = model.Layers.Where(layer => layer.Weights.Count > 0).ToList();
        var filled = saved.Where(layer => layer.Weights.Count > 0).ToList();
        if (layers.Count != filled.Count)
            throw new ModelFileException(file, $"{model.Name} has {layers.Count} layers with weights, the file {filled.Count}.");

        var pairs = layers.Zip(filled).SelectMany(pair => Pair(pair.First, pair.Second, file)).ToList();
        foreach (var (variable, values) in pairs) variable.Assign(values);
    }

    /// <summary>A layer's weights, trainable ones first, under the names of the layers on the way and their own.</summary>
    public static IEnumerable<(string Path, Variable Variable)> Named(Layer layer)
    {
        var trainable = layer.TrainableWeights.ToHashSet();
        var all = layer is Model model
            ? model.Layers.SelectMany(Named).Select(weight => ($"{model.Name}/{weight.Path}", weight.Variable))
            : layer.Weights.Select(weight => (Prefix(layer) + weight.Name, weight));
        return all.OrderByDescending(weight => trainable.Contains(weight.Item2));
    }

    // Keras 2 makes the weights of a Normalization outside its name's scope.
    private static string Prefix(Layer layer) => layer is Normalization ? "" : $"{layer.Name}/";

    private static SavedWeight Save((string Path, Variable Variable) weight)
    {
        var numbers = weight.Variable.numpy();
        Array data = weight.Variable.IsInteger ? numbers.ToArray<long>() : numbers.ToArray<float>();
        return new(weight.Path, weight.Variable.Shape, data);
    }

    private static IEnumerable<(Variable Variable, NDArray Values)> Pair(Layer layer, SavedLayer saved, string file)
    {
        var weights = Named(layer).ToList();
        if (weights.Count != saved.Weights.Count)
            throw new ModelFileException(file,
                $"{layer.Name} has {weights.Count} weights, the file {saved.Weights.Count} (\"{saved.Name}\").");
        foreach (var ((path, variable), weight) in weights.Zip(saved.Weights))
        {
            if (weight.Values.Shape != variable.Shape || weight.Values.Data is string[])
                throw new ModelFileException(file, $"{layer.Name}: expected an array of shape {variable.Shape} for {path}, " +
                    $"got {weight.Values.ElementType} {weight.Values.Shape} (\"{weight.Path}\").");
            yield return (variable, NDArray.Wrap(weight.Values.ToFloat32(), variable.Shape));
        }
    }
}
