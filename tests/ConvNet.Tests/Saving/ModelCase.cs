using System.Text.Json;
using System.Text.RegularExpressions;
using ConvNet.Tests.Saving.Hdf5;

namespace ConvNet.Tests.Saving;

/// <summary>A model file of the kit, and what its index says of it.</summary>
internal sealed partial class ModelCase(string file, JsonElement json)
{
    private readonly Lazy<JsonElement> _config = new(() => JsonDocument.Parse(
        (string)H5File.Read(Kit.Path(file)).Attributes["model_config"], new() { MaxDepth = 64 }).RootElement);

    /// <summary>All whole models in .h5 files.</summary>
    public static IEnumerable<ModelCase> Models => Every.Where(entry => !entry.IsOfWeights);

    /// <summary>Weights in .h5 files.</summary>
    public static IEnumerable<ModelCase> Weights => Every.Where(entry => entry.IsOfWeights);

    public string Path => Kit.Path(file);

    public JsonElement Json => json;

    /// <summary>"opens", "refuse", "error" or "either".</summary>
    public string Expect => json.TryGetProperty("expect", out var expect) ? expect.GetString()! : "opens";

    /// <summary>Whether Keras 2.2.4 wrote it, whose index is another one.</summary>
    public bool IsOfKeras22 => json.TryGetProperty("saved_by", out _);

    /// <summary>Whether the layout is made that of a version before the one that wrote it.</summary>
    public bool IsRewritten => json.TryGetProperty("note", out var note)
        && note.GetString()!.Contains("rewritten from a file of Keras", StringComparison.Ordinal);

    /// <summary>Whether the layout is the one by layers.</summary>
    public bool IsByLayers => IsOfKeras22 || json.GetProperty("format").GetString() != "weights.h5";

    /// <summary>What the model is called that several files hold, null if it is this file's own.</summary>
    public string? ModelName => json.TryGetProperty("model_name", out var name) ? name.GetString() : null;

    /// <summary>Whether layers compute with other numbers than float32.</summary>
    public bool HasOtherNumbers => Config!.Value.GetRawText().Contains("float16", StringComparison.Ordinal);

    public NDArray? Input => Array("input");

    public NDArray? Prediction => Array("prediction");

    /// <summary>The model's config: of the file, or of the index where the file has only weights.</summary>
    public JsonElement? Config => !IsOfWeights ? _config.Value
        : json.TryGetProperty("model_config", out var config) ? Parse(Expand(config.ToString()))
        : json.TryGetProperty("model", out var model) && HasConfig(model)
            ? Parse($$"""{"class_name": "{{model.GetProperty("class")}}", "config": {{model.GetProperty("config")}}}""")
        : null;

    /// <summary>The first layer, or the model, of a class that is not offered here; null if there is none.</summary>
    public string? UnknownClass => Config is { } config ? Classes(config).FirstOrDefault(name => !Known.Contains(name)) : null;

    private bool IsOfWeights => IsOfKeras22
        ? json.GetProperty("saved_by").GetString() == "model.save_weights" : json.GetProperty("format").GetString() != "h5";

    private static IEnumerable<ModelCase> Every =>
        from entry in KitFiles.All
        where entry.File.EndsWith(".h5", StringComparison.Ordinal)
        select new ModelCase(entry.File, entry.Case);

    private static HashSet<string> Known { get; } = [.. typeof(Layer).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(Layer)) && !type.IsAbstract).Select(KerasClasses.NameOf), "Model"];

    /// <summary>An array of the kit.</summary>
    public static NDArray Array(JsonElement array)
    {
        float[] data = [.. array.GetProperty("data").EnumerateArray().Select(Number)];
        var shape = new Shape([.. array.GetProperty("shape").EnumerateArray().Select(size => (int?)size.GetInt32())]);
        return NDArray.Wrap(data, shape).astype(array.GetProperty("dtype").GetString()!);
    }

    /// <summary>Checks that a model gives what this one gave before it was saved.</summary>
    public void AssertPrediction(Model model)
    {
        if (!json.TryGetProperty("input", out var input)) return;
        var inputs = All(input).Select(array => ConvNet.Engine.Arrays.ToTensor(array)).ToArray();
        var outputs = model.Run(new Tensors(inputs), CallArguments.Plain(false));
        var expected = All(json.GetProperty("prediction")).ToList();
        Assert.That(outputs, Has.Count.EqualTo(expected.Count));
        foreach (var (output, wanted) in outputs.Zip(expected)) AssertClose(output.numpy(), wanted);
    }

    /// <summary>Checks numbers as the kit asks: to 1e-5 of the largest.</summary>
    public static void AssertClose(NDArray actual, NDArray expected, double tolerance = 1e-5)
    {
        Assert.That(actual.shape, Is.EqualTo(expected.shape));
        float[] numbers = expected.ToArray<float>();
        double scale = numbers.Where(float.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        Assert.That(actual.ToArray<float>(), Is.EqualTo(numbers).Within(tolerance * Math.Max(scale, 1e-3)));
    }

    /// <summary>Whether the index knows the layers of a model: it does not know those of a class of its own.</summary>
    public static bool HasConfig(JsonElement model) => model.ValueKind == JsonValueKind.Object
        && model.TryGetProperty("config", out var config) && config.ValueKind == JsonValueKind.Object;

    public override string ToString() => file;

    private static IEnumerable<NDArray> All(JsonElement arrays) => arrays.ValueKind == JsonValueKind.Array
        ? arrays.EnumerateArray().Select(Array) : [Array(arrays)];

    private NDArray? Array(string name) => !json.TryGetProperty(name, out var array) ? null
        : array.ValueKind == JsonValueKind.Array ? Array(array[0]) : Array(array);

    private static float Number(JsonElement item) =>
        item.ValueKind == JsonValueKind.String ? float.Parse(item.GetString()!) : item.GetSingle();

    private static IEnumerable<string> Classes(JsonElement serialized)
    {
        yield return serialized.GetProperty("class_name").GetString()!;
        var config = serialized.GetProperty("config");
        if (config.ValueKind == JsonValueKind.Object && !config.TryGetProperty("layers", out _)) yield break;
        var layers = config.ValueKind == JsonValueKind.Array ? config : config.GetProperty("layers");
        foreach (string name in layers.EnumerateArray().SelectMany(Classes)) yield return name;
    }

    private static JsonElement Parse(string text) => JsonDocument.Parse(text).RootElement;

    // "<n * 22000>" stands for so many letters.
    private static string Expand(string text) =>
        Repeats().Replace(text, match => new(match.Groups[1].Value[0], int.Parse(match.Groups[2].Value)));

    [GeneratedRegex(@"<(\w) \* (\d+)>")]
    private static partial Regex Repeats();
}
