using System.Text.RegularExpressions;
using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>
/// What Keras 2.2.4 prints, names and refuses. What it computes is not followed: ConvNet's arithmetic is Keras 3's.
/// </summary>
internal sealed partial class Keras22() : Family("keras22")
{
    private const string Prelude = """
        import numpy as np
        import keras
        from keras import backend as K
        from keras.models import *
        from keras.layers import *
        from keras.optimizers import *
        from keras.callbacks import *
        from keras.utils import to_categorical

        def data(n, *shape):
            return np.sin(0.3 * np.arange(n * int(np.prod(shape))).astype('float64')).astype('float32').reshape((n,) + shape)

        def labels(n, classes):
            return (np.arange(n) % classes).astype('int32')

        def onehot(n, classes):
            return to_categorical(labels(n, classes), classes)

        def start(model):
            weights = []
            for t, w in enumerate(model.get_weights()):
                i = np.arange(w.size).astype('float64')
                weights.append((0.05 * np.sin(0.7 * i + t)).astype('float32').reshape(w.shape))
            model.set_weights(weights)

        """;

    public override string GroupOf(KitCase given) => given.Text("kind") ?? "";

    public override Action<Comparison> Prepare(KitCase given) => given.Text("kind") switch
    {
        "summary" => Summary(given),
        "print" => Print(given),
        "names" => Print(given),
        "labels" => Labels(given),
        "bar" => Bar(given),
        "error" => Mistake(given),
        var kind => throw new NotOfferedException($"2.2's arithmetic and defaults: {kind}"),
    };

    private static Action<Comparison> Summary(KitCase given)
    {
        // 2.2's GRU has fewer weights, if it is not told otherwise.
        if (given.Text("code")!.Contains("GRU(", StringComparison.Ordinal)
            && !given.Text("code")!.Contains("reset_after", StringComparison.Ordinal))
            throw new NotOfferedException("2.2's arithmetic and defaults: GRU(reset_after)");
        using var session = new ConsoleSession("2.2");
        session.Python["args"] = PythonCode.Value(PythonJson.Plain(given["args"]));
        Run(session, given);
        session.Printed();
        var (_, error) = PythonCode.Try(() => session.Python.Run("model.summary(**args)"));
        string printed = session.Printed();
        return compare =>
        {
            if (given.IsError) compare.RefusedAsMeant(given["error"].ToString(), error);
            else if (error is not null) compare.Fail("stopped", error.Message);
            else compare.Equal("text", printed, given.Text("text"));
        };
    }

    // The values that training gave are masked, and with them the blanks and backspaces that cover the last line.
    private static Action<Comparison> Print(KitCase given)
    {
        bool trains = given.Text("kind") == "print";
        using var session = new ConsoleSession("2.2", trains && given["terminal"].GetBoolean(), null,
            trains ? given["seconds_per_batch"].GetDouble() : 0);
        // An error has words of our own: only where it comes is compared.
        string code = given.Text("code")!;
        Run(session, code.Replace("print(error)", $"print('{ErrorMark}')", StringComparison.Ordinal));
        string printed = session.Printed();
        string wanted = MarkedAs(printed, given.Text("text")!);
        // 2.2 validates in batches as large as the generator's last one, which the times alone show.
        if (code.Contains("_generator(", StringComparison.Ordinal))
            (printed, wanted) = (Time().Replace(printed, "<TIME>"), Time().Replace(wanted, "<TIME>"));
        return compare => compare.Equal("text", Masked(printed), Masked(wanted));
    }

    private static Action<Comparison> Labels(KitCase given)
    {
        using var session = new ConsoleSession("2.2");
        Run(session, given);
        object? names = PythonCode.KnowingGaps(() => session.Python.Run("model.metrics_names"));
        object? keys = PythonCode.KnowingGaps(() => session.Python.Run(
            "list(model.fit(x, y, validation_data=(x, y), verbose=0).history)"));
        return compare =>
        {
            compare.Sequence("metrics_names", Texts(names), given.List("metrics_names").Select(name => name.GetString()));
            compare.Sequence("history", Texts(keys), given.List("history_keys").Select(name => name.GetString()));
        };
    }

    private static Action<Comparison> Bar(KitCase given)
    {
        var bar = new PrintedBar(given["args"], "2.2", given["terminal"].GetBoolean(), isWindows: true);
        return compare => compare.Equal("text", string.Concat(given.List("updates").Select(bar.Update)), given.Text("text"));
    }

    private static Action<Comparison> Mistake(KitCase given)
    {
        if (given.Error.Contains("keyword argument", StringComparison.Ordinal))
            throw new NotOfferedException("refusals of newer arguments, which work here by decision");
        using var session = new ConsoleSession("2.2");
        var error = PythonCode.Refusal(session.Python, Prelude, given.Text("code")!.Split('\n'), given.Error);
        return compare => compare.RefusedAsMeant(given.Error, error);
    }

    private const string ErrorMark = "<an error>";

    // Keras' text with the mark on the lines that ours has it on.
    private static string MarkedAs(string printed, string text)
    {
        string[] lines = text.Split('\n');
        foreach (var (i, line) in printed.Split('\n').Index().Where(one => one.Item == ErrorMark && one.Index < lines.Length)) lines[i] = line;
        return string.Join('\n', lines);
    }

    private static void Run(ConsoleSession session, KitCase given) => Run(session, given.Text("code")!);

    private static void Run(ConsoleSession session, string code)
    {
        try
        {
            PythonCode.KnowingGaps(() => session.Python.Run(Prelude + code));
        }
        catch (IOException missing) when (missing.Message.StartsWith("mnist.npz is not in", StringComparison.Ordinal))
        {
            throw new NotOfferedException("mnist.npz is not at hand", missing);
        }
    }

    private static IEnumerable<string?> Texts(object? names) => Values.Items(names).Select(name => (string?)name);

    private static string Masked(string text) => Cover().Replace(Decimal().Replace(text, "0.0"), "");

    [GeneratedRegex(@"(?<=ETA: )[\d:s]+|\d+s \d+[mu]?s/step|(?<=\n) - \d+s(?= - )")]
    private static partial Regex Time();

    [GeneratedRegex(@"\d+\.\d+(e[-+]\d+)?")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\x08+| +(?=\n|\x08)")]
    private static partial Regex Cover();
}
