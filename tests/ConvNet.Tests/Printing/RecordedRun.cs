using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Printing;

/// <summary>
/// A recorded call of fit, evaluate or predict, acted again: the same batches on the same clock, with the values and the
/// callbacks' messages that its text shows. What the printer adds must give that text.
/// </summary>
internal sealed partial class RecordedRun(KerasVersion version, string call, int samples, int validationSamples = 0)
{
    private const int DefaultBatch = 32;

    private readonly int _batch = (int?)Number(call, "batch_size") ?? DefaultBatch;
    private readonly double _split = Number(call, "validation_split") ?? 0;

    /// <summary>The sizes of an epoch's batches where the data are no arrays.</summary>
    public int[]? Batches { get; init; }

    /// <summary>The batch size of the validation where it is not that of the training.</summary>
    public int? ValidationBatch { get; init; }

    public double SecondsPerBatch { get; init; }

    private bool IsFit => call.Contains(".fit", StringComparison.Ordinal);

    private bool Validates => IsFit && call.Contains("validation", StringComparison.Ordinal);

    private int TrainingSamples => (int)(samples * (1 - _split));

    private int ValidationSamples => _split > 0 ? samples - TrainingSamples : Validates ? validationSamples : 0;

    private int[] BatchSizes =>
        Batches ?? [.. Enumerable.Range(0, TrainingSamples).Chunk(_batch).Select(batch => batch.Length)];

    private TrainingPlan Plan => new(
        IsFit ? RunKind.Fit : call.Contains(".evaluate", StringComparison.Ordinal) ? RunKind.Evaluate : RunKind.Predict,
        (int?)Number(call, "verbose") ?? 1)
    {
        Epochs = (int?)Number(call, "epochs") ?? 1,
        Samples = Batches is null ? TrainingSamples : null,
        ValidationSamples = Validates && Batches is null ? ValidationSamples : null,
        Steps = Batches is null || call.Contains("steps_per_epoch", StringComparison.Ordinal) ? BatchSizes.Length : null,
    };

    /// <summary>Acts the run whose text is expected.</summary>
    public void Act(string expected, Screen screen, FakeClock clock)
    {
        var shown = new ShownValues(expected);
        var messages = Message().Matches(expected);
        var printer = TrainingPrinter.Create(version, screen, clock, Plan);
        int first = (int?)Number(call, "initial_epoch") ?? 0;
        int last = first + Math.Max(1, EpochHead().Count(expected)) - 1;
        string[] measured = [.. shown.Names.Where(name => !NotMeasured().IsMatch(name))];

        printer.TrainBegin();
        for (int epoch = first; epoch <= last; epoch++)
        {
            Around(printer, () => printer.EpochBegin(epoch), () => Say(messages, "begin", epoch));
            foreach (var (batch, size) in BatchSizes.Index())
            {
                clock.Advance(SecondsPerBatch);
                Around(printer, () => printer.BatchEnd(batch, size, shown.Logs(measured)), () => Say(messages, "batch", batch));
            }
            // To learn that there is no more batch took the recorded clock as long as a batch.
            if (Plan is { Samples: null, Steps: null }) clock.Advance(SecondsPerBatch);
            clock.Advance(SecondsPerBatch * Math.Ceiling(ValidationSamples / (double)(ValidationBatch ?? _batch)));
            Around(printer, () => printer.EpochEnd(shown.Logs(shown.Names)), () => Say(messages, "end", epoch));
        }
        printer.TrainEnd();
        Say(messages, "last", last);
        Assert.That(shown.Left, Is.Zero, "values not read");

        void Say(MatchCollection spoken, string when, int number)
        {
            foreach (Match message in spoken)
            {
                bool isNow = message.Groups["n"].Success ? IsNumber(message, when, number) : number == last;
                if (message.Groups[when].Success && isNow) screen.Write(message.Value);
            }
        }
    }

    // Batches are counted from 0, epochs from 1.
    private static bool IsNumber(Match message, string when, int number) =>
        int.Parse(message.Groups["n"].Value, CultureInfo.InvariantCulture) == (when == "batch" ? number : number + 1);

    private static void Around(TrainingPrinter printer, Action print, Action callbacks)
    {
        if (printer.BeforeCallbacks) print();
        callbacks();
        if (!printer.BeforeCallbacks) print();
    }

    private static double? Number(string call, string argument)
    {
        var match = Regex.Match(call, $@"\b{argument}=([\d.]+)");
        return match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    // What the validation or a callback adds to an epoch's values.
    [GeneratedRegex("^(val_.*|lr|learning_rate)$")]
    private static partial Regex NotMeasured();

    [GeneratedRegex(@"^Epoch \d+/\d+\n", RegexOptions.Multiline)]
    private static partial Regex EpochHead();

    // What callbacks say: at the beginning or the end of an epoch, after a batch, or when all is over.
    [GeneratedRegex("""
        (?<last>Epoch\ 0*(?<n>\d+):\ early\ stopping\n(Restoring\ [^\n]*\n)?)
        |(?<begin>\nEpoch\ 0*(?<n>\d+):\ LearningRateScheduler[^\n]*\n)
        |(?<end>\nEpoch\ 0*(?<n>\d+):\ (?!early)[^\n]*\n)
        |(?<batch>Batch\ (?<n>\d+):[^\n]*\n)
        |(?<end>Restoring\ [^\n]*\n)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Message();
}
