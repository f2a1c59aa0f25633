using System.Text.Json;
using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>A function or method that a case calls in a folder with its files, as lines of Python; the last one gives its value.</summary>
/// <param name="names">What the lines call by name.</param>
/// <param name="lines">The lines.</param>
internal sealed class PythonCall(IReadOnlyDictionary<string, object?> names, string lines)
{
    private const string Prelude = "import keras\nimport numpy as np\n";

    // What is asked of a result that is no data itself; {0} is the call.
    private static readonly Dictionary<string, string> Questions = new()
    {
        ["array_to_img"] = "image = {0}\n{{'mode': image.mode, 'size': image.size, 'pixels': np.asarray(image)}}",
        ["load_img"] =
            "image = {0}\n{{'mode': image.mode, 'size': image.size, 'array': keras.utils.img_to_array(image)}}",
        ["save_img"] = "from PIL import Image\n{0}\nkeras.utils.img_to_array(Image.open(path))",
        ["preprocess_input"] = "result = {0}\n{{'result': np.array(result), 'x_after': x}}",
        ["flow"] = "found = {0}\n{{'len': len(found), 'batches': [next(found) for _ in range(batches)]}}",
        ["flow_from_directory"] = "found = {0}\n{{'class_indices': found.class_indices, 'filenames': found.filenames, " +
            "'classes': found.classes, 'n': found.n, 'num_classes': found.num_classes, 'image_shape': found.image_shape, " +
            "'len': len(found), 'batches': [next(found) for _ in range(batches)]}}",
    };

    /// <summary>Calls it; what is left to do is to compare.</summary>
    /// <exception cref="NotOfferedException">The library lacks it.</exception>
    public static Action<Comparison> Prepare(KitCase given)
    {
        using var folder = new WorkingFolder(given);
        var call = given.Has("class") ? OfMethod(given) : OfFunction(given);
        var (result, error) = PythonCode.Try(call.Run);
        return compare =>
        {
            if (ExpectedError(given["expect"]) is { } words) compare.RefusedAsMeant(words, error);
            else if (error is not null) compare.Fail("stopped", $"{error.GetType().Name}: {error.Message}");
            else PythonValues.Compare(compare, "value", result, given["expect"], Closeness.Of(given));
        };
    }

    private static string? ExpectedError(JsonElement expect) =>
        expect.ValueKind == JsonValueKind.Object && expect.TryGetProperty("error", out _)
            ? expect.GetProperty("message").GetString() ?? "" : null;

    private object? Run()
    {
        var python = new Interpreter();
        python.Run(Prelude);
        foreach (var (name, value) in names) python[name] = value;
        return python.Run(lines);
    }

    // A function of a module.
    private static PythonCall OfFunction(KitCase given)
    {
        string call = given.Text("call")!;
        var arguments = PythonValues.Read(given["args"]);
        return new(arguments, Asked(call, $"{call}({ByName(arguments.Keys)})"));
    }

    // A method of an object that was made of arguments, and perhaps fitted.
    private static PythonCall OfMethod(KitCase given)
    {
        string method = given.Text("call")!;
        var made = PythonValues.Read(given["args"]);
        var with = PythonValues.Read(given["with"]);
        var names = made.Concat(with).ToDictionary();
        names["batches"] = with.Remove("batches", out object? count) ? count : (long)CountOfBatches(given["expect"]);
        string options = ByName(made.Keys);
        if (given.Text("function") is { } function) options += $", preprocessing_function={function}";
        string code = $"made = keras.preprocessing.image.{given.Text("class")}({options.TrimStart(',', ' ')})\n";
        if (given.Has("fit"))
        {
            names["seen"] = KitArray.Read(given["fit"]);
            code += "made.fit(seen)\n";
        }
        string folder = method.EndsWith("_from_directory", StringComparison.Ordinal) ? "'.', " : "";
        return new(names, code + Asked(method, $"made.{method}({folder}{ByName(with.Keys)})"));
    }

    private static string Asked(string call, string code) =>
        Questions.TryGetValue(call.Split('.')[^1], out string? question) ? string.Format(null, question, code) : code;

    private static string ByName(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{name}={name}"));

    private static int CountOfBatches(JsonElement expect) =>
        expect.ValueKind == JsonValueKind.Object && expect.TryGetProperty("batches", out var batches) ? batches.GetArrayLength() : 0;
}
