using ConvNet.Engine;

namespace ConvNet.Tests.Layers.Preprocessing;

/// <summary>What preprocessing layers and their kin refuse, and how that is said.</summary>
public class PreprocessingErrorTests
{
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    private static IEnumerable<TestCaseData> BadArguments()
    {
        static TestCaseData Row(Func<Layer> make, string message) =>
            new TestCaseData(make, message).SetArgDisplayNames(message);

        yield return Row(() => new RandomFlip("diagonal"),
            "mode must be \"horizontal\" or \"vertical\" or \"horizontal_and_vertical\", got \"diagonal\"");
        yield return Row(() => new RandomRotation((-2.0, 0.5)), "factor must lie between -1.0 and 1.0, got (-2.0, 0.5)");
        yield return Row(() => new RandomContrast((-0.1, 0.5)), "factor must lie between 0.0 and 1.0, got (-0.1, 0.5)");
        yield return Row(() => new RandomZoom(0.1, fill_mode: "mirror"),
            "fill_mode must be \"constant\" or \"nearest\" or \"reflect\" or \"wrap\", got \"mirror\"");
        yield return Row(() => new Resizing(2, 2, crop_to_aspect_ratio: true, pad_to_aspect_ratio: true),
            "only one of crop_to_aspect_ratio and pad_to_aspect_ratio can be true, got both");
        yield return Row(() => new Resizing(0, 2), "height must be a positive integer, got 0");
        yield return Row(() => new Normalization(mean: 1.0), "mean and variance must be given together, got only the mean 1.0");
        yield return Row(() => new Normalization(axis: 0), "axis must not be 0, the batch's");
        yield return Row(() => new Discretization(), "one of num_bins and bin_boundaries must be given, got neither");
        yield return Row(() => new Discretization([0.0, 1], num_bins: 2), "with 2 bin_boundaries num_bins must be 3, got 2");
        yield return Row(() => new Discretization([1.0, 0]), "bin_boundaries must rise, got [1.0, 0.0]");
        yield return Row(() => new CategoryEncoding(0), "num_tokens must be a positive integer, got 0");
        yield return Row(() => new Embedding(0, 3), "input_dim must be a positive integer, got 0");
        yield return Row(() => new EinsumDense("ab,bc", 3), "equation must be like \"abc,cd->abd\", or \"...c,cd->...d\" with " +
            "the ellipsis on one side, got \"ab,bc\"");
        yield return Row(() => new AdaptiveMaxPooling2D((0, 2)), "output_size must be one or two positive integers, got (0, 2)");
    }

    [TestCaseSource(nameof(BadArguments))]
    public void Constructor_BadArgument(Func<Layer> make, string message) =>
        Assert.That(make, Throws.ArgumentException.With.Message.EqualTo(message));

    private static IEnumerable<TestCaseData> BadInputs()
    {
        static TestCaseData Row(Func<Layer> make, Shape input, string message) =>
            new TestCaseData(make, input, message).SetArgDisplayNames(message);

        yield return Row(() => new CenterCrop(2, 2), (null, 4, 5, 6, 7),
            "center_crop_1: expected images with 4 axes, or one with 3, got (None, 4, 5, 6, 7)");
        yield return Row(() => new RandomFlip(), (null, 4),
            "random_flip_1: expected an input with at least 3 axes, got 2: (None, 4)");
        yield return Row(() => new Normalization(mean: new[] { 1.0, 2 }, variance: 1.0), (null, 3),
            "normalization_1: expected 3 numbers for an input (None, 3), got 2");
        yield return Row(() => new EinsumDense("abc,cd->abd", (null, 2)), (null, 3),
            "einsum_dense_1: \"abc,cd->abd\" gives letters to 3 axes, got input (None, 3)");
        yield return Row(() => new EinsumDense("abc,cd->abd", 2), (null, 3, 4),
            "einsum_dense_1: \"abc,cd->abd\" gives letters to 3 axes of the output, which are 3 in all for input (None, 3, 4), " +
            "got output_shape (2,)");
        yield return Row(() => new EinsumDense("abc,cd->abd", (5, 2)), (null, 3, 4),
            "einsum_dense_1: \"abc,cd->abd\" takes b from the input, where it is 3, got output_shape (5, 2) with 5");
        yield return Row(() => new EinsumDense("abc,cd->abd", (null, 2), bias_axes: "c"), (null, 3, 4),
            "einsum_dense_1: bias_axes must be letters of the output, \"abd\", got \"c\"");
        yield return Row(() => new SpectralNormalization(new Flatten()), (null, 3, 4),
            "spectral_normalization_1: expected a layer with a kernel or embeddings, got Flatten, whose weights are []");
    }

    [TestCaseSource(nameof(BadInputs))]
    public void Build_BadInput(Func<Layer> make, Shape input, string message) =>
        Assert.That(() => make().Build(input), Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public void Call_CategoryOutOfRange()
    {
        var x = Arrays.ToTensor(np.array(new[] { -1, 4 }).reshape(1, 2));
        Assert.That(() => new CategoryEncoding(4).Apply(x, false), Throws.ArgumentException.With.Message.EqualTo(
            "category_encoding_1: expected categories from 0 to 3, got numbers from -1 to 4"));
        Assert.That(() => new Embedding(4, 2).Apply(x, false), Throws.ArgumentException.With.Message.EqualTo(
            "embedding_1: expected whole numbers from 0 to 3, got numbers from -1 to 4"));
    }
}
