namespace ConvNet.Tests.Models;

/// <summary>Freezing: which weights training changes, and from when on.</summary>
public class TrainableTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);

    private static bool[] Trained(Sequential model)
    {
        var before = model.GetWeights();
        model.Fit(X, Y, verbose: 0);
        return [.. before.Zip(model.GetWeights(), (old, now) => !np.array_equal(old, now))];
    }

    private static (Sequential Model, Sequential Base) Nested()
    {
        var @base = new Sequential([new Dense(4, input_shape: 4), new Dense(4)], name: "base");
        return (new Sequential([@base, new Dense(3, activation: "softmax")]), @base);
    }

    [Test]
    public void Layer_FrozenBeforeCompile_IsNotTrained()
    {
        var model = Networks.Small();
        model.Layers[0].Trainable = false;
        model.Compile("sgd", "categorical_crossentropy");
        Assert.That(model.TrainableWeights, Has.Count.EqualTo(2));
        Assert.That(model.NonTrainableWeights, Is.EqualTo(model.Layers[0].Weights));
        Assert.That(Trained(model), Is.EqualTo([false, false, true, true]));
    }

    [Test]
    public void Layer_FrozenAfterCompile_CountsFromTheNextCompileOn()
    {
        var model = Networks.Small();
        model.Layers[0].Trainable = false;
        Assert.That(Trained(model), Is.EqualTo([true, true, true, true]));
        model.Compile("sgd", "categorical_crossentropy");
        Assert.That(Trained(model), Is.EqualTo([false, false, true, true]));
        model.Layers[0].Trainable = true;
        Assert.That(Trained(model), Is.EqualTo([false, false, true, true]));
    }

    [Test]
    public void ModelWithin_Frozen_FreezesItsLayers()
    {
        var (model, inner) = Nested();
        inner.Trainable = false;
        model.Compile("sgd", "categorical_crossentropy");
        Assert.That(inner.Layers.Select(layer => layer.Trainable), Is.All.False);
        Assert.That(Trained(model), Is.EqualTo([false, false, false, false, true, true]));
    }

    [Test]
    public void LayerOfModelWithin_Frozen_AloneIsNotTrained()
    {
        var (model, inner) = Nested();
        inner.Layers[0].Trainable = false;
        model.Compile("sgd", "categorical_crossentropy");
        Assert.That(Trained(model), Is.EqualTo([false, false, true, true, true, true]));
    }

    [Test]
    public void ModelWithin_FrozenAndThawed_TrainsAllItsLayers()
    {
        var (model, inner) = Nested();
        foreach (var layer in inner.Layers) layer.Trainable = false;
        inner.Trainable = true;
        model.Compile("sgd", "categorical_crossentropy");
        Assert.That(Trained(model), Is.All.True);
    }

    [Test]
    public void FineTuning_AllButTheLastLayers()
    {
        var (model, inner) = Nested();
        inner.Trainable = false;
        inner.Trainable = true;
        inner.Layers[0].Trainable = false;
        model.Compile("sgd", "categorical_crossentropy");
        Assert.That(Trained(model), Is.EqualTo([false, false, true, true, true, true]));
    }

    [Test]
    public void Model_WhollyFrozen_KeepsItsWeights()
    {
        var model = Networks.Small();
        model.Trainable = false;
        model.Compile("adam", "categorical_crossentropy", metrics: ["accuracy"]);
        Assert.That(model.TrainableWeights, Is.Empty);
        Assert.That(Trained(model), Is.All.False);
    }

    [Test]
    public void Compile_Again_WithTheSameOptimizerAndOtherWeights_IsRefused()
    {
        var optimizer = new Adam();
        var model = Networks.Small(optimizer);
        model.Fit(X, Y, verbose: 0);
        model.Layers[0].Trainable = false;
        model.Compile(optimizer, "categorical_crossentropy");
        Assert.That(() => model.Fit(X, Y, verbose: 0), Throws.InvalidOperationException.With.Message.EqualTo(
            "The optimizer adam has been training 4 other variables; compile the model anew with a new one."));
    }
}
