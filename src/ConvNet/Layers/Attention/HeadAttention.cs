using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Attention by several heads: each looks with a query, key and value of its own, made by dense layers, and a last dense layer
/// puts together what they found.
/// </summary>
/// <remarks>
/// Inputs query, value and perhaps key: (batch, targets, features), (batch, sources, features), (batch, sources, features); the
/// value is the key if there is none. Output (batch, targets, features of the query), and the weights (batch, heads, targets,
/// sources) with <c>return_attention_scores: true</c>. Vaswani et al., "Attention is all you need" (2017).
/// </remarks>
public abstract class HeadAttention : Layer
{
    private static readonly string[] Arguments =
        ["query_mask", "value_mask", "key_mask", "attention_mask", "return_attention_scores", "use_causal_mask"];

    private readonly RandomStream _random;
    // Files of Keras 3 call the parts by these fields.
    private EinsumDense _queryDense = null!;
    private EinsumDense _keyDense = null!;
    private EinsumDense? _gateDense;
    private EinsumDense _valueDense = null!;
    private EinsumDense _outputDense = null!;

    private protected HeadAttention(double dropout, bool use_bias, Initializer? kernel_initializer,
        Initializer? bias_initializer, Regularizer? kernel_regularizer, Regularizer? bias_regularizer,
        Regularizer? activity_regularizer, Constraint? kernel_constraint, Constraint? bias_constraint, int? seed, string? name,
        bool use_gate, int? sliding_window, bool? flash_attention)
        : base(name)
    {
        if (flash_attention == true)
            throw new ArgumentException("flash_attention asks for a kernel of GPUs, which there is none of here; leave it out, " +
                "the results are the same");
        UseGate = use_gate;
        SlidingWindow = sliding_window is { } window ? Require.Positive(window, nameof(sliding_window)) : null;
        Dropout = Require.Fraction(dropout);
        UseBias = use_bias;
        KernelInitializer = kernel_initializer ?? "glorot_uniform";
        BiasInitializer = bias_initializer ?? "zeros";
        KernelRegularizer = kernel_regularizer;
        BiasRegularizer = bias_regularizer;
        PartsActivityRegularizer = activity_regularizer;
        KernelConstraint = kernel_constraint;
        BiasConstraint = bias_constraint;
        Seed = seed;
        _random = new(seed);
    }

    /// <summary>The share of weights that are dropped in training.</summary>
    public double Dropout { get; }

    /// <summary>Whether the dense layers add biases.</summary>
    public bool UseBias { get; }

    /// <summary>Whether what a query finds is multiplied by a gate, a sigmoid of the query.</summary>
    public bool UseGate { get; }

    /// <summary>Targets look at sources less than this many steps away; null for all.</summary>
    public int? SlidingWindow { get; }

    /// <summary>How the kernels start.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>How the biases start.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>A price for the size of the kernels.</summary>
    public Regularizer? KernelRegularizer { get; }

    /// <summary>A price for the size of the biases.</summary>
    public Regularizer? BiasRegularizer { get; }

    /// <summary>What the kernels must satisfy.</summary>
    public Constraint? KernelConstraint { get; }

    /// <summary>What the biases must satisfy.</summary>
    public Constraint? BiasConstraint { get; }

    /// <summary>The seed of what is dropped; null if none was given.</summary>
    public int? Seed { get; }

    // The dense layers have it, not the whole.
    [KerasName("activity_regularizer")]
    internal Regularizer? PartsActivityRegularizer { get; }

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    protected sealed override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected sealed override IReadOnlyList<string> CallTakes => Arguments;

    private protected abstract int QueryHeads { get; }

    private protected abstract int KeyHeads { get; }

    private protected abstract int QuerySize { get; }

    private protected abstract int ValueSize { get; }

    /// <summary>The axes along which attention looks; the others it leaves alone.</summary>
    private protected abstract int[] LookAlong(int rank);

    /// <summary>The sizes of an output vector for a query of this shape.</summary>
    private protected virtual Shape OutputSizes(Shape query) => query[^1..];

