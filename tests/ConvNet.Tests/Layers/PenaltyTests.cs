using ConvNet.Engine;

namespace ConvNet.Tests.Layers;

/// <summary>What layers add to the loss, and what puts weights right.</summary>
public class PenaltyTests
{
    private static readonly NDArray X = np.ones((4, 2));
    private static readonly NDArray Y = np.zeros((4, 1));

    /// <summary>Gives its input on, and half of its sum to the loss.</summary>
    private sealed class HalfOfTheSum : Layer
    {
        public override Shape ComputeOutputShape(Shape input) => input;

        protected override Tensor Call(Tensor x, bool training)
        {
            AddLoss(Ops.Sum(x) * 0.5);
            return x;
        }
    }

    /// <summary>Adds to the loss what is no number.</summary>
    private sealed class Wrong() : Layer("wrong")
    {
        public override Shape ComputeOutputShape(Shape input) => input;

        protected override Tensor Call(Tensor x, bool training)
        {
            AddLoss(x);
            return x;
        }
    }

    /// <summary>The same layer twice.</summary>
    private sealed class Twice(Layer inner) : Layer
    {
        public override Shape ComputeOutputShape(Shape input) => input;

        protected override Tensor Call(Tensor x, bool training) => inner.Apply(inner.Apply(x, training), training);
    }

    private static double[] Numbers(IEnumerable<Tensor> losses) => [.. losses.Select(loss => Math.Round(loss.Item(), 5))];

    private static Tensor Ones() => Arrays.ToTensor(X, "float32");

    [Test]
    public void Losses_OfAModel_OutputsBeforeWeights()
    {
        var model = new Sequential([
            new Dense(3, kernel_initializer: "ones", kernel_regularizer: new L2(0.1), bias_regularizer: "l1", input_shape: 2),
            new ActivityRegularization(l1: 0.5),
        ]);
        Assert.That(Numbers(model.Losses), Is.EqualTo([0.6, 0]), "before the first call");

        model.Apply(Ones(), training: true);
        model.Apply(Ones(), training: true);

        Assert.That(Numbers(model.Losses), Is.EqualTo([3, 0.6, 0]), "of the last call alone");
        Assert.That(Numbers(model.Layers[1].Losses), Is.EqualTo([3.0]));
    }

    [Test]
    public void Losses_OfALayerCalledTwice_AreTwo()
    {
        var inner = new ActivityRegularization(l2: 1);
        var outer = new Twice(inner);
        outer.Apply(Ones(), training: false);
        outer.Apply(Ones(), training: false);
        Assert.That(Numbers(inner.Losses), Is.EqualTo([2.0, 2.0]));
    }

    [Test]
    public void Losses_OfFrozenWeights_AreNone()
    {
        var layer = new Dense(1, kernel_regularizer: "l2") { Trainable = false };
        layer.Build((null, 2));
        Assert.That(layer.Losses, Is.Empty);
    }

    [Test]
    public void ActivityRegularizer_IsThereForEveryLayer()
    {
        var layer = new Flatten() { ActivityRegularizer = new L1(1) };
        layer.Apply(Ones(), training: false);
        Assert.That(Numbers(layer.Losses), Is.EqualTo([2.0]));
        Assert.That(Config.Of(layer).Keys, Does.Contain("activity_regularizer"));
        Assert.That(Config.Of(new Flatten()).Keys, Does.Not.Contain("activity_regularizer"));
    }

    [Test]
    public void AddLoss_IsTrainedAndEvaluated()
    {
        var model = new Sequential([
            new Dense(1, kernel_initializer: "ones", use_bias: false, input_shape: 2), new HalfOfTheSum(),
        ]);
        model.Compile(new SGD(learning_rate: 0.5), "mse", metrics: ["mse"]);

        var evaluation = model.Evaluate(X, Y, verbose: 0);
        Assert.That(evaluation["loss"], Is.EqualTo(4 + 4).Within(1e-6));
        Assert.That(evaluation["mean_squared_error"], Is.EqualTo(4).Within(1e-6), "metrics have no penalty");

        Assert.That(model.TrainOnBatch(X, Y)["loss"], Is.EqualTo(8).Within(1e-6));
        // The derivatives: 2 · 2 of the squares, 0.5 · 4 of the sum.
        Assert.That(model.Weights[0].numpy().ToArray<float>(), Is.EqualTo([-2f, -2f]).Within(1e-6));
        Assert.That(Numbers(model.Losses), Is.EqualTo([4.0]), "can be read after the step");
    }

    [Test]
    public void AddLoss_OfSeveralNumbers_IsRefused() =>
        Assert.That(() => new Wrong().Apply(Ones(), training: true), Throws.ArgumentException.With.Message.EqualTo(
            "wrong: expected a single number to add to the loss, got shape (4, 2)"));

    [Test]
    public void Constraints_HoldAfterEachStep()
    {
        var model = new Sequential([new Dense(1, kernel_initializer: "ones", kernel_constraint: "non_neg",
            bias_constraint: new MaxNorm(0.25), input_shape: 2)]);
        model.Compile(new SGD(learning_rate: 1), "mse");

        model.TrainOnBatch(X, Y);

        Assert.That(model.Weights[0].numpy().ToArray<float>(), Is.EqualTo([0f, 0f]));
        Assert.That(model.Weights[1].numpy().ToArray<float>(), Is.EqualTo([-0.25f]).Within(1e-6));
    }

    [Test]
    public void UnknownName_ListsTheKnown() =>
        Assert.That(() => new Dense(1, kernel_regularizer: "l3"), Throws.ArgumentException.With.Message.EqualTo(
            "Unknown regularizer \"l3\"; known are l1, l1l2, l2, orthogonal_regularizer."));
}
