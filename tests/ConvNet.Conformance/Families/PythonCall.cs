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
        ["get_layer"] = "{0}.name",
        ["model_to_dot"] = "{0}.to_string()",
        ["timeseries_dataset_from_array"] = "list({0})",
        ["split_dataset"] = "[list(part) for part in {0}]",
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
        using var screen = Screen.Replace(new(TextWriter.Null, isTerminal: false, columns: null, TextWriter.Null));
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

    /// <summary>What a function of a module gives.</summary>
    public static object? Call(string function, IReadOnlyDictionary<string, object?> arguments) =>
        new PythonCall(arguments, $"{function}({ByName(arguments.Keys)})").Run();

    // A function of a module, or of a model of some layers.
    private static PythonCall OfFunction(KitCase given)
    {
        string call = given.Text("call")!;
        var arguments = PythonValues.Read(given["args"]);
        string values = ByName(arguments.Keys);
        if (!given.Has("layers")) return new(arguments, Asked(call, $"{call}({values})"));
        var names = arguments.ToDictionary();
        string chain = Chain(given, names);
        return new(names, chain + Asked(call, call.Contains('.') ? $"{call}({$"chain, {values}".TrimEnd(',', ' ')})" : $"chain.{call}({values})"));
    }

    // Some layers one after another on an image of 4 x 4 x 1: a Sequential, or a functional Model.
    private static string Chain(KitCase given, Dictionary<string, object?> names)
    {
        var layers = new List<string>();
        foreach (var (i, layer) in given["layers"].EnumerateArray().Index())
        {
            foreach (var argument in PythonValues.Read(layer[1])) names[$"layer{i}_{argument.Key}"] = argument.Value;
            layers.Add($"keras.layers.{layer[0].GetString()}({string.Join(", ", layer[1].EnumerateObject().Select(argument => $"{argument.Name}=layer{i}_{argument.Name}"))})");
        }
        return given.Has("functional") && given["functional"].GetBoolean()
            ? $"start = keras.Input((4, 4, 1), name='image')\nx = start\n{string.Concat(layers.Select(layer => $"x = {layer}(x)\n"))}" +
                "chain = keras.Model(start, x, name='chain')\n"
            : $"chain = keras.Sequential([keras.Input((4, 4, 1)), {string.Join(", ", layers)}], name='chain')\n";
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
