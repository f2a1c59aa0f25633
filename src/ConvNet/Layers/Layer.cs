namespace ConvNet;

/// <summary>
/// A step of a network: it knows its output's shape from its input's, makes its weights when the input's shape is known, and
/// computes.
/// </summary>
/// <remarks>
/// A layer of one's own overrides <see cref="ComputeOutputShape"/> and <see cref="Call"/>, and <see cref="Build"/> if it has
/// weights. Keras' page: https://keras.io/api/layers/base_layer/.
/// </remarks>
[KerasModule("keras.layers", "layer")]
public abstract partial class Layer
{
    private readonly List<Variable> _weights = [];
    private Shape? _inputShape;
    private Shape? _outputShape;

    /// <summary>A layer.</summary>
    /// <param name="name">A name of one's own; null for the class' name with a number.</param>
    /// <param name="input_shape">For the first layer of a model: the input's shape without the batch.</param>
    protected Layer(string? name = null, Shape? input_shape = null)
    {
        Name = name ?? AutoName.Next(ClassName, KerasVersions.Current);
        DeclaredInput = input_shape?.Prepend(null);
    }

    /// <summary>The name, in summaries and files.</summary>
    public string Name { get; internal set; }

    /// <summary>Whether training may change the weights. A change counts from the next <see cref="Model.Compile"/> on.</summary>
    [InConfig]
    public virtual bool Trainable { get; set; } = true;

    /// <summary>Whether the weights have been made.</summary>
    public bool Built => _outputShape is not null;

    /// <summary>The input's shape, (None, …).</summary>
    /// <exception cref="InvalidOperationException">The layer has not been built.</exception>
    public Shape InputShape => _inputShape ?? throw NotBuilt("input shape");

    /// <summary>The output's shape, (None, …).</summary>
    /// <exception cref="InvalidOperationException">The layer has not been built.</exception>
    public Shape OutputShape => _outputShape ?? throw NotBuilt("output shape");

    /// <summary>All weights, trainable ones first.</summary>
    public virtual IReadOnlyList<Variable> Weights => [.. _weights.OrderByDescending(weight => weight.Trainable)];

    /// <summary>The weights that training changes.</summary>
    public virtual IReadOnlyList<Variable> TrainableWeights => Trainable ? [.. _weights.Where(weight => weight.Trainable)] : [];

    /// <summary>The weights that training leaves alone.</summary>
    public IReadOnlyList<Variable> NonTrainableWeights => [.. Weights.Except(TrainableWeights)];

    /// <summary>The type of what is computed.</summary>
    [InConfig]
    internal DTypePolicy Dtype { get; } = DTypePolicy.Float32;

    /// <summary>The Keras class, as summaries and files name it.</summary>
    internal string ClassName => KerasClasses.NameOf(GetType());

    /// <summary>The batch's shape that the constructor was told, null if none.</summary>
    internal Shape? DeclaredInput { get; private protected init; }

    /// <summary>The number of axes that the input must have; null if any will do.</summary>
    protected virtual int? InputRank => null;

    /// <summary>The number of axes that the input must have at least, the batch's included.</summary>
    protected virtual int MinInputRank => 1;

    /// <summary>The axis whose size the weights depend on; null if there is none.</summary>
    protected virtual Index? ChannelAxis => null;

    /// <summary>The shape of the output for an input of this shape, both with the batch: (None, 28, 28, 1).</summary>
    /// <exception cref="ArgumentException">No such input is possible.</exception>
    public abstract Shape ComputeOutputShape(Shape input);

    /// <summary>How many numbers all weights have together.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been built.</exception>
    public long CountParams() => Built ? Weights.Sum(weight => weight.Size) : throw NotBuilt("number of parameters");

    /// <summary>Copies of all weights.</summary>
    public IReadOnlyList<NDArray> GetWeights() => [.. Weights.Select(weight => weight.numpy())];

