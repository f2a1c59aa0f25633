using System.Text.Json;

namespace ConvNet.Tests.Printing;

/// <summary>Bars against what Keras wrote, byte for byte.</summary>
public class ProgbarTests
{
    private static IEnumerable<TestCaseData> OfKeras22() => PrintedKit.Cases("keras22.json", "bar");

    private static IEnumerable<TestCaseData> OfLaterKeras() => PrintedKit.Cases("printed.json", "progbar");

    [TestCaseSource(nameof(OfKeras22))]
    public void Update_AsKeras22(JsonElement item)
    {
        var clock = FakeClock.Keras22();
        var output = new StringWriter();
        var screen = new Screen(output, isTerminal: item.GetProperty("terminal").GetBoolean());
        var bar = Make(KerasVersion.Keras22, screen, clock, item.GetProperty("args"));
        foreach (var update in item.GetProperty("updates").EnumerateArray())
        {
            clock.Set(update.GetProperty("at").GetDouble());
            bar.Update(update.GetProperty("current").GetInt64(), Values(update));
        }
        Assert.That(output.ToString(), Is.EqualTo(item.GetProperty("text").GetString()));
    }

    [TestCaseSource(nameof(OfLaterKeras))]
    public void Update_AsLaterKeras(JsonElement item)
    {
        var clock = new FakeClock();
        var output = new StringWriter();
        var screen = new Screen(output) { IsWindows = !item.GetProperty("dynamic").GetBoolean() };
        var bar = Make(PrintedKit.Version(item), screen, clock, item.GetProperty("args"));
        var shows = item.GetProperty("shows").EnumerateArray().Select(text => text.GetString()!).ToArray();
        foreach (var (update, text) in item.GetProperty("updates").EnumerateArray().Zip(shows))
        {
            output.GetStringBuilder().Clear();
            clock.Set(update.GetProperty("time").GetDouble());
            if (update.TryGetProperty("target", out var target)) bar.Target = target.GetInt64();
            if (update.TryGetProperty("add", out var steps)) bar.Add(steps.GetInt64(), Values(update));
            else bar.Update(update.GetProperty("current").GetInt64(), Values(update), Finalize(update));
            Assert.That(output.ToString(), Is.EqualTo(text));
        }
    }

    [TestCase(0, null, 1, "Progbar: target must be at least 1, or null if unknown. (Parameter 'target')")]
    [TestCase(1, 0, 1, "Progbar: width must be at least 1. (Parameter 'width')")]
    [TestCase(1, null, 3, "Progbar: verbose must be 0, 1 or 2. (Parameter 'verbose')")]
    public void Progbar_RefusesWhatMakesNoBar(int target, int? width, int verbose, string message) =>
        Assert.That(() => new Progbar(target, width, verbose),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.EqualTo(message));

    [Test]
    public void Progbar_WritesOnTheScreenInUse()
    {
        var output = new StringWriter();
        using var _ = Screen.Replace(new Screen(output));
        new Progbar(2, verbose: 2).Update(2, [("loss", 0.5)]);
        Assert.That(output.ToString(), Is.EqualTo(" - 0s - loss: 0.5000\n"));
    }

    private static Progbar Make(KerasVersion version, Screen screen, TimeProvider clock, JsonElement args) =>
        new(version, screen, clock,
            target: PrintedKit.Number(args, "target") is { } target ? (long)target : null,
            width: (int?)PrintedKit.Number(args, "width"),
            verbose: (int?)PrintedKit.Number(args, "verbose") ?? 1,
            interval: PrintedKit.Number(args, "interval") ?? 0.05,
            stateful_metrics: args.TryGetProperty("stateful_metrics", out var names)
                ? names.EnumerateArray().Select(name => name.GetString()!)
                : null,
            unit_name: args.TryGetProperty("unit_name", out var unit) ? unit.GetString()! : "step");

    private static IEnumerable<(string, double)>? Values(JsonElement update) =>
        update.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(pair => (pair[0].GetString()!, PrintedKit.Number(pair[1])))
            : null;

    private static bool? Finalize(JsonElement update) =>
        update.TryGetProperty("finalize", out var last) ? last.GetBoolean() : null;
}
