namespace ConvNet.Tests.Plots;

/// <summary>Pictures of networks.</summary>
public class NetworkPictureTests : PlotsFixture
{
    private static Sequential Network() => new([
        new Conv2D(6, 3, input_shape: (8, 8, 1), name: "see"), new MaxPooling2D(2, name: "pool"), new Flatten(name: "flat"),
        new Dense(3, name: "say"),
    ]);

    [Test]
    public void Kernels_EachInItsPlace()
    {
        var model = Network();
        model.GetLayer("see").SetWeights([np.arange(54).reshape((3, 3, 1, 6)).astype("float32"), np.zeros(6)]);
        var figure = model.PlotKernels();
        // Six kernels of 3 × 3 in two rows of four, a pixel apart.
        Assert.That(figure.axes[0].get_xlim(), Is.EqualTo((-0.5, 14.5)));
        Assert.That(figure.axes[0].get_ylim(), Is.EqualTo((6.5, -0.5)));
        Assert.That(figure.axes[0].Titles["center"].Text, Is.EqualTo("see: 6 kernels of 3 × 3"));
    }

    [Test]
    public void FeatureMaps_OfEachLayer()
    {
        var figure = Network().PlotFeatureMaps(np.zeros((8, 8, 1)));
        Assert.That(figure.axes.Select(axes => axes.Titles["center"].Text),
            Is.EqualTo(new[] { "see: 6 feature maps of 6 × 6", "pool: 6 feature maps of 3 × 3" }));
    }

    [Test]
    public void FeatureMaps_LeaveNamesAlone()
    {
        using var session = new Session();
        var model = Network();
        model.PlotFeatureMaps(np.zeros((1, 8, 8, 1)), layers: ["pool"]);
        Assert.That(session.Output, Is.Empty);
        Assert.That(new Dense(1).Name, Is.EqualTo("dense_1"));
    }

    [Test]
    public void History_TrainingAndValidation()
    {
        var history = new History();
        foreach (var (name, value) in new[] { ("loss", 2.0), ("loss", 1.0), ("val_loss", 3.0),
            ("val_loss", 2.5) }) history.history.Add(name, value);
        var figure = history.PlotHistory();
        Assert.That(figure.axes, Has.Count.EqualTo(1));
        Assert.That(figure.axes[0].Artists.Select(line => line.Label), Is.EqualTo(new[] { "Training loss", "Validation loss" }));
    }

    [Test]
    public void Mosaic_GapsShowNothing()
    {
        double[] mosaic = Mosaic.Of(np.ones((2, 1, 2)), 2).ToArray<double>();
        Assert.That(mosaic, Is.EqualTo(new[] { 1, 1, double.NaN, 1, 1 }));
    }

    [TestCase("TB")]
    [TestCase("LR")]
    public void PlotModel_WritesItsFile(string rankdir)
    {
        var figure = keras.utils.plot_model(Network(), InFolder("model.png"), show_shapes: true, show_layer_activations: true,
            show_dtype: true,
            show_trainable: true, rankdir: rankdir);
        Assert.That(File.Exists(InFolder("model.png")));
        var arrow = figure.axes[0].Artists.OfType<Text>().First(text => text.Target is not null);
        Assert.That(arrow.Target!.Value.X > arrow.Place.X, Is.EqualTo(rankdir == "LR"));
        string[] texts = [.. figure.axes[0].Artists.OfType<Text>().Select(text => text.Content)];
        Assert.That(texts, Does.Contain("see (Conv2D)").And.Contains("(None, 6, 6, 6)").And.Contains("linear")
            .And.Contains("Trainable"));
    }

    [Test]
    public void PlotModel_Branches()
    {
        var x = keras.Input(shape: 4, name: "x");
        var y = new Add().Apply(new Tensors(new Dense(2).Apply(x), new Dense(2).Apply(x)));
        var figure = keras.utils.plot_model(new Model(x, y), to_file: null);
        Assert.That(figure.axes[0].Artists.OfType<Text>().Count(text => text.Target is not null), Is.EqualTo(4));
    }

    [Test]
    public void Errors() => Assert.Multiple(() =>
    {
        var model = Network();
        Assert.That(Message(() => model.GetLayer("say").PlotKernels()),
            Is.EqualTo("PlotKernels: say has no kernel (height, width, in, out); take a Conv2D layer that is built"));
        Assert.That(Message(() => model.PlotKernels(channel: 1)),
            Is.EqualTo("PlotKernels: see has 1 input channels, there is no number 1"));
        Assert.That(Message(() => model.PlotFeatureMaps(np.zeros((8, 8, 1)), layers: ["say"])),
            Is.EqualTo("PlotFeatureMaps: say gives (None, 3), not (batch, height, width, channels)"));
        Assert.That(Message(() => new History().PlotHistory()),
            Is.EqualTo("PlotHistory: the history is empty; train the model first"));
        Assert.That(Message(() => keras.utils.plot_model(new Sequential([new Dense(2)], name: "later"))),
            Is.EqualTo("plot_model: later has no layers in a known order; give its first layer an input_shape, or call Build"));
        Assert.That(Message(() => keras.utils.plot_model(model, rankdir: "BT")),
            Is.EqualTo("rankdir must be one of \"TB\", \"LR\", got \"BT\""));
    });
}
