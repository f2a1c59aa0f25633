namespace ConvNet.Tests.Training;

/// <summary>Data that do not fit, and what is said before anything is computed.</summary>
public class DataErrorTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End()
    {
        Assert.That(_session.Output, Is.Empty, "nothing is printed before data are checked");
        _session.Dispose();
    }

    private static void Refused(Action action, string message) =>
        Assert.That(action, Throws.ArgumentException.With.Message.EqualTo(message));

    private static Sequential Sparse()
    {
        var model = Networks.Small();
        model.Compile("sgd", "sparse_categorical_crossentropy");
        return model;
    }

    [Test]
    public void NotCompiled()
    {
        var model = new Sequential([new Dense(2, input_shape: 3)]);
        var (x, y) = (Networks.Data(4, 3), Networks.Data(4, 2));
        foreach (var (name, call) in new (string, Action)[]
        {
            ("Fit", () => model.Fit(x, y)), ("Evaluate", () => model.Evaluate(x, y)),
            ("TrainOnBatch", () => model.TrainOnBatch(x, y)), ("Optimizer", () => _ = model.Optimizer),
        })
        {
            Assert.That(call, Throws.InvalidOperationException.With.Message.EqualTo($"sequential_1: {name} needs a compiled " +
                "model; call model.Compile(optimizer: \"rmsprop\", loss: …, metrics: [\"accuracy\"]) first"));
        }
    }

    [Test]
    public void NoLoss()
    {
        var model = new Sequential([new Dense(2, input_shape: 3)]);
        model.Compile("sgd");
        var (x, y) = (Networks.Data(4, 3), Networks.Data(4, 2));
        Assert.That(() => model.Fit(x, y), Throws.InvalidOperationException.With.Message.EqualTo(
            "sequential_1: Fit needs a loss; call Compile with one, such as loss: \"categorical_crossentropy\""));
    }

    [Test]
    public void OtherNumberOfSamples()
    {
        Refused(() => Networks.Small().Fit(X, Y[..7]),
            "sequential_1: Fit got 20 inputs of shape (20, 4), but labels of shape (7, 3); there must be one for each");
        Refused(() => Networks.Small().Fit(X, Y[..7], validation_split: 0.2),
            "sequential_2: Fit got 20 inputs of shape (20, 4), but labels of shape (7, 3); there must be one for each");
        Refused(() => Networks.Small().Fit(X, Y, validation_data: (X, Y[..7])),
            "sequential_3: validation_data got 20 inputs of shape (20, 4), but labels of shape (7, 3); there must be one for " +
            "each");
        Refused(() => Networks.Small().Fit(X, (NDArray)3),
            "sequential_4: Fit got 20 inputs of shape (20, 4), but labels of shape (); there must be one for each");
    }

    [Test]
    public void OneHotForSparse_AndTheReverse()
    {
        Refused(() => Sparse().Fit(X, Y), "sparse_categorical_crossentropy expects class numbers of shape (None,), got " +
            "(None, 3), which look one-hot: use loss: \"categorical_crossentropy\", or np.argmax(y, axis: -1)");
        Refused(() => Networks.Small().Fit(X, Networks.Labels(20, 3)), "categorical_crossentropy expects one-hot labels of " +
            "shape (None, 3), got (None,), which look like class numbers: " +
            "use loss: \"sparse_categorical_crossentropy\", or to_categorical(y)");
        Refused(() => Networks.Small().Evaluate(X, Networks.OneHot(20, 4)),
            "categorical_crossentropy expects one-hot labels of shape (None, 3), got (None, 4)");
        Refused(() => Sparse().Fit(X, Networks.OneHot(20, 4)),
            "sparse_categorical_crossentropy expects class numbers of shape (None,), got (None, 4)");
    }

    [Test]
    public void LabelsOutOfRange()
    {
        string begin = "sparse_categorical_crossentropy expects class numbers from 0 to 2, as the model has 3 outputs; the " +
            "labels go from";
        Refused(() => Sparse().Fit(X, Networks.Labels(20, 4)), $"{begin} 0 to 3");
        Refused(() => Sparse().Evaluate(X, Networks.Labels(20, 3) - 1), $"{begin} -1 to 1");
        Refused(() => Sparse().Fit(X, Networks.Labels(20, 3) * np.nan), $"{begin} NaN to NaN");
    }

    [Test]
    public void WrongInputShape()
    {
        Refused(() => Networks.Small().Fit(Networks.Data(20, 5), Y), "sequential_1: expected inputs of shape (None, 4), got " +
            "(20, 5)");
        Refused(() => Networks.Small().Predict(Networks.Data(2, 3, 4)), "sequential_2: expected inputs of shape (None, 4), " +
            "got (2, 3, 4)");
        Refused(() => Networks.Notebook1().Predict(Networks.Data(2, 28, 28, 3)),
            "sequential_3: expected inputs of shape (None, 28, 28, 1), got (2, 28, 28, 3)");
        Refused(() => Networks.Notebook1().Predict(Networks.Data(2, 784)),
            "sequential_4: expected inputs of shape (None, 28, 28, 1), got (2, 784)");
    }

    [Test]
    public void SingleSampleWithoutBatch()
    {
        Refused(() => Networks.Notebook1().Predict(Networks.Data(28, 28, 1)), "sequential_1: expected inputs of shape " +
            "(None, 28, 28, 1), got (28, 28, 1); a single sample needs a batch axis: np.expand_dims(x, 0)");
        Refused(() => Networks.Small().Predict(Networks.Data(4)), "sequential_2: expected inputs of shape " +
            "(None, 4), got (4,); a single sample needs a batch axis: np.expand_dims(x, 0)");
        Refused(() => Networks.Notebook1().Predict(Networks.Data(28, 28)), "sequential_3: expected inputs of shape " +
            "(None, 28, 28, 1), got (28, 28); a single sample needs a batch axis: np.expand_dims(x, 0)");
    }

    [Test]
    public void ChannelAxis_MissingOrTooMany_IsAddedOrDropped()
    {
        var model = Networks.Notebook2();
        var x = Networks.Data(3, 28, 28, 1);
        Assert.That(np.array_equal(model.Predict(x.reshape(3, 28, 28)), model.Predict(x)), Is.True);
        var small = Networks.Small();
        Assert.That(np.array_equal(small.Predict(X.reshape(20, 4, 1)), small.Predict(X)), Is.True);
        Assert.That(small.Fit(X.reshape(20, 4, 1), Y, verbose: 0)["loss"][0], Is.GreaterThan(0));
    }

    [Test]
    public void Empty()
    {
        Refused(() => Networks.Small().Fit(X[..0], Y[..0]), "sequential_1: there are no samples in an array of shape (0, 4)");
        Refused(() => Networks.Small().Predict(X[..0]), "sequential_2: there are no samples in an array of shape (0, 4)");
        Refused(() => Networks.Small().Predict((NDArray)1.5), "sequential_3: there are no samples in an array of shape ()");
        Refused(() => Networks.Small().TrainOnBatch((NDArray)1.5, Y), "sequential_4: there are no samples in an array of shape ()");
        Refused(() => Networks.Small().Fit((NDArray)1.5, Y, validation_split: 0.5), "sequential_5: there are no samples in an array " +
            "of shape ()");
        Refused(() => Networks.Small().Fit(X, Y, validation_data: (X[..0], Y[..0])),
            "sequential_6: there are no samples in an array of shape (0, 4)");
    }

    [TestCase(0.95)]
    [TestCase(1)]
    public void ValidationSplit_ThatLeavesNothing(double split) => Refused(
        () => Networks.Small().Fit(X[..10], Y[..10], validation_split: split),
        $"sequential_1: validation_split {split} of 10 samples leaves nothing to train or nothing to validate with");

    [Test]
    public void BadNumbers()
    {
        Refused(() => Networks.Small().Fit(X, Y, batch_size: 0), "batch_size must be a positive integer, got 0");
        Refused(() => Networks.Small().Predict(X, batch_size: -1), "batch_size must be a positive integer, got -1");
        Refused(() => Networks.Small().Fit(X, Y, epochs: -1), "epochs must not be negative, got -1");
        Refused(() => Networks.Small().Fit(X, Y, initial_epoch: -2), "initial_epoch must not be negative, got -2");
        Refused(() => Networks.Small().Fit(X, Y, validation_split: 1.1), "validation_split must lie between 0 and 1, got 1.1");
        Refused(() => Networks.Small().Fit(X, Y, validation_split: -0.1), "validation_split must lie between 0 and 1, got -0.1");
    }
}
