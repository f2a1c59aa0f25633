using ConvNet.Engine;

namespace ConvNet;

/// <summary>Attention by scalar products of query and key.</summary>
/// <remarks>
/// <inheritdoc cref="SequenceAttention" path="/remarks"/>
/// Keras' page: https://keras.io/api/layers/attention_layers/attention/. Luong et al., "Effective approaches to attention-based
/// neural machine translation" (2015).
/// </remarks>
/// <param name="use_scale">Whether a weight scales the scores.</param>
/// <param name="score_mode">"dot", or "concat" for a weight times the sum of tanh(query + key).</param>
/// <param name="dropout">The share of weights to drop in training, at least 0 and at most 1.</param>
/// <param name="seed">Drops the same again and again.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "use_scale", "score_mode", "dropout", "seed")]
public sealed class Attention(bool use_scale = false, string score_mode = "dot", double dropout = 0, int? seed = null,
    string? name = null) : SequenceAttention(dropout, seed, name)
{
    private static readonly string[] Modes = ["dot", "concat"];

    private Variable? _scale;
    private Variable? _concatScoreWeight;

    /// <summary>Whether a weight scales the scores.</summary>
    public bool UseScale { get; } = use_scale;

    /// <summary>"dot" or "concat".</summary>
    public string ScoreMode { get; } = Require.OneOf(score_mode, Modes);

    /// <inheritdoc/>
    protected override void Build(Shapes inputs)
    {
        _scale = UseScale ? AddWeight("scale", Shape.Scalar, "ones") : null;
        _concatScoreWeight = ScoreMode == "concat" ? AddWeight("concat_score_weight", Shape.Scalar, "ones") : null;
    }

    private protected override Tensor Scores(Tensor query, Tensor key)
    {
        if (_concatScoreWeight is null) return Scaled(Ops.MatMul(query, Ops.Transposed(key)));
        return _concatScoreWeight * Ops.Sum(Ops.Tanh(Scaled(Pairs(query, key))), -1);
    }

    private Tensor Scaled(Tensor x) => _scale is null ? x : x * _scale;
}
