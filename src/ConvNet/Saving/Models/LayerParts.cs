namespace ConvNet;

/// <summary>
/// A model and all layers within, by where Keras 3 files their weights: <c>layers/dense_1</c>, <c>layers/lstm/cell</c>. Names of
/// layers don't count, only their classes and the fields that hold them.
/// </summary>
internal sealed class LayerParts
{
    private readonly HashSet<Layer> _seen = [];
    private readonly List<(string Path, Layer Layer)> _parts = [];
    private readonly bool _ofKeras2;

    private LayerParts(Layer root, bool ofKeras2)
    {
        _ofKeras2 = ofKeras2;
        Walk("", root);
    }

    /// <summary>The layers, each once, the model itself first.</summary>
    /// <param name="root">The model.</param>
    /// <param name="ofKeras2">Whether they are filed as Keras 2.15 does, which differs for models of one's own.</param>
    public static IReadOnlyList<(string Path, Layer Layer)> Of(Layer root, bool ofKeras2 = false) => new LayerParts(root, ofKeras2)._parts;

    private void Walk(string path, Layer layer)
    {
        if (!_seen.Add(layer)) return;
        _parts.Add((path, layer));
        if (layer is Model { Graph: not null } or Sequential) WalkAll($"{path}/layers", ((Model)layer).Layers);
        else WalkFields(path, layer);
    }

    // Field by field in the order of their names. A model of one's own files what is left by then under "layers" as soon as
    // that name's turn comes; in Keras 2 that holds the lists alone.
    private void WalkFields(string path, Layer layer)
    {
        var fields = (from field in LayerFields.FieldsOf(layer.GetType())
                      let value = field.GetValue(layer)
                      where value is not null
                      select (Name: NameOf(field.Name), Value: value)).ToList();
        if (layer is Model model)
        {
            var lists = fields.Where(field => field.Value is not (Layer or LayerCall)).ToList();
            if (_ofKeras2) fields.RemoveAll(lists.Contains);
            fields.Add(("layers", _ofKeras2 ? lists.SelectMany(field => LayerFields.In(field.Value)).ToList() : model.Layers));
        }
        foreach (var (name, value) in fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            if (value is Layer or LayerCall) Walk($"{path}/{name}", LayerFields.In(value).Single());
            else WalkAll($"{path}/{name}", LayerFields.In(value));
        }
    }

    private void WalkAll(string path, IEnumerable<Layer> layers)
    {
        var counts = new Dictionary<string, int>();
        foreach (var layer in layers)
        {
            string name = KerasClasses.SnakeCase(Config.ClassNameOf(layer));
            int before = counts.GetValueOrDefault(name);
            counts[name] = before + 1;
            Walk($"{path}/{name}" + (before == 0 ? "" : $"_{before}"), layer);
        }
    }

    // _forwardLayer, <ForwardLayer>k__BackingField and <forward_layer>P are all forward_layer.
    private static string NameOf(string field)
    {
        int end = field.IndexOf('>', StringComparison.Ordinal);
        return KerasClasses.SnakeCase(end > 0 ? field[1..end] : field.TrimStart('_'));
    }
}
