using System.Text;
using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>A bare progress bar, told at certain times how far a loop is.</summary>
internal sealed class PrintedBar
{
    private readonly SteadyClock _clock;
    private readonly StringBuilder _output = new();
    private readonly Progbar _bar;

    public PrintedBar(JsonElement arguments, string version, bool isTerminal, bool isWindows)
    {
        _clock = new(version == "2.2" ? 1 << 20 : 0);
        var screen = new Screen(new StringWriter(_output), isTerminal) { IsWindows = isWindows };
        var args = Build.Plain(arguments);
        T? Number<T>(string key) where T : struct => args.GetValueOrDefault(key) is { } value ? (T)Convert.ChangeType(value, typeof(T)) : null;
        _bar = new(KerasVersions.Parse(version), screen, _clock, Number<long>("target"), Number<int>("width"),
            Number<int>("verbose") ?? 1, Number<double>("interval") ?? 0.05,
            (args.GetValueOrDefault("stateful_metrics") as List<object?>)?.Cast<string>(),
            args.GetValueOrDefault("unit_name") as string ?? "step");
    }

    /// <summary>Tells the bar, and gives what it printed.</summary>
    public string Update(JsonElement update)
    {
        _output.Clear();
        _clock.Set((update.TryGetProperty("time", out var time) ? time : update.GetProperty("at")).GetDouble());
        if (update.TryGetProperty("target", out var target)) _bar.Target = target.GetInt64();
        if (update.TryGetProperty("add", out var steps)) _bar.Add(steps.GetInt64(), Values(update));
        else _bar.Update(update.GetProperty("current").GetInt64(), Values(update),
            update.TryGetProperty("finalize", out var last) ? last.GetBoolean() : null);
        return _output.ToString();
    }

    private static (string, double)[]? Values(JsonElement update) =>
        update.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(pair => (pair[0].GetString()!, KitArray.Number(pair[1])))] : null;
}
