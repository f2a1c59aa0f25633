namespace ConvNet.Tests.Models;

/// <summary>Functions where Keras takes functions, written as a tutorial has them.</summary>
internal sealed class FunctionTests
{
    private static readonly NDArray X = np.array(new float[,] { { 1, 2 }, { 3, 4 } });
    private static readonly NDArray Y = np.array(new float[,] { { 1 }, { 2 } });

    private static Sequential Ones(Layer layer) => new([keras.Input(2), layer]);

    // Sums of the inputs are 3 and 7, so errors 2 and 5.
    private static Sequential Sums() => Ones(new Dense(1, kernel_initializer: "ones"));

    private static Tensor MyLoss(Tensor y_true, Tensor y_pred) => ops.mean(ops.square(y_true - y_pred));

    [Test]
    public void Compile_LossAsLambda()
    {
        var model = Sums();
        model.Compile(optimizer: "adam", loss: (y_true, y_pred) => ops.mean(ops.square(y_true - y_pred)));
        Assert.That((double)model.TestOnBatch(X, Y)["loss"], Is.EqualTo(14.5).Within(1e-5));
    }

    [Test]
    public void Compile_LossAsMethod_MetricsByNameAndFunction()
    {
        var model = Sums();
        model.Compile(optimizer: "adam", loss: MyLoss, metrics: ["mae", metrics.get(MyLoss)]);
        var logs = model.TestOnBatch(X, Y);
        Assert.That((double)logs["loss"], Is.EqualTo(14.5).Within(1e-5));
        Assert.That((double)logs["mean_absolute_error"], Is.EqualTo(3.5).Within(1e-5));
        Assert.That((double)logs["my_loss"], Is.EqualTo(14.5).Within(1e-5));
    }

    [Test]
    public void Compile_MetricsAsLambdas()
    {
        var model = Sums();
        model.Compile(loss: "mse", metrics: [(y_true, y_pred) => ops.mean(ops.abs(y_true - y_pred)), MyLoss]);
        var logs = model.TestOnBatch(X, Y);
        Assert.That((double)logs["lambda"], Is.EqualTo(3.5).Within(1e-5));
        Assert.That((double)logs["my_loss"], Is.EqualTo(14.5).Within(1e-5));
    }

    [Test]
    public void Compile_LossAndMetricsAsLambdas_TheirPlaces()
    {
        var model = Sums();
        model.Compile("sgd", (y_true, y_pred) => ops.abs(y_true - y_pred), metrics: [(y_true, y_pred) => y_pred]);
        var logs = model.TestOnBatch(X, Y);
        Assert.That((double)logs["loss"], Is.EqualTo(3.5).Within(1e-5));
        Assert.That((double)logs["lambda"], Is.EqualTo(5).Within(1e-5));
    }

    [Test]
    public void Compile_WithoutFunctions_AsBefore()
    {
        var model = Sums();
        model.Compile();
        Assert.That(model.Loss, Is.Null);
        model.Compile("sgd", "mse");
        model.Compile("sgd", ["mse"], metrics: ["mae"]);
        model.Compile(optimizer: "sgd", loss: null, metrics: null);
        Assert.That(model.Loss, Is.Null);
    }

    [Test]
    public void Compile_SeveralOutputs_FunctionByName()
    {
        var input = keras.Input(2);
        Tensor a = layers.Dense(1, name: "a")(input), b = layers.Dense(1, name: "b")(input);
        var model = keras.Model(input, [a, b]);
        model.Compile("sgd", loss: new() { ["a"] = losses.get((y_true, y_pred) => ops.abs(y_true - y_pred)), ["b"] = "mse" });
        model.Compile("sgd", loss: [losses.get(MyLoss), "mse"]);
        Assert.That(model.Loss!.Select(loss => loss!.Name), Is.EqualTo((string[])["my_loss", "mean_squared_error"]));
    }

