namespace ConvNet.Conformance;

/// <summary>What Keras 2.15 and 3 print, warn of and refuse.</summary>
internal sealed class Printed() : Family("printed")
{
    private const string Prelude = "from keras import *\nfrom keras.layers import *\nimport keras\nimport numpy as np";

    public override string GroupOf(KitCase given) => $"{given.Text("kind")} {given.Text("keras")}";

    public override Action<Comparison> Prepare(KitCase given) => given.Text("kind") switch
    {
        "summary" => Summary(given),
        "progbar" => Bar(given),
        "console" => Console(given),
        "mistake" or "warning" => Mistake(given),
        var kind => throw new NotOfferedException($"printing of the kind {kind}"),
    };

    private static ConsoleSession Session(KitCase given) => new(given.Text("keras")!,
        given.Has("terminal") && given["terminal"].GetBoolean(),
        given.Has("columns") ? given["columns"].GetInt32() : null,
        given.Has("seconds_per_batch") ? given["seconds_per_batch"].GetDouble() : 0);

    private static string Code(KitCase given) => string.Join("\n", given.List("code").Select(line => line.GetString()));

    private static Action<Comparison> Summary(KitCase given)
    {
        using var session = Session(given);
        session.Python["args"] = PythonCode.Value(PythonJson.Plain(given["args"]));
        PythonCode.KnowingGaps(() => session.Python.Run($"{Prelude}\n{Code(given)}"));
        session.Printed();
        // In place of a function the case has a word.
        string call = given["args"].TryGetProperty("print_fn", out _)
            ? "lines = []\nargs['print_fn'] = lambda line: lines.append(line)\nmodel.summary(**args)\nprint(lines)" : "model.summary(**args)";
        var (_, error) = PythonCode.Try(() => session.Python.Run(call));
        string printed = session.Printed();
        return compare =>
        {
            if (given.IsError) compare.RefusedAsMeant(given.Error, error);
            else if (error is not null) compare.Fail("stopped", error.Message);
            else compare.Equal("text", printed, given.Has("print_fn_calls")
                ? Builtins.repr(PythonJson.Plain(given["print_fn_calls"])) + "\n" : given.Text("text"));
        };
    }

    private static Action<Comparison> Bar(KitCase given)
    {
        var bar = new PrintedBar(given["args"], given.Text("keras")!, false, !given["dynamic"].GetBoolean());
        return compare =>
        {
            foreach (var (update, show) in given.List("updates").Zip(given.List("shows")))
                compare.Equal("text", bar.Update(update), show.GetString());
        };
    }

    private static Action<Comparison> Console(KitCase given)
    {
        using var session = Session(given);
        PythonCode.KnowingGaps(() => session.Python.Run($"{Prelude}\n{Code(given)}"));
        session.Printed();
        string[] texts = [.. given.List("calls").Select(call =>
        {
            PythonCode.KnowingGaps(() => session.Python.Run(call.GetString()!));
            return session.Printed();
        })];
        return compare =>
        {
            foreach (var (text, want) in texts.Zip(given.List("texts"))) compare.Equal("text", text, want.GetString());
        };
    }

    // Where Keras lets pass, a port may refuse too.
    private static Action<Comparison> Mistake(KitCase given)
    {
        using var session = Session(given);
        var error = PythonCode.Refusal(session.Python, Prelude, [.. given.List("code").Select(line => line.GetString()!)],
            given.Text("message") ?? "");
        string message = given.Text("message") ?? "";
        // That a word among the metrics is no number, is said because Keras 3's third argument is another than Keras 2's.
        if (error is null && (message.Contains("not recognized", StringComparison.Ordinal) || message.EndsWith("'nb_epoch'", StringComparison.Ordinal)
            || message.Contains("dtype='string'", StringComparison.Ordinal)))
            throw new NotOfferedException("refusals of older spellings, which work here by decision");
        return compare =>
        {
            if (error is not null || given["refused"].GetBoolean()) compare.RefusedAsMeant(given.Text("message") ?? "", error);
        };
    }
}
