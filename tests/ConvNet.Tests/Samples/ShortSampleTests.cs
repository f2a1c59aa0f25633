namespace ConvNet.Tests.Samples;

/// <summary>The samples run for a few steps, on the drawn images, and print what the tutorials print.</summary>
public sealed class ShortSampleTests : SampleRuns
{
    [Test]
    public void FashionMnist_ClassifiesClothes()
    {
        string text = RunShort("FashionMnist");
        Assert.That(text, Does.StartWith(
            """
            These are not Fashion-MNIST but the 6,000 drawn clothes that come with ConvNet, as asked.
            (640, 28, 28) 640 labels
            Model: "sequential"

            """));
        Assert.That(text, Does.Contain("Total params: 101,770 (397.54 KB)").And.Contains("Epoch 2/2"));
        Assert.That(Number(text, "Test accuracy:"), Is.GreaterThan(0.7));
        Assert.That(text, Does.Match(@"\nPredicted [-\w/ ]+ - it is [-\w/ ]+\n$"));
    }

    [Test]
    public void Cifar10_TurnsAndMirrorsItsImages()
    {
        string text = RunShort("Cifar10");
        Assert.That(text, Does.StartWith("These are not CIFAR-10 but the 5,000 drawn figures that come with ConvNet"));
        Assert.That(text, Does.Contain("│ sequential (Sequential)         │ (None, 32, 32, 3)      │             0 │")
            .And.Contains("Total params: 122,570 (478.79 KB)").And.Contains("val_accuracy by epoch: ["));
        Assert.That(Number(text, "Test accuracy:"), Is.InRange(0, 1));
    }

    [Test]
    public void Autoencoder_TakesNoiseOut()
    {
        string text = RunShort("Autoencoder");
        Assert.That(text, Does.Contain("│ conv2d_transpose                │ (None, 14, 14, 32)     │         9,248 │")
            .And.Contains("Total params: 28,353 (110.75 KB)").And.Contains("Epoch 3/3"));
        Assert.That(Number(text, "error after"), Is.LessThan(Number(text, "error before")));
    }

    [Test]
    public void TwoInputs_AreConnected()
    {
        string text = RunShort("TwoInputs");
        Assert.That(text, Does.Contain("│ (Concatenate)       │                   │            │ flatten_1[0][0]   │")
            .And.Contains("Total params: 160,778 (628.04 KB)"));
        Assert.That(Number(text, "Test accuracy:"), Is.GreaterThan(0.3));
    }

    [Test]
    public void TransferLearning_KeepsFeaturesAndTrainsAHead()
    {
        string text = RunShort("TransferLearning");
        Assert.That(text, Does.Contain("Trainable params: 590,597 (2.25 MB)")
            .And.Contains("Non-trainable params: 9,568 (37.38 KB)"));
        Assert.That(Number(text, "Digits 0 to 4: test accuracy"), Is.GreaterThan(0.3));
        Assert.That(Number(text, "Digits 5 to 9: test accuracy"), Is.GreaterThan(0.3));
    }

    [Test]
    public void RowsLstm_ReadsRows()
    {
        string text = RunShort("RowsLstm");
        Assert.That(text, Does.Contain("│ lstm (LSTM)                     │ (None, 64)             │        23,808 │")
            .And.Contains("Epoch 3/3"));
        Assert.That(text, Does.Match(@"\nPredicted result is: \[\d\] , target result is: \[\d\]\n$"));
    }

    [Test]
    public void CustomLayer_HasWeightsWhenItIsCalled()
    {
        string text = RunShort("CustomLayer");
        Assert.That(text, Does.Contain(
            """
            weights: 0 - before it was called
            weights: 2 of shapes (784, 32) (32,)
            output: (4, 32)

            """).And.Contains("│ linear_1 (Linear)               │ (None, 64)             │        50,240 │"));
        Assert.That(Number(text, "Test accuracy:"), Is.GreaterThan(0.3));
    }

    [Test]
    public void CustomTraining_LearnsInALoopOfItsOwn()
    {
        string text = RunShort("CustomTraining");
        Assert.That(text, Does.Contain("Start of epoch 1\nTraining loss (for 1 batch) at step 0: "));
        Assert.That(Number(text, "Validation acc:"), Is.GreaterThan(0.3));
    }

    [Test]
    public void Callbacks_KeepTheBest()
    {
        string text = RunShort("Callbacks");
        Assert.That(text, Does.Contain("Now epoch 0 begins\nEpoch 1/4\n").And.Contains("saving model to best_model.h5")
            .And.Contains("Batches: 32 first loss"));
        Assert.That(Number(text, "Test accuracy of the best:"), Is.GreaterThan(0.3));
    }

    [Test]
    public void SaveAndRestore_GoesOnWhereItWas()
    {
        string text = RunShort("SaveAndRestore");
        string trained = Line(text, "Trained model, accuracy:");
        Assert.That(Line(text, "Restored model, accuracy:"), Is.EqualTo(trained));
        Assert.That(Line(text, "With the weights, accuracy:"), Is.EqualTo(trained));
        Assert.That(Line(text, "Untrained model, accuracy:"), Is.Not.EqualTo(trained));
        Assert.That(text, Does.EndWith("Same predictions: True\n"));
    }

    [Test]
    public void EverySample_IsHere()
    {
        string[] samples = [.. Directory.GetFiles(SamplesFolder, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))];
        var tests = GetType().GetMethods().Concat(typeof(SampleTests).GetMethods());
        string[] cases = [.. tests.Select(test => test.Name.Split('_')[0])];
        Assert.That(samples.Except(cases), Is.Empty);
    }

    private string RunShort(string sample) => Run(sample, "--short", "--drawn");

    private static double Number(string text, string label) => double.Parse(Line(text, label));

    /// <summary>What follows the last of these labels on its line.</summary>
    private static string Line(string text, string label)
    {
        Assert.That(text, Does.Contain(label));
        return text.Split(label)[^1].Split('\n')[0].Trim();
    }
}
