namespace ConvNet.Tests.Layers;

/// <summary>Layers with a kernel for each place.</summary>
public class LocallyConnectedTests
{
    private static readonly NDArray Image = Networks.Data(2, 5, 6, 3);

    [Test]
    public void SameKernelEverywhere_IsAConvolution([Values("channels_last", "channels_first")] string format)
    {
        var x = format == "channels_first" ? np.transpose(Image, [0, 3, 1, 2]) : Image;
        var conv = new Conv2D(4, (3, 2), strides: (1, 2), data_format: format, activation: "relu");
        var want = conv.Apply(x).numpy();
        var local = new LocallyConnected2D(4, (3, 2), strides: (1, 2), data_format: format, activation: "relu");
        Assert.That(local.Apply(x).Shape, Is.EqualTo(want.shape));
        Assert.That(local.Weights.Select(weight => $"{weight.Shape}"), Is.EqualTo(["(9, 18, 4)", "(3, 3, 4)"]));
        // A window's numbers lie as the axes of the input do.
        var kernel = conv.GetWeights()[0];
        if (format == "channels_first") kernel = np.transpose(kernel, [2, 0, 1, 3]);
        local.SetWeights([np.tile(kernel.reshape(1, 18, 4), [9, 1, 1]), np.zeros((3, 3, 4))]);
        Assert.That(local.Apply(x).numpy().ToArray<float>(), Is.EqualTo(want.ToArray<float>()).Within(1e-5));
    }

    [Test]
    public void Matrix_SeesWhatAKernelSees([Values("valid", "same")] string padding,
        [Values("channels_last", "channels_first")] string format)
    {
        var x = format == "channels_first" ? np.transpose(Image, [0, 3, 1, 2]) : Image;
        var local = new LocallyConnected2D(1, 3, strides: 2, padding: padding, data_format: format, implementation: 2,
            kernel_initializer: "ones");
        var conv = new Conv2D(1, 3, strides: 2, padding: padding, data_format: format, kernel_initializer: "ones");
        Assert.That(local.Apply(x).numpy().ToArray<float>(), Is.EqualTo(conv.Apply(x).numpy().ToArray<float>()).Within(1e-5));
    }

    [Test]
    public void OneDimension_TrainsAndIsMadeAnew()
    {
        var model = new Sequential([new LocallyConnected1D(2, 3, input_shape: (6, 2)), new Flatten(), new Dense(1)]);
        Assert.That(model.Layers[0].OutputShape, Is.EqualTo((Shape)(null, 4, 2)));
        Assert.That(model.Layers[0].Weights.Select(weight => $"{weight.Shape}"), Is.EqualTo(["(4, 6, 2)", "(4, 2)"]));
        model.Compile("sgd", "mse");
        var before = model.GetWeights();
        model.TrainOnBatch(Networks.Data(4, 6, 2), np.ones((4, 1)));
        Assert.That(model.GetWeights()[0].ToArray<float>(), Is.Not.EqualTo(before[0].ToArray<float>()));
        var copy = Config.Deserialize<Layer>(Config.SerializePlain(model.Layers[0]));
        Assert.That(((LocallyConnected1D)copy).KernelSize.Length, Is.EqualTo(3));
    }

    [Test]
    public void Mistakes_AreSaid()
    {
        Assert.That(() => new LocallyConnected2D(1, 3, padding: "same"), Throws.ArgumentException.With.Message.EqualTo(
            "padding must be \"valid\" with implementation: 1, got \"same\"; use implementation: 2"));
        Assert.That(() => new LocallyConnected2D(1, 3, implementation: 3), Throws.ArgumentException.With.Message.EqualTo(
            "implementation must be 1 (a kernel for each place) or 2 (one masked matrix), got 3"));
        Assert.That(() => new LocallyConnected1D(1, 3, name: "local").Apply(keras.Input(shape: (null, 2))),
            Throws.ArgumentException.With.Message.EqualTo(
                "local: every place has a kernel of its own, so all sizes must be known but the batch's, got (None, None, 2)"));
    }
}
