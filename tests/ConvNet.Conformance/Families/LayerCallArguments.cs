using System.Text.Json;
using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>What a layer's call is told besides its inputs: a case's <c>call</c>.</summary>
internal static class LayerCallArguments
{
    /// <summary>The arguments of a case.</summary>
    /// <exception cref="NotOfferedException">The library lacks one.</exception>
    public static CallArguments Of(KitCase given)
    {
        var arguments = new CallArguments();
        if (!given.Has("call")) return arguments;
        foreach (var entry in given["call"].EnumerateObject())
        {
            arguments = entry.Name switch
            {
                "mask" => arguments with { Mask = [.. Tensors(entry.Value)] },
                "initial_state" => arguments with { InitialState = [.. Tensors(entry.Value)] },
                "query_mask" => arguments with { QueryMask = Tensors(entry.Value).Single() },
                "value_mask" => arguments with { ValueMask = Tensors(entry.Value).Single() },
                "key_mask" => arguments with { KeyMask = Tensors(entry.Value).Single() },
                "attention_mask" => arguments with { AttentionMask = Tensors(entry.Value).Single() },
                "count_weights" => arguments with { CountWeights = Tensors(entry.Value).Single() },
                "return_attention_scores" => arguments with { ReturnAttentionScores = entry.Value.GetBoolean() },
                "use_causal_mask" => arguments with { UseCausalMask = entry.Value.GetBoolean() },
                _ => throw new NotOfferedException($"calls with {entry.Name}"),
            };
        }
        return arguments;
    }

    private static IEnumerable<Tensor> Tensors(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
            .Select(array => Arrays.ToTensor(KitArray.Read(array)));
}
