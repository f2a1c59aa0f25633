namespace ConvNet.Tests.Training;

/// <summary>Training steps of one's own.</summary>
public class OwnStepTests
{
    private static readonly NDArray X = Networks.Data(12, 4);
    private static readonly NDArray Y = Networks.Data(12, 1);

    private sealed class Own : Model
    {
        private readonly Dense _dense = new(1, kernel_initializer: "ones");
        private readonly Mean _tracker = new("loss");

        protected override Tensor Call(Tensor x) => _dense.Apply(x);

        public override IReadOnlyList<Metric> Metrics => [_tracker];

        public override Logs TrainStep(StepData data)
        {
            var (x, y) = data;
            var tape = new GradientTape();
            var difference = Apply(x, training: true) - y;
            var loss = new MeanSquaredError().Call(y, difference + y);
            var gradients = tape.Gradient(loss, TrainableWeights);
            Optimizer.ApplyGradients(gradients.Zip(TrainableWeights));
            _tracker.UpdateState(loss);
            return new Logs { { "loss", _tracker } };
        }
    }

    private sealed class Usual : Model
    {
        private readonly Dense _dense = new(1, kernel_initializer: "ones");

        protected override Tensor Call(Tensor x) => _dense.Apply(x);
    }

    [Test]
    public void TrainStep_ByATape_DoesWhatTheUsualOneDoes()
    {
        var (own, usual) = (new Own(), new Usual());
        own.Compile("adam");
        usual.Compile("adam", "mse");
        var one = own.Fit(X, Y, batch_size: 4, epochs: 3, shuffle: false, verbose: 0);
        var other = usual.Fit(X, Y, batch_size: 4, epochs: 3, shuffle: false, verbose: 0);
        Assert.That(one["loss"], Is.EqualTo(other["loss"]).Within(1e-6));
        Assert.That(own.Optimizer.Iterations, Is.EqualTo(9));
    }

    [Test]
    public void Tape_WatchesTensors_AndIsAskedOnce()
    {
        Tensor x = Networks.Data(3);
        var tape = new GradientTape();
        tape.Watch(x);
        var square = x * x;
        Assert.That(np.allclose(tape.Gradient(square, x)!.numpy(), Networks.Data(3) * 2), Is.True);
        Assert.That(() => tape.Gradient(square, x), Throws.InvalidOperationException.With.Message.EqualTo(
            "A GradientTape gives derivatives once; make it with persistent: true to ask it several times."));
    }

    [Test]
    public void Tape_WithinATape_GivesSecondDerivatives()
    {
        Tensor x = Networks.Data(3);
        var outer = new GradientTape();
        outer.Watch(x);
        var inner = new GradientTape();
        var first = inner.Gradient(x * x * x, x)!;
        Assert.That(np.allclose(outer.Gradient(first, x)!.numpy(), Networks.Data(3) * 6), Is.True);
    }

    [Test]
    public void Gradients_OfOtherNumber_AreRefused() => Assert.That(
        () => new SGD().Apply([null], []), Throws.ArgumentException.With.Message.EqualTo("sgd: got 1 gradients for 0 variables"));

    [Test]
    public void Weights_ClassAndSample_NotBoth() => Assert.That(
        () => Networks.Small().Fit(X, Networks.OneHot(12, 3), sample_weight: np.ones(12), class_weight: new Dictionary<int, double> { [0] = 2 }),
        Throws.ArgumentException.With.Message.EndsWith("Fit takes either class_weight or sample_weight; " +
            "multiply the weights of the samples by those of their classes"));

    [Test]
    public void Weights_OfOtherNumber_AreRefused() => Assert.That(
        () => Networks.Small().Fit(X, Networks.OneHot(12, 3), sample_weight: np.ones(11)), Throws.ArgumentException.With.Message.EndsWith(
            "Fit got 12 inputs of shape (12, 4), but sample weights of shape (11,); there must be one for each"));
}
