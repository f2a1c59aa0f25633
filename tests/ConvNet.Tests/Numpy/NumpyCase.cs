using System.Globalization;
using System.Text.Json;

namespace ConvNet.Tests.Numpy;

/// <summary>One line of NumPy from the kit: the arrays it begins with, and what it gave.</summary>
internal sealed class NumpyCase(JsonElement json)
{
    private static readonly Lazy<NumpyCase[]> Cases =
        new(() => [.. Kit.Cases("numpy.json").Select(json => new NumpyCase(json))]);

    private readonly Dictionary<string, NDArray> _given = json.TryGetProperty("given", out var given)
        ? given.EnumerateObject().ToDictionary(property => property.Name, property => Array(property.Value))
        : [];

    public static IEnumerable<NumpyCase> All => Cases.Value;

    public string Id => json.GetProperty("id").GetString()!;

    public string Group => Id.Split('/')[0];

    public string Code => json.GetProperty("code").GetString()!;

    public JsonElement Expect => json.GetProperty("expect");

    public bool IsError => Expect.ValueKind == JsonValueKind.Object && Expect.TryGetProperty("error", out _);

    public string ErrorMessage => Expect.GetProperty("message").GetString()!;

    public bool IsFortran => json.TryGetProperty("fortran_order", out var fortran) && fortran.GetBoolean();

    public byte[] File => Convert.FromBase64String(json.GetProperty("files").GetProperty("file").GetString()!);

    /// <summary>A fresh copy of an array that the case begins with.</summary>
    public NDArray this[string name] => _given[name].copy();

    public static NumpyCase Of(string code) => All.Single(numpy => numpy.Code == code && numpy.Group != "load");

    public override string ToString() => Id;

    /// <summary>Asserts that a result is what NumPy gave.</summary>
    public void Check(object? result) => Check(result, Expect);

    private void Check(object? result, JsonElement expect)
    {
        switch (expect.ValueKind)
        {
            case JsonValueKind.Object:
                CheckArray(np.asarray(result!), Array(expect));
                break;
            case JsonValueKind.Array when result is Shape shape:
                Assert.That(shape.ToArray(), Is.EqualTo(expect.EnumerateArray().Select(size => size.GetInt32())), Code);
                break;
            case JsonValueKind.Array:
                object?[] items = [.. ((System.Collections.IEnumerable)result!).Cast<object?>()];
                Assert.That(items, Has.Length.EqualTo(expect.GetArrayLength()), Code);
                foreach (var (item, wanted) in items.Zip(expect.EnumerateArray())) Check(item, wanted);
                break;
            case JsonValueKind.String:
                Assert.That(result, Is.EqualTo(expect.GetString()), Code);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Assert.That(result, Is.EqualTo(expect.GetBoolean()), Code);
                break;
            default:
                Assert.That(Convert.ToDouble(result, CultureInfo.InvariantCulture), Is.EqualTo(expect.GetDouble()), Code);
                break;
        }
    }

    private void CheckArray(NDArray result, NDArray wanted)
    {
        Assert.That($"{result.dtype} {result.shape}", Is.EqualTo($"{wanted.dtype} {wanted.shape}"), Code);
        double tolerance = json.TryGetProperty("tol", out var tol) ? tol.GetDouble() : 0;
        foreach (var (got, want) in result.ToArray<double>().Zip(wanted.ToArray<double>()))
        {
            bool same = tolerance == 0 || !double.IsFinite(want)
                ? got.Equals(want) && double.IsNegative(got) == double.IsNegative(want)
                : Math.Abs(got - want) <= tolerance * (1 + Math.Abs(want));
            Assert.That(same || (double.IsNaN(got) && double.IsNaN(want)), Is.True, $"{Code}: got {got:R}, want {want:R} in {result}");
        }
    }

    private static NDArray Array(JsonElement json)
    {
        DType dtype = json.GetProperty("dtype").GetString()!;
        var data = json.GetProperty("data").EnumerateArray().ToArray();
        int[] shape = [.. json.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        var flat = dtype.Name switch
        {
            "int64" => NDArray.Wrap(data.Select(item => item.GetInt64()).ToArray(), data.Length),
            "float32" => NDArray.Wrap(data.Select(item => (float)Number(item)).ToArray(), data.Length),
            _ => NDArray.Wrap(data.Select(Number).ToArray(), data.Length).astype(dtype),
        };
        return flat.reshape(shape);
    }

    private static double Number(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => double.Parse(item.GetString()!, CultureInfo.InvariantCulture),
        _ => item.GetDouble(),
    };
}
