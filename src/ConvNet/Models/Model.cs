namespace ConvNet;

/// <summary>
/// A network that can be trained: the way from some inputs to some outputs, <c>keras.Model(inputs, outputs)</c>. It is a layer too,
/// so it can be a part of another.
/// </summary>
/// <remarks>
/// A model of one's own keeps its layers in fields and overrides <see cref="Layer.Call(Tensor, bool)"/>.
/// Keras' pages: https://keras.io/api/models/model/, https://keras.io/api/models/model_training_apis/.
/// </remarks>
[KerasName("Functional", "Model")]
public partial class Model : Layer
{
    private readonly Graph? _graph;

    /// <summary>The network between symbolic tensors.</summary>
    /// <param name="inputs">What <c>keras.Input</c> gave, or the output of a layer where a network is cut open.</param>
    /// <param name="outputs">What layers gave that were called on it.</param>
    /// <param name="name">A name of one's own.</param>
    /// <exception cref="ArgumentException">An output does not depend on the inputs alone, or two layers have one name.</exception>
    public Model(Tensors inputs, Tensors outputs, string? name = null) : base(name)
    {
        (inputs, outputs) = CutNetwork.WithInputs(Name, inputs, outputs);
        _graph = new Graph(Name, inputs, outputs);
        EnsureBuilt(inputs.Shapes);
    }

    /// <summary>A model that says itself what it computes.</summary>
    /// <param name="name">A name of one's own.</param>
    protected Model(string? name = null) : base(name)
    {
    }

    /// <summary>The layers, in their order: those that are farthest from the output first.</summary>
    public virtual IReadOnlyList<Layer> Layers => Graph?.Layers ?? LayerFields.Of(this);

    /// <inheritdoc/>
    public override Tensors Inputs => Graph?.Inputs ?? base.Inputs;

    /// <inheritdoc/>
    public override Tensors Outputs => Graph?.Outputs ?? base.Outputs;

    /// <summary>The way from the inputs to the outputs; null if it is not known.</summary>
    internal virtual Graph? Graph => _graph;

    /// <summary>What the inputs are called.</summary>
    public IReadOnlyList<string> InputNames => Graph?.Inputs.Names ?? NamesOf(Graph?.Inputs) ?? Numbered("input", InputShapes.Count);

    /// <summary>What the outputs are called: as the layers that give them.</summary>
    public IReadOnlyList<string> OutputNames =>
        Graph?.Outputs.Names ?? NamesOf(Graph?.Outputs) ?? Numbered("output", Built ? OutputShapes.Count : 1);

    /// <summary>Which inputs stay whole numbers; null for none.</summary>
    internal bool[]? WholeInputs => Graph is { } graph && graph.Inputs.Any(input => !input.DType.IsFloat)
        ? [.. graph.Inputs.Select(input => !input.DType.IsFloat)] : null;

    internal override IReadOnlyList<Layer> Sublayers => Layers;

    // The inputs of a network have types of their own.
    internal override bool CastsInputs => _graph is null && this is not Sequential;

    internal override DType OutputType(Tensors inputs, int index) => Graph?.Outputs[index].DType ?? base.OutputType(inputs, index);

    // A model of one's own says what it computes, and no more.
    internal override bool KnowsShape => _graph is not null;

    /// <summary>Keras 2.2 had no name of its own for a model between inputs and outputs.</summary>
    internal override string ClassName =>
        GetType() == typeof(Model) && KerasVersions.Current == KerasVersion.Keras22 ? nameof(Model) : base.ClassName;

    /// <summary>A layer by its name, or by its place.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="index">Its place, as in <see cref="GetLayer(int)"/>; one of the two is given.</param>
    /// <exception cref="ArgumentException">No layer is called so, the message lists the names; or not one of the two is
    /// given.</exception>
    public Layer GetLayer(string? name = null, int? index = null) => (name, index) switch
    {
        ({ } called, null) => Layers.FirstOrDefault(layer => layer.Name == called) ?? throw new ArgumentException(
            $"{Name} has no layer \"{called}\"; its layers are {string.Join(", ", Layers.Select(layer => layer.Name))}"),
        (null, { } place) => GetLayer(place),
        (null, null) => throw new ArgumentException($"{Name}: get_layer needs a layer's name or its index"),
        _ => throw new ArgumentException($"{Name}: get_layer takes a layer's name or its index, got both, \"{name}\" and {index}"),
    };

    /// <summary>A layer by its place, from 0; from -1 backwards, the last first.</summary>
    /// <exception cref="ArgumentException">There are not so many layers.</exception>
    public Layer GetLayer(int index) => index >= -Layers.Count && index < Layers.Count
        ? Layers[index < 0 ? index + Layers.Count : index]
        : throw new ArgumentException($"{Name} has {Layers.Count} layers, there is no number {index}");

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        _graph?.ShapesFor(inputs) ?? base.ComputeOutputShapes(inputs, arguments);

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments) =>
        _graph?.Run(Typed(inputs, _graph.Inputs), arguments.IsTraining) ?? base.Call(inputs, arguments);

    // The layers within saw to the masks.
    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) => output.Mask;

    private static string[]? NamesOf(Tensors? tensors) => tensors is null ? null : [.. tensors.Cast<KerasTensor>().Select(tensor => tensor.Name)];

    private static string[] Numbered(string name, int count) => [.. Enumerable.Range(1, count).Select(i => $"{name}_{i}")];

    /// <summary>Inputs of the types that were declared: pixels as bytes become floats.</summary>
    private protected static Tensors Typed(Tensors inputs, Tensors declared)
    {
        bool fit = true;
        for (int i = 0; i < inputs.Count; i++) fit &= Fits(inputs[i].DType, declared[i].DType);
        return fit ? inputs : new([.. inputs.Zip(declared, (tensor, wanted) =>
            Fits(tensor.DType, wanted.DType) ? tensor : Engine.Ops.Cast(tensor, wanted.DType))]);
    }

    private static bool Fits(DType type, DType wanted) => type == wanted || (!type.IsFloat && !wanted.IsFloat);
}
