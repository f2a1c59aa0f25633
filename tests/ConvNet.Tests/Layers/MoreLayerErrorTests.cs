namespace ConvNet.Tests.Layers;

/// <summary>What the layers without kernels refuse, and how that is said.</summary>
public class MoreLayerErrorTests
{
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    private static IEnumerable<TestCaseData> BadArguments()
    {
        static TestCaseData Row(string name, Func<Layer> make, string message) =>
            new TestCaseData(make, message).SetArgDisplayNames(name);

        yield return Row("pool 1D", () => new MaxPooling1D(0), "pool_size must be a positive integer, got 0");
        yield return Row("pool 3D", () => new AveragePooling3D((2, 0, 2)),
            "pool_size must be one or three positive integers, got (2, 0, 2)");
        yield return Row("target_shape", () => new Reshape((-1, -1)),
            "target_shape must hold sizes, one of which may be -1, got (-1, -1)");
        yield return Row("dims", () => new Permute((1, 3)), "dims must hold each axis from 1 on once, got 1, 3");
        yield return Row("border", () => new ZeroPadding2D((1, -1)), "padding must not be negative, got (-1, -1)");
        yield return Row("interpolation", () => new UpSampling2D(interpolation: "cubic"), "interpolation must be \"nearest\" or " +
            "\"bilinear\" or \"bicubic\" or \"lanczos3\" or \"lanczos5\", got \"cubic\"");
        yield return Row("negative_slope", () => new LeakyReLU(-0.1), "negative_slope must not be negative, got -0.1");
        yield return Row("max_value", () => new ReLU(max_value: -1), "max_value must not be negative, got -1");
        yield return Row("stddev", () => new GaussianNoise(1.5), "stddev must lie between 0 and 1, got 1.5");
        yield return Row("rate of 1", () => new AlphaDropout(1), "rate must be at least 0 and below 1, got 1");
    }

    [TestCaseSource(nameof(BadArguments))]
    public void Constructor_BadArgument(Func<Layer> make, string message) =>
        Assert.That(make, Throws.ArgumentException.With.Message.EqualTo(message));

    private static IEnumerable<TestCaseData> BadInputs()
    {
        static TestCaseData Row(Func<Layer> make, Shape input, string message) =>
            new TestCaseData(make, input, message).SetArgDisplayNames(message);

        yield return Row(() => new MaxPooling1D(9), (null, 8, 3), "max_pooling1d_1: pool (9,) is larger than its input (8,); " +
            "use padding: \"same\" or a smaller pool (got input (None, 8, 3))");
        yield return Row(() => new GlobalAvgPool2D(), (null, 8, 3),
            "global_average_pooling2d_1: expected an input with 4 axes, got 3: (None, 8, 3)");
        yield return Row(() => new Reshape(4), (null, 6),
            "reshape_1: the 6 numbers of an input (None, 6) can't have the shape (4,)");
        yield return Row(() => new Cropping1D((3, 1)), (null, 4, 2),
            "cropping1d_1: nothing is left of axis 1 when (3, 1) is cut off, got input (None, 4, 2)");
        yield return Row(() => new Rescaling(new[] { 1.0, 2.0 }), (null, 4, 3),
            "rescaling_1: expected 3 numbers for the channels of an input (None, 4, 3), got 2");
        yield return Row(() => new PReLU(), (null, null, 3),
            "p_re_lu_1: an axis of unknown size must be among the shared_axes, got input (None, None, 3)");
        yield return Row(() => new PReLU(shared_axes: [3]), (null, 4, 3),
            "p_re_lu_1: shared_axes must lie between 1 and 2, got 3");
        yield return Row(() => new Softmax(3), (null, 4, 3),
            "softmax_1: axis must lie between -3 and 2, got 3 for an input (None, 4, 3)");
    }

    [TestCaseSource(nameof(BadInputs))]
    public void Build_BadInput(Func<Layer> make, Shape input, string message) =>
        Assert.That(() => make().Build(input), Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public void OtherNames_AreTheSameClass() => Assert.That(
        new Layer[] { new GlobalAvgPool1D(), new GlobalMaxPool3D(), new MaxPool1D(), new AvgPool3D(2) }
            .Select(layer => KerasClasses.NameOf(layer.GetType())),
        Is.EqualTo(new[] { "GlobalAveragePooling1D", "GlobalMaxPooling3D", "MaxPooling1D", "AveragePooling3D" }));
}
