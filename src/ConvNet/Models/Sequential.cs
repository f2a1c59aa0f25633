namespace ConvNet;

/// <summary>A network in which each layer's output is the next one's input.</summary>
/// <remarks>
/// Shapes and weights are there as soon as the input's shape is known: from the first layer's <c>input_shape</c>, from a
/// <c>keras.Input</c> before it, or from the first data. Keras' page: https://keras.io/api/models/sequential/.
/// </remarks>
[KerasModule("keras", "model")]
public sealed class Sequential : Model
{
    private readonly List<Layer> _layers = [];
    private readonly List<Tensors> _results = [];
    private InputLayer? _input;
    private Graph? _graph;

    /// <summary>An empty network, or one of these layers.</summary>
    /// <param name="layers">The layers, the first one first.</param>
    /// <param name="name">A name of one's own.</param>
    public Sequential(IEnumerable<Layer>? layers = null, string? name = null) : base(name)
    {
        foreach (var layer in layers ?? []) Add(layer);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => _layers;

    /// <summary>The shape that the network's input was declared with, (None, …); null if none was.</summary>
    internal Shape? DeclaredShape => _input?.BatchShape;

    /// <summary>The input's own name.</summary>
    internal string? InputName => _input?.Name;

    internal override Graph? Graph => _input is null || _results.Count < _layers.Count ? null
        : _graph ??= new Graph(Name, _input.Outputs, Result);

    internal override bool KnowsShape => true;

    private Tensors Result => _results.Count > 0 ? _results[^1] : _input!.Outputs;

    /// <summary>Appends a layer; its shape is checked at once where the input's is known.</summary>
    /// <exception cref="ArgumentException">The layer can't follow the one before, or has another's name.</exception>
    public void Add(Layer layer)
    {
        if (layer is InputLayer input)
        {
            if (_layers.Count > 0 || _input is not null)
                throw new ArgumentException($"{Name}: an InputLayer must be the first layer, and the only one");
            _input = input;
            return;
        }
        if (_layers.Any(other => other.Name == layer.Name))
            throw new ArgumentException(
                $"{Name}: there is a layer called \"{layer.Name}\" already; names must differ within a model");
        if (_input is null && _layers.Count == 0 && DeclaredBy(layer) is { } declared)
        {
            // A layer that refuses its input is not added, and has declared nothing.
            layer.EnsureBuilt(declared);
            _input = new InputLayer(batch_shape: declared, name: $"{layer.Name}_input");
        }
        if (_input is not null) Connect(layer);
        _layers.Add(layer);
        if (Built) ChangeOutput(Result[0].Shape);
        else if (_input is not null) EnsureBuilt(_input.BatchShape);
    }

    /// <summary>Takes the last layer off.</summary>
    /// <returns>The layer.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Layer Pop()
    {
        if (_layers.Count == 0) throw new InvalidOperationException($"{Name} has no layers to take off");
        var last = _layers[^1];
        _layers.RemoveAt(_layers.Count - 1);
        _graph = null;
        if (_results.Count > _layers.Count) _results.RemoveAt(_results.Count - 1);
        if (_layers.Count == 0) ForgetBuild();
        else if (Built) ChangeOutput(Result[0].Shape);
        return last;
    }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) => ComputeOutputShapes(input, new())[0];

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        _layers.Aggregate(inputs, (shapes, layer) => layer.OutputShapesOf(shapes, CallArguments.Plain(null)));

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        if (_layers.Count == 0) throw new InvalidOperationException($"{Name} has no layers yet; add one with Add");
        _input ??= new InputLayer(batch_shape: input, dtype: _layers[0].DtypePolicy.ComputeType, name: $"{_layers[0].Name}_input");
        foreach (var layer in _layers.Skip(_results.Count)) Connect(layer);
    }

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments) => _layers.Aggregate(
        Typed(inputs, _input!.Outputs), (values, layer) => layer.Run(values, CallArguments.Plain(arguments.Training)));

    private void Connect(Layer layer)
    {
        _graph = null;
        _results.Add(layer.Run(Result, CallArguments.Plain(null)));
    }

    private static Shape? DeclaredBy(Layer layer) =>
        layer is Sequential { DeclaredShape: { } inner } ? inner : layer.DeclaredInput;
}
