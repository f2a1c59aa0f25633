using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Functions that Keras 3 computes otherwise than Keras 2: in a model of a file of Keras 2 they stay what they were. Such a model's own
/// files call them by another name, which Keras does not know, so that nothing is computed wrong in silence.
/// </summary>
internal static class OlderActivations
{
    private const string HardSigmoid = "hard_sigmoid", OlderHardSigmoid = "keras2_hard_sigmoid";

    private static readonly ActivationFunction Older = new(OlderHardSigmoid, x => Ops.Clip(x * 0.2 + 0.5, 0, 1), isMonotone: true);

    /// <summary>The function of a name that only files made here have; null for any other.</summary>
    public static ActivationFunction? Find(object? name) => name is OlderHardSigmoid ? Older : null;

    /// <summary>A config of Keras 2 with the other names.</summary>
    public static object? Renamed(object? config) => config switch
    {
        List<object?> list => list.Select(Renamed).ToList(),
        IReadOnlyDictionary<string, object?> entries => new OrderedDictionary<string, object?>(entries.Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Key.EndsWith("activation", StringComparison.Ordinal) && entry.Value is HardSigmoid
                ? OlderHardSigmoid : Renamed(entry.Value)))),
        _ => config,
    };
}
