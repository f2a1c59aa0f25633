using NUnit.Framework.Constraints;
using static ConvNet.keras.models;

namespace ConvNet.Tests.Saving;

internal sealed class SaveErrorTests
{
    private string _folder = null!;

    [SetUp]
    public void Begin() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void End() => Directory.Delete(_folder, recursive: true);

    [TestCase("model")]
    [TestCase("model.h5.txt", "model.h5")]
    public void Name_OfAnotherKind_IsRefused(string name, string stem = "model")
    {
        string path = Path.Combine(_folder, name);
        string message = $"{path}: the name of a model's file must end in .keras or .h5: \"{stem}.keras\".";
        Assert.That(() => Model().Save(path), Refused(message));
        Assert.That(() => Model().LoadWeights(path), Refused(message));
        Assert.That(() => load_model(path), Refused(message));
        Assert.That(() => Model().SaveWeights(path),
            Refused($"{path}: the name of a file of weights must end in .weights.h5 or .h5: \"{stem}.weights.h5\"."));
        Assert.That(Directory.EnumerateFiles(_folder), Is.Empty);
    }

    [Test]
    public void Save_WithoutOverwrite_LeavesTheFile()
    {
        string path = Path.Combine(_folder, "model.h5");
        File.WriteAllText(path, "old");

        string message = $"{path}: the file exists already; give another name, or overwrite: true.";
        Assert.That(() => Model().Save(path, overwrite: false), Refused(message));
        Assert.That(() => Model().SaveWeights(path, overwrite: false), Refused(message));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));

        Model().Save(path);
        Assert.That(() => load_model(path, compile: false), Throws.Nothing);
    }

    [Test]
    public void Save_IntoAMissingFolder_MakesIt()
    {
        string path = Path.Combine(_folder, "a", "b", "model.hdf5");
        Model().Save(path);
        Assert.That(Directory.EnumerateFiles(Path.GetDirectoryName(path)!), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void Save_ImpossibleLayerName_LeavesTheFile()
    {
        string path = Path.Combine(_folder, "model.h5");
        File.WriteAllText(path, "old");

        Assert.That(() => new Sequential([new Dense(1, name: ".")]).Save(path),
            Refused($"{path}: the file can't be written. \".\" in /model_weights/ cannot be a name in an HDF5 file."));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.EnumerateFiles(_folder).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Save_ALayerWithoutConfig_IsRefused()
    {
        string path = Path.Combine(_folder, "model.h5");
        Assert.That(() => new Sequential([new Scaled(factor: 2)], "m").Save(path), Refused($"{path}: m can't be saved. " +
            "Scaled: the constructor's parameter factor needs a property Factor, or the attribute [NotConfig]."));
        Assert.That(Directory.EnumerateFiles(_folder), Is.Empty);
    }

    [Test]
    public void Save_FolderInTheWay_IsRefused()
    {
        string path = Path.Combine(_folder, "model.h5");
        Directory.CreateDirectory(path);
        Assert.That(() => Model().Save(path),
            Throws.TypeOf<ModelFileException>().With.Message.StartWith($"{path}: the file can't be written. "));
    }

    [Test]
    public void Load_NoFile_NamesIt()
    {
        string path = Path.Combine(_folder, "none.h5");
        string message = $"{path}: the file cannot be opened. Could not find file '{path}'.";
        Assert.That(() => load_model(path), Refused(message));
        Assert.That(() => Model().LoadWeights(path), Refused(message));
    }

    [Test]
    public void Load_OfWeights_SaysWhatToDo()
    {
        string path = Path.Combine(_folder, "w.h5");
        Model().SaveWeights(path);
        Assert.That(() => load_model(path), Refused($"{path}: expected a whole model, but there is no attribute model_config; " +
            "if the file holds weights only, make the model and load_weights."));
    }

    [Test]
    public void Weights_OfAnotherModel_ChangeNothing()
    {
        string path = Path.Combine(_folder, "w.h5");
        new Sequential([new Dense(2, input_shape: 3), new Dense(2)]).SaveWeights(path);
        Assert.That(() => Model().LoadWeights(path), Refused($"{path}: m has 1 layers with weights, the file 2."));

        new Sequential([new Dense(2, input_shape: 3, use_bias: false, name: "n")]).SaveWeights(path);
        Assert.That(() => Model().LoadWeights(path), Refused($"{path}: d has 2 weights, the file 1 (\"n\")."));

        new Sequential([new Dense(3, input_shape: 2, name: "n")]).SaveWeights(path);
        var model = Model();
        float[] before = model.Weights[0].numpy().ToArray<float>();
        Assert.That(() => model.LoadWeights(path),
            Refused($"{path}: d: expected an array of shape (3, 2) for d/kernel, got float32 (2, 3) (\"n/kernel\")."));
        Assert.That(model.Weights[0].numpy().ToArray<float>(), Is.EqualTo(before));
    }

    [Test]
    public void Weights_OfAModelWithoutShape_AreRefused()
    {
        string path = Path.Combine(_folder, "w.h5");
        Model().SaveWeights(path);
        var model = new Sequential([new Dense(2)], "m");
        Assert.That(() => model.SaveWeights(path), Throws.InvalidOperationException.With.Message.EqualTo(
            "m: weights can be saved when the model is built; give its first layer an input_shape, or call EnsureBuilt"));
        Assert.That(() => model.LoadWeights(path), Throws.InvalidOperationException.With.Message.EqualTo(
            "m: weights can be loaded when the model is built; give its first layer an input_shape, or call EnsureBuilt"));
    }

    [TestCase("files/keras2_operators.h5",
        "TFOpLambda \"tf.__operators__.add\": Unknown layer class \"TFOpLambda\"; known are ")]
    [TestCase("files/bad/deep_json.h5", "The maximum configured depth of 64 has been exceeded.")]
    public void Load_NotOffered_SaysWhat(string file, string problem)
    {
        string path = Kit.Path(file);
        Assert.That(() => load_model(path), Throws.TypeOf<ModelFileException>()
            .With.Message.StartWith($"{path}: its model_config can't be used here. {problem}"));
    }

    [TestCase("files/bad/wrong_shape.h5",
        "d: expected an array of shape (3, 2) for d/kernel, got float32 (2, 3) (\"sequential/d/kernel\").")]
    [TestCase("files/bad/extra_name.h5", "d has 2 weights, the file 3 (\"d\").")]
    public void Load_WrongWeights_SaysWhich(string file, string problem) =>
        Assert.That(() => load_model(Kit.Path(file)), Refused($"{Kit.Path(file)}: {problem}"));

    [Test]
    public void Load_TrainingNotOffered_WarnsAndOpens()
    {
        string path = Path.Combine(_folder, "model.h5");
        var model = new Sequential([new Dense(2, input_shape: 3)]);
        model.Compile("adam", new LossOfMine());
        model.Save(path);
        using var printed = new StringWriter();
        using var screen = Screen.Replace(new(printed));

        Assert.That(load_model(path).Compilation, Is.Null);
        Assert.That(printed.ToString(), Does.EndWith("\n").And.StartWith(
            $"{path}: how the model was trained can't be restored, so it is not compiled. " +
            "Unknown loss \"loss_of_mine\"; known are "));
    }

    private sealed class LossOfMine() : Loss(name: "loss_of_mine")
    {
        protected override Tensor Call(Tensor y_true, Tensor y_pred) => y_true - y_pred;
    }

    [Test]
    public void Load_StateOfOtherWeights_WarnsAndStartsAfresh()
    {
        string path = Path.Combine(_folder, "model.h5");
        var model = new Sequential([new Dense(2, input_shape: 3), new Dense(1)]);
        model.Compile("adam", "mse");
        var (x, y) = (np.ones((2, 3)), np.ones((2, 1)));
        model.TrainOnBatch(x, y);
        model.Layers[0].Trainable = false;
        model.Save(path);
        using var printed = new StringWriter();
        using var screen = Screen.Replace(new(printed));

        var loaded = load_model(path);

        Assert.That(printed.ToString(), Is.EqualTo($"{path}: the optimizer's state does not fit and is left out, " +
            "so adam starts afresh: it keeps 4 arrays, the file has 8.\n"));
        Assert.That(loaded.Optimizer.Iterations, Is.Zero);
        Assert.That(() => loaded.TrainOnBatch(x, y), Throws.Nothing);
    }

    private static EqualStringConstraint Refused(string message) =>
        Throws.TypeOf<ModelFileException>().With.Message.EqualTo(message);

    private sealed class Scaled(double factor) : Layer
    {
        public override Shape ComputeOutputShape(Shape input) => input;

        protected override Tensor Call(Tensor x, bool training) => x * factor;
    }

    private static Sequential Model() => new([new Dense(2, input_shape: 3, name: "d")], "m");
}
