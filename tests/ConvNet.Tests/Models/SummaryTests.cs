using ConvNet.Tests.Printing;
using static ConvNet.Builtins;

namespace ConvNet.Tests.Models;

/// <summary>What real models print, byte for byte as Keras did.</summary>
public class SummaryTests
{
    [TestCase("2.2", "keras22.json", "summary/notebook_1")]
    [TestCase("2.15", "printed.json", "summary/notebook1/keras2/default")]
    [TestCase("3", "printed.json", "summary/notebook1/keras3/default")]
    public void Notebook1(string version, string file, string id) =>
        Assert.That(Printed(version, () => Networks.Notebook1().Summary()), Is.EqualTo(PrintedKit.Text(file, id)));

    [TestCase("2.2", "keras22.json", "summary/notebook_2")]
    [TestCase("2.15", "printed.json", "summary/notebook2/keras2/default")]
    [TestCase("3", "printed.json", "summary/notebook2/keras3/default")]
    public void Notebook2(string version, string file, string id) =>
        Assert.That(Printed(version, () => Networks.Notebook2().Summary()), Is.EqualTo(PrintedKit.Text(file, id)));

    [TestCase("2.15", "summary/notebook1/keras2/line_length_80", 80)]
    [TestCase("2.15", "summary/notebook1/keras2/line_length_50", 50)]
    [TestCase("3", "summary/notebook1/keras3/line_length_80", 80)]
    public void LineLength(string version, string id, int line_length) => Assert.That(
        Printed(version, () => Networks.Notebook1().Summary(line_length: line_length)),
        Is.EqualTo(PrintedKit.Text("printed.json", id)));

    [Test]
    public void Positions() => Assert.That(
        Printed("2.15", () => Networks.Notebook1().Summary(positions: [0.55, 0.85, 1.0])),
        Is.EqualTo(PrintedKit.Text("printed.json", "summary/notebook1/keras2/positions")));

    [TestCase("2.15", "summary/notebook1_fitted/keras2/default")]
    [TestCase("3", "summary/notebook1_fitted/keras3/default")]
    public void AfterTraining_Keras3CountsTheOptimizer(string version, string id) => Assert.That(Printed(version, () =>
    {
        var model = Networks.Notebook1();
        model.Compile("rmsprop", "categorical_crossentropy", metrics: ["accuracy"]);
        model.Fit(np.zeros((4, 28, 28, 1)), keras.utils.to_categorical(np.zeros(4), 10), verbose: 0);
        model.Summary();
    }), Is.EqualTo(PrintedKit.Text("printed.json", id)));

