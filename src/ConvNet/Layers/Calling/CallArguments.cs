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

    /// <summary>Which positions attention may look at, (batch, targets, sources).</summary>
    public Tensor? AttentionMask { get; init; }

    /// <summary>Whether attention gives its weights as well.</summary>
    public bool ReturnAttentionScores { get; init; }

    /// <summary>Whether attention looks at no later position.</summary>
    public bool UseCausalMask { get; init; }

    /// <summary>Whether the network is being trained.</summary>
    public bool IsTraining => Training is true;

    /// <summary>Whether nothing but <see cref="Training"/> is given.</summary>
    internal bool IsPlain => Mask is null && InitialState is null && AttentionMask is null && !ReturnAttentionScores && !UseCausalMask;

    /// <summary>The tensors among them.</summary>
    internal IEnumerable<Tensor> Tensors =>
        [.. Mask?.OfType<Tensor>() ?? [], .. InitialState ?? [], .. AttentionMask is null ? (Tensor[])[] : [AttentionMask]];

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
            if (AttentionMask is not null) yield return "attention_mask";
            if (ReturnAttentionScores) yield return "return_attention_scores";
            if (UseCausalMask) yield return "use_causal_mask";
        }
    }

    /// <summary>The same with other tensors.</summary>
    internal CallArguments Map(Func<Tensor, Tensor> change) => IsPlain ? this : this with
    {
        Mask = Mask?.Select(mask => mask is null ? null : change(mask)).ToList(),
        InitialState = InitialState?.Map(change),
        AttentionMask = AttentionMask is null ? null : change(AttentionMask),
    };
}
