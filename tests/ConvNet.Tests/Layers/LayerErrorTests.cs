namespace ConvNet.Tests.Layers;

/// <summary>What is refused, and how that is said: which layer, what was expected, what came, what to do.</summary>
public class LayerErrorTests
{
    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    private static void Refused(Action action, string message) =>
        Assert.That(action, Throws.ArgumentException.With.Message.EqualTo(message));

    private static void Refused(Func<Layer> make, string message) =>
        Assert.That(make, Throws.ArgumentException.With.Message.EqualTo(message));

    [Test]
    public void KernelLargerThanItsInput()
    {
        var model = new Sequential([new Conv2D(25, 5, input_shape: (8, 8, 1))]);
        Refused(() => model.Add(new Conv2D(3, (5, 5), name: "second")),
            "second: kernel (5, 5) is larger than its input (4, 4); use padding: \"same\" or a smaller kernel (got input " +
            "(None, 4, 4, 25))");
        Refused(() => model.Add(new MaxPooling2D((5, 2))),
            "max_pooling2d_1: pool (5, 2) is larger than its input (4, 4); use padding: \"same\" or a smaller pool (got " +
            "input (None, 4, 4, 25))");
        Refused(() => new Conv2D(1, 3, dilation_rate: 2).Build((null, 4, 9, 1)),
            "conv2d_2: kernel (5, 5) is larger than its input (4, 9); use padding: \"same\" or a smaller kernel (got input " +
            "(None, 4, 9, 1))");
    }

    [Test]
    public void WrongRank()
    {
        Refused(() => new Sequential([new Conv2D(3, 5, input_shape: (28, 28))]),
            "conv2d_1: expected an input with 4 axes, got 3: (None, 28, 28)");
        Refused(() => new MaxPooling2D().Build((null, 8, 8)),
            "max_pooling2d_1: expected an input with 4 axes, got 3: (None, 8, 8)");
        Refused(() => new Sequential([new Flatten(input_shape: (4, 4, 1)), new Conv2D(3, 5)]),
            "conv2d_2: expected an input with 4 axes, got 2: (None, 16)");
        Refused(() => new Dense(3).Build(new Shape([null])), "dense_1: expected an input with at least 2 axes, got 1: (None,)");
        Refused(() => new Flatten().Build(Shape.Scalar), "flatten_2: expected an input with at least 1 axis, got 0: ()");
    }

    [Test]
    public void ChannelsUnknownOrOthersThanAtBuild()
    {
        Refused(() => new Sequential([new Flatten(input_shape: (null, 3)), new Dense(2)]),
            "dense_1: the size of axis 1 must be known to make the weights, got input (None, None)");
        var layer = new Conv2D(2, 3);
        layer.Build((null, 8, 8, 3));
        Refused(() => layer.Build((null, 8, 8, 1)), "conv2d_1: its weights were made for inputs (None, 8, 8, 3), got (None, " +
            "8, 8, 1)");
        layer.Build((null, 6, 7, 3));
    }

    private static IEnumerable<TestCaseData> BadArguments()
    {
        static TestCaseData Row(string name, Func<Layer> make, string message) =>
            new TestCaseData(make, message).SetArgDisplayNames(name);

        yield return Row("filters", () => new Conv2D(0, 3), "filters must be a positive integer, got 0");
        yield return Row("groups", () => new Conv2D(4, 3, groups: 0), "groups must be a positive integer, got 0");
        yield return Row("units", () => new Dense(-1), "units must be a positive integer, got -1");
        yield return Row("kernel_size", () => new Conv2D(1, (3, 0)), "kernel_size must be one or two positive integers, got " +
            "(3, 0)");
        yield return Row("strides", () => new Conv2D(1, 3, strides: 0), "strides must be one or two positive integers, got " +
            "(0, 0)");
        yield return Row("pool_size", () => new MaxPooling2D(0), "pool_size must be one or two positive integers, got (0, 0)");
        yield return Row("pool strides", () => new AveragePooling2D(2, -1), "strides must be one or two positive integers, " +
            "got (-1, -1)");
        yield return Row("dilation_rate", () => new Conv2D(1, 3, dilation_rate: 0),
            "dilation_rate must be one or two positive integers, got (0, 0)");
        yield return Row("padding", () => new Conv2D(1, 3, padding: "full"), "padding must be \"valid\" or \"same\", got " +
            "\"full\"");
        yield return Row("pool padding", () => new MaxPooling2D(2, padding: "causal"), "padding must be \"valid\" or " +
            "\"same\", got \"causal\"");
        yield return Row("data_format", () => new Flatten("NHWC"),
            "data_format must be \"channels_last\" or \"channels_first\", got \"NHWC\"");
        yield return Row("strides and dilation", () => new Conv2D(1, 3, strides: 2, dilation_rate: 2),
            "strides and dilation_rate can't both be over 1, got (2, 2) and (2, 2)");
        yield return Row("filters and groups", () => new Conv2D(4, 3, groups: 3),
            "filters must be a multiple of groups, got 4 filters in 3 groups");
        yield return Row("rate", () => new Dropout(1.5), "rate must lie between 0 and 1, got 1.5");
        yield return Row("activation", () => new Dense(2, activation: "rely"), "Unknown activation \"rely\"; known are " +
            "celu, elu, exponential, gelu, glu, hard_shrink, hard_sigmoid, hard_silu, hard_tanh, leaky_relu, linear, log_sigmoid, " +
            "log_softmax, mish, relu, relu6, selu, sigmoid, silu, soft_shrink, softmax, softplus, softsign, sparse_plus, " +
            "sparse_sigmoid, sparsemax, squareplus, tanh, tanh_shrink, threshold");
        yield return Row("initializer", () => new Dense(2, kernel_initializer: "glorot"), "Unknown initializer \"glorot\"; " +
            "known are " +
            "glorot_normal, glorot_uniform, he_normal, he_uniform, identity, lecun_normal, lecun_uniform, ones, " +
            "orthogonal, random_normal, random_uniform, truncated_normal, variance_scaling, zeros.");
    }

