namespace ConvNet.Tests.Training;

/// <summary>Models with two inputs and two outputs.</summary>
public class SeveralOutputsTests
{
    private static readonly NDArray A = Networks.Data(12, 3);
    private static readonly NDArray B = Networks.Data(12, 2);
    private static readonly NDArray Kind = Networks.Labels(12, 3);
    private static readonly NDArray Size = Networks.Data(12, 1);

    private static Model Heads()
    {
        var (a, b) = (keras.Input(3, name: "a"), keras.Input(2, name: "b"));
        var h = new Concatenate().Apply(new([a, b]));
        var model = new Model(new Tensors(a, b), new Tensors(
            new Dense(3, activation: "softmax", name: "kind").Apply(h), new Dense(1, name: "size").Apply(h)));
        Networks.SetSine(model);
        return model;
    }

    [Test]
    public void ListsAndNames_AreTheSame()
    {
        using var session = new Session(KerasVersion.Keras3);
        var (listed, named) = (Heads(), Heads());
        listed.Compile("sgd", loss: ["sparse_categorical_crossentropy", "mse"], loss_weights: [1, 0.5], metrics: [["accuracy"], ["mae"]]);
        named.Compile("sgd", loss: new() { ["size"] = "mse", ["kind"] = "sparse_categorical_crossentropy" },
            loss_weights: new() { ["size"] = 0.5 }, metrics: new() { ["size"] = "mae", ["kind"] = ["accuracy"] });
        var one = listed.Fit([A, B], [Kind, Size], epochs: 2, shuffle: false, verbose: 0);
        var other = named.Fit(new() { ["b"] = B, ["a"] = A }, new() { ["size"] = Size, ["kind"] = Kind }, epochs: 2, shuffle: false, verbose: 0);
        Assert.That(one.history.Keys, Is.EqualTo(["kind_accuracy", "kind_loss", "loss", "size_loss", "size_mae"]));
        Assert.That(other["loss"], Is.EqualTo(one["loss"]));
        Assert.That(one["loss"][1], Is.EqualTo(one["kind_loss"][1] + 0.5 * one["size_loss"][1]).Within(1e-6));
        Assert.That(listed.MetricsNames, Is.EqualTo(["loss", "compile_metrics", "kind_loss", "size_loss"]));
        Assert.That(listed.Evaluate([A, B], [Kind, Size], verbose: 0).Names,
            Is.EqualTo(["loss", "kind_loss", "size_loss", "kind_accuracy", "size_mae"]));
    }

    [Test]
    public void Predict_ComesApart()
    {
        var (kind, size) = Heads().Predict([A, B]);
        var all = Heads().Predict([A, B]);
        Assert.That((kind.shape, size.shape, all[1].shape), Is.EqualTo(((Shape)(12, 3), (Shape)(12, 1), (Shape)(12, 1))));
        Assert.That(Builtins.len(all), Is.EqualTo(2));
    }

    [Test]
    public void OutputWithoutLoss_NeedsNoLabels()
    {
        using var session = new Session(KerasVersion.Keras3);
        var model = Heads();
        model.Compile("sgd", loss: new() { ["size"] = "mse" });
        Assert.That(model.Fit([A, B], new Data { ["size"] = Size }, verbose: 0).history.Keys, Is.EqualTo(["loss"]));
    }

    [Test]
    public void WhatDoesNotFit_IsRefused()
    {
        void Refused(Action<Model> call, string message)
        {
            var model = Heads();
            model.Compile("sgd", loss: ["sparse_categorical_crossentropy", "mse"]);
            Assert.That(() => call(model), Throws.ArgumentException.With.Message.EqualTo(message.Replace("MODEL", model.Name)));
        }

        Refused(model => model.Fit([A, B], [Kind]), "MODEL: expected 2 arrays as y, one for each of kind, size; got 1");
        Refused(model => model.Fit([A], [Kind, Size]), "MODEL: expected 2 arrays as x, one for each of a, b; got 1");
        Refused(model => model.Fit(new ModelInput { ["a"] = A, ["c"] = B }, [Kind, Size]),
            "MODEL: x has an array for \"c\"; the model knows a, b");
        Refused(model => model.Fit([A, B], new Data { ["kind"] = Kind }),
            "MODEL: y has no labels for the output \"size\", which has a loss");
        Refused(model => model.Fit([A, B], [Kind, Size], class_weight: new Dictionary<int, double> { [0] = 2 }),
            "MODEL: class_weight is for a model with one output and labels; use sample_weight");
        Refused(model =>
        {
            model.Compile("sgd", loss: ["mse"]);
            model.Fit([A, B], [Kind, Size]);
        }, "loss has 1 entries, but the model has 2 outputs: kind, size; give one for each, or name the outputs");
    }
}
