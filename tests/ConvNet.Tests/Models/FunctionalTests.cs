using ConvNet.Engine;

namespace ConvNet.Tests.Models;

/// <summary>Models made of calls on symbolic tensors.</summary>
public class FunctionalTests
{
    private static Model TwoInputs()
    {
        var a = keras.Input(shape: 4, name: "a");
        var b = keras.Input(shape: 3, name: "b");
        var x = layers.Concatenate()([layers.Dense(5, activation: "relu", name: "left")(a), layers.Dense(2, name: "right")(b)]);
        return new Model([a, b], layers.Dense(1, name: "both")(x), name: "two");
    }

    [Test]
    public void Layers_StandFarthestFromTheOutputFirst()
    {
        using var session = new Session();
        var model = TwoInputs();
        Assert.That(model.Layers.Select(layer => layer.Name),
            Is.EqualTo(["a", "b", "left", "right", "concatenate_1", "both"]));
        Assert.That(model.CountParams(), Is.EqualTo(25 + 8 + 8));
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 1)));
        Assert.That(model.Inputs.Select(input => input.Shape), Is.EqualTo(new Shape[] { (null, 4), (null, 3) }));
    }

    [Test]
    public void Call_ComputesAsItsLayersDo()
    {
        var model = TwoInputs();
        NDArray a = Networks.Data(6, 4), b = Networks.Data(6, 3);
        var left = model.GetLayer("left").Apply(a);
        var right = model.GetLayer("right").Apply(b);
        var expected = model.GetLayer("both").Apply(Ops.Concatenate([left, right], 1));
        Assert.That(np.allclose(model.Apply([a, b]).numpy(), expected.numpy()), Is.True);
    }

    [Test]
    public void SharedLayer_HasOneSetOfWeights()
    {
        var shared = layers.Dense(3, name: "shared");
        Tensor a = keras.Input(shape: 4), b = keras.Input(shape: 4);
        var model = new Model([a, b], layers.Subtract()([shared(a), shared(b)]));
        Assert.That(model.CountParams(), Is.EqualTo(15));
        NDArray x = Networks.Data(2, 4);
        Assert.That(model.Apply([x, x]).numpy().ToArray<float>(), Is.All.Zero);
    }

    [Test]
    public void CutOpen_GivesTheOutputsOfTheLayersWithin()
    {
        var model = keras.Sequential([keras.Input(shape: (8, 8, 1)), layers.Conv2D(2, 3, name: "conv"), layers.MaxPooling2D(2),
            layers.Flatten(), layers.Dense(3)]);
        var maps = new Model(model.Inputs, [.. model.Layers.Select(layer => layer.Output)]);
        Assert.That(maps.Outputs.Select(output => output.Shape), Is.EqualTo(
            new Shape[] { (null, 6, 6, 2), (null, 3, 3, 2), (null, 18), (null, 3) }));
        NDArray x = Networks.Data(2, 64).reshape(2, 8, 8, 1);
        var cut = new Model(model.Input, model.GetLayer("conv").Output);
        Assert.That(np.allclose(cut.Apply(x).numpy(), model.GetLayer("conv").Apply(x).numpy()), Is.True);
        Assert.That(maps.Run(x, new()).Count, Is.EqualTo(4));
    }

    [Test]
    public void Arithmetic_OnSymbolicTensors_MakesLayers()
    {
        using var session = new Session();
        keras.config.set_print_version("3");
        var x = keras.Input(shape: 3);
        var y = layers.Dense(3)(x);
        var model = new Model(x, (x + y) * 2 - 1);
        Assert.That(model.Layers.Select(layer => layer.Name), Is.EqualTo(["input_layer", "dense", "add", "multiply", "subtract"]));
        NDArray values = Networks.Data(2, 3);
        var expected = (values + model.Layers[1].Apply(values).numpy()) * 2 - 1;
        Assert.That(np.allclose(model.Apply(values).numpy(), expected), Is.True);
    }

    [Test]
    public void Trained_ItLearns()
    {
        keras.utils.set_random_seed(1);
        var x = keras.Input(shape: 4);
        var h = layers.Dense(8, activation: "relu")(x);
        h = layers.add([h, layers.Dense(8)(h)]);
        var model = new Model(x, layers.Dense(3, activation: "softmax")(h));
        model.Compile("adam", "categorical_crossentropy", metrics: ["accuracy"]);
        var history = model.Fit(Networks.Data(30, 4), Networks.OneHot(30, 3), epochs: 30, verbose: 0);
        Assert.That(history["loss"][^1], Is.LessThan(history["loss"][0]));
    }

    [Test]
    public void Nested_TrainableReachesAllWithin()
    {
        var inner = new Sequential([new Dense(4, input_shape: 3), new Dense(2)], name: "inner");
        var x = keras.Input(shape: 3);
        var model = new Model(x, layers.Dense(1)(inner.Apply(x)));
        inner.Trainable = false;
        Assert.That(inner.Layers.Select(layer => layer.Trainable), Is.All.False);
        Assert.That(model.TrainableWeights, Has.Count.EqualTo(2));
        Assert.That(model.NonTrainableWeights, Has.Count.EqualTo(4));
    }

    [Test]
    public void Pop_TakesTheLastLayerOff()
    {
        var model = new Sequential([new Dense(4, input_shape: 3), new Dense(2)]);
        model.Pop();
        Assert.That(model.OutputShape, Is.EqualTo((Shape)(null, 4)));
        model.Add(new Dense(7));
        Assert.That(model.Predict(Networks.Data(2, 3), verbose: 0).shape, Is.EqualTo((Shape)(2, 7)));
    }

    [Test]
    public void OutputThatDependsOnAnotherInput_IsRefused()
    {
        var a = keras.Input(shape: 2, name: "a");
        var b = keras.Input(shape: 2, name: "b");
        Assert.That(() => new Model(a, layers.add([a, b]), name: "m"), Throws.ArgumentException.With.Message.EqualTo(
            "m: an output depends on the input \"b\", which is none of the model's inputs (\"a\")"));
    }

    [Test]
    public void SymbolicTensor_HasNoNumbers() => Assert.That(() => keras.Input(shape: 2, name: "a").numpy(),
        Throws.InvalidOperationException.With.Message.EqualTo("<KerasTensor shape=(None, 2), dtype=float32, name=a> stands for " +
            "numbers that are still to come. Make a keras.Model of the inputs and outputs and call that on data."));

    [Test]
    public void OwnModel_KeepsItsLayersInFields()
    {
        using var session = new Session();
        var model = new Own();
        model.Compile("sgd", "mse");
        model.Fit(Networks.Data(10, 4), Networks.Data(10, 1), verbose: 0);
        Assert.That(model.Layers.Select(layer => layer.Name), Is.EqualTo(["dense_1", "dropout_1", "dense_2"]));
        Assert.That(model.CountParams(), Is.EqualTo(20 + 5));
    }

    private sealed class Own : Model
    {
        private readonly LayerCall _first = layers.Dense(4, activation: "relu");
        private readonly Dropout _drop = new(0.5);
        private readonly LayerCall _last = layers.Dense(1);

        protected override Tensor Call(Tensor x, bool training) => _last(_drop.Apply(_first(x), training));
    }
}
