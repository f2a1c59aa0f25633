using TorchSharp;

namespace ConvNet.Engine;

/// <summary>The engine's number types and NumPy's, one to one.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<string, torch.ScalarType> ByName = new()
    {
        ["uint8"] = torch.ScalarType.Byte,
        ["int8"] = torch.ScalarType.Int8,
        ["int16"] = torch.ScalarType.Int16,
        ["int32"] = torch.ScalarType.Int32,
        ["int64"] = torch.ScalarType.Int64,
        ["float16"] = torch.ScalarType.Float16,
        ["bfloat16"] = torch.ScalarType.BFloat16,
        ["float32"] = torch.ScalarType.Float32,
        ["float64"] = torch.ScalarType.Float64,
        ["bool"] = torch.ScalarType.Bool,
    };

    private static readonly Dictionary<torch.ScalarType, string> Names =
        ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static torch.ScalarType Of(DType dtype)
    {
        if (!ByName.TryGetValue(dtype.Name, out var type))
            throw new NotSupportedException($"Arrays of {dtype.Name} can't go into a network; use astype(\"float32\") first.");
        // From here on layers look at the types of their inputs.
        if (dtype.IsFloat && dtype != DType.Float32) DTypePolicy.Matters = true;
        return type;
    }

    public static DType ToDType(torch.ScalarType type) => Names[type];
}
