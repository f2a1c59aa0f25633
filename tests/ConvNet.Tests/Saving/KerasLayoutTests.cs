using System.Text.Json;
using ConvNet.Tests.Saving.Hdf5;
using static ConvNet.keras.models;

namespace ConvNet.Tests.Saving;

/// <summary>
/// A file of Keras 2.15, opened and saved here, is laid out as it was; and its configs hold no key that Keras 2.15 or 3 does not
/// write itself. Both versions open what is so.
/// </summary>
internal sealed class KerasLayoutTests
{
    private string _file = null!;

    private static IEnumerable<TestCaseData> OfKeras2 =>
        from entry in ModelCase.Models
        where !entry.IsOfKeras22 && entry.Expect == "opens" && entry.UnknownClass is null
            && entry.Json.GetProperty("keras").GetString() == "2.15.0" && !entry.HasOtherNumbers
            && !entry.IsRewritten
        select new TestCaseData(entry).SetArgDisplayNames(entry.ToString());

    [SetUp]
    public void Begin() => _file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.h5");

    [TearDown]
    public void End() => File.Delete(_file);

    [TestCaseSource(nameof(OfKeras2))]
    public void Save_HasTheLayoutOfKeras2(ModelCase entry)
    {
        load_model(entry.Path, compile: false).Save(_file);

        Assert.That(Layout(H5File.Read(_file)), Is.EqualTo(Layout(H5File.Read(entry.Path))));
        if (H5py.IsInstalled()) Assert.That(H5py.Listing(_file), Is.EqualTo(KitFiles.List(H5File.Read(_file), hashes: true)));
    }

    [TestCaseSource(nameof(OfKeras2))]
    public void Save_HasTheConfigOfKeras2_ButForNulls(ModelCase entry)
    {
        if (entry.ToString() == "files/keras2_nested.h5") Assert.Pass("what is within a network is written so that Keras 3 reads it too");
        load_model(entry.Path, compile: false).Save(_file);

        AssertSame(PythonJson.Plain(WrittenConfig()), PythonJson.Plain(entry.Config!.Value), "model_config");
    }

    [TestCaseSource(nameof(OfKeras2))]
    public void Save_HasNoKeyThatKeras3DoesNotKnow(ModelCase entry)
    {
        load_model(entry.Path, compile: false).Save(_file);

        var models = from other in Kit.Cases("files.json")
                     where other.GetProperty("keras").GetString() == "3.15.1"
                         && other.TryGetProperty("model", out var model) && ModelCase.HasConfig(model)
                     select other.GetProperty("model");
        var known = models.SelectMany(Layers).ToLookup(layer => layer.Class, layer => layer.Keys);
        foreach (var (name, keys) in Layers(WrittenConfig()))
        {
            // Names of Keras 2 that Keras 3 reads too.
            string renamed = name == nameof(LeakyReLU) ? "alpha" : "batch_input_shape";
            Assert.That(keys.Except([renamed]), Is.SubsetOf(known[name].SelectMany(keys => keys)), name);
        }
    }

    [Test]
    public void Save_Compiled_HasTheLayoutOfTheOptimizersOfBothConfigs()
    {
        // The kit's file of Keras 2.15's older optimizer, which is what 2.15 makes of a config that Keras 3 reads too.
        string[] keras = State(H5File.Read(Kit.Path("files/keras2_legacy_adam.h5")));
        using var screen = Screen.Replace(new(TextWriter.Null));
        var model = load_model(Kit.Path("files/keras2_legacy_adam.h5"), compile: false);
        model.Compile("adam", "mse");
        model.TrainOnBatch(np.ones((2, 3)), np.ones((2, 2)));

        model.Save(_file);

        Assert.That(State(H5File.Read(_file)), Is.EqualTo(keras));
        if (H5py.IsInstalled()) Assert.That(H5py.Listing(_file), Is.EqualTo(KitFiles.List(H5File.Read(_file), hashes: true)));
    }

    private JsonElement WrittenConfig() => JsonDocument.Parse((string)H5File.Read(_file).Attributes["model_config"]).RootElement;

    // Keras 3 writes and both versions take names without ":0".
    private static string[] Layout(H5Group root) =>
        [.. KitFiles.List(root, hashes: true)
            .Where(line => !line.StartsWith("/optimizer", StringComparison.Ordinal))
            .Where(line => !line.Contains("_config ", StringComparison.Ordinal))
            // Keras 2 calls the kernel of a DepthwiseConv2D depthwise_kernel, Keras 3 kernel; both read by order alone.
            .Select(line => line.Replace(":0", "").Replace("depthwise_conv2d/depthwise_kernel", "depthwise_conv2d/kernel"))];

    private static string[] State(H5Group root) =>
        [.. from weight in LegacyFormat.Read(root, "file").OptimizerWeights!
            select $"{Folder(weight.PlainPath)} {weight.Values.ElementType} {weight.Values.Shape}"];

    // The slots' own names differ: m is momentum here. Keras reads by order alone.
    private static string Folder(string path) => path[..path.LastIndexOf('/')];

    private static void AssertSame(object? written, object? keras, string where)
    {
        switch (written, keras)
        {
            case (IReadOnlyDictionary<string, object?> entries, IReadOnlyDictionary<string, object?> known):
                // A Bidirectional of 2.15 writes its backward layer only if it was given one, but reads it always.
                Assert.That(entries.Keys, Is.SubsetOf(known.Keys.Append("backward_layer")), where);
                foreach (var (key, value) in known)
                {
                    if (entries.TryGetValue(key, out object? own)) AssertSame(own, value, $"{where}/{key}");
                    // The first layer has the input's shape a second time. Keras 2's depthwise and separable convolutions carry
                    // along what their base class takes and they don't; Keras 3's recurrent layers have neither time_major nor
                    // implementation.
                    else
                        Assert.That(value is null || key is "batch_input_shape" or "groups" or "kernel_initializer" or "time_major"
                            or "implementation", $"{where}/{key}");
                }

                break;
            case (List<object?> items, List<object?> known):
                Assert.That(items, Has.Count.EqualTo(known.Count), where);
                for (int i = 0; i < items.Count; i++) AssertSame(items[i], known[i], $"{where}/{i}");
                break;
            // Keras 2 writes a list for the one axis of a BatchNormalization, and reads a number too; Keras 3 reads only that.
            case (long axis, List<object?> known) when where.EndsWith("/axis", StringComparison.Ordinal):
                Assert.That(known, Is.EqualTo(new object[] { axis }), where);
                break;
            default:
                Assert.That(written, Is.EqualTo(keras), where);
                break;
        }
    }

    private static IEnumerable<(string Class, IEnumerable<string> Keys)> Layers(JsonElement model) =>
        from layer in model.GetProperty("config").TryGetProperty("layers", out var layers) ? layers.EnumerateArray() : default
        let keys = layer.GetProperty("config").EnumerateObject().Select(entry => entry.Name)
        select (layer.GetProperty("class_name").GetString()!, keys);
}
