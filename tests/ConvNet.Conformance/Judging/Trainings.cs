using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>Compares what trainings and evaluations give.</summary>
internal static class Trainings
{
    public static void History(this Comparison compare, History history, JsonElement wanted)
    {
        compare.Sequence("history", history.history.Keys, wanted.EnumerateObject().Select(entry => entry.Name));
        foreach (var (name, values) in history.history)
        {
            if (wanted.TryGetProperty(name, out var want)) compare.Numbers($"history of {name}", values, want);
        }
    }

    /// <summary>What <c>evaluate</c> and its like give: a number, a list in order, or values by name.</summary>
    public static void Evaluation(this Comparison compare, string what, Evaluation got, JsonElement wanted)
    {
        if (wanted.ValueKind != JsonValueKind.Object)
        {
            compare.Numbers(what, got, wanted);
            return;
        }
        compare.Sequence($"{what}: names", got.Names.Order(StringComparer.Ordinal),
            wanted.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        foreach (var entry in wanted.EnumerateObject().Where(entry => got.Names.Contains(entry.Name)))
            compare.Numbers($"{what}: {entry.Name}", [got[entry.Name]], entry.Value);
    }

    /// <summary>Some numbers of a training; a number alone is a list of one.</summary>
    public static void Numbers(this Comparison compare, string what, IEnumerable<double> got, JsonElement wanted,
        double? scale = null, double tolerance = Comparison.RunTolerance)
    {
        double[] want = wanted.ValueKind == JsonValueKind.Array
            ? [.. wanted.EnumerateArray().Select(KitArray.Number)] : [KitArray.Number(wanted)];
        double[] all = [.. got];
        compare.Close(what, NDArray.Wrap(all, all.Length), NDArray.Wrap(want, want.Length), tolerance, scale);
    }
}
