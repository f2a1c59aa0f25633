using System.Text.Json;
using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>How close numbers must be: a share of 1 plus their magnitude, or a distance; 0: the same bits.</summary>
internal readonly record struct Closeness(double Relative, double Absolute)
{
    public static Closeness Of(KitCase given) => new(given.Has("tol") ? given["tol"].GetDouble() : 0,
        given.Has("abs_tol") ? given["abs_tol"].GetDouble() : 0);

    public bool Accepts(double got, double want) => got.Equals(want)
        || Math.Abs(got - want) <= Math.Max(Relative * (1 + Math.Abs(want)), Absolute);
}

/// <summary>Values of cases as Python's, and Python's compared with them.</summary>
internal static class PythonValues
{
    /// <summary>The entries of an object; arrays are arrays.</summary>
    public static Dictionary<string, object?> Read(JsonElement entries) =>
        entries.EnumerateObject().ToDictionary(entry => entry.Name, entry => Value(entry.Value));

    /// <summary>Compares a value with what Keras gave: arrays and numbers, texts, and these in lists and dictionaries.</summary>
    public static void Compare(Comparison compare, string what, object? got, JsonElement want, Closeness closeness)
    {
        if (KitArray.Is(want) && got is NDArray or Tensor or long or double or bool)
            CompareArrays(compare, what, got is Tensor tensor ? tensor.numpy() : np.asarray(got), KitArray.Read(want), closeness);
        else if (want.ValueKind == JsonValueKind.Object && Values.AsDictionary(got) is { } map)
        {
            compare.Sequence($"{what}: keys", map.Keys.Select(Builtins.str), want.EnumerateObject().Select(entry => entry.Name));
            foreach (var entry in want.EnumerateObject())
            {
                if (map.TryGetValue(entry.Name, out object? value))
                    Compare(compare, $"{what}: {entry.Name}", value, entry.Value, closeness);
            }
        }
        else if (want.ValueKind == JsonValueKind.Array && got is IEnumerable<object?> and not NDArray)
        {
            object?[] items = [.. (IEnumerable<object?>)got];
            compare.Equal($"{what}: items", items.Length, want.GetArrayLength());
            foreach (var (i, (item, part)) in items.Zip(want.EnumerateArray()).Index())
                Compare(compare, $"{what}[{i}]", item, part, closeness);
        }
        else if (want.ValueKind is JsonValueKind.Number or JsonValueKind.String && got is long or double)
        {
            double number = Convert.ToDouble(got);
            if (want.ValueKind == JsonValueKind.String || !closeness.Accepts(number, want.GetDouble()))
                compare.Equal(what, PythonText.Repr(number), want.ToString());
        }
        else compare.Equal(what, Builtins.str(got), Builtins.str(PythonJson.Plain(want)));
    }

    private static void CompareArrays(Comparison compare, string what, NDArray got, NDArray want, Closeness closeness)
    {
        compare.Equal($"{what}: dtype and shape", $"{got.dtype} {got.shape}", $"{want.dtype} {want.shape}");
        if (got.dtype != want.dtype || got.shape != want.shape) return;
        foreach (var (i, (x, y)) in got.ToArray<double>().Zip(want.ToArray<double>()).Index())
        {
            if (closeness.Accepts(x, y)) continue;
            compare.Fail(what, $"got {x:R}, Keras has {y:R} at {i} of {got.shape}");
            return;
        }
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        _ when KitArray.Is(value) => KitArray.Read(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Object => Values.Dictionary(value.EnumerateObject().Select(entry => ((object)entry.Name, Value(entry.Value)))),
        _ => PythonJson.Plain(value),
    };
}
