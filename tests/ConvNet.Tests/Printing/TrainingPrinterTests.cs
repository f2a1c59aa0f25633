using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Printing;

/// <summary>Whole runs against what Keras wrote, byte for byte.</summary>
public partial class TrainingPrinterTests
{
    private static IEnumerable<TestCaseData> OfKeras22() => PrintedKit.Cases("keras22.json", "print");

    private static IEnumerable<TestCaseData> OfLaterKeras() => PrintedKit.Cases("printed.json", "console");

    [TestCaseSource(nameof(OfKeras22))]
    public void Run_AsKeras22(JsonElement item)
    {
        string code = item.GetProperty("code").GetString()!, text = item.GetProperty("text").GetString()!;
        var output = new StringWriter();
        var screen = new Screen(output, isTerminal: item.GetProperty("terminal").GetBoolean());
        var clock = FakeClock.Keras22();
        bool isMnist = code.Contains("mnist", StringComparison.Ordinal);
        bool isGenerator = code.Contains("fit_generator", StringComparison.Ordinal);

        // The training begins after what the code prints itself; evaluation and prediction show no values, but print a result.
        string expected = BeginOfTraining().Match(text) is { Success: true } begin ? text[begin.Index..] : "";
        var results = new Queue<string>(Results().Matches(expected).Select(match => match.Value));
        foreach (string call in Calls().Matches(code).Select(match => match.Value))
        {
            bool isFit = call.Contains(".fit", StringComparison.Ordinal);
            var run = new RecordedRun(KerasVersion.Keras22, call, samples: !isMnist ? 20 : isFit ? 1024 : 256,
                validationSamples: isMnist ? 256 : 20)
            {
                Batches = isGenerator ? [5, 15, 5, 15] : null,
                ValidationBatch = isGenerator ? 15 : null, // that of the generator's last batch
                SecondsPerBatch = item.GetProperty("seconds_per_batch").GetDouble(),
            };
            run.Act(isFit ? expected : "", screen, clock);
            if (!isFit) screen.Write(results.Dequeue());
        }
        Assert.That(output.ToString(), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(OfLaterKeras))]
    public void Run_AsLaterKeras(JsonElement item)
    {
        foreach (var (call, text) in Strings(item, "calls").Zip(Strings(item, "texts")))
        {
            var output = new StringWriter();
            var screen = new Screen(output, isTerminal: item.GetProperty("terminal").GetBoolean()) { IsWindows = false };
            var slice = ValidationSlice().Match(call);
            var run = new RecordedRun(PrintedKit.Version(item), call, samples: 10,
                validationSamples: slice.Success ? int.Parse(slice.Groups[1].Value) : 0)
            {
                Batches = Generator().IsMatch(call) ? [4, 4, 2] : null,
                SecondsPerBatch = item.GetProperty("seconds_per_batch").GetDouble(),
            };
            run.Act(text, screen, new FakeClock());
            Assert.That(output.ToString(), Is.EqualTo(text), call);
        }
    }

    [Test]
    public void BatchEnd_LineTooSoon_ReadsNoValue([Values] KerasVersion version)
    {
        var shown = new ShownValues(" - loss: 1.0000\n - loss: 2.0000\n");
        var clock = new FakeClock();
        var output = new StringWriter();
        var plan = new TrainingPlan(RunKind.Fit, Verbose: 1) { Samples = 90, Steps = 9 };
        var printer = TrainingPrinter.Create(version, new Screen(output), clock, plan);
        printer.TrainBegin();
        printer.EpochBegin(0);
        printer.BatchEnd(0, 10, shown.Logs(["loss"]));
        clock.Advance(0.02);
        printer.BatchEnd(1, 10, shown.Logs(["loss"]));
        Assert.That(shown.Left, Is.EqualTo(1));
    }

    [Test]
    public void EpochEnd_Keras3_SortsWhatWasMeasured_AddedOnesLast()
    {
        var output = new StringWriter();
        var plan = new TrainingPlan(RunKind.Fit, Verbose: 2) { Steps = 1 };
        var printer = TrainingPrinter.Create(KerasVersion.Keras3, new Screen(output), new FakeClock(), plan);
        var logs = new OrderedDictionary<string, double> { ["loss"] = 1, ["mae"] = 2, ["accuracy"] = 3 };
        printer.EpochBegin(0);
        printer.BatchEnd(0, 1, logs);
        printer.EpochEnd(new OrderedDictionary<string, double>(logs)
        {
            ["val_loss"] = 4,
            ["val_mae"] = 5,
            ["val_accuracy"] = 6,
            ["zeta"] = 7,
            ["learning_rate"] = 8,
        });
        Assert.That(output.ToString(), Is.EqualTo("1/1 - 0s - 0s/step - accuracy: 3.0000 - loss: 1.0000 - mae: 2.0000" +
            " - val_accuracy: 6.0000 - val_loss: 4.0000 - val_mae: 5.0000 - zeta: 7.0000 - learning_rate: 8.0000\n"));
    }

    private static IEnumerable<string> Strings(JsonElement item, string name) =>
        item.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    [GeneratedRegex("^(Train on|Epoch )", RegexOptions.Multiline)]
    private static partial Regex BeginOfTraining();

    [GeneratedRegex(@"^[\[(].*[\])]\n", RegexOptions.Multiline)]
    private static partial Regex Results();

    [GeneratedRegex(@"model\.(fit|fit_generator|evaluate|predict)\((?s:.*?)\)(?=\)\n|\.shape|\)$|\n|$)")]
    private static partial Regex Calls();

    [GeneratedRegex(@"(batches|forever)\(\)")]
    private static partial Regex Generator();

    [GeneratedRegex(@"x\[:(\d+)\]")]
    private static partial Regex ValidationSlice();
}
