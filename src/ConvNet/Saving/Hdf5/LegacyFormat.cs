namespace ConvNet;

/// <summary>
/// The layout of whole-model and weights <c>.h5</c> files, as Keras 2.2.4, 2.15 and 3 write it: lists of names in attributes,
/// arrays at the paths that they name.
/// </summary>
internal static class LegacyFormat
{
    private const string Model = "model_weights", Optimizer = "optimizer_weights", TopLevel = "top_level_model_weights";
    private const string LayerNames = "layer_names", WeightNames = "weight_names";

    /// <summary>Reads a whole model.</summary>
    /// <param name="root">The file's content.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <exception cref="ModelFileException">It holds no whole model, or a list names what is not there.</exception>
    public static SavedModel Read(H5Group root, string file)
    {
        string config = Text(root, "model_config", file) ?? throw new ModelFileException(file,
            "expected a whole model, but there is no attribute model_config; " +
            "if the file holds weights only, make the model and load_weights.");
        var model = root.FindGroup(Model) ?? throw new ModelFileException(file, $"expected a group {Model}, but there is none.");
        var optimizer = root.FindGroup(Optimizer);
        return new(config, Text(root, "training_config", file), ReadLayers(model, file),
            model.FindGroup(TopLevel) is { } top ? ReadWeights(top, $"{Model}/{TopLevel}", file) : [],
            optimizer?.Attributes.Count > 0 ? ReadWeights(optimizer, Optimizer, file) : null,
            Text(root, "keras_version", file), Text(root, "backend", file));
    }

    /// <summary>Whether a group lists layers: the root of a weights file of the legacy form does.</summary>
    public static bool HasLayers(H5Group group) => H5Names.Read(group, LayerNames) is not null;

    /// <summary>Reads the layers' weights: of the root in a file of weights alone.</summary>
    /// <exception cref="ModelFileException">A list is missing or names what is not there.</exception>
    public static IReadOnlyList<SavedLayer> ReadLayers(H5Group parent, string file)
    {
        string[] names = H5Names.Read(parent, LayerNames) ??
            throw new ModelFileException(file, $"expected the attribute {LayerNames} of \"{parent.Name}\", a list of names.");
        return
        [
            .. from name in names
               let layer = parent.FindGroup(name) ??
                   throw new ModelFileException(
                       file, $"expected a group for the layer \"{name}\" in \"{parent.Name}\", but there is none.")
               select new SavedLayer(name, ReadWeights(layer, name, file))
        ];
    }

    /// <summary>The content of a file for a whole model.</summary>
    /// <exception cref="ArgumentException">Two weights have the same path.</exception>
    public static H5Group Write(SavedModel model)
    {
        var root = H5Group.Root();
        WriteVersion(root, model);
        root.Attributes["model_config"] = model.ModelConfigJson;
        if (model.TrainingConfigJson is { } training) root.Attributes["training_config"] = training;

        var weights = root.MakeGroup(Model);
        WriteVersion(weights, model);
        WriteLayers(weights, model.Layers);
        WriteWeights(weights.MakeGroup(TopLevel), model.TopLevelWeights);
        if (model.OptimizerWeights is { } state) WriteWeights(root.MakeGroup(Optimizer), state);
        return root;
    }

    /// <summary>Puts layers' weights into a group: into the root for a file of weights alone.</summary>
    /// <exception cref="ArgumentException">Two weights have the same path.</exception>
    public static void WriteLayers(H5Group group, IReadOnlyList<SavedLayer> layers)
    {
        H5Names.Write(group, LayerNames, [.. layers.Select(layer => layer.Name)]);
        foreach (var layer in layers) WriteWeights(group.MakeGroup(layer.Name), layer.Weights);
    }

    private static IReadOnlyList<SavedWeight> ReadWeights(H5Group parent, string path, string file)
    {
        string[] names = H5Names.Read(parent, WeightNames) ??
            throw new ModelFileException(file, $"expected the attribute {WeightNames} of \"{path}\", a list of names.");
        return
        [
            .. from name in names
               select new SavedWeight(name, parent.Find(name) ??
                   throw new ModelFileException(
                       file, $"expected the array \"{name}\" in \"{path}\", which its {WeightNames} lists, but there is none."))
        ];
    }

    private static void WriteWeights(H5Group group, IReadOnlyList<SavedWeight> weights)
    {
        H5Names.Write(group, WeightNames, [.. weights.Select(weight => weight.Path)]);
        foreach (var weight in weights)
        {
            var values = weight.Values;
            var dataset = group.Add(weight.Path, values.Shape, values.Data, values.ElementType);
            foreach (var (name, value) in values.Attributes) dataset.Attributes.Add(name, value);
        }
    }

    private static void WriteVersion(H5Group group, SavedModel model)
    {
        if (model.Backend is { } backend) group.Attributes["backend"] = backend;
        if (model.KerasVersion is { } version) group.Attributes["keras_version"] = version;
    }

    private static string? Text(H5Group root, string attribute, string file) =>
        !root.Attributes.TryGetValue(attribute, out object? value) ? null
            : value as string ?? throw new ModelFileException(
                file, $"expected a text in the attribute {attribute}, but got {value.GetType().Name}.");
}
