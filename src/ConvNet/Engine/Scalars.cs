namespace ConvNet.Engine;

/// <summary>
/// Numbers as the engine takes them. TorchSharp lets the collector free such an object while a call still reads it; here each
/// lives on long after, and one that is needed at every step is made once.
/// </summary>
internal static class Scalars
{
    private const int Most = 4096;

    [ThreadStatic]
    private static Dictionary<double, TorchSharp.Scalar>? _recent, _older;

    /// <summary>A number for a call.</summary>
    public static TorchSharp.Scalar Of(double number)
    {
        var recent = _recent ??= [];
        if (recent.TryGetValue(number, out var scalar)) return scalar;
        if (recent.Count == Most) (_older, _recent) = (recent, recent = []);
        return recent[number] = _older is not null && _older.TryGetValue(number, out scalar) ? scalar : (TorchSharp.Scalar)number;
    }
}
