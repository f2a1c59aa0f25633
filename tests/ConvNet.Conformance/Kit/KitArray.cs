using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>Arrays as the kit writes them: <c>{"shape": [2, 3], "dtype": "float32", "data": [flat, row-major]}</c>.</summary>
internal static class KitArray
{
    public static bool Is(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("data", out _) && json.TryGetProperty("dtype", out _);

    public static NDArray Read(JsonElement json)
    {
        var shape = ShapeOf(json.GetProperty("shape"));
        var data = json.GetProperty("data").EnumerateArray();
        string dtype = json.GetProperty("dtype").GetString()!;
        return dtype switch
        {
            "float32" => NDArray.Wrap(data.Select(Single).ToArray(), shape),
            "string" => NDArray.Wrap(data.Select(item => item.GetString()).ToArray(), shape),
            ['<', 'U', ..] => NDArray.Wrap(data.Select(item => item.GetString()).ToArray(), shape).As(dtype),
            "int64" => NDArray.Wrap(data.Select(item => item.GetInt64()).ToArray(), shape),
            _ => np.asarray(NDArray.Wrap(data.Select(Number).ToArray(), shape).astype(dtype)),
        };
    }

    /// <summary>An array, or a number standing alone, as an array.</summary>
    public static NDArray ReadAny(JsonElement json) =>
        Is(json) ? Read(json) : NDArray.Wrap(new[] { Single(json) }, Shape.Scalar);

    public static Shape ShapeOf(JsonElement sizes) =>
        new([.. sizes.EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? (int?)null : size.GetInt32())]);

    public static double Number(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => NotFinite(item.GetString()!),
        _ => item.GetDouble(),
    };

    // Read as what it is: by way of a double it could be rounded twice.
    private static float Single(JsonElement item) =>
        item.ValueKind == JsonValueKind.Number ? item.GetSingle() : (float)Number(item);

    private static double NotFinite(string word) => word switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => throw new FormatException($"expected a number, got \"{word}\""),
    };
}