    [TestCaseSource(nameof(BadArguments))]
    public void Constructor_BadArgument(Func<Layer> make, string message) => Refused(make, message);

    [Test]
    public void Compile_UnknownNames_ListsTheKnownOnes()
    {
        var model = Networks.Small();
        Refused(() => model.Compile("adamm", "mse"), "Unknown optimizer \"adamm\"; known are Adadelta, Adafactor, Adagrad, Adam, " +
            "AdamW, Adamax, Ftrl, Lion, Muon, Nadam, RMSprop, SGD, ScheduleFreeAdamW.");
        Refused(() => model.Compile("adam", "cross"), "Unknown loss \"cross\"; known are " +
            "binary_crossentropy, binary_focal_crossentropy, categorical_crossentropy, categorical_focal_crossentropy, " +
            "categorical_hinge, circle, cosine_similarity, ctc, dice, hinge, huber, kl_divergence, log_cosh, mean_absolute_error, " +
            "mean_absolute_percentage_error, mean_squared_error, mean_squared_logarithmic_error, poisson, " +
            "sparse_categorical_crossentropy, squared_hinge, tversky.");
        Refused(() => model.Compile("adam", "mse", metrics: ["accuracie"]), "Unknown metric \"accuracie\"; known are " +
            "accuracy, auc, binary_accuracy, binary_crossentropy, binary_io_u, categorical_accuracy, " +
            "categorical_crossentropy, categorical_hinge, concordance_correlation, cosine_similarity, f1_score, " +
            "f_beta_score, false_negatives, false_positives, hinge, io_u, kl_divergence, log_cosh_error, mean, " +
            "mean_absolute_error, mean_absolute_percentage_error, mean_io_u, mean_squared_error, " +
            "mean_squared_logarithmic_error, one_hot_io_u, one_hot_mean_io_u, pearson_correlation, poisson, precision, " +
            "precision_at_recall, r2_score, recall, recall_at_precision, root_mean_squared_error, " +
            "sensitivity_at_specificity, sparse_categorical_accuracy, sparse_categorical_crossentropy, " +
            "sparse_top_k_categorical_accuracy, specificity_at_sensitivity, squared_hinge, sum, " +
            "top_k_categorical_accuracy, true_negatives, true_positives. " +
            "\"accuracy\" takes the one that fits the labels.");
    }

    [Test]
    public void Channels_NotAMultipleOfGroups() => Refused(() => new Conv2D(4, 3, groups: 2).Build((null, 8, 8, 3)),
        "conv2d_1: the input's channels must be a multiple of groups, got 3 channels in 2 groups");

    [Test]
    public void SetWeights_OfOtherShapeOrNumber()
    {
        var layer = new Dense(2);
        layer.Build((null, 3));
        Refused(() => layer.SetWeights([np.zeros((3, 2))]), "dense_1: expected 2 arrays of weights, got 1");
        Refused(() => layer.SetWeights([np.zeros((2, 3)), np.zeros(2)]),
            "dense_1: expected an array of shape (3, 2) for kernel, got (2, 3)");
        Refused(() => layer.Weights[1].Assign(np.zeros(3)), "bias: expected an array of shape (2,), got (3,)");
    }

    [Test]
    public void NotBuilt_SaysWhatToDo()
    {
        var layer = new Dense(2);
        Assert.That(() => layer.OutputShape, Throws.InvalidOperationException.With.Message.EqualTo(
            "dense_1: the output shape is not known before the layer is built; give the model's first layer an input_shape, " +
            "or call Build"));
        Assert.That(() => layer.CountParams(), Throws.InvalidOperationException.With.Message.EqualTo(
            "dense_1: the number of parameters is not known before the layer is built; give the model's first layer an " +
            "input_shape, or call Build"));
    }
}
