namespace ConvNet.Tests.Layers;

/// <summary>What convolutions and normalizations refuse, and what the kit does not ask.</summary>
public class ConvolutionTests
{
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    private static IEnumerable<TestCaseData> Refusals()
    {
        static TestCaseData Row(string name, Action act, string message) =>
            new TestCaseData(act, message).SetArgDisplayNames(name);

        yield return Row("kernel of Conv1D", () => new Conv1D(3, 5).Build((null, 4, 2)),
            "conv1d_1: kernel (5,) is larger than its input (4,); use padding: \"same\" or a smaller kernel (got input " +
            "(None, 4, 2))");
        yield return Row("kernel of DepthwiseConv2D", () => new DepthwiseConv2D(9).Build((null, 8, 8, 3)),
            "depthwise_conv2d_1: kernel (9, 9) is larger than its input (8, 8); use padding: \"same\" or a smaller kernel " +
            "(got input (None, 8, 8, 3))");
        yield return Row("rank of Conv3D", () => new Conv3D(3, 2).Build((null, 8, 8, 1)),
            "conv3d_1: expected an input with 5 axes, got 4: (None, 8, 8, 1)");
        yield return Row("kernel_size of Conv1D", () => _ = new Conv1D(3, 0), "kernel_size must be a positive integer, got 0");
        yield return Row("strides of Conv3D", () => _ = new Conv3D(3, 2, strides: (1, 0, 1)),
            "strides must be one or three positive integers, got (1, 0, 1)");
        yield return Row("padding of Conv1D", () => _ = new Conv1D(3, 2, padding: "full"),
            "padding must be \"valid\" or \"same\" or \"causal\", got \"full\"");
        yield return Row("padding of Conv1DTranspose", () => _ = new Conv1DTranspose(3, 2, padding: "causal"),
            "padding must be \"valid\" or \"same\", got \"causal\"");
        yield return Row("depth_multiplier", () => _ = new SeparableConv2D(3, 3, depth_multiplier: 0),
            "depth_multiplier must be a positive integer, got 0");
        yield return Row("output_padding too large", () => _ = new Conv2DTranspose(3, 3, strides: 2, output_padding: 2),
            "output_padding must be at least 0 and less than strides, got (2, 2) and (2, 2)");
        yield return Row("output_padding of an even kernel",
            () => _ = new Conv2DTranspose(3, (3, 4), strides: 2, padding: "same", output_padding: 0),
            "output_padding must be at least 1 for an even kernel with padding \"same\", got (0, 0) for kernel_size (3, 4)");
        yield return Row("axis of BatchNormalization", () => new BatchNormalization(axis: 3).Build((null, 4)),
            "batch_normalization_1: expected an input with at least 4 axes, got 2: (None, 4)");
        yield return Row("axis of LayerNormalization twice", () => new LayerNormalization(axis: (1, -1)).Build((null, 4)),
            "layer_normalization_1: axis names an axis twice, got [-1, 1] for (None, 4)");
        yield return Row("size for LayerNormalization", () => new LayerNormalization().Build((null, 4, null)),
            "layer_normalization_1: the size of axis 2 must be known to make the weights, got input (None, 4, None)");
        yield return Row("groups", () => new GroupNormalization(4).Build((null, 4, 6)),
            "group_normalization_1: the input's channels must be a multiple of groups, got 6 channels in 4 groups");
        yield return Row("momentum", () => _ = new BatchNormalization(momentum: 1.5),
            "momentum must lie between 0 and 1, got 1.5");
    }

    [TestCaseSource(nameof(Refusals))]
    public void Refused_SaysWhat(Action act, string message) =>
        Assert.That(act, Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public void Conv1D_Causal_SeesNothingLater()
    {
        var layer = new Conv1D(1, 3, padding: "causal", dilation_rate: 2, use_bias: false);
        layer.Build((null, 6, 1));
        layer.SetWeights([np.ones((3, 1, 1))]);
        var y = layer.Apply(Engine(np.arange(6).reshape(1, 6, 1)), training: false);
        Assert.That(y.numpy().ToArray<float>(), Is.EqualTo(new float[] { 0, 1, 2, 4, 6, 9 }));
    }

    [Test]
    public void BatchNormalization_InAModel_LearnsTheMeanOfItsInput()
    {
        var model = new Sequential([new BatchNormalization(momentum: 0.5, input_shape: 2), new Dense(1)]);
        model.Compile("sgd", "mse");
        var x = np.array(new float[,] { { 1, 10 }, { 3, 30 } });
        model.Fit(x, np.zeros((2, 1)), epochs: 2, batch_size: 2, verbose: 0);
        var weights = model.Layers[0].GetWeights();
        Assert.That(weights[2].ToArray<float>(), Is.EqualTo(new float[] { 1.5f, 15 }));
        Assert.That(weights[3].ToArray<float>(), Is.EqualTo(new float[] { 1, 75.25f }).Within(1e-4f));
        Assert.That(model.Layers[0].NonTrainableWeights.Select(weight => weight.Name.Split('/')[^1]),
            Is.EqualTo(new[] { "moving_mean:0", "moving_variance:0" }));
    }

    [Test]
    public void BatchNormalization_OfASingleNumber_HasNoVariance()
    {
        var layer = new BatchNormalization(momentum: 0.5);
        layer.Build((null, 1));
        var y = layer.Apply(Engine(np.array(new float[,] { { 4 } })), training: true);
        Assert.That(y.numpy().ToArray<float>(), Is.EqualTo(new float[] { 0 }));
        Assert.That(layer.GetWeights().Select(weight => weight.ToArray<float>()[0]), Is.EqualTo(new float[] { 1, 0, 2, 0.5f }));
    }

    [Test]
    public void Variable_AssignsTensorsOfItsShape()
    {
        var layer = new Dense(2);
        layer.Build((null, 3));
        layer.Weights[1].Assign(layer.Weights[1].Value + 2);
        Assert.That(layer.Weights[1].numpy().ToArray<float>(), Is.EqualTo(new float[] { 2, 2 }));
        Assert.That(() => layer.Weights[1].Assign(layer.Weights[0].Value), Throws.ArgumentException.With.Message.EqualTo(
            "bias: expected a tensor of shape (2,), got (3, 2)"));
    }

    private static Tensor Engine(NDArray x) => ConvNet.Engine.Arrays.ToTensor(x, "float32");

    [Test]
    public void GroupNormalization_AsTheFirstLayer_IsTrained()
    {
        var model = new Sequential([new GroupNormalization(2, input_shape: (3, 3, 4)), new Flatten(), new Dense(1)]);
        model.Compile("sgd", "mse");
        var history = model.Fit(Networks.Data(4, 3, 3, 4), np.ones((4, 1)), epochs: 2, verbose: 0);
        Assert.That(history["loss"][1], Is.LessThan(history["loss"][0]));
    }
}