    /// <summary>The output of attention: Keras' call with separate arguments.</summary>
    /// <param name="query">What looks, (batch, targets, features).</param>
    /// <param name="value">What it gets from what it looks at, (batch, sources, features).</param>
    /// <param name="key">What it looks at, (batch, sources, features); the value if null.</param>
    /// <param name="query_mask">Which targets count, bool (batch, targets). The others are computed all the same.</param>
    /// <param name="value_mask">Which sources count, bool (batch, sources); null for the mask that the value brings.</param>
    /// <param name="key_mask">Which sources count, bool (batch, sources); null for the mask that the key brings.</param>
    /// <param name="attention_mask">Which sources each target may look at, bool (batch, targets, sources).</param>
    /// <param name="return_attention_scores">Whether the weights are given too: <c>var (output, scores) = …</c>.</param>
    /// <param name="training">Whether the network is being trained; null for as the calling layer is.</param>
    /// <param name="use_causal_mask">Whether no target looks at a later source.</param>
    /// <exception cref="ArgumentException">No such inputs are possible.</exception>
    public Tensor Apply(Tensor query, Tensor value, Tensor? key = null, Tensor? query_mask = null, Tensor? value_mask = null,
        Tensor? key_mask = null, Tensor? attention_mask = null, bool return_attention_scores = false, bool? training = null,
        bool use_causal_mask = false)
    {
        return Run(key is null ? [query, value] : [query, value, key], new()
        {
            Training = training,
            QueryMask = query_mask,
            ValueMask = value_mask,
            KeyMask = key_mask,
            AttentionMask = attention_mask,
            ReturnAttentionScores = return_attention_scores,
            UseCausalMask = use_causal_mask,
        }).Together();
    }

