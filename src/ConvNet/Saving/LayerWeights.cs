namespace ConvNet;

/// <summary>
/// Weights layer by layer, as <c>.h5</c> files hold them: a nested model is one layer with the weights of all within.
/// </summary>
internal static class LayerWeights
{
    /// <summary>The weights of a model's layers.</summary>
    public static IReadOnlyList<SavedLayer> Write(Model model) =>
        [.. model.Layers.Select(layer => new SavedLayer(layer.Name, [.. Named(layer).Select(Save)]))];

    /// <summary>Gives a model's layers their weights. All or nothing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="saved">The layers of the file.</param>
    /// <param name="file">What to call the file in messages.</param>
    /// <param name="byName">
    /// Whether a layer gets the weights that go by its name, and those without any are left alone. Otherwise the first layer that has
    /// weights gets those of the first in the file, and so on, whatever they are called.
    /// </param>
    /// <param name="skipMismatch">Whether layers that don't fit are left as they are.</param>
    /// <exception cref="ModelFileException">Counts or shapes differ; the message names the layer.</exception>
    public static void Read(Model model, IReadOnlyList<SavedLayer> saved, string file, bool byName = false, bool skipMismatch = false)
    {
        var found = new List<(Variable Variable, NDArray Values)>();
        foreach (var (layer, weights) in byName ? ByName(model, saved) : InOrder(model, saved, file))
        {
            try
            {
                found.AddRange(Pair(layer, weights, file).ToList());
            }
            catch (ModelFileException) when (skipMismatch)
            {
            }
        }
        foreach (var (variable, values) in found) variable.Assign(values);
    }

    private static IEnumerable<(Layer, SavedLayer)> ByName(Model model, IReadOnlyList<SavedLayer> saved) =>
        from layer in model.Layers
        from weights in saved
        where weights.Name == layer.Name && weights.Weights.Count > 0
        select (layer, weights);

    private static IEnumerable<(Layer, SavedLayer)> InOrder(Model model, IReadOnlyList<SavedLayer> saved, string file)
    {
        var layers = model.Layers.Where(layer => layer.Weights.Count > 0).ToList();
        var filled = saved.Where(layer => layer.Weights.Count > 0).ToList();
        return layers.Count == filled.Count ? layers.Zip(filled) : throw new ModelFileException(
            file, $"{model.Name} has {layers.Count} layers with weights, the file {filled.Count}.");
    }

    /// <summary>
    /// A layer's weights, trainable ones first, under the names of the layers on the way and their own. Models on the way are
    /// named only if weights would be called alike otherwise.
    /// </summary>
    /// <param name="layer">The layer.</param>
    /// <param name="withModels">Whether models on the way are named in any case.</param>
    public static IReadOnlyList<(string Path, Variable Variable)> Named(Layer layer, bool withModels = false)
    {
        var trainable = layer.TrainableWeights.ToHashSet();
        List<(string Path, Variable Variable)> all = [.. Paths(layer, withModels).DistinctBy(weight => weight.Variable)
            .OrderByDescending(weight => trainable.Contains(weight.Variable))];
        return withModels || all.DistinctBy(weight => weight.Path).Count() == all.Count ? all : Named(layer, withModels: true);
    }

    private static IEnumerable<(string Path, Variable Variable)> Paths(Layer layer, bool withModels)
    {
        var within = layer.Sublayers.SelectMany(inner => Paths(inner, withModels)).ToList();
        var own = layer.Weights.Except(within.Select(weight => weight.Variable)).Select(weight => (weight.Own, weight));
        // Keras 2 makes the weights of a Normalization outside its name's scope.
        string before = (layer is Model && !withModels) || layer is Normalization ? "" : $"{layer.Name}/";
        return own.Concat(within).Select(weight => (before + weight.Item1, weight.Item2));
    }

    /// <summary>A weight's numbers as files hold them: in their own type, or int64 where they count.</summary>
    /// <param name="path">Where they stand.</param>
    /// <param name="weight">The weight.</param>
    public static SavedWeight Save(string path, Variable weight)
    {
        var numbers = weight.numpy();
        if (weight.DType != DType.BFloat16)
        {
            return new(path, weight.Shape, weight.IsInteger ? numbers.ToArray<long>()
                : weight.DType == DType.Float16 ? numbers.ToArray<Half>()
                : weight.DType == DType.Float64 ? numbers.ToArray<double>() : numbers.ToArray<float>());
        }
        ushort[] bits = Array.ConvertAll(numbers.ToArray<float>(), number => (ushort)(BitConverter.SingleToUInt32Bits(number) >> 16));
        var saved = new SavedWeight(path, weight.Shape, bits, DType.BFloat16.Name);
        saved.Values.Attributes["dtype"] = DType.BFloat16.Name;
        return saved;
    }

    private static SavedWeight Save((string Path, Variable Variable) weight) => Save(weight.Path, weight.Variable);

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
            yield return (variable, weight.Values.ToNumbers());
        }
    }
}
