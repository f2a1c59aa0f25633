namespace ConvNet;

public partial class Model
{
    /// <summary>Prints the layers with their output shapes and parameter counts, as the Keras chosen by
    /// <see cref="keras.config.set_print_version"/> does.</summary>
    /// <param name="line_length">The width of the table in characters; null for the version's own.</param>
    /// <param name="positions">Where the columns end: parts of the width if the last is at most 1, else characters.</param>
    /// <param name="print_fn">
    /// Takes the text instead of the screen: line by line in Keras 2, all of it at once in Keras 3.
    /// </param>
    /// <param name="expand_nested">Whether the layers of models within are listed.</param>
    /// <param name="show_trainable">Whether a column tells which layers are trained.</param>
    /// <param name="layer_range">The first and last layer to list, by name or regular expression.</param>
    /// <returns>None: printing it shows that, as in Python.</returns>
    /// <exception cref="InvalidOperationException">The model has not been built, in Keras 2's versions.</exception>
    public None Summary(int? line_length = null, IReadOnlyList<double>? positions = null, Action<string>? print_fn = null,
        bool expand_nested = false, bool show_trainable = false, (string First, string Last)? layer_range = null)
    {
        var options = new SummaryOptions
        {
            LineLength = line_length,
            Positions = positions,
            PrintFn = print_fn,
            ExpandNested = expand_nested,
            ShowTrainable = show_trainable,
            LayerRange = layer_range,
        };
        ConvNet.Summary.Of(KerasVersions.Current).Print(Table(), options, Screen.Current);
        return default;
    }

    private SummaryTable Table()
    {
        // Keras 2.2 goes on counting as trainable what compile() found so.
        var trained = KerasVersions.Current == KerasVersion.Keras22 ? _compilation?.Trained : null;
        // What a model of one's own calls a layer on, Keras 2 does not know.
        bool isMultiple = !KnowsShape && KerasVersions.Current != KerasVersion.Keras3;
        var rows = Layers.Select(layer => Row(layer, Graph)).Select(row => isMultiple ? row with { OutputShapes = null } : row);
        return new(Name, [.. rows], Count(trained ?? TrainableWeights), Count(NonTrainableWeights))
        {
            IsBuilt = Built || this is Sequential { DeclaredShape: not null },
            ShowConnections = _graph is { IsChain: false },
            Optimizer = _compilation?.Optimizer is { FloatsKept: { } floats, BytesKept: { } bytes }
                ? new(floats + 1, bytes + sizeof(long))
                : null,
        };
    }

    private static SummaryRow Row(Layer layer, Graph? graph) =>
        new(layer.Name, layer.ClassName, !layer.Built ? null : graph is null ? layer.OutputShapes : graph.ShapesOf(layer), layer.Built ? layer.CountParams() : null)
        {
            Trainable = layer.Trainable,
            HasWeights = layer.Weights.Count > 0,
            ConnectedTo = graph?.ConnectionsOf(layer) ?? [],
            Layers = layer is Model model ? [.. model.Layers.Select(inner => Row(inner, model.Graph))] : [],
        };

    private static ParamCount Count(IReadOnlyList<Variable> variables) =>
        new(variables.Sum(variable => variable.Size), variables.Sum(variable => variable.Size * variable.DType.ItemSize));
}
