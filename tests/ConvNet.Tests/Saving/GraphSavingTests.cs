using static ConvNet.keras.models;

namespace ConvNet.Tests.Saving;

/// <summary>Networks that were cut open, and arithmetic of tensors, in files of both kinds.</summary>
[TestFixture(".keras")]
[TestFixture(".h5")]
internal sealed class GraphSavingTests(string ending)
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ending);

    [TearDown]
    public void End() => File.Delete(_file);

    private Model SavedAndLoaded(Model model)
    {
        model.Save(_file);
        return load_model(_file);
    }

    [Test]
    public void Cut_BeginsBehindTheLayer_AndIsTheSameFromAFile()
    {
        var x = keras.Input(4, name: "x");
        Tensor hidden = layers.Dense(3, activation: "relu", name: "hidden")(x);
        Tensor y = layers.Dense(2, name: "y")(hidden);
        var whole = keras.Model(x, y);
        var head = keras.Model(hidden, y);
        Assert.That(head.Layers.Select(layer => layer.Name), Is.EqualTo((string[])["hiddenCLONE", "y"]));
        Assert.That(head.CountParams(), Is.EqualTo(8));
        var data = Networks.Data(5, 4);
        var between = keras.Model(x, hidden).Predict(data, verbose: 0);
        Assert.That(np.allclose(head.Predict(between, verbose: 0), whole.Predict(data, verbose: 0)), Is.True);

        var loaded = SavedAndLoaded(head);

        Assert.That(loaded.InputShape, Is.EqualTo((Shape)(null, 3)));
        Assert.That(np.array_equal(loaded.Predict(between, verbose: 0), head.Predict(between, verbose: 0)), Is.True);
    }

    [Test]
    public void Cut_SharesTheLayers()
    {
        var x = keras.Input(4);
        Tensor hidden = layers.Dense(3)(x);
        var layer = new Dense(2);
        var head = keras.Model(hidden, layer.Apply(hidden));
        layer.SetWeights([np.ones((3, 2)), np.zeros(2)]);
        Assert.That(head.Predict(np.ones((1, 3)), verbose: 0).ToArray<float>(), Is.EqualTo(new float[] { 3, 3 }));
    }

    [Test]
    public void Cut_AtTwoPlaces_OneOfThemAnInput()
    {
        var (x, side) = (keras.Input(4), keras.Input(3));
        Tensor hidden = layers.Dense(3)(x);
        var model = keras.Model([hidden, side], layers.Add()([hidden, side]));
        var loaded = SavedAndLoaded(model);
        Assert.That(loaded.Predict([np.ones((1, 3)), np.full((1, 3), 2)], verbose: 0).ToArray<float>(),
            Is.EqualTo(new float[] { 3, 3, 3 }));
    }

    [Test]
    public void Arithmetic_IsTheSameFromAFile()
    {
        var x = keras.Input(3);
        Tensor y = layers.Dense(3)(x);
        var model = keras.Model(x, (2 * x - y) / 4 + y * x - (1 - -y));
        var data = Networks.Data(5, 3);
        var loaded = SavedAndLoaded(model);
        Assert.That(np.array_equal(loaded.Predict(data, verbose: 0), model.Predict(data, verbose: 0)), Is.True);
        Assert.That(loaded.Layers.Select(layer => layer.Name), Is.EqualTo(model.Layers.Select(layer => layer.Name)));
    }

    [Test]
    public void Arithmetic_WithinANetworkWithin_IsTheSameFromAFile()
    {
        var (x, z) = (keras.Input(3), keras.Input(3));
        Tensor y = layers.Dense(3)(x);
        var inner = keras.Model(x, x + y);
        var model = keras.Model(z, layers.Dense(2)(inner.Apply(z)));
        var data = Networks.Data(5, 3);
        var loaded = SavedAndLoaded(model);
        Assert.That(np.array_equal(loaded.Predict(data, verbose: 0), model.Predict(data, verbose: 0)), Is.True);
    }

    [Test]
    public void Arithmetic_Compiled_TrainsOnFromAFile()
    {
        var x = keras.Input(3);
        Tensor y = layers.Dense(3)(x);
        var model = keras.Model(x, x + y);
        model.Compile("adam", "mse");
        model.TrainOnBatch(Networks.Data(5, 3), Networks.Data(5, 3));
        var loaded = SavedAndLoaded(model);
        Assert.That(loaded.Optimizer.Iterations, Is.EqualTo(1));
        var logs = loaded.TrainOnBatch(Networks.Data(5, 3), Networks.Data(5, 3));
        Assert.That((double)logs["loss"], Is.EqualTo((double)model.TrainOnBatch(Networks.Data(5, 3), Networks.Data(5, 3))["loss"]).Within(1e-6));
    }
}