    /// <summary>Gives all weights other numbers, in the order of <see cref="Weights"/>.</summary>
    /// <exception cref="ArgumentException">There are more or fewer arrays than weights, or one has another shape.</exception>
    public void SetWeights(IReadOnlyList<NDArray> weights)
    {
        var own = Weights;
        if (weights.Count != own.Count)
            throw new ArgumentException($"{Name}: expected {own.Count} arrays of weights, got {weights.Count}");
        for (int i = 0; i < own.Count; i++)
        {
            if (weights[i].shape != own[i].Shape)
                throw new ArgumentException(
                    $"{Name}: expected an array of shape {own[i].Shape} for {own[i].Name}, got {weights[i].shape}");
        }
        for (int i = 0; i < own.Count; i++) own[i].Assign(weights[i]);
    }

    /// <summary>Makes the weights for inputs of this shape; once, and by itself when the first input comes.</summary>
    /// <exception cref="ArgumentException">No such input is possible.</exception>
    internal void EnsureBuilt(Shape input)
    {
        Check(input);
        if (Built) return;
        var output = ComputeOutputShape(input);
        Build(input);
        (_inputShape, _outputShape) = (input, output);
    }

    /// <summary>The result for a batch, for layers that are made of other layers; the layer is built if it was not.</summary>
    /// <param name="x">The input, with the batch first.</param>
    /// <param name="training">Whether the network is being trained.</param>
    /// <exception cref="ArgumentException">No such input is possible.</exception>
    public Tensor Apply(Tensor x, bool training)
    {
        EnsureBuilt(Built ? x.Shape : x.Shape.With(0, null));
        return CallWithPenalty(x, training);
    }

    /// <summary>Makes the weights with <see cref="AddWeight"/>.</summary>
    protected virtual void Build(Shape input)
    {
    }

    /// <summary>Computes the output.</summary>
    /// <param name="x">The input, with the batch first.</param>
    /// <param name="training">Whether the network is being trained: dropout and its like do nothing otherwise.</param>
    protected abstract Tensor Call(Tensor x, bool training);

    /// <summary>Makes a weight.</summary>
    /// <param name="name">What it is to the layer: "kernel", "bias".</param>
    /// <param name="shape">The sizes; all must be known.</param>
    /// <param name="initializer">How it starts; Keras' name or an object.</param>
    /// <param name="trainable">Whether training changes it.</param>
    /// <param name="regularizer">A price for its size that is added to the loss.</param>
    /// <param name="constraint">What it is put right to after each step.</param>
    protected Variable AddWeight(string name, Shape shape, Initializer initializer, bool trainable = true,
        Regularizer? regularizer = null, Constraint? constraint = null)
    {
        var weight = new Variable(name, shape, initializer, trainable) { Regularizer = regularizer, Constraint = constraint };
        _weights.Add(weight);
        return weight;
    }

    /// <summary>Another output shape: a Sequential that is built may grow.</summary>
    private protected void ChangeOutput(Shape output) => _outputShape = output;

    private void Check(Shape input)
    {
        if (InputRank is { } rank && input.Count != rank)
            throw new ArgumentException($"{Name}: expected an input with {rank} axes, got {input.Count}: {input}");
        string axes = MinInputRank == 1 ? "axis" : "axes";
        if (input.Count < MinInputRank)
            throw new ArgumentException(
                $"{Name}: expected an input with at least {MinInputRank} {axes}, got {input.Count}: {input}");
        if (ChannelAxis is not { } axis) return;
        int index = axis.GetOffset(input.Count);
        if (input.At(index) is not { } channels)
            throw new ArgumentException($"{Name}: the size of axis {index} must be known to make the weights, got input {input}");
        if (_inputShape is { } built && built.At(index) != channels)
            throw new ArgumentException($"{Name}: its weights were made for inputs {built}, got {input}");
    }

    private InvalidOperationException NotBuilt(string what) => new(
        $"{Name}: the {what} is not known before the layer is built; give the model's first layer an input_shape, or call Build");
}
