namespace ConvNet.Tests.Callbacks;

/// <summary>Mistakes and names of versions. What callbacks do is compared with Keras by the conformance program.</summary>
public class KerasCallbackTests
{
    private static readonly NDArray X = np.ones((8, 1)), Y = np.zeros((8, 1));

    private static IEnumerable<TestCaseData> Mistakes()
    {
        static TestCaseData Row(string message, Action what) => new TestCaseData(what, message).SetArgDisplayNames(message);

        yield return Row("factor must be under 1, got 1", () => _ = new ReduceLROnPlateau(factor: 1));
        yield return Row("save_freq must be \"epoch\" or a number of batches, got \"batch\"",
            () => _ = new ModelCheckpoint("a.h5", save_freq: "batch"));
        yield return Row("filepath \"{acc:.2q}.h5\": a field may have a form such as \"02d\", \".4f\" or \".2e\", got \".2q\"",
            () => CheckpointName.Fill("{acc:.2q}.h5", 1, null, new() { ["acc"] = 0.5 }));
        yield return Row("filepath \"{val_loss}.h5\": there is no \"val_loss\"; known are epoch, loss",
            () => CheckpointName.Fill("{val_loss}.h5", 1, null, new() { ["loss"] = 0.5 }));
        yield return Row("EarlyStopping: whether \"score\" should fall or rise can't be told by its name; " +
            "give mode: \"min\" or \"max\"",
            () => Model().Fit(X, Y, verbose: 0, callbacks:
                [new LambdaCallback(on_epoch_end: (_, logs) => logs["score"] = 1), new EarlyStopping("score")]));
        yield return Row("Only one of clipnorm, clipvalue and global_clipnorm may be given",
            () => _ = new SGD(clipnorm: 1, clipvalue: 1));
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Mistake_IsExplained(Action what, string message) =>
        Assert.That(what, Throws.ArgumentException.With.Message.EqualTo(message));

    [TestCase("2.2", "lr", "\nEpoch 00001: LearningRateScheduler setting learning rate to 0.25.\n")]
    [TestCase("2.15", "lr", "\nEpoch 1: LearningRateScheduler setting learning rate to 0.25.\n")]
    [TestCase("3", "learning_rate", "\nEpoch 1: LearningRateScheduler setting learning rate to 0.25.\n")]
    public void Scheduler_SpeaksAsTheVersionDoes(string version, string key, string text)
    {
        using var output = new StringWriter();
        using var screen = Screen.Replace(new(output));
        string before = keras.config.print_version();
        keras.config.set_print_version(version);
        try
        {
            var history = Model().Fit(X, Y, verbose: 0, callbacks: [new LearningRateScheduler(_ => 0.25, verbose: 1)]);
            Assert.That(history[key], Is.EqualTo(new[] { 0.25 }));
            Assert.That(output.ToString(), Is.EqualTo(text));
        }
        finally
        {
            keras.config.set_print_version(before);
        }
    }

    [Test]
    public void LearningRateOfASchedule_CanNotBeSet()
    {
        var optimizer = new SGD(new ExponentialDecay(0.5, 1, 0.5));
        Assert.That(optimizer.LearningRate, Is.EqualTo(0.5));
        Assert.That(() => optimizer.LearningRate = 1, Throws.InvalidOperationException.With.Message.EqualTo(
            "sgd: the learning rate is that of a schedule, so it can't be set; give the optimizer a number instead"));
    }

    private static Sequential Model()
    {
        var model = new Sequential([new Dense(1, use_bias: false, kernel_initializer: "ones", input_shape: 1)]);
        model.Compile("sgd", "mse");
        return model;
    }
}
