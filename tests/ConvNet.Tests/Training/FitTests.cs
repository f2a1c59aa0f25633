using static ConvNet.Builtins;

namespace ConvNet.Tests.Training;

public class FitTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);

    private static Sequential Sine(MetricList? metrics = null)
    {
        var model = Networks.Small(metrics: metrics);
        Networks.SetSine(model);
        return model;
    }

    [TestCase(KerasVersion.Keras22, "val_loss val_acc loss acc")]
    [TestCase(KerasVersion.Keras215, "loss accuracy val_loss val_accuracy")]
    [TestCase(KerasVersion.Keras3, "accuracy loss val_accuracy val_loss")]
    public void History_KeysInTheVersionsOrder(KerasVersion version, string keys)
    {
        using var session = new Session(version);
        var history = Sine().Fit(X, Y, validation_split: 0.5, verbose: 0);
        Assert.That(string.Join(" ", history.history.Keys), Is.EqualTo(keys));
    }

    [Test]
    public void History_IsReadByBothNamesOfAccuracy([Values] KerasVersion version)
    {
        using var session = new Session(version);
        var history = Sine().Fit(X, Y, epochs: 3, validation_data: (X, Y), verbose: 0);
        Assert.That(history.history["acc"], Has.Count.EqualTo(3).And.EqualTo(history.history["accuracy"]));
        Assert.That(history["val_acc"], Is.EqualTo(history["val_accuracy"]));
        Assert.That(history.history.ContainsKey("val_accuracy"), Is.True);
        Assert.That(() => history["mae"], Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void History_PrintsAsADictionary()
    {
        using var session = new Session();
        print(Sine().Fit(X, Y, epochs: 2, shuffle: false, verbose: 0).history);
        Assert.That(session.Output, Does.Match(@"\A\{'loss': \[1\.09\d+, 1\.09\d+\], 'acc': \[0\.3\d+, 0\.3\d+\]\}\n\z"));
    }

    [Test]
    public void Epochs_OneValueEach_AndTheLossFalls()
    {
        var history = Sine().Fit(X, Y, epochs: 5, verbose: 0);
        Assert.That(history["loss"], Has.Count.EqualTo(5).And.Ordered.Descending);
        Assert.That(history.Epoch, Is.EqualTo([0, 1, 2, 3, 4]));
    }

    [Test]
    public void InitialEpoch_GoesOnCounting()
    {
        var model = Sine();
        var whole = model.Fit(X, Y, epochs: 4, shuffle: false, verbose: 0);
        var other = Sine();
        other.Fit(X, Y, epochs: 2, shuffle: false, verbose: 0);
        var rest = other.Fit(X, Y, initial_epoch: 2, epochs: 4, shuffle: false, verbose: 0);
        Assert.That(rest.Epoch, Is.EqualTo([2, 3]));
        Assert.That(rest["loss"], Is.EqualTo(whole["loss"].Skip(2)));
        Assert.That(other.Fit(X, Y, initial_epoch: 4, epochs: 4, verbose: 0).Epoch, Is.Empty);
    }

    [Test]
    public void ValidationSplit_IsTheLastPart()
    {
        var split = Sine().Fit(X, Y, epochs: 2, shuffle: false, validation_split: 0.3, verbose: 0);
        var given = Sine().Fit(X[..14], Y[..14], epochs: 2, shuffle: false, validation_data: (X[14..], Y[14..]), verbose: 0);
        foreach (string name in split.history.Keys) Assert.That(split[name], Is.EqualTo(given[name]), name);
    }

    [Test]
    public void ValidationData_GoesBeforeTheSplit()
    {
        var both = Sine().Fit(X, Y, shuffle: false, validation_split: 0.3, validation_data: (X[..5], Y[..5]), verbose: 0);
        var data = Sine().Fit(X, Y, shuffle: false, validation_data: (X[..5], Y[..5]), verbose: 0);
        Assert.That(both["val_loss"], Is.EqualTo(data["val_loss"]));
        Assert.That(both["loss"], Is.EqualTo(data["loss"]));
    }

    [Test]
    public void ShuffleFalse_GivesTheSameTwice()
    {
        var first = Sine().Fit(X, Y, batch_size: 6, epochs: 3, shuffle: false, verbose: 0);
        var second = Sine().Fit(X, Y, batch_size: 6, epochs: 3, shuffle: false, verbose: 0);
        Assert.That(second["loss"], Is.EqualTo(first["loss"]));
    }

    [Test]
    public void Shuffle_IsOnByDefault()
    {
        var shuffled = Sine().Fit(X, Y, batch_size: 6, epochs: 3, verbose: 0);
        var ordered = Sine().Fit(X, Y, batch_size: 6, epochs: 3, shuffle: false, verbose: 0);
        Assert.That(shuffled["loss"], Is.Not.EqualTo(ordered["loss"]));
    }

    [Test]
    public void SetRandomSeed_RepeatsATrainingExactly()
    {
        static (IReadOnlyList<double> Loss, NDArray[] Weights) Train(int seed)
        {
            keras.utils.set_random_seed(seed);
            var model = new Sequential([new Dense(16, activation: "relu", input_shape: 4), new Dropout(0.5),
                new Dense(3, activation: "softmax")]);
            model.Compile("adam", "categorical_crossentropy");
            var history = model.Fit(X, Y, batch_size: 6, epochs: 3, verbose: 0);
            return (history["loss"], [.. model.GetWeights()]);
        }

        var (first, second, other) = (Train(7), Train(7), Train(8));
        Assert.That(second.Loss, Is.EqualTo(first.Loss));
        Assert.That(second.Weights.Zip(first.Weights, np.array_equal), Is.All.True);
        Assert.That(other.Loss, Is.Not.EqualTo(first.Loss));
    }

    [Test]
    public void LastBatch_Smaller_CountsByItsSamples()
    {
        var model = Sine();
        model.Compile(new SGD(learning_rate: 0), "categorical_crossentropy", metrics: ["accuracy"]);
        var history = model.Fit(X, Y, batch_size: 8, shuffle: false, verbose: 0);
        var score = model.Evaluate(X, Y, batch_size: 20, verbose: 0);
        Assert.That(history["loss"][0], Is.EqualTo(score[0]).Within(1e-6));
        Assert.That(history["acc"][0], Is.EqualTo(score[1]).Within(1e-6));
    }

    [TestCase(0, "")]
    [TestCase(2, "Epoch 1/1\n - 0s - loss: 1.0976 - acc: 0.3500\n")]
    [TestCase(1, "Epoch 1/1\n\n20/20 [==============================] - 0s 0us/step - loss: 1.0976 - acc: 0.3500\n")]
    public void Verbose_Numbers(int verbose, string text)
    {
        using var session = new Session();
        Sine().Fit(X, Y, shuffle: false, verbose: verbose);
        Assert.That(session.Output, Is.EqualTo(text));
    }

    [Test]
    public void Verbose_WordsAndTruth()
    {
        using var session = new Session();
        var (x, y) = (X[..5], Y[..5]);
        foreach (var verbose in new Verbose[] { "auto", true, 1 })
        {
            int before = session.Output.Length;
            Sine().Fit(x, y, shuffle: false, verbose: verbose);
            Assert.That(session.Output[before..], Does.StartWith("Epoch 1/1\n\n5/5 [==="));
        }
        int silent = session.Output.Length;
        Sine().Fit(x, y, verbose: false);
        Assert.That(session.Output, Has.Length.EqualTo(silent));
        Assert.That(() => Sine().Fit(x, y, verbose: 3),
            Throws.ArgumentException.With.Message.EqualTo("verbose must be 0, 1, 2 or \"auto\", got 3"));
        Assert.That(() => Sine().Fit(x, y, verbose: "loud"),
            Throws.ArgumentException.With.Message.EqualTo("verbose must be 0, 1, 2 or \"auto\", got \"loud\""));
    }

    [Test]
    public void TrainOnBatch_IsOneStepOfFit()
    {
        var (one, other) = (Sine(), Sine());
        var result = one.TrainOnBatch(X, Y);
        var history = other.Fit(X, Y, shuffle: false, verbose: 0);
        Assert.That(result[0], Is.EqualTo(history["loss"][0]));
        Assert.That(result["acc"], Is.EqualTo(history["acc"][0]));
        Assert.That(one.GetWeights().Zip(other.GetWeights(), np.array_equal), Is.All.True);
        Assert.That(one.TrainOnBatch(X, Y)[0], Is.LessThan(result[0]), "means begin anew with each batch");
    }

    [Test]
    public void Metrics_None_Several_AndObjects()
    {
        using var session = new Session();
        Assert.That(Sine(metrics: Array.Empty<string>()).Fit(X, Y, verbose: 0).history.Keys, Is.EqualTo(["loss"]));
        var twice = Sine(metrics: ["accuracy", "acc", new CategoricalAccuracy("mine")]);
        Assert.That(twice.MetricsNames, Is.EqualTo(["loss", "acc", "acc_1", "mine"]));
        var history = twice.Fit(X, Y, verbose: 0);
        Assert.That(history.history.Keys, Is.EqualTo(["loss", "acc", "acc_1", "mine"]));
        Assert.That(history["mine"], Is.EqualTo(history["acc"]));
    }

    [Test]
    public void Labels_MayBeBytesOrFloatsOrColumns()
    {
        NDArray labels = Networks.Labels(20, 3);
        NDArray[] forms = [.. new[] { "uint8", "int64", "float32" }.Select(dtype => labels.astype(dtype)), labels.reshape(20, 1)];
        Assert.That(forms.Select(Trained), Is.All.EqualTo(Trained(labels)));

        static (double, double) Trained(NDArray y)
        {
            var model = Sine();
            model.Compile("sgd", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
            var history = model.Fit(X, y, shuffle: false, verbose: 0);
            return (history["loss"][0], history["acc"][0]);
        }
    }

    [Test]
    public void Images_OfBytes_AreTakenAsTheyAre()
    {
        var x = (Networks.Data(6, 28, 28, 1) * 100 + 100).astype("uint8");
        var model = Networks.Notebook2();
        model.Compile(loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["acc"]);
        var history = model.Fit(x, Networks.Labels(6, 3), verbose: 0);
        Assert.That(history["loss"][0], Is.GreaterThan(0).And.LessThan(1000));
    }

    [Test]
    public void NaN_InInputs_GivesNaN()
    {
        var x = X.copy();
        x[3, 1] = double.NaN;
        using var session = new Session();
        var model = Sine();
        var history = model.Fit(x, Y, verbose: 2);
        Assert.That(history["loss"][0], Is.NaN);
        Assert.That(session.Output, Does.Contain("loss: nan"));
        print(model.Evaluate(X, Y, verbose: 0)[0]);
        Assert.That(session.Output, Does.EndWith("nan\n"));
    }
}
