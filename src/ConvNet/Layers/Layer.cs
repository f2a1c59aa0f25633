using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// A step of a network: it knows its output's shape from its input's, makes its weights when the input's shape is known, and
/// computes.
/// </summary>
/// <remarks>
/// A layer of one's own overrides <see cref="Call(Tensor)"/> or one of its longer forms, and <see cref="Build(Shape)"/> if it has
/// weights. Layers and weights in its fields belong to it. <see cref="ComputeOutputShape"/> saves a trial computation.
/// Keras' page: https://keras.io/api/layers/base_layer/.
/// </remarks>
[KerasModule("keras.layers", "layer")]
public abstract partial class Layer
{
    private readonly List<Variable> _weights = [];
    private Shapes? _inputShapes;
    private Shapes? _outputShapes;
    private bool _weightsMade;
    private bool _trainable = true;
    private DTypePolicy _policy = DTypePolicy.Global;

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

    /// <summary>
    /// Whether training may change the weights, those of layers within included. A change counts from the next
    /// <see cref="Model.Compile(Optimizer?, LossList?, LossWeights?, MetricList?, MetricList?, int, bool)"/> on.
    /// </summary>
    [InConfig]
    public bool Trainable
    {
        get => _trainable;
        set
        {
            _trainable = value;
            foreach (var layer in Sublayers) layer.Trainable = value;
        }
    }

    /// <summary>Whether the weights have been made.</summary>
    public bool Built => _outputShapes is not null;

    /// <summary>The input's shape, (None, …); the first one's, if there are several.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been built.</exception>
    public Shape InputShape => InputShapes[0];

    /// <summary>The output's shape, (None, …); the first one's, if there are several.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been built.</exception>
    public Shape OutputShape => OutputShapes[0];

    /// <summary>All weights: its own, trainable ones first, then those of the layers within.</summary>
    public IReadOnlyList<Variable> Weights =>
        [.. _weights.OrderByDescending(weight => weight.Trainable).Concat(Within(layer => layer.Weights)).Distinct()];

    /// <summary>The weights that training changes.</summary>
    public IReadOnlyList<Variable> TrainableWeights => !Trainable ? [] :
        [.. _weights.Where(weight => weight.Trainable).Concat(Within(layer => layer.TrainableWeights)).Distinct()];

    /// <summary>The weights that training leaves alone.</summary>
    public IReadOnlyList<Variable> NonTrainableWeights => [.. Weights.Except(TrainableWeights)];

    /// <summary>
    /// The types of the weights and of what is computed: <c>new Dense(10) { DtypePolicy = "float32" }</c>. To be set before the
    /// weights are made; by default what <c>keras.mixed_precision.set_global_policy</c> chose, which is float32 at first.
    /// </summary>
    [InConfig]
    [KerasName("dtype")]
    public DTypePolicy DtypePolicy
    {
        get => _policy;
        set
        {
            _policy = value ?? DTypePolicy.Global;
            foreach (var part in OwnParts) part.DtypePolicy = _policy;
        }
    }

    /// <summary>The Keras class, as summaries and files name it.</summary>
    internal virtual string ClassName => KerasClasses.NameOf(GetType());

    /// <summary>The batch's shape that the constructor was told, null if none.</summary>
    internal Shape? DeclaredInput { get; set; }

    /// <summary>The input's shapes, one for each input.</summary>
    internal Shapes InputShapes => _inputShapes ?? throw NotBuilt("input shape");

    /// <summary>The output's shapes, one for each output.</summary>
    internal Shapes OutputShapes => _outputShapes ?? throw NotBuilt("output shape");

    /// <summary>The layers within: those in the fields of the class, if it does not say otherwise.</summary>
    internal virtual IReadOnlyList<Layer> Sublayers => LayerFields.Of(this);

    /// <summary>Whether the output's shape is known without computing.</summary>
    internal virtual bool KnowsShape => true;

    /// <summary>Adds what the layer computes to a network that is computed sample by sample.</summary>
    /// <returns>Whether that can be done.</returns>
    internal virtual bool Plan(SamplePlan plan, bool training) => false;

    /// <summary>The number of axes that the input must have; null if any will do.</summary>
    protected virtual int? InputRank => null;

    /// <summary>The number of axes that the input must have at least, the batch's included.</summary>
    protected virtual int MinInputRank => 1;

    /// <summary>The axis whose size the weights depend on; null if there is none.</summary>
    protected virtual Index? ChannelAxis => null;

    /// <summary>Whether a mask of the input holds for the output as well.</summary>
    protected virtual bool SupportsMasking => false;

    /// <summary>What <see cref="Apply"/> may be told besides the inputs: "initial_state", "attention_mask" and so on.</summary>
    protected virtual IReadOnlyList<string> CallTakes => [];