    /// <inheritdoc/>
    protected sealed override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        int rank = inputs[0].Count;
        if (inputs.Count is not (2 or 3) || rank < 3 || inputs.Any(shape => shape.Count != rank))
            throw new ArgumentException($"{Name}: a {ClassName} takes a query, a value and perhaps a key, " +
                $"each (batch, steps, features), got {inputs}");
        var (query, value, key) = (inputs[0], inputs[1], inputs[^1]);
        if (!value[1..^1].Accepts(key[1..^1]) && !key[1..^1].Accepts(value[1..^1]))
            throw new ArgumentException($"{Name}: value and key must have the same steps, got inputs {inputs}");
        int[] along = LookAlong(rank);
        Shape output = new([.. query[..^1], .. OutputSizes(query)]);
        return !arguments.ReturnAttentionScores ? output
            : [output, new([.. Others(rank, along).Select(query.At), QueryHeads, .. along.Select(query.At), .. along.Select(value.At)])];
    }

    /// <inheritdoc/>
    protected sealed override void Build(Shapes inputs)
    {
        _queryDense = Projection("query", inputs[0], QueryHeads, QuerySize);
        _keyDense = Projection("key", inputs[^1], KeyHeads, QuerySize);
        _gateDense = UseGate ? Projection("gate", inputs[0], QueryHeads, ValueSize, "sigmoid") : null;
        _valueDense = Projection("value", inputs[1], KeyHeads, ValueSize);
        var found = new Shape([.. inputs[0][..^1], QueryHeads, ValueSize]);
        var output = OutputSizes(inputs[0]);
        _outputDense = Part("attention_output", found, found.Count - 2, output);
    }

    /// <inheritdoc/>
    protected sealed override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        int rank = inputs[0].Shape.Count;
        int[] along = LookAlong(rank), others = Others(rank, along);
        Tensor Heads(EinsumDense layer, Tensor x)
        {
            var heads = layer.Apply(x, arguments.Training);
            if (DTypePolicy.Matters) heads = Ops.AsFloat(heads, WorkingType);
            int times = QueryHeads / heads.Shape[^2];
            if (times > 1) heads = Ops.Repeat(heads, rank - 1, times);
            heads = Ops.Permute(heads, [.. others, rank - 1, .. along, rank]);
            return Ops.Reshape(heads, [.. heads.Shape[..(others.Length + 1)], along.Aggregate(1, (n, axis) => n * x.Shape[axis]),
                heads.Shape[^1]]);
        }

        var (query, value) = (inputs[0].Shape, inputs[1].Shape);
        var scores = Ops.MatMul(Heads(_queryDense, inputs[0]) / Math.Sqrt(QuerySize), Ops.Transposed(Heads(_keyDense, inputs[^1])));
        if (Allowed(inputs, arguments, along) is { } allowed) scores = Ops.Replace(scores, allowed);
        var weights = Ops.Softmax(scores);
        var kept = arguments.IsTraining && Dropout > 0 ? Ops.Dropout(weights, Dropout, weights.Shape, _random) : weights;
        var found = Ops.MatMul(kept, Heads(_valueDense, inputs[1]));

        int?[] outer = [.. others.Select(query.At), QueryHeads], targets = [.. along.Select(query.At)];
        int[] order = [.. others, rank - 1, .. along, rank];
        found = Ops.Reshape(found, [.. outer, .. targets, ValueSize]);
        found = Ops.Permute(found, [.. Enumerable.Range(0, rank + 1).Select(axis => Array.IndexOf(order, axis))]);
        if (_gateDense is not null) found *= _gateDense.Apply(inputs[0], arguments.Training);
        var output = _outputDense.Apply(found, arguments.Training);
        return arguments.ReturnAttentionScores
            ? [output, Ops.Reshape(weights, [.. outer, .. targets, .. along.Select(value.At)])] : output;
    }

    private static int[] Others(int rank, int[] along) => [.. Enumerable.Range(0, rank - 1).Except(along)];

    /// <summary>Where attention may look, such that it goes with scores (…, heads, targets, sources); null: everywhere.</summary>
    private Tensor? Allowed(Tensors inputs, CallArguments arguments, int[] along)
    {
        // What a target that does not count gets is computed all the same.
        List<Tensor?> masks = [arguments.ValueMask ?? inputs[1].Mask, arguments.KeyMask ?? (inputs.Count > 2 ? inputs[2].Mask : null)];
        if (along is not [1] && (arguments.UseCausalMask || SlidingWindow is not null || masks.Any(mask => mask is not null)))
            throw new ArgumentException($"{Name}: masks of steps, use_causal_mask and sliding_window go with attention along " +
                "axis 1 alone; use an attention_mask");
        var allowed = masks.OfType<Tensor>().Select(mask => Ops.ExpandDims(mask, 1)).ToList();
        if (arguments.UseCausalMask) allowed.Add(Ops.Causal(inputs[0].Shape[1], inputs[1].Shape[1]));
        if (SlidingWindow is { } window) allowed.Add(Ops.Near(inputs[0].Shape[1], inputs[1].Shape[1], window));
        if (arguments.AttentionMask is { } given)
        {
            int before = given.Shape.Count - 2 * along.Length;
            int Size(Shape shape) => along.Aggregate(1, (n, axis) => n * shape[axis]);
            allowed.Add(Ops.Reshape(given, [.. given.Shape[..before], Size(inputs[0].Shape), Size(inputs[1].Shape)]));
        }
        return allowed.Count == 0 ? null : Ops.ExpandDims(allowed.Aggregate(Ops.And), -3);
    }

    private EinsumDense Projection(string name, Shape input, int heads, int size, ActivationFunction? activation = null) =>
        Part(name, input, input.Count - 1, (heads, size), activation);

    /// <summary>A dense layer from all axes of an input from one on.</summary>
    private EinsumDense Part(string name, Shape input, int from, Shape sizes, ActivationFunction? activation = null)
    {
        string Letters(int start, int count) => string.Concat(Enumerable.Range(start, count).Select(i => (char)('a' + i)));
        string free = Letters(0, from), bound = Letters(from, input.Count - from), made = Letters(input.Count, sizes.Count);
        var part = new EinsumDense($"{free}{bound},{bound}{made}->{free}{made}", [.. Enumerable.Repeat((int?)null, from - 1), .. sizes],
            activation, bias_axes: UseBias ? made : null, kernel_initializer: KernelInitializer, bias_initializer: BiasInitializer,
            kernel_regularizer: KernelRegularizer, bias_regularizer: BiasRegularizer,
            activity_regularizer: PartsActivityRegularizer, kernel_constraint: KernelConstraint,
            bias_constraint: BiasConstraint, name: name)
        {
            DtypePolicy = DtypePolicy,
        };
        part.EnsureBuilt(input);
        return part;
    }
}
