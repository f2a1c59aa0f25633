using System.Runtime.CompilerServices;

namespace ConvNet.Python;

/// <summary>What the library gives, as Python has it.</summary>
internal static class Exchange
{
    public static object? FromApi(object? value) => value switch
    {
        int number => (long)number,
        float number => (double)number,
        Half number => (double)number,
        byte or sbyte or short or ushort or uint => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        None => null,
        Shape shape => new PyTuple([.. shape.Select(size => size is { } known ? (object)(long)known : null)]),
        NpzFile { files.Count: 0 } file => (NDArray)file,
        NDArray[] arrays => new PyTuple(arrays),
        Dataset { Validation: { } validation } training => new PyTuple([training.With(null), validation]),
        Tensor { Siblings: { } all } => new List<object?>(all),
        Data { Count: 1, Names: null } data => data[0],
        DataBatch { Y: null } batch => FromApi(batch.X),
        DataBatch { SampleWeight: null } batch => new PyTuple([FromApi(batch.X), FromApi(batch.Y)]),
        DataBatch batch => new PyTuple([FromApi(batch.X), FromApi(batch.Y), FromApi(batch.SampleWeight)]),
        ITuple tuple and not PyTuple => new PyTuple([.. Enumerable.Range(0, tuple.Length).Select(i => FromApi(tuple[i]))]),
        _ => value,
    };

    /// <summary>A number, a list or an array as an array.</summary>
    public static NDArray ToArray(object? value) =>
        Conversion.TryConvert(value, typeof(NDArray), out object? array, out _) && array is NDArray made ? made
        : throw new DoesNotFitException($"{Values.Text(value)} is no array");
}
