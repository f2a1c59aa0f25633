using System.Text.Json;

namespace ConvNet.Tests.Saving.Hdf5;

internal sealed class LegacyFormatTests
{
    private static IEnumerable<TestCaseData> Models =>
        from file in KitFiles.All
        where file.File.EndsWith(".h5", StringComparison.Ordinal) && file.Case.TryGetProperty("structure", out var structure)
            && structure.EnumerateArray().Any(item => item.GetProperty("path").GetString() == "/model_weights")
        select new TestCaseData(file.File, file.Case).SetArgDisplayNames(file.File);

    [TestCaseSource(nameof(Models))]
    public void Read_GivesTheWeightsInOrder(string file, JsonElement entry)
    {
        var model = LegacyFormat.Read(H5File.Read(Kit.Path(file)), file);

        Assert.That(JsonDocument.Parse(model.ModelConfigJson).RootElement.TryGetProperty("class_name", out _));
        if (model.TrainingConfigJson is { } training)
            Assert.That(JsonDocument.Parse(training).RootElement.TryGetProperty("optimizer_config", out _));
        if (entry.TryGetProperty("weights", out var weights))
        {
            var saved = model.Layers.SelectMany(layer => layer.Weights).Concat(model.TopLevelWeights);
            var hashes = saved.Select(weight => KitFiles.Hash(weight.Values));
            var expected = weights.EnumerateArray().Select(weight => weight.GetProperty("sha256").GetString());

            // The kit gives the model's order, files the layers'.
            Assert.That(hashes, Is.EquivalentTo(expected));
        }

        if (entry.TryGetProperty("optimizer_weights", out var state) && state.GetArrayLength() > 0)
        {
            var expected = state.EnumerateArray()
                .Select(weight => (weight.GetProperty("name").GetString(), weight.GetProperty("sha256").GetString()));
            var saved = model.OptimizerWeights!.Select(weight => (weight.Path, KitFiles.Hash(weight.Values)));
            Assert.That(saved, Is.EqualTo(expected));
        }
    }

    [TestCaseSource(nameof(Models))]
    public void Write_ReadAgain_GivesTheSame(string file, JsonElement _)
    {
        var original = H5File.Read(Kit.Path(file));
        var model = LegacyFormat.Read(original, file);

        var written = LegacyFormat.Write(model);

        // 2.2.4 has no such group; long lists are cut in other places.
        if (original.FindGroup("model_weights/top_level_model_weights") is not null &&
            original.FindGroup("model_weights")!.Attributes.ContainsKey("layer_names"))
            Assert.That(KitFiles.List(written, hashes: true), Is.EqualTo(KitFiles.List(original, hashes: true)));
        Assert.That(Lines(LegacyFormat.Read(written, file)), Is.EqualTo(Lines(model)));
    }

    [TestCase("missing_weight.h5",
        "expected the array \"sequential/d/kernel\" in \"d\", which its weight_names lists, but there is none.")]
    public void Read_Incomplete_IsRefused(string file, string problem) =>
        Assert.That(() => LegacyFormat.Read(H5File.Read(Kit.Path("files/bad/" + file)), file),
            Throws.TypeOf<ModelFileException>().With.Message.EqualTo($"{file}: {problem}"));

    [Test]
    public void Read_WeightsOnly_SaysWhatToDo() =>
        Assert.That(() => LegacyFormat.Read(H5File.Read(Kit.Path("files/keras2_nested.legacy-weights.h5")), "w.h5"),
            Throws.TypeOf<ModelFileException>().With.Message.EqualTo(
                "w.h5: expected a whole model, but there is no attribute model_config; " +
                "if the file holds weights only, make the model and load_weights."));

    [TestCase("files/keras2_slashes.legacy-weights.h5", "block/one, block/two/deep, block")]
    [TestCase("files/keras2_nested.legacy-weights.h5", "core, dense_2")]
    public void ReadLayers_LegacyWeights_GivesThem(string file, string names)
    {
        var root = H5File.Read(Kit.Path(file));
        var layers = LegacyFormat.ReadLayers(root, file);
        var copy = H5Group.Root();
        LegacyFormat.WriteLayers(copy, layers);

        Assert.That(LegacyFormat.HasLayers(root));
        Assert.That(string.Join(", ", layers.Select(layer => layer.Name)), Is.EqualTo(names));
        Assert.That(Lines(LegacyFormat.ReadLayers(copy, file)), Is.EqualTo(Lines(layers)));
    }

    [TestCase("conv2d_1/kernel:0", "conv2d_1/kernel")]
    [TestCase("sequential/conv2d/kernel", "sequential/conv2d/kernel")]
    public void PlainPath_LeavesOutTheColon(string path, string expected) =>
        Assert.That(new SavedWeight(path, 1, new float[1]).PlainPath, Is.EqualTo(expected));

    private static IEnumerable<string> Lines(SavedModel model) =>
        Lines(model.Layers).Concat(Lines([new("", model.TopLevelWeights), new("", model.OptimizerWeights ?? [])]))
            .Concat([model.ModelConfigJson, model.TrainingConfigJson ?? "", model.KerasVersion ?? "", model.Backend ?? ""]);

    private static IEnumerable<string> Lines(IEnumerable<SavedLayer> layers) =>
        from layer in layers
        from line in layer.Weights.Select(weight => $"{weight.Path} {KitFiles.Hash(weight.Values)}").Prepend("")
        select $"{layer.Name} {line}";
}
