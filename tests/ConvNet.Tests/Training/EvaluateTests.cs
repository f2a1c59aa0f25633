using static ConvNet.Builtins;

namespace ConvNet.Tests.Training;

public class EvaluateTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    private static Sequential Sine(MetricList? metrics = null)
    {
        var model = Networks.Small(metrics: metrics);
        Networks.SetSine(model);
        return model;
    }

    [Test]
    public void Result_IsTakenApartOrIndexed()
    {
        var model = Sine();
        var (loss, acc) = model.Evaluate(X, Y, verbose: 0);
        var score = model.Evaluate(X, Y, verbose: 0);
        double alone = score;
        Assert.That(loss, Is.EqualTo(1.0976).Within(1e-3));
        Assert.That(acc, Is.EqualTo(0.35).Within(1e-6));
        Assert.That(score, Is.EqualTo([loss, acc]));
        Assert.That((score[0], score["acc"], score["accuracy"], alone), Is.EqualTo((loss, acc, acc, loss)));
        Assert.That(score.Names, Is.EqualTo(["loss", "acc"]));
    }

    [Test]
    public void Result_PrintsAsAListOrANumber()
    {
        var both = Sine().Evaluate(X, Y, verbose: 0);
        print(both);
        print("Test loss:", both[0]);
        print(Sine(metrics: Array.Empty<string>()).Evaluate(X, Y, verbose: 0));
        Assert.That(_session.Output, Does.Match(@"\A\[1\.09\d+, 0\.3\d+\]\nTest loss: 1\.09\d+\n1\.09\d+\n\z"));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(32)]
    public void Result_DoesNotDependOnTheBatchSize(int batch_size)
    {
        var (loss, acc) = Sine().Evaluate(X, Y, batch_size: batch_size, verbose: 0);
        Assert.That(loss, Is.EqualTo((double)Sine().Evaluate(X, Y, batch_size: 20, verbose: 0)).Within(1e-6));
        Assert.That(acc, Is.EqualTo(0.35).Within(1e-6));
    }

    [Test]
    public void Evaluate_ChangesNothing()
    {
        var model = Sine();
        var before = model.GetWeights();
        model.Evaluate(X, Y, verbose: 0);
        Assert.That(before.Zip(model.GetWeights(), np.array_equal), Is.All.True);
    }

    [Test]
    public void Dropout_WorksInTrainingAlone()
    {
        var model = new Sequential([new Dropout(0.5, input_shape: 4)]);
        Assert.That(np.array_equal(model.Predict(X), X), Is.True);
        model = new Sequential([new Dropout(0.5, seed: 1, input_shape: 4), new Dense(3, activation: "softmax")]);
        model.Compile(new SGD(0), "categorical_crossentropy");
        double evaluated = model.Evaluate(X, Y, verbose: 0);
        Assert.That(model.Fit(X, Y, verbose: 0)["loss"][0], Is.Not.EqualTo(evaluated).Within(1e-4));
        Assert.That((double)model.Evaluate(X, Y, verbose: 0), Is.EqualTo(evaluated));
    }

    [TestCase(1)]
    [TestCase(6)]
    [TestCase(32)]
    public void Predict_InBatches_EqualsOneBatch(int batch_size)
    {
        var model = Networks.Notebook2();
        var x = Networks.Data(20, 28, 28, 1);
        var whole = model.Predict(x, batch_size: 20);
        var parts = model.Predict(x, batch_size: batch_size);
        Assert.That(parts.shape, Is.EqualTo((Shape)(20, 10)));
        Assert.That(np.allclose(parts, whole, rtol: 1e-5, atol: 1e-7), Is.True);
        Assert.That(np.allclose(whole.sum(axis: 1), np.ones(20), rtol: 1e-5), Is.True);
        Assert.That(whole.dtype, Is.EqualTo(np.float32));
    }

    [Test]
    public void Predict_NeedsNoCompile_AndIsSilentIn22()
    {
        Assert.That(new Sequential([new Dense(2)]).Predict(X).shape, Is.EqualTo((Shape)(20, 2)));
        Assert.That(_session.Output, Is.Empty);
    }

    [Test]
    public void Predict_OfOneSample_HasABatchAxis()
    {
        var model = Networks.Notebook1();
        var image = Networks.Data(28, 28, 1);
        Assert.That(model.Predict(np.expand_dims(image, 0)).shape, Is.EqualTo((Shape)(1, 10)));
        Assert.That((int)np.argmax(model.Predict(image.reshape(1, 28, 28, 1))[0]), Is.InRange(0, 9));
    }
}
