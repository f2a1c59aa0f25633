namespace ConvNet.Tests.OldSpellings;

/// <summary>Names of Keras 1 and 2 in lines of tutorials.</summary>
public class OldSpellingTests
{
    [Test]
    public void Convolution2D_OfKeras1()
    {
        var model = new Sequential();
        model.Add(new Convolution2D(32, 3, 3, border_mode: "same", init: "he_normal", activation: "relu", input_shape: (8, 8, 1)));
        model.Add(new Convolution2D(16, (3, 3), activation: "relu"));
        model.Add(new MaxPooling2D(pool_size: (2, 2), border_mode: "same", dim_ordering: "tf"));
        Assert.That(model.Layers[0].OutputShape, Is.EqualTo((Shape)(null, 8, 8, 32)));
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 3, 3, 16)));
        Assert.That(model.Layers[0], Is.InstanceOf<Conv2D>());
    }

    [Test]
    public void Convolution2D_ChannelsFirst() => Assert.That(
        new Convolution2D(4, 3, 3, dim_ordering: "th").ComputeOutputShape((null, 1, 8, 8)), Is.EqualTo((Shape)(null, 4, 6, 6)));

    [Test]
    public void Dense_OfKeras1()
    {
        var model = new Sequential([new Dense(12, input_dim: 8, activation: "relu"), new Dense(output_dim: 3, init: "uniform")]);
        Assert.That(model.CountParams(), Is.EqualTo(8 * 12 + 12 + 12 * 3 + 3));
        Assert.That(((Dense)model.Layers[1]).KernelInitializer, Is.InstanceOf<RandomUniform>());
    }

    [Test]
    public void Dense_WithoutUnits() => Assert.That(() => new Dense(init: "uniform"),
        Throws.ArgumentException.With.Message.EqualTo("a Dense needs its units"));

    [Test]
    public void Dropout_OfKeras1() => Assert.That(new Dropout(p: 0.25).Rate, Is.EqualTo(0.25));

    [Test]
    public void Rate_ByItsOldName()
    {
        Assert.That(new SGD(lr: 0.5, momentum: 0.9, nesterov: true).LearningRate, Is.EqualTo(0.5));
        Assert.That(new Adam(lr: 0.01).Lr, Is.EqualTo(0.01));
        Assert.That(new Adam(0.01).LearningRate, Is.EqualTo(0.01));
        Assert.That(optimizers.RMSprop(lr: 0.25).LearningRate, Is.EqualTo(0.25));
    }

    [Test]
    public void Decay_DividesTheRateByItsSteps()
    {
        var optimizer = new SGD(lr: 0.1, decay: 0.5);
        var model = new Sequential([new Dense(1, input_dim: 2)]);
        model.Compile(optimizer, "mse");
        model.TrainOnBatch(np.ones((2, 2)), np.ones((2, 1)));
        model.TrainOnBatch(np.ones((2, 2)), np.ones((2, 1)));
        Assert.That(optimizer.LearningRate, Is.EqualTo(0.1 / 2).Within(1e-6));
    }

    [Test]
    public void Fit_WithItsOldNames()
    {
        var model = new Sequential([new Dense(3, input_dim: 4, activation: "softmax")]);
        model.Compile("sgd", "categorical_crossentropy", metrics: ["accuracy"]);
        NDArray x = Networks.Data(8, 4), y = Networks.OneHot(8, 3);
        var history = model.Fit(x, y, nb_epoch: 3, batch_size: 4, verbose: 0);
        Assert.That(history.Epoch, Is.EqualTo([0, 1, 2]));
        Assert.That(history["acc"], Has.Count.EqualTo(3));

        IEnumerable<(NDArray, NDArray)> Batches()
        {
            while (true) yield return (x, y);
        }

        history = model.FitGenerator(Batches(), steps_per_epoch: 2, nb_epoch: 2, verbose: 0);
        Assert.That(history.Epoch, Is.EqualTo([0, 1]));
        Assert.That(model.PredictClasses(x).ToArray<long>(), Is.EqualTo(np.argmax(model.Predict(x, verbose: 0), axis: -1).ToArray<long>()));
        Assert.That(model.PredictProba(x).shape, Is.EqualTo((Shape)(8, 3)));
        Assert.That(model.EvaluateGenerator(Batches(), steps: 1)[0], Is.EqualTo(model.Evaluate(x, y, verbose: 0)[0]).Within(1e-6));
    }

    [Test]
    public void Generators_WithWorkers()
    {
        var model = new Sequential([new Dense(1, input_dim: 4)]);
        model.Compile("sgd", "mse", ["mae"]);
        int made = 0, trainsOn = Environment.CurrentManagedThreadId, makesOn = 0;

        IEnumerable<(NDArray, NDArray)> Batches()
        {
            while (true)
            {
                makesOn = Environment.CurrentManagedThreadId;
                made++;
                yield return (np.ones((2, 4)), np.ones((2, 1)));
            }
        }

        var history = model.FitGenerator(Batches(), steps_per_epoch: 2, epochs: 2, verbose: 0);
        Assert.That((made, makesOn, history["mean_absolute_error"].Count), Is.EqualTo((4, trainsOn, 2)));
        model.FitGenerator(Batches(), steps_per_epoch: 2, epochs: 2, workers: 1, max_queue_size: 3, verbose: 0);
        Assert.That(makesOn, Is.Not.EqualTo(trainsOn));
        Assert.That(made, Is.InRange(8, 4 + 4 + 3 + 1));
        model.Fit(Batches(), steps_per_epoch: 2, workers: 1, verbose: 0);
        Assert.That(model.PredictGenerator(Batches(), steps: 2, workers: 1).shape, Is.EqualTo((Shape)(4, 1)));
        Assert.That(() => model.FitGenerator(Batches(), steps_per_epoch: 1, max_queue_size: 0), Throws.ArgumentException);
    }

    [Test]
    public void Generators_ThrowWhereTheItemWouldCome()
    {
        var model = new Sequential([new Dense(1, input_dim: 4)]);
        model.Compile("sgd", "mse");

        IEnumerable<(NDArray, NDArray)> Batches()
        {
            yield return (np.ones((2, 4)), np.ones((2, 1)));
            throw new InvalidOperationException("no more pictures");
        }

        Assert.That(() => model.FitGenerator(Batches(), steps_per_epoch: 2, workers: 1, verbose: 0),
            Throws.InvalidOperationException.With.Message.EqualTo("no more pictures"));
    }

    [Test]
    public void Compile_ThirdArgument_IsOfTheTypeThatItHas()
    {
        var model = new Sequential([new Dense(1, input_dim: 4)]);
        model.Compile("sgd", "mse", [2.0]);
        Assert.That(model.Compilation!.Metrics.Select(metric => metric.Name), Has.None.EqualTo("mae"));
        model.Compile("sgd", "mse", ["mae", losses.mse, metrics.binary_accuracy]);
        var history = model.Fit(np.ones((2, 4)), np.ones((2, 1)), verbose: 0);
        Assert.That(history["mean_squared_error"], Is.EqualTo(history["loss"]).Within(1e-6));
        Assert.That((history["mean_absolute_error"].Count, history["binary_accuracy"].Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void NpUtils() => Assert.That(np_utils.to_categorical(np.array(new[] { 0, 2 }), nb_classes: 3).shape,
        Is.EqualTo((Shape)(2, 3)));

    [Test]
    public void PathsOfModules() => Assert.That(((Layer)keras.layers.convolutional.Conv2D(4, 3)), Is.InstanceOf<Conv2D>());

    [Test]
    public void Note_IsWrittenOnce()
    {
        using var session = new Session();
        OldSpelling.Note("an_old_name", "a_new_one");
        OldSpelling.Note("an_old_name", "a_new_one");
        Assert.That(session.Errors, Is.EqualTo("an_old_name is an older spelling; today it is a_new_one.\n"));
        Assert.That(session.Output, Is.Empty);
    }
}
