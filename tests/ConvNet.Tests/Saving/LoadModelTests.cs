using System.Text.Json;
using System.Text.RegularExpressions;
using ConvNet.Tests.Saving.Hdf5;
using static ConvNet.keras.models;

namespace ConvNet.Tests.Saving;

/// <summary>Every .h5 file that Keras 2.2.4, 2.15 and 3.15 wrote: what is offered here opens as it was saved.</summary>
internal sealed partial class LoadModelTests
{
    private StringWriter _warnings = null!;
    private IDisposable _screen = null!;

    private static IEnumerable<TestCaseData> Offered => Rows(entry => entry.Expect == "opens" && entry.UnknownClass is null);

    private static IEnumerable<TestCaseData> NotOffered =>
        Rows(entry => entry.Expect is "opens" or "refuse" && entry.UnknownClass is not null);

    private static IEnumerable<TestCaseData> Damaged => Rows(entry => entry.Expect is "error" or "either");

    private static IEnumerable<TestCaseData> Weights => ModelCase.Weights.Select(Row);

    [SetUp]
    public void ReplaceScreen() => _screen = Screen.Replace(new(TextWriter.Null, error: _warnings = new()));

    [TearDown]
    public void RestoreScreen()
    {
        _screen.Dispose();
        _warnings.Dispose();
    }

    [TestCaseSource(nameof(Offered))]
    public void Load_GivesTheModel(ModelCase entry)
    {
        if (Open(entry, compile: false) is not { } model) return;

        Assert.That(_warnings.ToString(), Is.Empty);
        Assert.That(model.Compilation, Is.Null);
        entry.AssertPrediction(model);
        Assert.That(model.Layers.Where(layer => layer is not InputLayer).Select(layer => (layer.Name, layer.Trainable)), Is.EqualTo(Layers(entry.Config!.Value)));
    }

    [TestCaseSource(nameof(Offered))]
    public void Load_CompilesAsItWas(ModelCase entry)
    {
        if (Open(entry, compile: true) is not { } model || Training(entry) is not { } training) return;

        if (model.Compilation is not { } compilation)
        {
            string warning = _warnings.ToString();
            Assert.That(warning, Does.StartWith(
                $"{entry.Path}: how the model was trained can't be restored, so it is not compiled. "));
            Assert.That(training.ToString(), Does.Contain(NotOfferedName().Match(warning).Groups[1].Value));
            return;
        }

        Assert.That(_warnings.ToString(), Is.Empty);
        var saved = training.GetProperty("optimizer_config");
        Assert.That(saved.GetProperty("class_name").GetString(), Does.Match($"\\b{compilation.Optimizer.GetType().Name}(V3)?$"));
        AssertConfig(compilation.Optimizer, saved.GetProperty("config"));
        AssertState(compilation.Optimizer, entry);
        if (model.Outputs.Count > 1)
        {
            var names = model.OutputNames;
            Assert.That(compilation.Losses!.For(names).Select(loss => KerasClasses.NameOf(loss!.GetType())), Is.EqualTo(
                PerOutput(training.GetProperty("loss"), names).Select(loss => loss.ValueKind == JsonValueKind.String
                    ? KerasClasses.NameOf(((Loss)loss.GetString()!).GetType()) : loss.GetProperty("class_name").GetString())));
            Assert.That(compilation.LossWeights?.For(names), Is.EqualTo(training.GetProperty("loss_weights") is var weights
                && weights.ValueKind == JsonValueKind.Null ? null : PerOutput(weights, names).Select(weight => weight.ValueKind == JsonValueKind.Undefined ? 1 : weight.GetDouble())));
            Assert.That(compilation.MetricList?.For(names, "metrics").Select(choices => choices.Count), Is.EqualTo(
                PerOutput(training.GetProperty("metrics"), names).Select(metrics =>
                    metrics.ValueKind switch
                    {
                        JsonValueKind.Array => metrics.GetArrayLength(),
                        JsonValueKind.Undefined => 0,
                        _ => 1,
                    })));
            return;
        }

        Assert.That(compilation.Loss!.GetType(), Is.EqualTo(((Loss)training.GetProperty("loss").GetString()!).GetType()));
        Assert.That(compilation.Choices.Select(choice => choice.Name), Is.EqualTo(Metrics(entry, training)));
    }

    private static IEnumerable<JsonElement> PerOutput(JsonElement values, IReadOnlyList<string> outputs) =>
        values.ValueKind == JsonValueKind.Array ? values.EnumerateArray() : outputs.Select(output => values.TryGetProperty(output, out var value) ? value : default);