    /// <summary>The shape of the output for an input of this shape, both with the batch: (None, 28, 28, 1).</summary>
    /// <exception cref="ArgumentException">No such input is possible.</exception>
    public virtual Shape ComputeOutputShape(Shape input) => Trial.ShapesOf(this, input, new()).Single(this);

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
                    $"{Name}: expected an array of shape {own[i].Shape} for {own[i].Own}, got {weights[i].shape}");
        }
        for (int i = 0; i < own.Count; i++) own[i].Assign(weights[i]);
    }

    /// <summary>Makes the weights for inputs of this shape; once, and by itself when the first input comes.</summary>
    /// <exception cref="ArgumentException">No such input is possible.</exception>
    internal void EnsureBuilt(Shapes inputs, CallArguments? arguments = null)
    {
        Check(inputs);
        if (Built) return;
        var outputs = ComputeOutputShapes(inputs, arguments ?? new());
        MakeWeights(inputs);
        (_inputShapes, _outputShapes) = (inputs, outputs);
    }

    /// <summary>The shapes that a call gives.</summary>
    internal Shapes OutputShapesOf(Shapes inputs, CallArguments arguments) => ComputeOutputShapes(inputs, arguments);

    /// <summary>The shapes of all outputs; for layers with several inputs or outputs.</summary>
    /// <exception cref="ArgumentException">No such input is possible.</exception>
    protected virtual Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        ComputeOutputShape(inputs.Single(this));

    /// <summary>Makes the weights with <see cref="AddWeight"/>.</summary>
    /// <param name="input">The input's shape with the batch, (None, …).</param>
    protected virtual void Build(Shape input)
    {
    }

    /// <summary>Makes the weights of a layer with several inputs.</summary>
    /// <param name="inputs">The inputs' shapes with the batch.</param>
    protected virtual void Build(Shapes inputs)
    {
        if (inputs.Count == 1) Build(inputs[0]);
    }

    /// <summary>Computes the output.</summary>
    /// <param name="x">The input, with the batch first.</param>
    protected virtual Tensor Call(Tensor x) => throw new InvalidOperationException(
        $"{Name}: {GetType().Name} does not say what it computes; it must override Call");

    /// <summary>Computes the output.</summary>
    /// <param name="x">The input, with the batch first.</param>
    /// <param name="training">Whether the network is being trained: dropout and its like do nothing otherwise.</param>
    protected virtual Tensor Call(Tensor x, bool training) => Call(x);

    /// <summary>Computes the outputs; for layers with several inputs or outputs, or that are told more.</summary>
    /// <param name="inputs">The inputs, with the batch first.</param>
    /// <param name="arguments">What the call was told.</param>
    protected virtual Tensors Call(Tensors inputs, CallArguments arguments) =>
        Call(inputs.Single(this), arguments.IsTraining);

    /// <summary>The mask that goes on with the first output.</summary>
    /// <param name="inputs">The inputs, each with its <see cref="Tensor.Mask"/>.</param>
    /// <param name="output">The first output.</param>
    protected virtual Tensor? ComputeMask(Tensors inputs, Tensor output) => SupportsMasking ? inputs[0].Mask : null;

    /// <summary>Makes a weight.</summary>
    /// <param name="name">What it is to the layer: "kernel", "bias".</param>
    /// <param name="shape">The sizes; all must be known.</param>
    /// <param name="initializer">How it starts; Keras' name or an object.</param>
    /// <param name="trainable">Whether training changes it.</param>
    /// <param name="regularizer">A price for its size that is added to the loss.</param>
    /// <param name="constraint">What it is put right to after each step.</param>
    /// <param name="dtype">The type of its numbers; <see cref="VariableDtype"/> by default.</param>
    /// <param name="autocast">Whether the layer's computation meets it as <see cref="ComputeDtype"/>.</param>
    protected Variable AddWeight(string name, Shape shape, Initializer initializer, bool trainable = true,
        Regularizer? regularizer = null, Constraint? constraint = null, DType? dtype = null, bool autocast = true)
    {
        var weight = new Variable(name, shape, initializer, trainable, dtype ?? DtypePolicy.VariableType)
        {
            ReadAs = autocast ? WorkingType : null,
            Layer = this,
            Regularizer = regularizer,
            Constraint = constraint,
        };
        _weights.Add(weight);
        return weight;
    }

    /// <summary>Another output shape: a Sequential that is built may grow.</summary>
    private protected void ChangeOutput(Shape output) => _outputShapes = output;

    /// <summary>Forgets that it was built: a Sequential may lose its last layer.</summary>
    private protected void ForgetBuild() => (_inputShapes, _outputShapes, _weightsMade) = (null, null, false);

    private void MakeWeights(Shapes inputs)
    {
        if (_weightsMade) return;
        Build(inputs);
        _weightsMade = true;
    }

    /// <summary>Counts a weight of a layer within among its own.</summary>
    private protected void Own(Variable weight) => _weights.Add(weight);

    private IEnumerable<Variable> Within(Func<Layer, IReadOnlyList<Variable>> weights) => Sublayers.SelectMany(weights);

    private void Check(Shapes inputs)
    {
        for (int i = 0; i < inputs.Count; i++) Check(inputs[i], _inputShapes?.ElementAtOrDefault(i));
    }

    private void Check(Shape input, Shape? built)
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
        if (built is not null && built.At(index) != channels)
            throw new ArgumentException($"{Name}: its weights were made for inputs {built}, got {input}");
    }

    private InvalidOperationException NotBuilt(string what) => new(
        $"{Name}: the {what} is not known before the layer is built; give the model's first layer an input_shape, or call Build");
}
