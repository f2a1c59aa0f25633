namespace ConvNet.Tests.Models;

public class SequentialTests
{
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    [Test]
    public void WithInputShape_IsBuiltAsLayersCome()
    {
        var model = new Sequential();
        Assert.That(model.Built, Is.False);
        model.Add(new Conv2D(30, (5, 5), activation: "relu", input_shape: (28, 28, 1)));
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 24, 24, 30)));
        model.Add(new MaxPooling2D((2, 2)));
        Assert.That(model.InputShape, Is.EqualTo((Shape)(null, 28, 28, 1)));
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 12, 12, 30)));
    }

    [Test]
    public void WithoutInputShape_IsBuiltByTheFirstData()
    {
        var model = new Sequential([new Flatten(), new Dense(3)]);
        Assert.That(model.Built, Is.False);
        Assert.That(() => model.CountParams(), Throws.InvalidOperationException);
        Assert.That(model.Predict(np.ones((5, 2, 2)), verbose: 0).shape, Is.EqualTo((Shape)(5, 3)));
        Assert.That(model.CountParams(), Is.EqualTo(15));
        Assert.That(model.InputShape, Is.EqualTo((Shape)(null, 2, 2)));
    }

    [Test]
    public void WithoutInputShape_FitBuilds()
    {
        var model = new Sequential([new Dense(5, activation: "relu"), new Dense(3, activation: "softmax")]);
        model.Compile("sgd", "categorical_crossentropy", metrics: ["accuracy"]);
        var before = model.Fit(Networks.Data(20, 4), Networks.OneHot(20, 3), verbose: 0);
        var after = model.Fit(Networks.Data(20, 4), Networks.OneHot(20, 3), verbose: 0);
        Assert.That(after["loss"][0], Is.LessThan(before["loss"][0]), "the weights made late are trained");
    }

    [Test]
    public void Build_ByHand()
    {
        var model = new Sequential([new Conv2D(2, 3), new Flatten(), new Dense(2)]);
        model.Build((null, 6, 6, 1));
        Assert.That(model.Layers.Select(layer => layer.OutputShape.ToString()),
            Is.EqualTo(["(None, 4, 4, 2)", "(None, 32)", "(None, 2)"]));
        model.Add(new Dense(1));
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 1)));
    }

    [Test]
    public void Build_WithoutLayers_SaysWhatToDo() => Assert.That(() => new Sequential().Build((null, 4)),
        Throws.InvalidOperationException.With.Message.EqualTo("sequential_1 has no layers yet; add one with Add"));

    [Test]
    public void InputLayer_IsNotListed()
    {
        var model = new Sequential([new InputLayer(4), new Dense(2)]);
        Assert.That(model.Layers, Has.Count.EqualTo(1));
        Assert.That(model.CountParams(), Is.EqualTo(10));
    }

    [Test]
    public void InputLayer_InTheMiddleOrTwice()
    {
        string message = "sequential_1: an InputLayer must be the first layer, and the only one";
        var model = new Sequential([new Dense(2, input_shape: 4)]);
        Assert.That(() => model.Add(new InputLayer(2)), Throws.ArgumentException.With.Message.EqualTo(message));
        var twice = new Sequential([new InputLayer(4)], name: "twice");
        Assert.That(() => twice.Add(new InputLayer(4)),
            Throws.ArgumentException.With.Message.EqualTo("twice: an InputLayer must be the first layer, and the only one"));
    }

    [Test]
    public void Add_NameThereAlready()
    {
        var model = new Sequential([new Dense(2, name: "same", input_shape: 4)]);
        Assert.That(() => model.Add(new Dense(2, name: "same")), Throws.ArgumentException.With.Message.EqualTo(
            "sequential_1: there is a layer called \"same\" already; names must differ within a model"));
    }

    [Test]
    public void Add_ThatFails_LeavesTheModelAsItWas()
    {
        var model = new Sequential();
        Assert.That(() => model.Add(new Conv2D(2, 3, input_shape: (2, 2, 1))), Throws.ArgumentException);
        model.Add(new Conv2D(2, 2, input_shape: (2, 2, 1)));
        Assert.That(() => model.Add(new Conv2D(2, 3)), Throws.ArgumentException);
        model.Add(new Flatten());
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 2)));
        Assert.That(model.Layers, Has.Count.EqualTo(2));
    }

    [Test]
    public void Nested_CountsAndComputesAsOne()
    {
        var features = new Sequential([new Conv2D(4, 3, input_shape: (8, 8, 1)), new Flatten()], name: "features");
        var model = new Sequential([features, new Dense(2)]);
        Assert.That(model.InputShape, Is.EqualTo((Shape)(null, 8, 8, 1)));
        Assert.That(model.CountParams(), Is.EqualTo(40 + 290));
        Assert.That(model.Weights.Select(weight => weight.Name), Is.EqualTo(
            ["conv2d_1/kernel:0", "conv2d_1/bias:0", "dense_1/kernel:0", "dense_1/bias:0"]));

        var x = Networks.Data(3, 8, 8, 1);
        var flat = new Sequential([new Conv2D(4, 3, input_shape: (8, 8, 1)), new Flatten(), new Dense(2)]);
        flat.SetWeights(model.GetWeights());
        Assert.That(np.allclose(flat.Predict(x, verbose: 0), model.Predict(x, verbose: 0), rtol: 1e-6, atol: 1e-7), Is.True);
    }

    [Test]
    public void SharedLayer_OnAnotherSize_GivesTheShapeOfThatSize()
    {
        var shared = new Conv2D(2, 3);
        var small = new Sequential([new InputLayer((8, 8, 1)), shared, new Flatten()]);
        var large = new Sequential([new InputLayer((10, 10, 1)), shared, new Flatten(), new Dense(1)]);
        Assert.That(small.OutputShape, Is.EqualTo((Shape)(null, 72)));
        Assert.That(large.Layers[2].CountParams(), Is.EqualTo(129));
        Assert.That(large.Predict(Networks.Data(2, 10, 10, 1), verbose: 0).shape, Is.EqualTo((Shape)(2, 1)));
    }

    [Test]
    public void GetLayer_ByNameAndPlace()
    {
        var model = Networks.Notebook1();
        Assert.That(model.GetLayer("conv2d_2"), Is.SameAs(model.Layers[2]));
        Assert.That(model.GetLayer(name: "dense_2"), Is.SameAs(model.Layers[^1]));
        Assert.That(model.GetLayer(index: 0), Is.SameAs(model.Layers[0]));
        Assert.That(() => model.GetLayer("dense"), Throws.ArgumentException.With.Message.EqualTo("sequential_1 has no layer " +
            "\"dense\"; its layers are conv2d_1, max_pooling2d_1, conv2d_2, max_pooling2d_2, flatten_1, dense_1, dense_2"));
        Assert.That(() => model.GetLayer(7),
            Throws.ArgumentException.With.Message.EqualTo("sequential_1 has 7 layers, there is no number 7"));
    }

    [Test]
    public void GetWeights_SetWeights_RoundTrip()
    {
        var model = Networks.Notebook2();
        var weights = model.GetWeights();
        Assert.That(weights.Select(weight => weight.shape.ToString()),
            Is.EqualTo(["(2, 2, 1, 6)", "(6,)", "(1014, 10)", "(10,)"]));
        var other = Networks.Notebook2();
        other.SetWeights(weights);
        Assert.That(other.GetWeights().Zip(weights, np.array_equal), Is.All.True);
        weights[1][0] = 7;
        Assert.That((double)model.GetWeights()[1][0], Is.Zero, "copies were given");

        var x = Networks.Data(4, 28, 28, 1);
        Assert.That(np.array_equal(model.Predict(x, verbose: 0), other.Predict(x, verbose: 0)), Is.True);
    }

    [Test]
    public void SetWeights_AfterTraining_TrainsOnFromThem()
    {
        var (x, y) = (Networks.Data(20, 4), Networks.OneHot(20, 3));
        var model = Networks.Small();
        var start = model.GetWeights();
        var first = model.Fit(x, y, shuffle: false, verbose: 0);
        model.SetWeights(start);
        var second = model.Fit(x, y, shuffle: false, verbose: 0);
        Assert.That(second["loss"], Is.EqualTo(first["loss"]));
    }

    [Test]
    public void SetWeights_WrongNumber()
    {
        var model = Networks.Small();
        Assert.That(() => model.SetWeights([]),
            Throws.ArgumentException.With.Message.EqualTo("sequential_1: expected 4 arrays of weights, got 0"));
    }
}
