using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>Compares what trainings and evaluations give.</summary>
internal static class Trainings
{
    /// <summary>The history of a training, but for the values of names that may differ.</summary>
    public static void History(this Comparison compare, History history, JsonElement wanted, IReadOnlySet<string>? differing = null)
    {
        compare.Sequence("history", history.history.Keys, wanted.EnumerateObject().Select(entry => entry.Name));
        foreach (var (name, values) in history.history)
        {
            if (differing?.Contains(name.StartsWith("val_", StringComparison.Ordinal) ? name[4..] : name) is true) continue;
            if (wanted.TryGetProperty(name, out var want)) compare.Numbers($"history of {name}", values, want);
        }
    }

    /// <summary>What <c>evaluate</c> and its like give: a number, a list in order, or values by name.</summary>
    public static void Evaluation(this Comparison compare, string what, Evaluation got, JsonElement wanted,
        IReadOnlySet<string>? differing = null)
    {
        bool MayDiffer(string name) => differing?.Contains(name) is true;
        if (wanted.ValueKind == JsonValueKind.Array && got.Names.Any(MayDiffer))
        {
            compare.Equal($"{what}: values", got.Count, wanted.GetArrayLength());
            foreach (var (name, want) in got.Names.Zip(wanted.EnumerateArray()).Where(pair => !MayDiffer(pair.First)))
                compare.Numbers($"{what}: {name}", [got[name]], want);
            return;
        }
        if (wanted.ValueKind != JsonValueKind.Object)
        {
            compare.Numbers(what, got, wanted);
            return;
        }
        compare.Sequence($"{what}: names", got.Names.Order(StringComparer.Ordinal),
            wanted.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        foreach (var entry in wanted.EnumerateObject().Where(entry => got.Names.Contains(entry.Name) && !MayDiffer(entry.Name)))
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
