using System.Text.Json;

namespace ConvNet.Tests.Printing;

/// <summary>Summaries against what Keras wrote, byte for byte.</summary>
public class SummaryTests
{
    private static readonly ILookup<string, JsonElement> ByCode =
        PrintedKit.All("keras22.json", "summary").Concat(PrintedKit.All("printed.json", "summary")).ToLookup(Key);

    private static IEnumerable<TestCaseData> OfKeras22() => PrintedKit.Cases("keras22.json", "summary");

    private static IEnumerable<TestCaseData> OfLaterKeras() => PrintedKit.Cases("printed.json", "summary");

    [TestCaseSource(nameof(OfKeras22))]
    [TestCaseSource(nameof(OfLaterKeras))]
    public void Print_RecordedTable(JsonElement item)
    {
        var version = PrintedKit.Version(item);
        var output = new StringWriter();
        bool isTerminal = item.TryGetProperty("terminal", out var terminal) && terminal.GetBoolean();
        var screen = new Screen(output, isTerminal, (int?)PrintedKit.Number(item, "columns"));
        var options = Options(item.GetProperty("args"));
        if (item.TryGetProperty("error", out _))
        {
            var unbuilt = new SummaryTable("sequential", [], default, default) { IsBuilt = false };
            bool isTooNarrow = version == KerasVersion.Keras3;
            Assert.That(() => Summary.Of(version).Print(isTooNarrow ? Table(item) : unbuilt, options, screen),
                isTooNarrow ? Throws.ArgumentException : Throws.InvalidOperationException);
            return;
        }

        var calls = new List<string>();
        bool isCollected = item.TryGetProperty("print_fn_calls", out var collected);
        Summary.Of(version).Print(Table(item), isCollected ? options with { PrintFn = calls.Add } : options, screen);

        Assert.That(output.ToString(), Is.EqualTo(item.GetProperty("text").GetString()));
        if (isCollected) Assert.That(calls, Is.EqualTo(collected.EnumerateArray().Select(line => line.GetString())));
    }

    // A table is read from its own text, or from another one of the same model where its own is shortened.
    private static SummaryTable Table(JsonElement item)
    {
        var (source, text) = Texts(item).First(candidate => candidate.Text.IsWhole);
        var config = source.GetProperty("model_config");
        if (PrintedKit.Version(item) == KerasVersion.Keras22) config = config.GetProperty("config");
        return text.Table(config.TryGetProperty("layers", out _) ? config : null, IsGiven(source, "expand_nested"));
    }

    private static IEnumerable<(JsonElement Item, RecordedTable Text)> Texts(JsonElement item)
    {
        bool isShortened = IsGiven(item, "layer_range") || IsGiven(item, "print_fn")
            || (PrintedKit.Version(item) == KerasVersion.Keras22 && IsGiven(item, "line_length"));
        var others = ByCode[Key(item)].Where(other => !other.GetProperty("args").EnumerateObject().Any());
        return (isShortened ? others.Append(item) : others.Prepend(item)).Where(other => other.TryGetProperty("text", out _))
            .Select(other => (other, new RecordedTable(other.GetProperty("text").GetString()!)));
    }

    private static string Key(JsonElement item) => PrintedKit.Version(item) + item.GetProperty("code").ToString();

    private static bool IsGiven(JsonElement item, string argument) => item.GetProperty("args").TryGetProperty(argument, out _);

    private static SummaryOptions Options(JsonElement args) => new()
    {
        LineLength = (int?)PrintedKit.Number(args, "line_length"),
        Positions = args.TryGetProperty("positions", out var positions)
            ? [.. positions.EnumerateArray().Select(PrintedKit.Number)]
            : null,
        ExpandNested = args.TryGetProperty("expand_nested", out var expand) && expand.GetBoolean(),
        ShowTrainable = args.TryGetProperty("show_trainable", out var show) && show.GetBoolean(),
        LayerRange = args.TryGetProperty("layer_range", out var range) ? (range[0].GetString()!, range[1].GetString()!) : null,
    };
}
