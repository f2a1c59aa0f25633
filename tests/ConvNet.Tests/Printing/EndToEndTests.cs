using System.Text.RegularExpressions;
using static ConvNet.Builtins;

namespace ConvNet.Tests.Printing;

/// <summary>
/// The recorded runs of Keras, typed in C# and really trained: what they print, byte for byte. The clock stands still but for
/// the time of a batch.
/// </summary>
public partial class EndToEndTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);

    [Test]
    public void NoValidation() => Same("print/no_validation", tick =>
        Sine(Networks.Small()).Fit(X, Y, epochs: 3, batch_size: 8, shuffle: false, callbacks: [tick]));

    [Test]
    public void ValidationSplit() => Same("print/validation_split", tick =>
        Sine(Networks.Small()).Fit(X, Y, epochs: 2, batch_size: 8, shuffle: false, validation_split: 0.3, callbacks: [tick]));

    [Test]
    public void InitialEpoch() => Same("print/initial_epoch", tick =>
        Sine(Networks.Small()).Fit(X, Y, epochs: 5, initial_epoch: 3, shuffle: false, verbose: 2, callbacks: [tick]));

    [Test]
    public void Verbose0() => Same("print/verbose_0", tick =>
    {
        var h = Sine(Networks.Small()).Fit(X, Y, epochs: 5, verbose: 0, callbacks: [tick]);
        print(h.Epoch);
    });

    [Test]
    public void History() => Same("print/history", tick =>
    {
        var model = Sine(Networks.Small());
        var h = model.Fit(X, Y, epochs: 2, shuffle: false, validation_split: 0.5, verbose: 0, callbacks: [tick]);
        print(h.history.Keys, model.MetricsNames, h.Params.Keys.Order());
    });

    [Test]
    public void SlowBatches() => Same("print/slow_batches", tick =>
        Sine(Networks.Small()).Fit(X, Y, epochs: 1, batch_size: 1, shuffle: false, callbacks: [tick]));

    [TestCase("print/notebook_1_verbose_1", 1)]
    [TestCase("print/notebook_1_verbose_1_terminal", 1)]
    [TestCase("print/notebook_1_verbose_2", 2)]
    public void Notebook1(string id, int verbose) => Alike(id, tick =>
    {
        print("Train info", (60000, 28, 28), new Shape(60000));
        print("Test info", (10000, 28, 28), new Shape(10000));

        var (x, y) = (Networks.Data(1024, 28, 28, 1), Networks.OneHot(1024, 10));
        var (vx, vy) = (x[..256], y[..256]);
        var model = Networks.Notebook1();
        model.Compile(optimizer: "rmsprop", loss: "categorical_crossentropy", metrics: ["accuracy"]);
        print(model.Summary());

        Sine(model);
        model.Fit(x, y, epochs: 2, batch_size: 256, validation_data: (vx, vy), shuffle: false, verbose: verbose,
            callbacks: [tick]);
        print(model.Evaluate(vx, vy, verbose: verbose, callbacks: [tick]));
        print(model.Predict(vx, verbose: verbose, callbacks: [tick]).shape);
    });

    [TestCase("print/notebook_2_verbose_1", 1)]
    [TestCase("print/notebook_2_verbose_1_terminal", 1)]
    [TestCase("print/notebook_2_verbose_2", 2)]
    public void Notebook2(string id, int verbose) => Alike(id, tick =>
    {
        print("Train info", (60000, 28, 28), new Shape(60000));
        print("Test info", (10000, 28, 28), new Shape(10000));

        var (x, y) = (np.expand_dims(Networks.Data(1024, 28, 28), -1), Networks.Labels(1024, 10));
        var (vx, vy) = (x[..256], y[..256]);
        var model = Networks.Notebook2();
        model.Compile(loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["acc"]);
        model.Summary();

        Sine(model);
        model.Fit(x, y, epochs: 2, batch_size: 32, validation_data: (vx, vy), shuffle: false, verbose: verbose,
            callbacks: [tick]);
        print(model.Evaluate(vx, vy, verbose: verbose, callbacks: [tick]));
        print(model.Predict(vx, verbose: verbose, callbacks: [tick]).shape);
    });

    [TestCase("console/fit_accuracy/keras2")]
    [TestCase("console/fit_accuracy/keras3")]
    public void LaterKeras_Accuracy(string id) => Same(id, tick =>
    {
        var (x, y) = (Tenths(), np.array(new[] { 0, 1, 0, 1, 1, 0, 1, 1, 0, 1 }));
        var model = new Sequential([new InputLayer(2), new Dense(2, kernel_initializer: "zeros", activation: "softmax")]);
        model.Compile(new SGD(0.1), "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        model.Fit(x, y, batch_size: 4, epochs: 2, shuffle: false, validation_data: (x[..5], y[..5]), callbacks: [tick]);
        model.Evaluate(x, y, verbose: 2, callbacks: [tick]);
    });

    [TestCase("console/fit_no_metrics/keras2")]
    [TestCase("console/fit_no_metrics/keras3")]
    public void LaterKeras_NoMetrics(string id) => Same(id, tick =>
    {
        var x = Tenths();
        var model = Ones();
        model.Compile("sgd", "mse");
        model.Fit(x, x[.., ..1], batch_size: 5, epochs: 2, shuffle: false, callbacks: [tick]);
    });

    [TestCase("console/predict/keras2")]
    [TestCase("console/predict/keras3")]
    public void LaterKeras_Predict(string id) => Same(id, tick =>
    {
        foreach (int verbose in new[] { 1, 2, 0 }) Ones().Predict(Tenths(), batch_size: 4, verbose: verbose, callbacks: [tick]);
    });

    private static NDArray Tenths() => np.arange(20.0).reshape(10, 2) / 10;

    private static Sequential Ones() => new([new InputLayer(2), new Dense(1, kernel_initializer: "ones")]);

    private static Sequential Sine(Sequential model)
    {
        Networks.SetSine(model);
        return model;
    }

    private static void Same(string id, Action<Tick> code)
    {
        var (printed, expected) = Run(id, code);
        Assert.That(printed, Is.EqualTo(expected));
    }

    // Of other images: the values differ, and with them the blanks and backspaces that cover the last line.
    private static void Alike(string id, Action<Tick> code)
    {
        var (printed, expected) = Run(id, code);
        Assert.That(Masked(printed), Is.EqualTo(Masked(expected)));
    }

    private static string Masked(string text) => Cover().Replace(Decimal().Replace(text, "0.0"), "");

    private static (string Printed, string Expected) Run(string id, Action<Tick> code)
    {
        var item = Kit.Cases(id.StartsWith("console", StringComparison.Ordinal) ? "printed.json" : "keras22.json")
            .Single(item => PrintedKit.Id(item) == id);
        using var session = new Session(PrintedKit.Version(item), item.GetProperty("terminal").GetBoolean());
        code(new(session.Clock, item.GetProperty("seconds_per_batch").GetDouble()));
        string expected = item.TryGetProperty("text", out var text) ? text.GetString()!
            : string.Concat(item.GetProperty("texts").EnumerateArray().Select(part => part.GetString()));
        return (session.Output, expected);
    }

    /// <summary>Lets the clock run on with each batch.</summary>
    private sealed class Tick(FakeClock clock, double seconds) : Callback
    {
        public override void OnTrainBatchBegin(int batch, Logs logs) => clock.Advance(seconds);

        public override void OnTestBatchBegin(int batch, Logs logs) => clock.Advance(seconds);

        public override void OnPredictBatchBegin(int batch, Logs logs) => clock.Advance(seconds);
    }

    [GeneratedRegex(@"\d+\.\d+(e[-+]\d+)?")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\x08+| +(?=\n|\x08)")]
    private static partial Regex Cover();
}