    [Test]
    public void Layer_ActivationAsLambda()
    {
        var layer = new Dense(1, activation: x => x * 2, kernel_initializer: "ones");
        Assert.That(Ones(layer).Predict(X, verbose: 0).ToArray<float>(), Is.EqualTo(new float[] { 6, 14 }));
        Assert.That(layer.Activation.Name, Is.EqualTo("lambda"));
    }

    [Test]
    public void Factory_ActivationAsLambda()
    {
        var model = new Sequential([keras.Input(2), layers.Dense(1, x => -x, kernel_initializer: "ones")]);
        Assert.That(model.Predict(X, verbose: 0).ToArray<float>(), Is.EqualTo(new float[] { -3, -7 }));
    }

    [Test]
    public void Layer_ActivationAsKerasFunction_IsTheNamedOne()
    {
        Assert.That(new Dense(1, activation: activations.relu).Activation, Is.SameAs(ActivationFunction.Get("relu")));
        Assert.That(new Dense(1, activation: tf.nn.relu).Activation, Is.SameAs(ActivationFunction.Get("relu")));
        Assert.That(new Conv2D(1, 3, activation: activations.softmax).Activation, Is.SameAs(ActivationFunction.Get("softmax")));
        Assert.That(new Dense(1, activation: keras.activations.swish).Activation.Name, Is.EqualTo("silu").Or.EqualTo("swish"));
    }

    [Test]
    public void Activation_Lambda() =>
        Assert.That(new Activation(x => x * ops.sigmoid(x)).Apply(X * 0.0).numpy().ToArray<float>(), Is.EqualTo(new float[4]));

    [Test]
    public void Lambda_Lambda() => Assert.That(new Lambda(x => x + 1).Apply(X).numpy().ToArray<float>(), Is.EqualTo(new float[] { 2, 3, 4, 5 }));

    [Test]
    public void Layer_RegularizerAsLambda_IsInLosses()
    {
        var layer = new Dense(1, kernel_initializer: "ones", kernel_regularizer: w => 0.01f * ops.sum(ops.abs(w)));
        layer.Build((null, 2));
        Assert.That((double)layer.Losses[0].numpy(), Is.EqualTo(0.02).Within(1e-7));
    }

    [Test]
    public void Layer_ConstraintAsLambda_HoldsAfterStep()
    {
        var layer = new Dense(1, kernel_constraint: w => ops.zeros_like(w));
        var model = Ones(layer);
        model.Compile("sgd", "mse");
        model.TrainOnBatch(X, Y);
        Assert.That(layer.GetWeights()[0].ToArray<float>(), Is.EqualTo(new float[2]));
    }

    [Test]
    public void Layer_InitializerAsLambda()
    {
        var layer = new Dense(1, kernel_initializer: shape => np.full(shape, 3.0), bias_initializer: initializers.get(shape => ops.ones(shape)));
        layer.Build((null, 2));
        Assert.That(layer.GetWeights()[0].ToArray<float>(), Is.EqualTo(new float[] { 3, 3 }));
        Assert.That(layer.GetWeights()[1].ToArray<float>(), Is.EqualTo(new float[] { 1 }));
    }

    [Test]
    public void Layer_InitializerOfOtherShape_IsRefused()
    {
        Initializer initializer = initializers.get(_ => ops.ones(3));
        Assert.That(() => initializer.Call((2, 1)), Throws.ArgumentException.With.Message.EqualTo(
            "The initializer lambda must give values of the shape (2, 1), got (3,)"));
    }

    [Test]
    public void Config_OfFunctions_HoldsNames()
    {
        var config = Config.Of(new Dense(1, kernel_regularizer: regularizers.get(w => ops.sum(w)), kernel_constraint: w => w));
        foreach (string key in (string[])["kernel_regularizer", "kernel_constraint"])
        {
            var function = (IReadOnlyDictionary<string, object?>)config[key]!;
            Assert.That(function["class_name"], Is.EqualTo("function"));
            Assert.That(function["config"], Is.EqualTo("lambda"));
        }
    }
}
