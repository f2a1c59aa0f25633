namespace ConvNet;

/// <summary>
/// Calls as Keras 2 writes them, <c>[[["dense", 0, 0, {}]]]</c>; Keras 3 reads that as well.
/// </summary>
internal sealed class GraphFormOfKeras2 : IGraphForm
{
    /// <inheritdoc/>
    public bool KnowsNames => false;

    // A functional model's own way is call 0, for both versions. For a Sequential they do not agree, unless it has no input of its
    // own: then its calls begin at 0.
    /// <inheritdoc/>
    public int FirstCallOf(Layer layer) => layer is Model { Graph: not null } and not Sequential ? 1 : 0;

    /// <inheritdoc/>
    public OrderedDictionary<string, object?> WriteLayer(Layer layer) => LegacyConfig.Write(layer, isWithin: true);

    /// <inheritdoc/>
    public object WriteCall(Node node, Func<KerasTensor, TensorPlace> placeOf)
    {
        var arguments = node.Arguments;
        var options = new OrderedDictionary<string, object?>();
        if (arguments.Training is { } training) options["training"] = training;
        if (arguments.Mask is { } mask) options["mask"] = mask.Count == 1 ? Place(mask[0]) : mask.Select(Place).ToList();
        if (arguments.AttentionMask is { } attention) options["attention_mask"] = Place(attention);
        if (arguments.ReturnAttentionScores) options["return_attention_scores"] = true;
        if (arguments.UseCausalMask) options["use_causal_mask"] = true;
        // Initial states go as further inputs.
        var tensors = node.Inputs.Concat(arguments.InitialState ?? []);
        return tensors.Select(object? (tensor) => new List<object?>([.. Place(tensor)!, options])).ToList();

        List<object?>? Place(Tensor? tensor) => tensor is null ? null : tensor is KerasTensor symbolic ? placeOf(symbolic).ToList()
            : throw new ArgumentException($"{node.Layer.Name}: a file can't hold the numbers that it is called with");
    }
}
