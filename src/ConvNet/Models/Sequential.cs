namespace ConvNet;

/// <summary>A network in which each layer's output is the next one's input.</summary>
/// <remarks>
/// Shapes and weights are there as soon as the input's shape is known: from the first layer's <c>input_shape</c>, or from the
/// first data. Keras' page: https://keras.io/api/models/sequential/.
/// </remarks>
public sealed class Sequential : Model
{
    private readonly List<Layer> _layers = [];
    private InputLayer? _input;

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
        var declared = DeclaredShape ?? (_layers.Count == 0 ? DeclaredBy(layer) : null);
        // A layer that refuses its input is not added: the network stays as it was.
        if ((Built ? OutputShape : declared) is { } before) layer.EnsureBuilt(before);
        if (declared is not null) _input ??= new InputLayer(declared[1..], declared.At(0), $"{layer.Name}_input");
        _layers.Add(layer);
        if (Built) ChangeOutput(layer.ComputeOutputShape(OutputShape));
        else if (declared is not null) EnsureBuilt(declared);
    }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        _layers.Aggregate(input, (shape, layer) => layer.ComputeOutputShape(shape));

    /// <inheritdoc/>
    protected override void Build(Shape input)
    {
        if (_layers.Count == 0) throw new InvalidOperationException($"{Name} has no layers yet; add one with Add");
        foreach (var layer in _layers)
        {
            layer.EnsureBuilt(input);
            input = layer.ComputeOutputShape(input);
        }
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) =>
        _layers.Aggregate(x, (value, layer) => layer.Apply(value, training));

    private static Shape? DeclaredBy(Layer layer) =>
        layer is Sequential { DeclaredShape: { } inner } ? inner : layer.DeclaredInput;
}
