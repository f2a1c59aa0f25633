using System.Text.Json;
using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>A line of NumPy.</summary>
internal sealed class Numpy() : Family("numpy")
{
    public override string GroupOf(KitCase given) => given.Id.Split('/')[0];

    public override Action<Comparison> Prepare(KitCase given)
    {
        var expect = given["expect"];
        string folder = Directory.CreateTempSubdirectory("convnet-").FullName;
        try
        {
            var (result, error) = Run(given, folder);
            byte[]? written = Part(expect, "file") is null ? null : File.ReadAllBytes(Path.Combine(folder, "file.npy"));
            return compare => Compare(compare, given, expect, written is null ? result : Convert.ToBase64String(written), error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (object? Result, Exception? Error) Run(KitCase given, string folder)
    {
        var python = new Interpreter();
        python.Run("import numpy as np\nimport keras");
        if (given.Has("given"))
        {
            foreach (var array in given["given"].EnumerateObject())
            {
                var value = KitArray.Read(array.Value);
                bool isFortran = given.Has("fortran_order") && given["fortran_order"].GetBoolean();
                python[array.Name] = isFortran ? value.T.copy().T : value;
            }
        }
        string file = Path.Combine(folder, "file");
        if (given.Has("files"))
        {
            foreach (var content in given["files"].EnumerateObject())
                File.WriteAllBytes(Path.Combine(folder, content.Name), content.Value.GetBytesFromBase64());
        }
        python["file"] = file;
        return PythonCode.Try(() => python.Run(given.Text("code")!));
    }

    private static void Compare(Comparison compare, KitCase given, JsonElement expect, object? result, Exception? error)
    {
        if (Part(expect, "error") is not null)
            compare.RefusedAsMeant(Part(expect, "message")?.GetString() ?? "", error);
        else if (error is not null) compare.Fail("stopped", $"{error.GetType().Name}: {error.Message}");
        else Same(compare, result, expect, given.Has("tol") ? given["tol"].GetDouble() : 0);
    }

    private static void Same(Comparison compare, object? got, JsonElement want, double tolerance)
    {
        if (KitArray.Is(want) && got is NDArray or long or double or bool or string) SameArray(compare, np.asarray(got), want, tolerance);
        else if (Part(want, "file") is { } file) compare.Equal("bytes", (string?)got, file.GetString());
        else if (want.ValueKind == JsonValueKind.Array && got is IEnumerable<object?> and not NDArray)
        {
            object?[] items = [.. (IEnumerable<object?>)got];
            compare.Equal("items", items.Length, want.GetArrayLength());
            foreach (var (item, part) in items.Zip(want.EnumerateArray())) Same(compare, item, part, tolerance);
        }
        else if (want.ValueKind == JsonValueKind.Number && got is long or double)
        {
            double value = Convert.ToDouble(got);
            compare.Equal("value", value, Math.Abs(value - want.GetDouble()) <= tolerance * (1 + Math.Abs(value)) ? value : want.GetDouble());
        }
        else compare.Equal("value", Builtins.str(got), Builtins.str(PythonJson.Plain(want)));
    }

    private static void SameArray(Comparison compare, NDArray got, JsonElement json, double tolerance)
    {
        var want = KitArray.Read(json);
        compare.Equal("dtype and shape", $"{got.dtype} {got.shape}", $"{want.dtype} {want.shape}");
        if (got.dtype != want.dtype || got.shape != want.shape) return;
        if (got.dtype.IsText)
        {
            compare.Sequence("texts", got.ToArray<string>(), want.ToArray<string>());
            return;
        }
        if (got.dtype.IsInteger) compare.Sequence("integers", got.astype("int64").ToArray<long>(), want.astype("int64").ToArray<long>());
        foreach (var (i, (x, y)) in got.ToArray<double>().Zip(want.ToArray<double>()).Index())
        {
            bool isSame = x.Equals(y) && (tolerance > 0 || double.IsNegative(x) == double.IsNegative(y) || double.IsNaN(x));
            if (isSame || (double.IsFinite(x) && Math.Abs(x - y) <= tolerance * (1 + Math.Abs(y)) && tolerance > 0)) continue;
            compare.Fail("value", $"got {x:R}, NumPy has {y:R} at {i} of {got.shape}");
            return;
        }
    }

    private static JsonElement? Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null
            ? part : null;
}
