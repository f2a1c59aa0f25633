using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// For each step of a query a weighted mean of a value's steps; how much each weighs, scores of query and key tell.
/// </summary>
/// <remarks>
/// Inputs [query, value] or [query, value, key]: (batch, targets, size), (batch, sources, features), (batch, sources, size); the
/// value is the key if there is none. Output (batch, targets, features), and the weights, (batch, targets, sources), with
/// <c>return_attention_scores: true</c>. A mask of the value hides steps, one of the query makes outputs 0 and goes on.
/// </remarks>
public abstract class SequenceAttention : Layer
{
    private static readonly string[] Arguments = ["return_attention_scores", "use_causal_mask"];

    private readonly RandomStream _random;

    private protected SequenceAttention(double dropout, int? seed, string? name)
        : base(name)
    {
        Dropout = Require.Fraction(dropout);
        Seed = seed;
        _random = new(seed);
    }

    /// <summary>The share of weights that are dropped in training.</summary>
    public double Dropout { get; }

    /// <summary>The seed of what is dropped; null if none was given.</summary>
    public int? Seed { get; }

    internal override bool ComputesInSingle => true;

    /// <inheritdoc/>
    protected sealed override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected sealed override IReadOnlyList<string> CallTakes => Arguments;

    /// <inheritdoc/>
    protected sealed override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        if (inputs.Count is not (2 or 3) || inputs.Any(shape => shape.Count != 3))
            throw new ArgumentException(
                $"{Name}: an {ClassName} takes a list [query, value] or [query, value, key] of shapes (batch, steps, size), got {inputs}");
        var (query, value, key) = (inputs[0], inputs[1], inputs[^1]);
        if (!query[2..].Accepts(key[2..]) && !key[2..].Accepts(query[2..]))
            throw new ArgumentException($"{Name}: query and key must have vectors of one size, got inputs {inputs}");
        Shape output = new(query.At(0), query.At(1), value.At(2));
        return arguments.ReturnAttentionScores ? [output, new(query.At(0), query.At(1), value.At(1))] : output;
    }

    /// <inheritdoc/>
    protected sealed override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var (query, value) = (inputs[0], inputs[1]);
        var scores = Scores(query, inputs.Count > 2 ? inputs[2] : value);
        if (value.Mask is { } sources) scores = Ops.Lower(scores, Ops.ExpandDims(sources, 1));
        if (arguments.UseCausalMask) scores = Ops.Lower(scores, Ops.Causal(query.Shape[1], value.Shape[1]));
        var weights = Ops.Softmax(scores);
        if (arguments.IsTraining && Dropout > 0) weights = Ops.Dropout(weights, Dropout, weights.Shape, _random);
        var output = Ops.MatMul(weights, value);
        if (query.Mask is { } targets) output = Ops.KeepWhere(targets, output);
        return arguments.ReturnAttentionScores ? [output, weights] : output;
    }

    /// <summary>How well each step of the query goes with each of the key, (batch, targets, sources).</summary>
    private protected abstract Tensor Scores(Tensor query, Tensor key);

    /// <summary>Each step of one beside each step of the other, (batch, targets, sources, size): their sums.</summary>
    private protected static Tensor Pairs(Tensor query, Tensor key) => Ops.ExpandDims(query, 2) + Ops.ExpandDims(key, 1);
}