    private static IEnumerable<TestCaseData> OtherModels()
    {
        static TestCaseData Row(string version, string id, Action code, string file) =>
            new TestCaseData(version, id, code, file).SetArgDisplayNames(id);

        static TestCaseData Row22(string name, Action code) => Row("2.2", $"summary/{name}", code, "keras22.json");

        static IEnumerable<TestCaseData> Later(string name, string arguments, Action code) =>
        [
            Row("2.15", $"summary/{name}/keras2/{arguments}", code, "printed.json"),
            Row("3", $"summary/{name}/keras3/{arguments}", code, "printed.json"),
        ];

        yield return Row22("sequential_mlp", () => new Sequential([new Dense(512, activation: "relu", input_shape: 784),
            new Dropout(0.2), new Dense(10, activation: "softmax")]).Summary());
        yield return Row22("line_length_100", () => Networks.Notebook2().Summary(line_length: 100));
        yield return Row22("line_length_40", () => Networks.Notebook2().Summary(line_length: 40));
        yield return Row22("positions_relative", () => Networks.Notebook2().Summary(positions: [0.3, 0.7, 1.0]));
        yield return Row22("positions_absolute", () => Networks.Notebook2().Summary(line_length: 80, positions: [40, 64, 80]));
        yield return Row22("millions", () => new Sequential([new Dense(1024, input_shape: 1536), new Dense(1000)]).Summary());
        yield return Row22("input_layer_first", () => new Sequential([new InputLayer(4), new Dense(2)]).Summary());
        yield return Row22("nested_sequential", () => new Sequential([new Sequential(
            [new Conv2D(4, 3, input_shape: (8, 8, 1)), new Flatten()], name: "features"), new Dense(2)]).Summary());
        yield return Row22("layer_frozen", () =>
        {
            var model = new Sequential([new Dense(8, input_shape: 4) { Trainable = false }, new Dense(8), new Dense(2)]);
            model.Layers[1].Trainable = false;
            model.Compile("sgd", "mse");
            model.Summary();
        });
        yield return Row22("frozen_after_compile", () =>
        {
            var model = new Sequential([new Dense(8, input_shape: 4), new Dense(2)]);
            model.Compile("sgd", "mse");
            model.Layers[0].Trainable = false;
            model.Summary();
        });
        yield return Row22("built_late", () =>
        {
            var model = new Sequential([new Dense(3), new Dense(2)]);
            model.Build((null, 4));
            model.Summary();
        });

        static Sequential Pair() => new([new InputLayer(4), new Dense(8, activation: "relu"), new Dense(1)]);
        IEnumerable<TestCaseData>[] later =
        [
            Later("dense", "default", () => Pair().Summary()),
            Later("unbuilt", "default", () => new Sequential([new Dense(4, activation: "relu"), new Dense(1)]).Summary()).Skip(1),
            Later("empty", "default", () => new Sequential().Summary()).Skip(1),
            Later("only_an_input", "default", () => new Sequential([new InputLayer(4)]).Summary()).Skip(1),
            Later("many_parameters", "default",
                () => new Sequential([new InputLayer(25088), new Dense(1024), new Dense(1000)]).Summary()),
            Later("gigabytes", "default",
                () => new Sequential([new InputLayer(16384), new Dense(16385, kernel_initializer: "zeros")]).Summary()),
            Later("nested_twice", "expand_nested", () =>
            {
                var a = new Sequential([new InputLayer(5), new Dense(3)], name: "a");
                var b = new Sequential([new InputLayer(5), a, new Dense(2)], name: "b");
                new Sequential([new InputLayer(5), b, new Dense(1)], name: "c").Summary(expand_nested: true);
            }),
            Later("built_by_hand", "default", () =>
            {
                var model = new Sequential([new Dense(4, activation: "relu"), new Dense(1)]);
                model.Build((null, 3));
                model.Summary();
            }),
            Later("compiled", "default", () =>
            {
                var model = Pair();
                model.Compile("adam", "mse");
                model.Summary();
            }),
            Later("fitted_adam", "default", () =>
            {
                var model = Pair();
                model.Compile("adam", "mse");
                model.Fit(np.zeros((4, 4)), np.zeros((4, 1)), verbose: 0);
                model.Summary();
            }),
            Later("fitted_sgd", "default", () =>
            {
                var model = Pair();
                model.Compile("sgd", "mse");
                model.Fit(np.zeros((4, 4)), np.zeros((4, 1)), verbose: 0);
                model.Summary();
            }).Skip(1),
            Later("frozen_all", "default", () =>
            {
                var model = Pair();
                model.Trainable = false;
                model.Summary();
            }),
            Later("frozen_after_compile", "default", () =>
            {
                var model = Pair();
                model.Compile("adam", "mse");
                model.Layers[0].Trainable = false;
                model.Summary();
            }),
        ];
        foreach (var row in later.SelectMany(rows => rows)) yield return row;
    }

    [TestCaseSource(nameof(OtherModels))]
    public void Recorded(string version, string id, Action code, string file) =>
        Assert.That(Printed(version, code), Is.EqualTo(PrintedKit.Text(file, id)));

    [Test]
    public void Print_OfASummary_EndsInNone()
    {
        using var session = new Session();
        print(Networks.Notebook2().Summary());
        Assert.That(session.Output, Is.EqualTo(PrintedKit.Text("keras22.json", "summary/notebook_2") + "None\n"));
    }

    [Test]
    public void PrintFn_TakesTheText()
    {
        using var session = new Session();
        var lines = new List<string>();
        Networks.Notebook2().Summary(print_fn: lines.Add);
        Assert.That(session.Output, Is.Empty);
        Assert.That(lines, Is.EqualTo(PrintedKit.Text("keras22.json", "summary/notebook_2").Split('\n')[..^1]));
    }

    [TestCase("2.2")]
    [TestCase("2.15")]
    public void NotBuilt_SaysWhatToDo(string version)
    {
        using var session = new Session(KerasVersions.Parse(version));
        var model = new Sequential([new Conv2D(3, 3), new Flatten()], name: "late");
        Assert.That(() => model.Summary(), Throws.InvalidOperationException.With.Message.EqualTo(
            "late: the model is not built, so the sizes of its layers are unknown. " +
            "Give its first layer an input_shape, or call Build or Fit before Summary."));
    }

    private static string Printed(string version, Action code)
    {
        using var session = new Session(KerasVersions.Parse(version));
        code();
        return session.Output;
    }
}
