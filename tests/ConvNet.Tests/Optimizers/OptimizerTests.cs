namespace ConvNet.Tests.Optimizers;

/// <summary>One step by hand, names and mistakes. Keras' own values are the conformance program's.</summary>
public class OptimizerTests
{
    // One weight w = 1, input 1, target 0: the loss is w², its derivative 2.
    private static double AfterOneStep(Optimizer optimizer)
    {
        var model = new Sequential([new Dense(1, use_bias: false, kernel_initializer: "ones", input_shape: 1)]);
        model.Compile(optimizer, "mse");
        model.TrainOnBatch(np.ones((1, 1)), np.zeros((1, 1)));
        return (double)model.GetWeights()[0][0, 0];
    }

    private static IEnumerable<TestCaseData> Steps()
    {
        static TestCaseData Row(string name, Optimizer optimizer, double weight) =>
            new TestCaseData(optimizer, weight).SetArgDisplayNames(name);

        yield return Row("sgd", new SGD(0.1), 1 - 0.1 * 2);
        yield return Row("momentum", new SGD(0.1, momentum: 0.5), 1 - 0.1 * 2);
        yield return Row("nesterov", new SGD(0.1, momentum: 0.5, nesterov: true), 1 - 0.1 * 2 * 1.5);
        yield return Row("rmsprop", new RMSprop(0.1), 1 - 0.1 * 2 / Math.Sqrt(0.1 * 4));
        yield return Row("adam", new Adam(0.1), 1 - 0.1);
    }

    [TestCaseSource(nameof(Steps))]
    public void Step_ByHand(Optimizer optimizer, double weight)
    {
        Assert.That(AfterOneStep(optimizer), Is.EqualTo(weight).Within(1e-6));
        Assert.That(optimizer.Iterations, Is.EqualTo(1));
    }

    [TestCase("adam", typeof(Adam))]
    [TestCase("Adam", typeof(Adam))]
    [TestCase("ADAM", typeof(Adam))]
    [TestCase("rmsprop", typeof(RMSprop))]
    [TestCase("sgd", typeof(SGD))]
    public void Names_InAnyCase(string name, Type type) => Assert.That((Optimizer)name, Is.TypeOf(type));

    [Test]
    public void LearningRate_MayChangeBetweenSteps()
    {
        var optimizer = new SGD(0.1);
        var model = new Sequential([new Dense(1, use_bias: false, kernel_initializer: "ones", input_shape: 1)]);
        model.Compile(optimizer, "mse");
        model.TrainOnBatch(np.ones((1, 1)), np.zeros((1, 1)));
        model.Optimizer.LearningRate = 0;
        model.TrainOnBatch(np.ones((1, 1)), np.zeros((1, 1)));
        Assert.That((double)model.GetWeights()[0][0, 0], Is.EqualTo(0.8).Within(1e-6));
    }

    [Test]
    public void TwoModels_OneAfterTheOther_NeedTwoOptimizers()
    {
        var optimizer = new Adam();
        AfterOneStep(optimizer);
        Assert.That(() => AfterOneStep(optimizer), Throws.InvalidOperationException.With.Message.EqualTo(
            "The optimizer adam has been training 1 other variables; compile the model anew with a new one."));
    }

    [Test]
    public void TwoOptimizers_InTurn_TrainTheSameWeights()
    {
        var model = new Sequential([new Dense(1, use_bias: false, kernel_initializer: "ones", input_shape: 1)]);
        Optimizer[] turns = [new SGD(0.1), new SGD(0.2)];
        foreach (var optimizer in turns.Concat(turns))
        {
            model.Compile(optimizer, "mse");
            model.TrainOnBatch(np.ones((1, 1)), np.zeros((1, 1)));
        }
        Assert.That((double)model.GetWeights()[0][0, 0], Is.EqualTo(0.8 * 0.6 * 0.8 * 0.6).Within(1e-6));
    }

    [Test]
    public void Mistakes_AreSaid()
    {
        Assert.That(() => new SGD(-1), Throws.ArgumentException.With.Message.EqualTo("learning_rate must not be negative, " +
            "got -1"));
        Assert.That(() => new SGD(momentum: 2), Throws.ArgumentException.With.Message.EqualTo("momentum must lie between 0 " +
            "and 1, got 2"));
        Assert.That(() => new Adam(beta_1: -1), Throws.ArgumentException.With.Message.EqualTo("beta_1 must lie between 0 and " +
            "1, got -1"));
        Assert.That(() => new RMSprop(rho: 1.5), Throws.ArgumentException.With.Message.EqualTo("rho must lie between 0 and " +
            "1, got 1.5"));
    }

    // Two weights of 1, of which the loss sees the first alone.
    private sealed class Half : Model
    {
        private readonly Dense _seen = new(1, use_bias: false, kernel_initializer: "ones", name: "seen");
        private readonly Dense _unseen = new(1, use_bias: false, kernel_initializer: "ones", name: "unseen");

        protected override Tensor Call(Tensor x, bool training)
        {
            _unseen.Apply(x);
            return _seen.Apply(x);
        }
    }

    [Test]
    public void Fit_VariableThatTheLossDoesNotReach_StaysWithoutDecay()
    {
        using var errors = new StringWriter();
        using var _ = Screen.Replace(new Screen(TextWriter.Null, error: errors));
        var model = new Half();
        model.Compile(new SGD(0.1, momentum: 0.5, weight_decay: 0.5), "mse");
        model.Fit(np.ones((2, 1)), np.zeros((2, 1)), batch_size: 1, epochs: 2, verbose: 0);
        var weights = model.TrainableWeights.ToDictionary(weight => weight.Path.Split('/')[^2], weight => (double)weight.Value.numpy()[0, 0]);
        Assert.That(weights["unseen"], Is.EqualTo(1));
        Assert.That(weights["seen"], Is.LessThan(0.6));
        Assert.That(errors.ToString(), Does.EndWith("unseen/kernel; what has no gradient is not trained.\n"));
        Assert.That(errors.ToString(), Does.StartWith("SGD: the loss does not depend on ").IgnoreCase);
        Assert.That(errors.ToString().Count(letter => letter == '\n'), Is.EqualTo(1));
    }

    [Test]
    public void Fit_LossThatReachesNoVariable_IsRefused()
    {
        var model = new Sequential([new Dense(1, input_shape: 1)]);
        model.Compile("sgd", loss: (y_true, y_pred) => ops.mean(y_true));
        Assert.That(() => model.TrainOnBatch(np.ones((1, 1)), np.zeros((1, 1))), Throws.InvalidOperationException.With.Message.EqualTo(
            "sgd: there is no gradient for any variable; the loss must be computed from the model's outputs by operations that " +
            "have derivatives"));
    }
}
