namespace ConvNet.Tests.Samples;

/// <summary>Every sample does its whole job, on the drawn digits.</summary>
public sealed class SampleTests : SampleRuns
{
    [Test]
    public void HowConvnetsWork_TrainsOnceThenLoads()
    {
        string first = Run("HowConvnetsWork", "--digits", "--short");
        Assert.That(first, Does.StartWith(
            """
            These are not MNIST but the 12,000 drawn digits that come with ConvNet, as asked.
            Train info (7000, 28, 28) (7000,)
            Test info (2000, 28, 28) (2000,)
            Train on 7000 samples, validate on 2000 samples
            Epoch 1/5

            """));
        Assert.That(first, Does.Contain(Notebook1Table()));
        Assert.That(File.Exists(Path.Combine(Folder, "fully_trained_model_cnn.h5")));
        Assert.That(Accuracy(first), Is.GreaterThan(0.8));

        string second = Run("HowConvnetsWork", "--digits", "--short");
        Assert.That(second, Does.Contain("Loading fully_trained_model_cnn.h5").And.Contains(Notebook1Table()));
        Assert.That(second, Does.Not.Contain("Epoch"));
        Assert.That(Accuracy(second), Is.EqualTo(Accuracy(first)));
    }

    [Test]
    public void HowConvnetsWork_Help() => Assert.That(Run("HowConvnetsWork", "--help"),
        Does.Contain("--retrain").And.Contains("--short").And.Contains("--digits"));

    [Test]
    public void ConvolutionalNetworks_Learns()
    {
        string text = Run("ConvolutionalNetworks", "--digits");
        Assert.That(text, Does.Contain("Total params: 10,180\n").And.Contains("\nNone\n").And.Contains("Epoch 10/10"));
        Assert.That(double.Parse(text.TrimEnd().Split("val_acc: ")[^1]), Is.GreaterThan(0.9));
    }

    private static double Accuracy(string text) => double.Parse(text.TrimEnd().Split("accuracy ")[^1]);

    // What Keras 2.2.4 printed for this network.
    private static string Notebook1Table()
    {
        string text = Kit.Cases("keras22.json").First(c => c.GetProperty("kind").GetString() == "print" &&
            c.GetProperty("text").GetString()!.Contains("conv2d_2 (Conv2D)            (None, 8, 8, 25)          18775"))
            .GetProperty("text").GetString()!;
        int start = text.IndexOf("____", StringComparison.Ordinal);
        int totals = text.IndexOf("Non-trainable params", StringComparison.Ordinal);
        int end = text.IndexOf("\n____", totals, StringComparison.Ordinal) + 67;
        return text[start..end] + "None\n";
    }
}