    [TestCaseSource(nameof(Offered))]
    public void Load_TrainsOn(ModelCase entry)
    {
        if (Open(entry, compile: true) is not { Compilation: not null } model) return;
        if (entry.Json.TryGetProperty("resume", out var resume))
        {
            var (input, targets) = (Arrays(entry.Json.GetProperty("input")), Arrays(resume.GetProperty("targets")));
            float[] expected = [.. resume.GetProperty("losses").EnumerateArray().Select(loss => loss.GetSingle())];
            float[] losses = [.. expected.Select(_ => (float)model.TrainOnBatch(input, targets)[0])];
            ModelCase.AssertClose(NDArray.Wrap(losses, losses.Length), NDArray.Wrap(expected, expected.Length));
        }

        if (entry.Json.TryGetProperty("evaluate", out var evaluate)
            && DataOf22().Match(entry.Json.GetProperty("code").GetString()!) is { Success: true } data)
        {
            var (x, y) = Data(data);
            var values = model.Evaluate(x, y, verbose: 0);
            Assert.That(values, Is.EqualTo(evaluate.EnumerateObject().Select(value => value.Value.GetDouble())).Within(1e-5));
        }
    }

    private static Data Arrays(JsonElement arrays)
    {
        if (arrays.ValueKind == JsonValueKind.Array) return (NDArray[])[.. arrays.EnumerateArray().Select(ModelCase.Array)];
        return arrays.TryGetProperty("dtype", out _) ? ModelCase.Array(arrays)
            : arrays.EnumerateObject().ToDictionary(entry => entry.Name, entry => ModelCase.Array(entry.Value));
    }

    [TestCaseSource(nameof(NotOffered))]
    public void Load_OfAClassThatIsNotOffered_NamesIt(ModelCase entry)
    {
        // Another layer may be refused before it, for an argument.
        if (Open(entry, compile: true) is not null) Assert.Fail("opened");
    }

    [TestCaseSource(nameof(Damaged))]
    public void Load_Damaged_IsRefused(ModelCase entry)
    {
        try
        {
            var model = load_model(entry.Path);
            Assert.That(entry.Expect, Is.EqualTo("either"), "opened");
            ModelCase.AssertClose(model.Predict(entry.Input!, verbose: 0), entry.Prediction!);
        }
        catch (ModelFileException error)
        {
            Assert.That(error.Message, Does.StartWith(entry.Path + ": "));
        }
    }

    [TestCaseSource(nameof(Weights))]
    public void LoadWeights_GivesThem(ModelCase entry)
    {
        if (entry.UnknownClass is not null || entry.Expect != "opens" || Untrained(entry) is not { } model) return;
        model.LoadWeights(entry.Path);
        entry.AssertPrediction(model);
    }

    [TestCaseSource(nameof(Offered))]
    public void LoadWeights_OfAWholeModel_GivesThem(ModelCase entry)
    {
        if (entry.Input is null || Open(entry, compile: false) is not { } model) return;
        foreach (var weight in model.Weights) weight.Assign(np.zeros(weight.Shape));

        model.LoadWeights(entry.Path);

        entry.AssertPrediction(model);
    }

