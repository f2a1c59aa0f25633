namespace ConvNet;

public abstract partial class Layer
{
    [ThreadStatic]
    private static bool _callerTrains;

    /// <summary>The calls on symbolic tensors, the first one first.</summary>
    internal List<Node> Nodes { get; } = [];

    /// <summary>The symbolic input of the first call: where a network can be cut open.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been called yet.</exception>
    public Tensor Input => Inputs.Count == 1 ? Inputs[0] : throw new InvalidOperationException(
        $"{Name} has {Inputs.Count} inputs; they are its Inputs");

    /// <summary>The symbolic output of the first call: <c>keras.Model(model.Inputs, model.GetLayer("conv").Output)</c>.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been called yet.</exception>
    public Tensor Output => Outputs[0];

    /// <summary>The symbolic inputs of the first call.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been called yet.</exception>
    public virtual Tensors Inputs => FirstCall.Inputs;

    /// <summary>The symbolic outputs of the first call.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been called yet.</exception>
    public virtual Tensors Outputs => FirstCall.Outputs;

    private Node FirstCall => Nodes.Count > 0 ? Nodes[0] : throw new InvalidOperationException(
        $"{Name} has not been called yet, so it has no input and no output; put it in a model whose input's shape is known, " +
        "or call it on a keras.Input");

    /// <summary>
    /// The result for a batch; the layer is built if it was not. On symbolic tensors the result is symbolic: a step of a model.
    /// </summary>
    /// <remarks>A layer that gives several tensors gives the first, which comes apart: <c>var (output, h, c) = …</c>.</remarks>
    /// <param name="inputs">The input with the batch first, or several.</param>
    /// <param name="training">Whether the network is being trained; null for as the calling layer is.</param>
    /// <param name="mask">Which steps count, bool (batch, steps), one for each input.</param>
    /// <param name="initial_state">What a recurrent layer starts from.</param>
    /// <param name="attention_mask">Which positions attention may look at, (batch, targets, sources).</param>
    /// <param name="return_attention_scores">Whether attention gives its weights as well.</param>
    /// <param name="use_causal_mask">Whether attention looks at no later position.</param>
    /// <param name="count_weights">How much each category counts that a CategoryEncoding is given.</param>
    /// <exception cref="ArgumentException">No such input is possible, or the layer does not take an argument.</exception>
    public Tensor Apply(Tensors inputs, bool? training = null, IReadOnlyList<Tensor?>? mask = null, Tensors? initial_state = null,
        Tensor? attention_mask = null, bool return_attention_scores = false, bool use_causal_mask = false,
        Tensor? count_weights = null)
    {
        return Run(inputs, new()
        {
            Training = training,
            Mask = mask,
            InitialState = initial_state,
            AttentionMask = attention_mask,
            ReturnAttentionScores = return_attention_scores,
            UseCausalMask = use_causal_mask,
            CountWeights = count_weights,
        }).Together();
    }

    /// <summary>All that a call gives.</summary>
    /// <param name="inputs">The inputs, with the batch first.</param>
    /// <param name="arguments">What else the call is told.</param>
    /// <param name="isTrial">Whether this only finds out a shape; the layer counts as built afterwards no more than before.</param>
    internal Tensors Run(Tensors inputs, CallArguments arguments, bool isTrial = false)
    {
        if (!arguments.IsPlain && arguments.Special.FirstOrDefault(given => !CallTakes.Contains(given)) is { } other)
            throw new ArgumentException($"{Name}: a {ClassName} takes no {other}");
        if (inputs.AreSymbolic || (!arguments.IsPlain && arguments.Tensors.Any(tensor => tensor is KerasTensor)))
            return Node.Connect(this, inputs, arguments).Outputs;

        // The result will tell what no other way does.
        bool tells = isTrial || (!Built && !KnowsShape && !Trial.IsRunning);
        if (tells) MakeWeights(inputs.Shapes);
        else EnsureBuilt(!Built && Trial.IsRunning ? WithoutBatch(inputs.Shapes) : inputs.Shapes, arguments);
        if (arguments.Mask is not null) inputs = Masked(inputs, arguments.Mask);
        bool casts = DTypePolicy.Matters;
        if (casts && CastsInputs) inputs = AsFloats(inputs, WorkingType);
        bool training = arguments.Training ?? _callerTrains;
        bool before = _callerTrains;
        _callerTrains = training;
        try
        {
            var told = arguments.IsPlain ? CallArguments.Plain(training) : arguments with { Training = training };
            var outputs = casts ? CallCasting(inputs, told) : CallWithPenalty(inputs, told);
            if (tells && !isTrial) (_inputShapes, _outputShapes) = (inputs.Shapes, outputs.Shapes);
            // A layer that lets its input through lets the mask through with it.
            if (!inputs.Contains(outputs[0])) outputs[0].Mask = ComputeMask(inputs, outputs[0]);
            return outputs;
        }
        finally
        {
            _callerTrains = before;
        }
    }

    private static Shapes WithoutBatch(Shapes shapes) =>
        new([.. shapes.Select(shape => shape.Count > 0 ? shape.With(0, null) : shape)]);

    private static Tensors Masked(Tensors inputs, IReadOnlyList<Tensor?> masks) =>
        new([.. inputs.Select((tensor, i) => i < masks.Count && masks[i] is { } mask ? tensor.WithMask(mask) : tensor)]);
}
