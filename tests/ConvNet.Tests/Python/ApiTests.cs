using ConvNet.Python;

namespace ConvNet.Tests.Python;

/// <summary>Python's names and values meet the library's.</summary>
public class ApiTests
{
    private const string Imports =
        "import keras\nfrom keras import layers\nfrom keras.layers import *\nfrom keras.models import Sequential\nimport numpy as np\n";

    [TestCase("np.arange(6).reshape(2, 3)[:, ::-1].tolist()", "[[2, 1, 0], [5, 4, 3]]")]
    [TestCase("np.zeros((2, 3), dtype=np.float32).shape", "(2, 3)")]
    [TestCase("(10,) + np.zeros((2, 3)).shape[1:]", "(10, 3)")]
    [TestCase("x = np.arange(3); y = x; x += 1; x[x > 2] = 0; y", "array([1, 2, 0])")]
    [TestCase("u = np.array([1, 2], dtype='uint8'); u //= 2; u, (u + 255).dtype", "(array([0, 1], dtype=uint8), dtype('uint8'))")]
    [TestCase("np.float32(0.1) * 2, np.array([1.9]).astype(int), 2 in np.arange(3)", "(np.float32(0.2), array([1]), True)")]
    [TestCase("keras.utils.to_categorical([0, 1], 2).tolist()", "[[1.0, 0.0], [0.0, 1.0]]")]
    [TestCase("Conv2D(6, 3, strides=(2, 1)).strides.height", "2")]
    [TestCase("layers.Dense(3, activation='relu').units, keras.layers.AvgPool2D((2, 2)).padding", "(3, 'valid')")]
    [TestCase("keras.optimizers.SGD(0.5, momentum=0.9).momentum, keras.metrics.MeanSquaredError().name",
        "(0.9, 'mean_squared_error')")]
    [TestCase("m = Sequential([Dense(2, input_shape=(3,))]); m.add(Dense(1)); [w.shape for w in m.get_weights()]",
        "[(3, 2), (2,), (2, 1), (1,)]")]
    [TestCase("keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 / (epoch + 1)) is None", "False")]
    public void Run_OnTheLibrary(string source, string repr) =>
        Assert.That(Builtins.repr(new Interpreter().Run(Imports + source)), Is.EqualTo(repr));

    [Test]
    public void Run_TrainsAModel()
    {
        var python = new Interpreter();
        python["x"] = Networks.Data(20, 4);
        python["y"] = Networks.OneHot(20, 3);
        object? names = python.Run(Imports + """
            model = Sequential()
            model.add(Dense(3, activation="softmax", input_shape=(4,)))
            model.compile("sgd", loss="categorical_crossentropy", metrics=["accuracy"])
            history = model.fit(x, y, epochs=2, validation_split=0.5, verbose=0)
            sorted(history.history), len(history.history["loss"]), model.predict(x[:2], verbose=0).shape
            """);
        Assert.That(Builtins.repr(names), Is.EqualTo("(['acc', 'loss', 'val_acc', 'val_loss'], 2, (2, 3))"));
    }

    [TestCase("np.fft.fft([1])", "np.fft.fft")]
    [TestCase("keras.layers.Wobble(3)", "keras.layers.Wobble")]
    [TestCase("Wobble(3)", "Wobble")]
    [TestCase("Dense(3, wobble=1)", "Dense(wobble)")]
    [TestCase("np.zeros(3).wobble()", "NDArray.wobble")]
    public void Run_NamesWhatTheLibraryLacks(string source, string name) => Assert.That(
        () => new Interpreter().Run(Imports + source), Throws.TypeOf<NotInApiException>().With.Message.EqualTo(name));

    [TestCase("Dense('three')", "Dense('three')")]
    [TestCase("Sequential().add(3)", "add(3)")]
    public void Run_NamesTheCallThatDoesNotFit(string source, string call) => Assert.That(
        () => new Interpreter().Run(Imports + source), Throws.TypeOf<DoesNotFitException>().With.Message.EqualTo(call));

    [Test]
    public void Run_TheLibrarysErrorsComeThrough() => Assert.That(
        () => new Interpreter().Run(Imports + "Dense(3, activation='rel')"),
        Throws.ArgumentException.With.Message.StartsWith("Unknown activation \"rel\""));
}
