namespace ConvNet;

/// <summary>
/// A layer to be called as a function, as Python calls it: <c>x = layers.Conv2D(32, 3)(x)</c>. It converts to the layer itself.
/// </summary>
/// <inheritdoc cref="Layer.Apply"/>
public delegate Tensor LayerCall(Tensors inputs, bool? training = null, IReadOnlyList<Tensor?>? mask = null,
    Tensors? initial_state = null, Tensor? attention_mask = null, bool return_attention_scores = false,
    bool use_causal_mask = false, Tensor? count_weights = null);

/// <summary>
/// Attention of several heads to be called as a function: <c>layers.MultiHeadAttention(2, 2)(query, value)</c>. It converts to the
/// layer itself.
/// </summary>
/// <inheritdoc cref="HeadAttention.Apply(Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, bool, bool?, bool)"/>
public delegate Tensor AttentionCall(Tensor query, Tensor value, Tensor? key = null, Tensor? query_mask = null,
    Tensor? value_mask = null, Tensor? key_mask = null, Tensor? attention_mask = null, bool return_attention_scores = false,
    bool? training = null, bool use_causal_mask = false);

public abstract partial class Layer
{
    /// <summary>The layer that is called.</summary>
    public static implicit operator Layer(AttentionCall call) => (Layer)call.Target!;

    /// <summary>The layer that is called.</summary>
    public static implicit operator Layer(LayerCall call) => (Layer)call.Target!;

    /// <summary>The layer as a function.</summary>
    public static implicit operator LayerCall(Layer layer) => layer.Apply;
}
