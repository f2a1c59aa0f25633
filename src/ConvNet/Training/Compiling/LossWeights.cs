using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// How much each output's loss counts: <c>loss_weights: [1, 0.2]</c>, or by the outputs' names,
/// <c>loss_weights: new() { ["size"] = 0.2 }</c>; outputs that are not named count 1.
/// </summary>
[CollectionBuilder(typeof(LossWeights), nameof(Create))]
public sealed class LossWeights : PerOutput<double?>
{
    /// <summary>No weights yet; names follow.</summary>
    public LossWeights() : base([])
    {
    }

    private LossWeights(IEnumerable<double?> weights) : base(weights)
    {
    }

    /// <summary>Makes a list from a collection expression.</summary>
    public static LossWeights Create(ReadOnlySpan<double?> weights) => new(weights.ToArray());

    /// <summary>A weight for each output.</summary>
    public static implicit operator LossWeights(double[] weights) => new(weights.Select(weight => (double?)weight));

    /// <summary>Weights by the outputs' names.</summary>
    public static implicit operator LossWeights(Dictionary<string, double> weights)
    {
        var list = new LossWeights();
        foreach (var (output, weight) in weights) list[output] = weight;
        return list;
    }

    /// <summary>The weight of each of these outputs.</summary>
    /// <exception cref="ArgumentException">An output is unknown, or the list has another length.</exception>
    internal double[] For(IReadOnlyList<string> outputs) => [.. Each(outputs, "loss_weights").Select(weight => weight ?? 1)];
}
