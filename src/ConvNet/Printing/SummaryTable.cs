namespace ConvNet;

/// <summary>A layer in a model's summary.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="ClassName">Its class, as Keras calls it.</param>
/// <param name="OutputShapes">
/// One shape for each output; null if the layer has none yet or, being used on several sizes, has no single one.
/// </param>
/// <param name="Params">The number of its parameters, null as long as it is not built.</param>
internal sealed record SummaryRow(string Name, string ClassName, IReadOnlyList<Shape>? OutputShapes, long? Params)
{
    /// <summary>Whether training changes its weights.</summary>
    public bool Trainable { get; init; } = true;

    /// <summary>Whether it has weights at all.</summary>
    public bool HasWeights { get; init; } = Params > 0;

    /// <summary>The tensors it is applied to, each as <c>layer[node][tensor]</c>.</summary>
    public IReadOnlyList<string> ConnectedTo { get; init; } = [];

    /// <summary>The layers within, for a model used as a layer.</summary>
    public IReadOnlyList<SummaryRow> Layers { get; init; } = [];

    /// <summary>Whether this is a model's input.</summary>
    public bool IsInput => ClassName == "InputLayer";
}

/// <summary>A number of parameters and the memory they take.</summary>
internal readonly record struct ParamCount(long Count, long Bytes)
{
    public static ParamCount operator +(ParamCount left, ParamCount right) =>
        new(left.Count + right.Count, left.Bytes + right.Bytes);
}

/// <summary>What a model's summary shows, whichever version draws it.</summary>
/// <param name="ModelName">The model's name.</param>
/// <param name="Rows">
/// Its layers in the order of the table. An input layer is listed for functional models only.
/// </param>
/// <param name="Trainable">What training changes. Keras 2.2 counts it as of <c>Compile</c>, once compiled.</param>
/// <param name="NonTrainable">What training leaves alone.</param>
internal sealed record SummaryTable(
    string ModelName, IReadOnlyList<SummaryRow> Rows, ParamCount Trainable, ParamCount NonTrainable)
{
    /// <summary>The optimizer's numbers once it has them, which is after the first training; shown by Keras 3.</summary>
    public ParamCount? Optimizer { get; init; }

    /// <summary>Whether the layers form no simple chain, so that their connections are shown.</summary>
    public bool ShowConnections { get; init; }

    /// <summary>Whether the model has its weights; Keras 2 has no summary before.</summary>
    public bool IsBuilt { get; init; } = true;
}

/// <summary>The arguments of <c>Summary</c>, in Keras' words.</summary>
internal sealed record SummaryOptions
{
    /// <summary>The width of the table in characters; null is the version's own.</summary>
    public int? LineLength { get; init; }

    /// <summary>Where the columns end: parts of the width if the last is at most 1, otherwise characters.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>Takes the text instead of the screen: line by line in Keras 2, all of it at once in Keras 3.</summary>
    public Action<string>? PrintFn { get; init; }

    /// <summary>Whether the layers of models within the model are listed.</summary>
    public bool ExpandNested { get; init; }

    /// <summary>Whether a column tells which layers are trained.</summary>
    public bool ShowTrainable { get; init; }

    /// <summary>The first and the last layer to list, by name or regular expression.</summary>
    public (string First, string Last)? LayerRange { get; init; }
}
