namespace ConvNet;

/// <summary>Attention by several heads, some of which share a key and a value.</summary>
/// <remarks>
/// <inheritdoc cref="HeadAttention" path="/remarks"/>
/// Keras' page: https://keras.io/api/layers/attention_layers/group_query_attention/. Ainslie et al., "GQA: training generalized
/// multi-query transformer models from multi-head checkpoints" (2023).
/// </remarks>
/// <param name="head_dim">The size of a head's query, key and value.</param>
/// <param name="num_query_heads">The heads.</param>
/// <param name="num_key_value_heads">The keys and values; the heads must be a multiple of them.</param>
/// <param name="dropout">The share of weights to drop in training, at least 0 and at most 1.</param>
/// <param name="use_bias">Whether the dense layers add biases.</param>
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
/// <exception cref="ArgumentException">A number is not positive, no multiple, or out of its range.</exception>
[KerasName("GroupedQueryAttention", "GroupQueryAttention")]
[ConfigKeys("name", "trainable", "dtype", "head_dim", "num_query_heads", "num_key_value_heads", "use_bias", "use_gate",
    "sliding_window", "dropout",
    "kernel_initializer", "bias_initializer", "kernel_regularizer", "bias_regularizer", "activity_regularizer",
    "kernel_constraint", "bias_constraint", "seed")]
public sealed partial class GroupQueryAttention(
    int head_dim, int num_query_heads, int num_key_value_heads, double dropout = 0, bool use_bias = true,
    int? sliding_window = null, [NotConfig] bool? flash_attention = null,
    Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
    Regularizer? kernel_regularizer = null, Regularizer? bias_regularizer = null, Regularizer? activity_regularizer = null,
    Constraint? kernel_constraint = null, Constraint? bias_constraint = null, bool use_gate = false, int? seed = null,
    string? name = null)
    : HeadAttention(dropout, use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
        activity_regularizer, kernel_constraint, bias_constraint, seed, name, use_gate,
        sliding_window, flash_attention)
{
    /// <summary>The size of a head's query, key and value.</summary>
    public int HeadDim { get; } = Require.Positive(head_dim);

    /// <summary>The heads.</summary>
    public int NumQueryHeads { get; } =
        Require.Positive(num_query_heads) % Require.Positive(num_key_value_heads) == 0 ? num_query_heads : throw new ArgumentException(
            $"num_query_heads must be a multiple of num_key_value_heads, got {num_query_heads} and {num_key_value_heads}");

    /// <summary>The keys and values.</summary>
    public int NumKeyValueHeads { get; } = num_key_value_heads;

    private protected override int QueryHeads => NumQueryHeads;

    private protected override int KeyHeads => NumKeyValueHeads;

    private protected override int QuerySize => HeadDim;

    private protected override int ValueSize => HeadDim;

    private protected override int[] LookAlong(int rank) => rank == 3 ? [1] : throw new ArgumentException(
        $"{Name}: expected inputs with 3 axes, (batch, steps, features), got {rank}");
}
