namespace ConvNet;

/// <summary>What a layer's call is told besides its inputs, under Keras' names.</summary>
/// <remarks>Masks come with the inputs: <see cref="Tensor.Mask"/>.</remarks>
public sealed record CallArguments
{
    private static readonly CallArguments Open = new(), Trained = new() { Training = true }, Inferred = new() { Training = false };

    /// <summary>Whether the network is being trained; null means as the layer that calls, and not if none does.</summary>
    public bool? Training { get; init; }

    /// <summary>Masks for the inputs, which go before those that the inputs bring along.</summary>
    public IReadOnlyList<Tensor?>? Mask { get; init; }

    /// <summary>What a recurrent layer starts from.</summary>
    public Tensors? InitialState { get; init; }

    /// <summary>Which steps of attention's query count, bool (batch, targets); for this call alone.</summary>
    public Tensor? QueryMask { get; init; }

    /// <summary>Which steps of attention's value count, bool (batch, sources); for this call alone.</summary>
    public Tensor? ValueMask { get; init; }

    /// <summary>Which steps of attention's key count, bool (batch, sources); for this call alone.</summary>
    public Tensor? KeyMask { get; init; }

    /// <summary>Which positions attention may look at, (batch, targets, sources).</summary>
    public Tensor? AttentionMask { get; init; }

    /// <summary>Whether attention gives its weights as well.</summary>
    public bool ReturnAttentionScores { get; init; }

    /// <summary>Whether attention looks at no later position.</summary>
    public bool UseCausalMask { get; init; }

    /// <summary>How much each category counts that a CategoryEncoding is given, of the input's shape.</summary>
    public Tensor? CountWeights { get; init; }

    /// <summary>Whether the network is being trained.</summary>
    public bool IsTraining => Training is true;

    /// <summary>Whether nothing but <see cref="Training"/> is given.</summary>
    internal bool IsPlain => this == Plain(Training);

    /// <summary>The tensors among them.</summary>
    internal IEnumerable<Tensor> Tensors =>
        [.. Mask?.OfType<Tensor>() ?? [], .. InitialState ?? [],
            .. ((Tensor?[])[QueryMask, ValueMask, KeyMask, AttentionMask, CountWeights]).OfType<Tensor>()];

    /// <summary>Only whether the network is being trained.</summary>
    internal static CallArguments Plain(bool? training) => training switch
    {
        null => Open,
        true => Trained,
        false => Inferred,
    };

    /// <summary>What was given that only some layers take.</summary>
    internal IEnumerable<string> Special
    {
        get
        {
            if (InitialState is not null) yield return "initial_state";
            if (QueryMask is not null) yield return "query_mask";
            if (ValueMask is not null) yield return "value_mask";
            if (KeyMask is not null) yield return "key_mask";
            if (AttentionMask is not null) yield return "attention_mask";
            if (ReturnAttentionScores) yield return "return_attention_scores";
            if (UseCausalMask) yield return "use_causal_mask";
            if (CountWeights is not null) yield return "count_weights";
        }
    }

    /// <summary>The same with other tensors.</summary>
    internal CallArguments Map(Func<Tensor, Tensor> change) => IsPlain ? this : this with
    {
        Mask = Mask?.Select(mask => Changed(mask, change)).ToList(),
        InitialState = InitialState?.Map(change),
        QueryMask = Changed(QueryMask, change),
        ValueMask = Changed(ValueMask, change),
        KeyMask = Changed(KeyMask, change),
        AttentionMask = Changed(AttentionMask, change),
        CountWeights = Changed(CountWeights, change),
    };

    private static Tensor? Changed(Tensor? tensor, Func<Tensor, Tensor> change) => tensor is null ? null : change(tensor);
}
