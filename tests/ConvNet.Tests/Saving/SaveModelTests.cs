using static ConvNet.keras.models;

namespace ConvNet.Tests.Saving;

/// <summary>What is saved here is opened here as it was, and is laid out so that Keras opens it.</summary>
internal sealed class SaveModelTests
{
    private string _folder = null!;
    private StringWriter _printed = null!;
    private IDisposable _screen = null!;

    private string File => Path.Combine(_folder, "model.h5");

    [SetUp]
    public void Begin()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        _screen = Screen.Replace(new(_printed = new()));
        keras.utils.set_random_seed(7);
        keras.backend.clear_session();
    }

    [TearDown]
    public void End()
    {
        _screen.Dispose();
        _printed.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<Optimizer> Optimizers =>
    [
        new SGD(), new SGD(0.05, momentum: 0.9, nesterov: true),
        new RMSprop(), new RMSprop(0.002, rho: 0.8, momentum: 0.5, centered: true),
        new Adam(), new Adam(0.01, amsgrad: true, name: "mine"),
    ];

    [TestCaseSource(nameof(Optimizers))]
    public void Save_Load_TrainsOnAlike(Optimizer optimizer)
    {
        var model = Notebook1();
        model.Compile(optimizer, "categorical_crossentropy", metrics: ["accuracy"]);
        var (x, y) = Data();
        for (int i = 0; i < 2; i++) model.TrainOnBatch(x, y);

        model.Save(File);
        var loaded = load_model(File);

        Assert.That(_printed.ToString(), Is.Empty);
        Assert.That(loaded.Predict(x).ToArray<float>(), Is.EqualTo(model.Predict(x).ToArray<float>()));
        Assert.That(Summary(loaded), Is.EqualTo(Summary(model)));
        Assert.That(loaded.Optimizer.Iterations, Is.EqualTo(2));
        Assert.That(Config.Of(loaded.Optimizer), Is.EqualTo(Config.Of(optimizer)));
        for (int i = 0; i < 3; i++) Assert.That(loaded.TrainOnBatch(x, y), Is.EqualTo(model.TrainOnBatch(x, y)));
    }

    [Test]
    public void Save_SavedAgain_GivesTheSameFile()
    {
        var model = Notebook1();
        model.Compile("adam", "categorical_crossentropy", metrics: ["acc"]);
        var (x, y) = Data();
        model.TrainOnBatch(x, y);
        model.Save(File);
        byte[] first = System.IO.File.ReadAllBytes(File);

        load_model(File).Save(File);

        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(first));
    }

    [Test]
    public void Save_LossAndMetricsWithArguments_AreRestored()
    {
        var model = new Sequential([new Dense(2, activation: "softmax", input_shape: 3)]);
        model.Compile("sgd", new CategoricalCrossentropy(label_smoothing: 0.25, name: "smooth"),
            metrics: [new BinaryAccuracy(threshold: 0.75), "categorical_accuracy", "acc"]);
        model.Save(File);

        var compilation = load_model(File).Compilation!;

        Assert.That(Config.Of(compilation.Loss!), Is.EqualTo(Config.Of(model.Compilation!.Loss!)));
        Assert.That(compilation.Choices.Select(choice => choice.Name),
            Is.EqualTo(new[] { "binary_accuracy", "categorical_accuracy", "acc" }));
        Assert.That(((BinaryAccuracy)compilation.Choices[0].Metric!).Threshold, Is.EqualTo(0.75));
    }

    [Test]
    public void Save_WithoutOptimizer_IsNotCompiled()
    {
        var model = new Sequential([new Dense(2, input_shape: 3)]);
        model.Compile("sgd", "mse");

        model.Save(File, include_optimizer: false);

        Assert.That(load_model(File).Compilation, Is.Null);
        Assert.That(_printed.ToString(), Is.EqualTo(
            $"{File}: the file does not say how the model was trained; call Compile before training or evaluating it.\n"));
    }

    [Test]
    public void Save_NestedModels_AreRestored()
    {
        var inner = new Sequential([new Dense(3, name: "d", input_shape: 4), new Dense(5, name: "e")], "inner");
        inner.GetLayer("d").Trainable = false;
        var model = new Sequential([inner, new Dense(2, name: "d")], "outer");
        var x = np.ones((2, 4));
        model.Save(File);

        var loaded = load_model(File, compile: false);

        Assert.That(loaded.Predict(x, verbose: 0).ToArray<float>(), Is.EqualTo(model.Predict(x, verbose: 0).ToArray<float>()));
        Assert.That(loaded.TrainableWeights, Has.Count.EqualTo(4));
        Assert.That(loaded.Weights.Select(weight => weight.Shape), Is.EqualTo(model.Weights.Select(weight => weight.Shape)));
        // Trainable weights come first, as in Keras.
        Assert.That(H5Names.Read(H5File.Read(File).FindGroup("model_weights/inner")!, "weight_names"),
            Is.EqualTo(new[] { "e/kernel", "e/bias", "d/kernel", "d/bias" }));
    }

    [Test]
    public void Save_ALayerOfTheUsers_IsRestored()
    {
        KerasClasses.Register<Multiplied>("saving");
        new Sequential([new Dense(2, input_shape: 3), new Multiplied(2.5)]).Save(File);

        var loaded = load_model(File, compile: false);

        Assert.That(((Multiplied)loaded.Layers[1]).Factor, Is.EqualTo(2.5));
        Assert.That(H5File.Read(File).Attributes["model_config"], Does.Contain("\"class_name\": \"saving>Multiplied\""));
    }

    [Test]
    public void Save_Frozen_StaysFrozen()
    {
        var model = new Sequential([new Dense(2, input_shape: 3), new Dense(1)]) { Trainable = false };
        model.Save(File);

        var loaded = load_model(File, compile: false);

        Assert.That(loaded.Trainable, Is.False);
        Assert.That(loaded.Layers.Select(layer => layer.Trainable), Is.All.False);
    }

    [Test]
    public void Save_NeverBuilt_KeepsTheLayers()
    {
        new Sequential([new Dense(2), new Dense(1)]).Save(File);

        var loaded = load_model(File, compile: false);

        Assert.That(loaded.Built, Is.False);
        Assert.That(loaded.Layers.Select(layer => layer.Name), Is.EqualTo(new[] { "dense_1", "dense_2" }));
    }

    [Test]
    public void Save_BuiltByData_KnowsItsInput()
    {
        var model = new Sequential([new Flatten(), new Dense(2)]);
        var expected = model.Predict(np.ones((1, 2, 3)), verbose: 0);
        model.Save(File);

        var loaded = load_model(File, compile: false);

        Assert.That(loaded.InputShape, Is.EqualTo((Shape)(null, 2, 3)));
        Assert.That(loaded.Predict(np.ones((1, 2, 3)), verbose: 0).ToArray<float>(), Is.EqualTo(expected.ToArray<float>()));
    }

    [Test]
    public void Load_LeavesAutomaticNamesAlone()
    {
        Notebook1().Save(File);
        keras.backend.clear_session();

        load_model(File, compile: false);

        Assert.That(new Conv2D(1, 1).Name, Is.EqualTo("conv2d_1"));
        Assert.That(new Sequential().Name, Is.EqualTo("sequential_1"));
    }

    [Test]
    public void Save_ConfigsAreThoseOfBothKeras()
    {
        var model = new Sequential([new Dense(2, activation: "relu", input_shape: 3, name: "d")], "m");
        model.Compile(new SGD(0.125, momentum: 0.5), "mse", metrics: ["accuracy"]);

        model.Save(File);

        var attributes = H5File.Read(File).Attributes;
        Assert.That(attributes["model_config"], Is.EqualTo(Line("""
            {"class_name": "Sequential", "config": {"name": "m", "layers": [{"class_name": "InputLayer", "config":
             {"batch_input_shape": [null, 3], "dtype": "float32", "sparse": false, "ragged": false, "name": "d_input"}},
             {"class_name": "Dense", "config": {"name": "d", "trainable": true, "dtype": "float32", "units": 2,
             "activation": "relu", "use_bias": true,
             "kernel_initializer": {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {},
             "registered_name": null}, "bias_initializer": {"module": "keras.initializers", "class_name": "Zeros", "config": {},
             "registered_name": null}}}]}}
            """)));
        Assert.That(attributes["training_config"], Is.EqualTo(Line("""
            {"loss": "mean_squared_error", "metrics": ["accuracy"], "weighted_metrics": null, "loss_weights": null,
             "optimizer_config": {"class_name": "SGD", "config": {"name": "sgd", "learning_rate": 0.125, "momentum": 0.5,
             "nesterov": false}}}
            """)));
        Assert.That((attributes["backend"], attributes["keras_version"]), Is.EqualTo(("tensorflow", "2.15.0")));
    }

    [Test]
    public void SaveWeights_LoadWeights_GivesThem()
    {
        var model = Notebook1();
        var other = Notebook1();
        var (x, _) = Data();

        model.SaveWeights(File);
        other.LoadWeights(File);

        Assert.That(other.Predict(x, verbose: 0).ToArray<float>(), Is.EqualTo(model.Predict(x, verbose: 0).ToArray<float>()));
        Assert.That(H5File.Read(File).Groups.Keys, Is.EqualTo(model.Layers.Select(layer => layer.Name)));
    }

    public sealed class Multiplied(double factor, string? name = null) : Layer(name)
    {
        public double Factor { get; } = factor;

        public override Shape ComputeOutputShape(Shape input) => input;

        protected override Tensor Call(Tensor x, bool training) => x * Factor;
    }

    private static Sequential Notebook1() => new([
        new Conv2D(30, (5, 5), activation: "relu", input_shape: (28, 28, 1)), new MaxPooling2D((2, 2)),
        new Conv2D(25, (5, 5), activation: "relu"), new MaxPooling2D((2, 2)), new Flatten(),
        new Dense(64, activation: "relu"), new Dense(10, activation: "softmax")]);

    private static (NDArray X, NDArray Y) Data() => (
        NDArray.Wrap(Enumerable.Range(0, 4 * 784).Select(i => (float)Math.Sin(0.3 * i)).ToArray(), (4, 28, 28, 1)),
        keras.utils.to_categorical(np.arange(4), 10));

    private static string Line(string lines) => lines.ReplaceLineEndings("");

    private static string Summary(Model model)
    {
        string text = "";
        model.Summary(print_fn: line => text += line + "\n");
        return text;
    }
}