    [Test]
    public void Load_Mutated_IsReadOrRefused([Values(1, 4)] int changes)
    {
        byte[] bytes = File.ReadAllBytes(Kit.Path("files/handwritten_compiled.h5"));
        string path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.h5");
        var random = new Random(7);
        // Most of the file is zeros; names and configs are not.
        int[] places = [.. Enumerable.Range(0, bytes.Length).Where(i => bytes[i] >= ' ')];
        try
        {
            for (int round = 0; round < 500; round++)
            {
                byte[] mutated = (byte[])bytes.Clone();
                for (int i = 0; i < changes; i++) mutated[places[random.Next(places.Length)]] = (byte)random.Next(' ', 128);
                File.WriteAllBytes(path, mutated);
                try
                {
                    load_model(path);
                }
                catch (ModelFileException error)
                {
                    Assert.That(error.Message, Does.StartWith(path + ": "));
                }
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<TestCaseData> Rows(Func<ModelCase, bool> wanted) =>
        ModelCase.Models.Where(entry => wanted(entry)).Select(Row);

    private static TestCaseData Row(ModelCase entry) => new TestCaseData(entry).SetArgDisplayNames(entry.ToString());

    // The model; null if it is refused for a class that is not known, or an argument that is not offered and is not off.
    private static Model? Open(ModelCase entry, bool compile)
    {
        try
        {
            return load_model(entry.Path, compile);
        }
        catch (ModelFileException error)
        {
            Assert.That(error.Message, Does.StartWith($"{entry.Path}: its model_config can't be used here. "));
            if (NotOfferedKey().Match(error.Message) is { Success: true } key)
                Assert.That(entry.Config!.Value.GetRawText(), Does.Match($"\"{key.Groups[1].Value}\": (?!null|false)"));
            else
                Assert.That(error.Message, Does.Contain($"class \"{entry.UnknownClass ?? "that is known"}\""));
            return null;
        }
    }

    // A model for weights alone: of the index, or of another file of the same model.
    private static Model? Untrained(ModelCase entry)
    {
        if (entry.Config is { } config) return (Model)LegacyConfig.ReadLayer(PythonJson.Plain(config));
        var whole = ModelCase.Models.FirstOrDefault(other => other.Expect == "opens" && other.UnknownClass is null
            && other.ModelName is { } name && name == entry.ModelName);
        if (whole is null) return null;
        var model = load_model(whole.Path, compile: false);
        foreach (var weight in model.Weights) weight.Assign(np.zeros(weight.Shape));
        return model;
    }

    private static JsonElement? Training(ModelCase entry) =>
        H5File.Read(entry.Path).Attributes.TryGetValue("training_config", out object? text)
            ? JsonDocument.Parse((string)text).RootElement : null;

    // The names as compile() was told them.
    private static IEnumerable<string> Metrics(ModelCase entry, JsonElement training)
    {
        var given = entry.Json.TryGetProperty("compiled", out var compiled) ? compiled : training;
        return given.TryGetProperty("metrics", out var metrics) && metrics.ValueKind == JsonValueKind.Array
            ? metrics.EnumerateArray().Select(metric => metric.GetString()!) : [];
    }

    private static IEnumerable<(string, bool)> Layers(JsonElement model)
    {
        var config = model.GetProperty("config");
        return from layer in (config.ValueKind == JsonValueKind.Array ? config : config.GetProperty("layers")).EnumerateArray()
               where layer.GetProperty("class_name").GetString() != "InputLayer"
               let entries = layer.GetProperty("config")
               let isFrozen = entries.TryGetProperty("trainable", out var trainable) && !trainable.GetBoolean()
               select (entries.GetProperty("name").GetString()!, !isFrozen);
    }

    private static void AssertConfig(Optimizer optimizer, JsonElement saved)
    {
        foreach (var (key, value) in Config.Of(optimizer))
        {
            string older = key == "learning_rate" ? "lr" : key;
            if (!saved.TryGetProperty(key, out var expected) && !saved.TryGetProperty(older, out expected)) continue;
            // Keras 2's decay is a schedule today.
            if (value is IReadOnlyDictionary<string, object?> && saved.TryGetProperty("decay", out var decay) && key == "learning_rate")
            {
                var schedule = (InverseTimeDecay)Config.Deserialize<LearningRateSchedule>(value);
                Assert.That(((float)schedule.InitialLearningRate, (float)schedule.DecayRate),
                    Is.EqualTo((expected.GetSingle(), decay.GetSingle())));
            }
            else if (value is IReadOnlyDictionary<string, object?> && key == "inner_optimizer")
                AssertConfig(((LossScaleOptimizer)optimizer).InnerOptimizer, expected.GetProperty("config"));
            else if (value is double number) Assert.That((float)number, Is.EqualTo(expected.GetSingle()), key);
            else Assert.That($"{value}", Is.EqualTo($"{expected}"), key);
        }
    }

    private static void AssertState(Optimizer optimizer, ModelCase entry)
    {
        if (!entry.Json.TryGetProperty(entry.IsOfKeras22 ? "optimizer_weights" : "optimizer_state", out var state)) return;
        // Before 2.11 all first moments came before the second ones.
        bool isBefore211 = !entry.IsOfKeras22 && state[0].GetProperty("name").GetString() == "iter:0";
        var slots = optimizer.SlotValues(slotBySlot: entry.IsOfKeras22 || entry.IsRewritten || isBefore211).Select(slot =>
            KitFiles.Hash(new("slot", slot.Variable.Shape, slot.Value.numpy().ToArray<float>()))).ToList();
        var expected = state.EnumerateArray().Where(array => array.GetProperty("shape").GetArrayLength() > 0)
            .Select(array => array.GetProperty("sha256").GetString()).ToList();
        Assert.That(slots, Is.EqualTo(expected.Take(slots.Count)));

        // What is not taken over has no use here: momenta without momentum, places for amsgrad.
        Assert.That(expected, Has.Count.EqualTo(slots.Count).Or.Count.EqualTo(slots.Count + optimizer.Variables.Count));
        if (entry.Json.TryGetProperty("iterations", out var steps))
            Assert.That(optimizer.Iterations, Is.EqualTo(steps.GetInt64()));
    }

    // The rules of Keras 2.2.4's index: data(n, …) is sin(0.3 i), labels(n, classes) are i % classes.
    private static (NDArray X, NDArray Y) Data(Match code)
    {
        int[] sizes = [.. code.Groups[1].Value.Split(", ").Select(int.Parse)];
        int elements = sizes.Aggregate((product, size) => product * size), classes = int.Parse(code.Groups[3].Value);
        var x = NDArray.Wrap(Enumerable.Range(0, elements).Select(i => (float)Math.Sin(0.3 * i)).ToArray(), sizes);
        var y = NDArray.Wrap(Enumerable.Range(0, sizes[0]).Select(i => i % classes).ToArray(), sizes[0]);
        return (x, code.Groups[2].Value == "onehot" ? keras.utils.to_categorical(y, classes) : y);
    }

    [GeneratedRegex(@": (\w+) is not offered here")]
    private static partial Regex NotOfferedKey();

    [GeneratedRegex(@"(?:class |metric |loss |: )""?(\w+)""?(?:;| is not offered)")]
    private static partial Regex NotOfferedName();

    [GeneratedRegex(@"x, y = data\((.+?)\), (onehot|labels)\(\d+, (\d+)\)")]
    private static partial Regex DataOf22();
}
