using System.Globalization;

namespace ConvNet;

/// <summary>
/// Weights as Keras 3 and 2.15 file them in <c>.weights.h5</c> and <c>.keras</c> files: by a model's structure, the numbers of a
/// layer under <c>vars/0</c>, <c>vars/1</c>, …
/// </summary>
internal static class StructuredWeights
{
    private const string Vars = "vars", Optimizer = "optimizer/vars";

    /// <summary>Whether a file is laid out so.</summary>
    public static bool Are(H5Group root) => root.Groups.ContainsKey("layers") || root.Groups.ContainsKey(Vars);

    /// <summary>Whether Keras 2.15 filed them, which has no names there.</summary>
    public static bool AreOfKeras2(H5Group root) => root.FindGroup(Vars)?.Attributes.ContainsKey("name") is not true;

    /// <summary>Puts a model's weights, and the state of what trains it, into a file.</summary>
    /// <param name="root">The file.</param>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">What trains it; null to leave it out.</param>
    public static void Write(H5Group root, Model model, Optimizer? optimizer)
    {
        foreach (var (path, layer) in LayerParts.Of(model)) WriteVars(root, $"{path}/{Vars}", layer.Name, Own(layer).Select(weight =>
            LayerWeights.Save(weight.Name, weight).Values));
        if (optimizer is not null) WriteOptimizer(root, "optimizer", optimizer);
    }

    private static void WriteOptimizer(H5Group root, string path, Optimizer optimizer)
    {
        // What stands within another has its own group besides.
        if (optimizer is LossScaleOptimizer scaled) WriteOptimizer(root, $"{path}/inner_optimizer", scaled.InnerOptimizer);
        if (OptimizerState.Structured(optimizer) is { } state)
            WriteVars(root, $"{path}/{Vars}", KerasClasses.SnakeCase(KerasClasses.NameOf(optimizer.GetType())),
                state.Select(entry => new H5Dataset(Vars, entry.Shape, entry.Values)));
    }

    /// <summary>Gives a model the weights of a file. All or nothing.</summary>
    /// <param name="root">The file.</param>
    /// <param name="model">The model; it is built.</param>
    /// <param name="file">What to call the file in messages.</param>
    /// <param name="skipMismatch">Whether layers that don't fit are left as they are.</param>
    /// <exception cref="ModelFileException">Counts or shapes differ; the message names the layer.</exception>
    public static void Read(H5Group root, Model model, string file, bool skipMismatch = false)
    {
        bool ofKeras2 = AreOfKeras2(root) && HasFieldGroups(root, model);
        var found = new List<(Variable Variable, H5Dataset Values)>();
        foreach (var (path, layer) in LayerParts.Of(model, ofKeras2))
        {
            try
            {
                found.AddRange(Pairs(root, $"{path}/{Vars}", layer, file));
            }
            catch (ModelFileException) when (skipMismatch)
            {
            }
        }
        foreach (var (variable, values) in found) variable.Assign(values.ToNumbers());
    }

    /// <summary>What the optimizer remembers, in order, named as in other files; null if the file has nothing of it.</summary>
    public static IReadOnlyList<SavedWeight>? ReadOptimizer(H5Group root) => root.FindGroup(Optimizer) is { Datasets.Count: > 0 } group
        ? [.. InOrder(group).Select(values => new SavedWeight(OptimizerState.NameOf(values), values))]
        : null;

    private static bool HasFieldGroups(H5Group root, Model model) => model is { Graph: null } and not Sequential
        && LayerParts.Of(model, ofKeras2: true).Any(part => part.Path.Count(c => c == '/') == 1 && root.FindGroup(part.Path) is not null);

    private static IEnumerable<Variable> Own(Layer layer) => layer.Weights.Except(layer.Sublayers.SelectMany(inner => inner.Weights));

    private static void WriteVars(H5Group root, string path, string name, IEnumerable<H5Dataset> arrays)
    {
        var group = root.MakeGroup(path);
        group.Attributes["name"] = name;
        foreach (var (i, array) in arrays.Index())
        {
            var written = group.Add($"{i}", array.Shape, array.Data, array.ElementType);
            foreach (var (attribute, value) in array.Attributes) written.Attributes[attribute] = value;
        }
    }

    private static IEnumerable<H5Dataset> InOrder(H5Group group) =>
        group.Datasets.Values.OrderBy(values => int.TryParse(values.Name, CultureInfo.InvariantCulture, out int i) ? i : int.MaxValue);

    private static List<(Variable, H5Dataset)> Pairs(H5Group root, string path, Layer layer, string file)
    {
        var (own, group) = (Own(layer).ToList(), root.FindGroup(path));
        int count = group?.Datasets.Count ?? 0;
        if (count != own.Count) throw new ModelFileException(file, group is null
            ? $"expected a group \"{path[1..]}\" with the {own.Count} weights of {layer.Name}, but there is none."
            : $"{layer.Name} has {own.Count} weights, the file {count} (\"{path[1..]}\").");
        var pairs = own.Zip(group is null ? [] : InOrder(group)).ToList();
        foreach (var (variable, values) in pairs)
        {
            if (values.Shape != variable.Shape || values.Data is string[])
                throw new ModelFileException(file, $"{layer.Name}: expected an array of shape {variable.Shape} for {variable.Own}, " +
                    $"got {values.ElementType} {values.Shape} (\"{path[1..]}/{values.Name}\").");
        }
        return pairs;
    }
}
