namespace ConvNet;

/// <inheritdoc cref="HeadAttention" path="/summary"/>
/// <remarks>
/// <inheritdoc cref="HeadAttention" path="/remarks"/>
/// Keras' page: https://keras.io/api/layers/attention_layers/multi_head_attention/.
/// </remarks>
/// <param name="num_heads">The heads.</param>
/// <param name="key_dim">The size of a head's query and key.</param>
/// <param name="value_dim">The size of a head's value; that of the key by default.</param>
/// <param name="dropout">The share of weights to drop in training, at least 0 and at most 1.</param>
/// <param name="use_bias">Whether the dense layers add biases.</param>
/// <param name="output_shape">The sizes of an output vector; the query's by default.</param>
/// <param name="attention_axes">The axes along which attention looks; all but the batch and the features by default.</param>
/// <param name="sliding_window">Targets look at sources less than this many steps away; null for all.</param>
/// <param name="flash_attention">Keras' faster kernel of GPUs; true is refused, the results are the same without.</param>
/// <param name="kernel_initializer">How the kernels start.</param>
/// <param name="bias_initializer">How the biases start.</param>
/// <param name="kernel_regularizer">A price for the size of the kernels; null for none.</param>
/// <param name="bias_regularizer">A price for the size of the biases; null for none.</param>
/// <param name="activity_regularizer">A price for large outputs of the dense layers, divided by the batch's size.</param>
/// <param name="kernel_constraint">What the kernels must satisfy after each step; null for nothing.</param>
/// <param name="bias_constraint">What the biases must satisfy after each step; null for nothing.</param>
/// <param name="use_gate">Whether what a query finds is multiplied by a gate, a sigmoid of the query.</param>
/// <param name="seed">Drops the same again and again.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">A size is not positive, or <paramref name="dropout"/> is out of its range.</exception>
[ConfigKeys("name", "trainable", "dtype", "num_heads", "key_dim", "value_dim", "dropout", "use_bias", "use_gate",
    "output_shape", "attention_axes", "sliding_window", "kernel_initializer", "bias_initializer", "kernel_regularizer",
    "bias_regularizer", "activity_regularizer",
    "kernel_constraint", "bias_constraint", "seed")]
public sealed partial class MultiHeadAttention(int num_heads, int key_dim, int? value_dim = null, double dropout = 0,
    bool use_bias = true, Shape? output_shape = null, Axes? attention_axes = null, int? sliding_window = null,
    [NotConfig] bool? flash_attention = null, Initializer? kernel_initializer = null,
    Initializer? bias_initializer = null, Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null,
    Regularizer? activity_regularizer = null, Constraint? kernel_constraint = null, Constraint? bias_constraint = null,
    bool use_gate = false, int? seed = null, string? name = null)
    : HeadAttention(dropout, use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
        activity_regularizer, kernel_constraint, bias_constraint, seed, name, use_gate,
        sliding_window, flash_attention)
{
    /// <summary>The heads.</summary>
    public int NumHeads { get; } = Require.Positive(num_heads);

    /// <summary>The size of a head's query and key.</summary>
    public int KeyDim { get; } = Require.Positive(key_dim);

    /// <summary>The size of a head's value.</summary>
    public int ValueDim { get; } = Require.Positive(value_dim ?? key_dim, nameof(value_dim));

    /// <summary>The sizes of an output vector; null for the query's.</summary>
    [KerasName("output_shape")]
    public Shape? VectorShape { get; } = output_shape;

    /// <summary>The axes along which attention looks; null if none were given and no input came yet.</summary>
    public IReadOnlyList<int>? AttentionAxes { get; private set; } = attention_axes?.ToArray();

    private protected override int QueryHeads => NumHeads;

    private protected override int KeyHeads => NumHeads;

    private protected override int QuerySize => KeyDim;

    private protected override int ValueSize => ValueDim;

    private protected override int[] LookAlong(int rank)
    {
        AttentionAxes ??= [.. Enumerable.Range(1, rank - 2)];
        int[] along = [.. AttentionAxes.Select(axis => axis < 0 ? axis + rank : axis)];
        return along.All(axis => axis > 0 && axis < rank - 1) ? along : throw new ArgumentException(
            $"{Name}: attention_axes must lie between 1 and {rank - 2} for inputs with {rank} axes, " +
            $"got {string.Join(", ", AttentionAxes)}");
    }

    private protected override Shape OutputSizes(Shape query) => VectorShape ?? base.OutputSizes(query);
}
