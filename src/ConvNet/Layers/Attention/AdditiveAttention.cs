using ConvNet.Engine;

namespace ConvNet;

/// <summary>Attention by the sum of tanh(query + key), each place of which has a weight.</summary>
/// <remarks>
/// <inheritdoc cref="SequenceAttention" path="/remarks"/>
/// Keras' page: https://keras.io/api/layers/attention_layers/additive_attention/. Bahdanau et al., "Neural machine translation by
/// jointly learning to align and translate" (2015).
/// </remarks>
/// <param name="use_scale">Whether the places have weights, (size).</param>
/// <param name="dropout">The share of weights to drop in training, at least 0 and at most 1.</param>
/// <param name="seed">Drops the same again and again.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="dropout"/> is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "use_scale", "dropout", "seed")]
public sealed class AdditiveAttention(bool use_scale = true, double dropout = 0, int? seed = null, string? name = null)
    : SequenceAttention(dropout, seed, name)
{
    private Variable? _scale;

    /// <summary>Whether the places have weights.</summary>
    public bool UseScale { get; } = use_scale;

    /// <inheritdoc/>
    protected override void Build(Shapes inputs) =>
        _scale = UseScale ? AddWeight("scale", inputs[0][2], "glorot_uniform") : null;

    private protected override Tensor Scores(Tensor query, Tensor key)
    {
        var fits = Ops.Tanh(Pairs(query, key));
        return Ops.Sum(_scale is null ? fits : fits * _scale, -1);
    }
}
