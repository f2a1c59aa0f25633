using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConvNet.Engine;
using static ConvNet.keras.models;

namespace ConvNet.Conformance;

/// <summary>A model file of some version of Keras: it opens as it was saved, or is refused.</summary>
internal abstract partial class ModelFiles(string name) : Family(name)
{
    public override string GroupOf(KitCase given) => FileOf(given) is var file && file.EndsWith(".keras", StringComparison.Ordinal) ? ".keras"
        : file.EndsWith(".weights.h5", StringComparison.Ordinal) ? ".weights.h5" : ".h5";

    public override Action<Comparison> Prepare(KitCase given)
    {
        string path = Path.Combine(given.Folder, FileOf(given));
        string expect = given.Text("expect") ?? "opens";
        if (expect is "error" or "refuse") return compare => CompareRefusal(compare, path, given);
        using var quiet = Screen.Replace(new(TextWriter.Null, error: TextWriter.Null));
        Model model;
        try
        {
            model = IsOfWeights(given) ? WithWeights(given, path) : load_model(path, compile: false);
        }
        catch (ModelFileException) when (expect == "either")
        {
            return _ => { };
        }
        catch (ModelFileException error) when (Gap().Match(error.Message) is { Success: true } gap)
        {
            throw new NotOfferedException(gap.Value, error);
        }
        return compare => CompareModel(compare, model, path, given);
    }

    /// <summary>The file, below the kit's folder.</summary>
    protected abstract string FileOf(KitCase given);

    /// <summary>Whether the file holds weights alone.</summary>
    protected abstract bool IsOfWeights(KitCase given);

    /// <summary>A model for the weights of a file.</summary>
    /// <exception cref="NotOfferedException">It can't be made.</exception>
    protected abstract Model MadeFor(KitCase given);

    /// <summary>Compares how the model is trained on.</summary>
    protected abstract void CompareTraining(Comparison compare, Model model, KitCase given);

    private Model WithWeights(KitCase given, string path)
    {
        var model = MadeFor(given);
        model.LoadWeights(path);
        return model;
    }

    private static void CompareRefusal(Comparison compare, string path, KitCase given)
    {
        using var warnings = new StringWriter();
        using var screen = Screen.Replace(new(TextWriter.Null, error: warnings));
        try
        {
            if (path.EndsWith(".weights.h5", StringComparison.Ordinal)) new Sequential([new Dense(2, input_shape: 3)]).LoadWeights(path);
            else load_model(path);
            // What only its training lacks may open without it.
            bool opensWithout = given.Text("note")?.Contains("compile=False", StringComparison.Ordinal) is true;
            if (!opensWithout || warnings.ToString() == "") compare.Fail("not refused", $"it {given.Text("what")}");
        }
        catch (ModelFileException error)
        {
            if (!error.Message.StartsWith($"{path}: ", StringComparison.Ordinal)) compare.Fail("message", error.Message);
        }
    }

    private void CompareModel(Comparison compare, Model model, string path, KitCase given)
    {
        CompareNumbers(compare, model, given);
        if (given.Has("input")) ComparePrediction(compare, model, given);
        if (IsOfWeights(given)) return;
        using var warnings = new StringWriter();
        using var screen = Screen.Replace(new(TextWriter.Null, error: warnings));
        var trained = load_model(path);
        if (trained.Compilation is not null) CompareTraining(compare, trained, given);
        else if (Gap().Match(warnings.ToString()) is { Success: true } gap) throw new NotOfferedException($"training: {gap.Value}");
        CompareSaved(compare, model, given);
    }

    // What is saved here opens again, in each form.
    private static void CompareSaved(Comparison compare, Model model, KitCase given)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (string name in (string[])["model.keras", "model.h5"])
            {
                string path = Path.Combine(folder.FullName, name);
                if (name == "model.h5" && model.Layers.Any(layer => layer is Operation)) continue;
                model.Save(path);
                var again = load_model(path, compile: false);
                compare.Sequence($"layers of {name}", again.Layers.Select(layer => layer.Name), model.Layers.Select(layer => layer.Name));
                foreach (var (before, after) in model.Weights.Zip(again.Weights)) compare.Close(before.Name, after.numpy(), before.numpy());
                if (given.Has("input")) ComparePrediction(compare, again, given);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // By their hashes; in order, but for those of Keras 2, which gives the trainable ones first.
    private static void CompareNumbers(Comparison compare, Model model, KitCase given)
    {
        var wanted = given.List("weights").Select(weight => weight.GetProperty("sha256").GetString()).Order();
        if (!given.Has("weights") || given.List("weights").Any(weight => weight.GetProperty("dtype").GetString() is not ("float32" or "int64"))) return;
        compare.Sequence("weights", model.Weights.Select(Hash).Order(), wanted);
    }

    private static string Hash(Variable weight)
    {
        Array numbers = weight.IsInteger ? weight.numpy().ToArray<long>() : weight.numpy().ToArray<float>();
        byte[] bytes = new byte[Buffer.ByteLength(numbers)];
        Buffer.BlockCopy(numbers, 0, bytes, 0, bytes.Length);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static void ComparePrediction(Comparison compare, Model model, KitCase given)
    {
        var inputs = Ordered(given["input"], model.Graph?.Inputs.Names).Select(array => Arrays.ToTensor(array)).ToArray();
        var outputs = model.Run(new Tensors(inputs), CallArguments.Plain(false));
        var wanted = Ordered(given["prediction"], model.Graph?.Outputs.Names);
        compare.Equal("outputs", outputs.Count, wanted.Count);
        foreach (var (got, want) in outputs.Zip(wanted)) compare.Close("prediction", got.numpy(), want);
    }

    /// <summary>One array, a list of them, or a dictionary in the order of these names.</summary>
    protected static IReadOnlyList<NDArray> Ordered(JsonElement arrays, IReadOnlyList<string>? names)
    {
        if (KitArray.Is(arrays)) return [Read(arrays)];
        if (arrays.ValueKind == JsonValueKind.Array) return [.. arrays.EnumerateArray().Select(Read)];
        return [.. (names ?? [.. arrays.EnumerateObject().Select(entry => entry.Name)]).Select(name => Read(arrays.GetProperty(name)))];
    }

    private static NDArray Read(JsonElement array) => KitArray.Read(array);

    [GeneratedRegex(@"Unknown [a-z ]+""[^""]+""|\S+ is not offered here[^.]*|the config holds ""\w+""|Expected one loss|data type 'string'")]
    private static partial Regex Gap();
}
