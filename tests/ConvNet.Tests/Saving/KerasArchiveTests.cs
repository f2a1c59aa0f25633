using System.IO.Compression;
using System.Text.Json;
using ConvNet.Tests.Saving.Hdf5;
using static ConvNet.keras.models;

namespace ConvNet.Tests.Saving;

/// <summary>Files of Keras 3's own formats: what was opened and is saved again is as it was.</summary>
internal sealed class KerasArchiveTests
{
    private string _folder = null!;
    private IDisposable _screen = null!;

    private static IEnumerable<TestCaseData> Archives =>
        from entry in Kit.Cases("files.json")
        let file = entry.GetProperty("file").GetString()!
        where file.EndsWith(".keras", StringComparison.Ordinal) && entry.GetProperty("keras").GetString() == "3.15.1"
            && !file.StartsWith("handwritten", StringComparison.Ordinal)
            && entry.GetProperty("expect").GetString() == "opens" && entry.TryGetProperty("structure", out _) && IsOffered(file)
        select new TestCaseData(file, entry).SetArgDisplayNames(file);

    [SetUp]
    public void Begin()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        _screen = Screen.Replace(new(TextWriter.Null, error: TextWriter.Null));
    }

    [TearDown]
    public void End()
    {
        _screen.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCaseSource(nameof(Archives))]
    public void Save_HasTheConfigOfKeras3(string file, JsonElement entry)
    {
        var archive = KerasArchive.Read(Saved(file));
        var (saved, keras) = (Parse(archive.Config), Parse(entry.GetProperty("config_json").GetString()!));

        AssertSame(saved["config"], keras["config"], "config");
        foreach (string key in (string[])["module", "class_name", "registered_name"]) Assert.That(saved[key], Is.EqualTo(keras[key]), key);
    }

    [TestCaseSource(nameof(Archives))]
    public void Save_HasTheArraysOfKeras3(string file, JsonElement entry)
    {
        string path = Saved(file);
        using var zip = ZipFile.OpenRead(path);

        Assert.That(zip.Entries.Select(part => part.FullName).Where(name => !name.StartsWith("assets/", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "metadata.json", "config.json", "model.weights.h5" }));
        Assert.That(zip.Entries.Any(part => part.FullName.EndsWith("/vocabulary.txt", StringComparison.Ordinal)),
            Is.EqualTo(file.Contains("string_lookup", StringComparison.Ordinal)));
        Assert.That(zip.Entries.Select(part => part.Length == part.CompressedLength), Has.None.False, "stored");
        var wanted = entry.GetProperty("structure").EnumerateArray().Where(part => part.GetProperty("kind").GetString() == "dataset")
            .Select(part => part.GetProperty("path").GetString()!);
        bool isTrained = load_model(path) is { Compilation.Optimizer.Variables.Count: > 0 };
        Assert.That(Datasets(KerasArchive.Read(path).Weights, ""),
            Is.EquivalentTo(wanted.Where(name => isTrained || !name.StartsWith("/optimizer", StringComparison.Ordinal))));
    }

    [Test]
    public void Save_IsReadByH5py()
    {
        if (!H5py.IsInstalled()) return;
        string path = Path.Combine(_folder, "m.weights.h5");
        var x = keras.Input(shape: 3);
        var h = new Dense(4).Apply(x);
        var model = new Model(x, new Add().Apply([h, new Dense(4).Apply(h)]));
        model.SaveWeights(path);

        Assert.That(H5py.Listing(path), Is.EqualTo(KitFiles.List(H5File.Read(path), hashes: true)));
        Assert.That(Datasets(H5File.Read(path), ""), Is.EquivalentTo(new[]
        {
            "/layers/dense/vars/0", "/layers/dense/vars/1", "/layers/dense_1/vars/0", "/layers/dense_1/vars/1",
        }));
    }

    private static Optimizer[] WithStateOfTheirOwn() =>
        [new Nadam(), new Adafactor(), new Muon(), new ScheduleFreeAdamW(), new LossScaleOptimizer(new Adam(), initial_scale: 8),
            new MultiOptimizer(new OptimizerMap(new Adam()) { [".*bias"] = new SGD(0.1, momentum: 0.9), ["never"] = "nadam" })];

    [TestCaseSource(nameof(WithStateOfTheirOwn))]
    public void SaveAndLoad_OfOptimizer_TrainsOnAsIfNothingWas(Optimizer optimizer) => SaveAndLoad("m.keras", optimizer);

    [Test]
    public void SaveAndLoad_TrainsOnAsIfNothingWas([Values("m.keras", "m.h5")] string name) => SaveAndLoad(name, "nadam");

    private void SaveAndLoad(string name, Optimizer optimizer)
    {
        string path = Path.Combine(_folder, name);
        var model = new Sequential([new Dense(4, "tanh", input_shape: 3), new BatchNormalization(), new Dense(1)]);
        model.Compile(optimizer, "mse");
        var (x, y) = (np.ones((2, 3)), np.ones((2, 1)));
        model.TrainOnBatch(x, y);

        model.Save(path);
        var loaded = load_model(path);

        for (int step = 0; step < 3; step++)
            Assert.That(loaded.TrainOnBatch(x, y)[0], Is.EqualTo(model.TrainOnBatch(x, y)[0]).Within(1e-6));
    }

    [Test]
    public void LoadWeights_ByName_TakesNamesakesAlone()
    {
        string path = Path.Combine(_folder, "w.h5");
        var source = new Sequential([new Dense(2, input_shape: 3, name: "a"), new Dense(2, name: "b")]);
        source.SaveWeights(path);
        var target = new Sequential([new Dense(2, input_shape: 3, name: "new"), new Dense(2, name: "b"), new Dense(2, name: "c")]);
        float[] before = Numbers(target.Layers[0]);

        target.LoadWeights(path, by_name: true);

        Assert.That(Numbers(target.Layers[0]), Is.EqualTo(before));
        Assert.That(Numbers(target.Layers[1]), Is.EqualTo(Numbers(source.Layers[1])));
    }

    [Test]
    public void LoadWeights_SkipMismatch_LeavesWhatDiffers([Values("w.h5", "w.weights.h5")] string name)
    {
        string path = Path.Combine(_folder, name);
        var source = new Sequential([new Dense(2, input_shape: 3), new Dense(2)]);
        source.SaveWeights(path);
        var target = new Sequential([new Dense(2, input_shape: 3), new Dense(5)]);

        target.LoadWeights(path, skip_mismatch: true);

        Assert.That(Numbers(target.Layers[0]), Is.EqualTo(Numbers(source.Layers[0])));
        Assert.That(() => target.LoadWeights(path), Throws.TypeOf<ModelFileException>());
    }

    [Test]
    public void LoadWeights_ByNameFromAStructure_IsRefused()
    {
        string path = Path.Combine(_folder, "m.weights.h5");
        var model = new Sequential([new Dense(2, input_shape: 3)]);
        model.SaveWeights(path);

        Assert.That(() => model.LoadWeights(path, by_name: true), Throws.TypeOf<ModelFileException>().With.Message.EqualTo(
            $"{path}: its weights are filed by the model's structure, so they can't be matched by name; leave by_name out."));
    }

    [TestCase("files/bad/zip_bomb.keras", "its model.weights.h5 claims to unpack ")]
    [TestCase("files/bad/no_config.keras", "expected a whole model, but there is no config.json in the file.")]
    [TestCase("files/bad/no_weights.keras", "expected a whole model, but there is no model.weights.h5 in the file.")]
    [TestCase("files/bad/extra_weight.keras", "d has 2 weights, the file 3 (\"layers/dense/vars\").")]
    [TestCase("files/bad/graph_circle.keras", "its config.json can't be used here. m: the layers \"a\", \"b\" wait for each other, " +
        "or for what no layer gives")]
    public void Load_Damaged_SaysWhat(string file, string problem) => Assert.That(() => load_model(Kit.Path(file)),
        Throws.TypeOf<ModelFileException>().With.Message.StartWith($"{Kit.Path(file)}: {problem}"));

    [Test]
    public void Json_ThereAndBack()
    {
        var x = keras.Input(shape: 4, name: "x");
        var shared = new Dense(4, "relu", name: "shared");
        var y = shared.Apply(shared.Apply(x)) * 2 + x;
        var model = new Model(x, [y, new Dense(1, name: "value").Apply(y)], "m");

        var again = model_from_json(model.ToJson());

        Assert.That(again.ToJson(), Is.EqualTo(model.ToJson()));
        again.SetWeights(model.GetWeights());
        var input = np.ones((2, 4));
        Assert.That(again.Apply(input).numpy().ToArray<float>(), Is.EqualTo(model.Apply(input).numpy().ToArray<float>()));
    }

    [Test]
    public void CloneModel_HasOtherWeights()
    {
        var model = new Sequential([new Dense(3, input_shape: 4, name: "a")], "m");

        var clone = clone_model(model);

        Assert.That((clone.Name, clone.Layers[0].Name, clone.OutputShape), Is.EqualTo(("m", "a", model.OutputShape)));
        Assert.That(Numbers(clone.Layers[0]), Is.Not.EqualTo(Numbers(model.Layers[0])));
    }

    [Test]
    public void FromConfig_OfALayer()
    {
        var layer = Dense.FromConfig(new Dense(3, "relu", name: "a").GetConfig());

        Assert.That((layer.Units, layer.Name, layer.Activation!.Name), Is.EqualTo((3, "a", "relu")));
    }

    [Test]
    public void Load_OwnClass_ByCustomObjects()
    {
        string path = Path.Combine(_folder, "m.keras");
        new Sequential([new Doubled(input_shape: 2)]).Save(path);

        Assert.That(() => load_model(path), Throws.TypeOf<ModelFileException>());
        var model = load_model(path, custom_objects: new Dictionary<string, Type> { ["Doubled"] = typeof(Doubled) });
        Assert.That(model.Predict(np.ones((1, 2)), verbose: 0).ToArray<float>(), Is.EqualTo(new[] { 2f, 2f }));
    }

    private static bool IsOffered(string file)
    {
        try
        {
            using var quiet = Screen.Replace(new(TextWriter.Null, error: TextWriter.Null));
            load_model(Kit.Path($"files/{file}"), compile: false);
            return true;
        }
        catch (ModelFileException)
        {
            return false;
        }
    }

    private string Saved(string file)
    {
        string path = Path.Combine(_folder, "saved.keras");
        load_model(Kit.Path($"files/{file}")).Save(path);
        return path;
    }

    private static float[] Numbers(Layer layer) => layer.Weights[0].numpy().ToArray<float>();

    private static IEnumerable<string> Datasets(H5Group group, string path) =>
        group.Datasets.Keys.Select(name => $"{path}/{name}").Concat(group.Groups.Values.SelectMany(inner => Datasets(inner, $"{path}/{inner.Name}")));

    private static IReadOnlyDictionary<string, object?> Parse(string json) =>
        (IReadOnlyDictionary<string, object?>)PythonJson.Plain(JsonDocument.Parse(json).RootElement)!;

    // Objects that occur again have numbers there, and not every layer tells its build_config. What is not offered here is off.
    private static void AssertSame(object? saved, object? keras, string where)
    {
        if (keras is IReadOnlyDictionary<string, object?> entries && saved is IReadOnlyDictionary<string, object?> others)
        {
            string[] free = ["shared_object_id", "build_config", "compile_config", "renorm_momentum", "oov_method", "encoding"];
            Assert.That(others.Keys.Except(free), Is.SubsetOf(entries.Keys), where);
            Assert.That(entries.Where(entry => entry.Value is not (null or false)).Select(entry => entry.Key).Except(free),
                Is.SubsetOf(others.Keys), where);
            foreach (string key in others.Keys.Except(free)) AssertSame(others[key], entries[key], $"{where}: {key}");
        }
        else if (keras is List<object?> items && saved is List<object?> list)
        {
            Assert.That(list, Has.Count.EqualTo(items.Count), where);
            for (int i = 0; i < items.Count; i++) AssertSame(list[i], items[i], $"{where}[{i}]");
        }
        else
        {
            Assert.That(saved, Is.EqualTo(keras), where);
        }
    }

    private sealed class Doubled(Shape? input_shape = null, string? name = null) : Layer(name, input_shape)
    {
        public override Shape ComputeOutputShape(Shape input) => input;

        protected override Tensor Call(Tensor x) => x * 2;
    }
}
