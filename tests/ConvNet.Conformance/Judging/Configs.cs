namespace ConvNet.Conformance;

/// <summary>Compares configs, and sees that an object made of Keras' config has the same one.</summary>
internal static class Configs
{
    /// <summary>
    /// What the library writes must be in Keras' config, in its order; what else is there must have the value that switches it
    /// off. A seed that nobody gave was drawn at random.
    /// </summary>
    /// <param name="comparison">Takes note of what differs.</param>
    /// <param name="made">An object made of the arguments.</param>
    /// <param name="want">Keras' config of it.</param>
    /// <param name="given">The arguments.</param>
    public static void Compare(this Comparison comparison, object made, IReadOnlyDictionary<string, object?> want,
        IReadOnlyDictionary<string, object?> given)
    {
        var type = made.GetType();
        Compare(comparison, "config", type, Config.Of(made), want, given.ContainsKey("seed"));
        var again = Config.Create(type, want);
        if (given.ContainsKey("seed") || want.GetValueOrDefault("seed") is null)
            Compare(comparison, "config made anew", type, Config.Of(again), want, given.ContainsKey("seed"));
    }

    private static void Compare(Comparison comparison, string what, Type type, IReadOnlyDictionary<string, object?> got,
        IReadOnlyDictionary<string, object?> want, bool isSeedGiven)
    {
        comparison.Sequence($"{what}: keys", got.Keys, want.Keys.Where(got.ContainsKey));
        foreach (var (key, value) in want)
        {
            if (key == "seed" && !isSeedGiven) continue;
            string entry = $"{what}: {key}";
            if (!got.TryGetValue(key, out object? own))
            {
                if (OtherKeys.Refusal(key, value, ConfigClass.Of(type)) is { } refusal) comparison.Fail(entry, refusal);
            }
            else if (own is List<object?> list && value is List<object?> wanted && list.Count == wanted.Count
                && list.Concat(wanted).All(item => Entries(item) is not null))
            {
                foreach (var (item, other) in list.Zip(wanted)) CompareEntries(comparison, entry, type, item, other, isSeedGiven);
            }
            else if (Entries(own) is not null && Entries(value) is not null)
            {
                CompareEntries(comparison, entry, type, own, value, isSeedGiven);
            }
            else
            {
                comparison.Equal(entry, Written(Alike(own, value)), Written(value));
            }
        }
    }

    // An object in a config: its class and its own config; Keras adds the shape that it was built for.
    private static void CompareEntries(Comparison comparison, string entry, Type type, object? got, object? want, bool isSeedGiven)
    {
        if (Entries(want) is { } map && !map.ContainsKey("class_name"))
        {
            comparison.Sequence(entry, Entries(got)!.Keys, map.Keys);
            foreach (var (key, item) in map)
            {
                if (Entries(got)!.GetValueOrDefault(key) is var own && Entries(own) is not null && Entries(item) is not null)
                    CompareEntries(comparison, $"{entry} {key}", type, own, item, isSeedGiven);
                else comparison.Equal($"{entry} {key}", Written(Alike(own, item)), Written(item));
            }
            return;
        }
        string[] parts = ["module", "class_name", "registered_name"];
        comparison.Sequence(entry, parts.Select(part => Entries(got)!.GetValueOrDefault(part)),
            parts.Select(part => Entries(want)!.GetValueOrDefault(part)));
        if (Entries(Entries(got)!.GetValueOrDefault("config")) is { } inner
            && Entries(Entries(want)!.GetValueOrDefault("config")) is { } wanted)
            Compare(comparison, entry, type, inner, wanted, isSeedGiven);
    }

    private static IReadOnlyDictionary<string, object?>? Entries(object? value) => value as IReadOnlyDictionary<string, object?>;

    // A number is a number in Python, 2 == 2.0: MaxNorm's default is an integer there.
    private static object? Alike(object? own, object? value) => (own, value) switch
    {
        (double number, long whole) when number == whole => whole,
        (List<object?> list, List<object?> other) when list.Count == other.Count => list.Zip(other, Alike).ToList(),
        _ => own,
    };

    // Keras' numbers are often doubles of float32s.
    private static string Written(object? value) => PythonJson.Write(Narrow(value));

    private static object? Narrow(object? value) => value switch
    {
        double number => (double)(float)number,
        List<object?> list => list.Select(Narrow).ToList(),
        _ => value,
    };
}
