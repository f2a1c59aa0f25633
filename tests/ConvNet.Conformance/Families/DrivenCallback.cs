using System.Text;
using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>
/// A callback that is told of trainings which never happen, on a model with one weight: the number of the epoch.
/// </summary>
internal sealed class DrivenCallback
{
    private readonly KitCase _case;
    private readonly Callback? _callback;
    private readonly PythonSchedule? _schedule;
    private readonly Sequential _model;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"convnet-callbacks-{Guid.NewGuid():n}");
    private readonly List<(int Epoch, int? Batch, string File)> _saved = [];
    private readonly StringBuilder _printed = new(), _warned = new();

    /// <summary>Makes the model and the callback.</summary>
    /// <exception cref="NotOfferedException">The library lacks something that the case needs.</exception>
    public DrivenCallback(KitCase given)
    {
        _case = given;
        if (given.Has("schedule")) _schedule = new(given.Text("schedule")!);
        if (given.Text("class") == "ModelCheckpoint") CheckFile(given);
        var metrics = given.List("metrics").Select(name => (MetricChoice)name.GetString()!);
        _model = new([new Dense(1, use_bias: false, input_shape: 1)]);
        _model.Compile(new SGD(given["learning_rate"].GetDouble()), "mse", metrics: MetricList.Create([.. metrics]));
        if (given.Text("class") == nameof(History)) _callback = new History();
        else if (!given.IsError) _callback = Replaced(() => Make());
        else if (_schedule is null) Build.Refusable<Callback>(given);
    }

    /// <summary>Drives it and compares what it does and says.</summary>
    public void Compare(Comparison compare)
    {
        Directory.CreateDirectory(_folder);
        try
        {
            if (_case.IsError) compare.Refused(_case.Error, () => Replaced(() => Drive(compare, Make())));
            else Replaced(() => Drive(compare, _callback!));
            if (_case.IsError) return;
            compare.Equal("printed", _printed.ToString().Replace(_folder + Path.DirectorySeparatorChar, ""),
                _case.Text("printed")!);
            compare.Equal("warnings", _warned.ToString().Count(letter => letter == '\n'), _case.List("warnings").Count);
            compare.Sequence("saved", _saved, _case.List("saved").Select(saved =>
                (saved.GetProperty("epoch").GetInt32(), Number(saved, "batch"), saved.GetProperty("file").GetString()!)));
            if (_callback is History history) CompareHistory(compare, history);
            if (_schedule is not null) CompareSchedule(compare, _schedule);
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    // In order of names, which Keras' own trainer brings the logs into.
    private void CompareHistory(Comparison compare, History history)
    {
        compare.Sequence("epoch", history.Epoch, _case.List("epoch").Select(number => number.GetInt32()));
        foreach (var entry in _case["history"].EnumerateObject()) compare.Numbers(entry.Name, history[entry.Name], entry.Value);
    }

    private void CompareSchedule(Comparison compare, PythonSchedule schedule)
    {
        var wanted = _case.List("schedule_calls");
        compare.Equal("calls of the schedule", schedule.Calls.Count, wanted.Count);
        foreach (var ((epoch, rate, result), want) in schedule.Calls.Zip(wanted))
        {
            compare.Equal("epoch of the schedule", epoch, want[0].GetInt32());
            if (want[1].ValueKind == JsonValueKind.Number) compare.Numbers("rate given to the schedule", [rate ?? double.NaN], want[1]);
            compare.Numbers("rate of the schedule", [result], want[2]);
        }
    }

    private static bool IsNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number
        || (value.ValueKind == JsonValueKind.String && value.GetString() is "NaN" or "Infinity" or "-Infinity");

    // .h5 and .hdf5 hold a model or its weights here, whatever Keras 3 made of them.
    private static void CheckFile(KitCase given)
    {
        string path = given.Arguments()["filepath"] as string ?? "";
        if (given.IsError && !path.EndsWith(".weights.h5", StringComparison.Ordinal) && Path.GetExtension(path) is ".h5" or ".hdf5")
            throw new NotOfferedException("ModelCheckpoint: refusals of files of Keras 2, which work here by decision");
    }

    private static int? Number(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static Logs LogsOf(JsonElement json)
    {
        var logs = new Logs();
        foreach (var entry in json.EnumerateObject())
        {
            if (IsNumber(entry.Value)) logs[entry.Name] = KitArray.Number(entry.Value);
            else if (entry.Value.ValueKind == JsonValueKind.Array) logs.Add(entry.Name, [.. entry.Value.EnumerateArray().Select(KitArray.Number)]);
            else logs.Add(entry.Name, entry.Value.GetString()!);
        }
        return logs;
    }

    private T Replaced<T>(Func<T> what)
    {
        using var output = new StringWriter(_printed);
        using var error = new StringWriter(_warned);
        using var screen = Screen.Replace(new(output, error: error));
        return what();
    }

    private void Replaced(Action what) => Replaced(() =>
    {
        what();
        return true;
    });

    private Callback Make()
    {
        var arguments = _case.Arguments().ToDictionary();
        if (_schedule is not null) return _schedule.Callback((Verbose)Convert.ToInt32(arguments.GetValueOrDefault("verbose", 0L)));
        foreach (string key in (string[])["filepath", "filename"])
        {
            if (arguments.GetValueOrDefault(key) is string file) arguments[key] = Path.Combine(_folder, file);
        }
        return Build.Create<Callback>(_case.Text("class")!, arguments);
    }

    private void Drive(Comparison compare, Callback callback)
    {
        callback.Attach(_model, new Dictionary<string, object?>());
        foreach (var (train, epochs) in _case.List("trains").Index())
        {
            int first = _case.Has("first_epochs") ? _case["first_epochs"][train].GetInt32() : 0;
            _model.StopTraining = false;
            callback.OnTrainBegin(new());
            var told = new List<JsonElement>();
            foreach (var (i, epoch) in epochs.EnumerateArray().Index())
            {
                if (_model.StopTraining) break;
                Epoch(compare, callback, epoch, first + i, Wanted(train, i));
                told.Add(epoch);
            }
            callback.OnTrainEnd(LogsOf(told[^1].GetProperty("logs")));
            if (_case.IsError) continue;
            var result = _case["results"][train];
            compare.Equal($"epochs of training {train}", told.Count, result.GetProperty("epochs").GetArrayLength());
            compare.Equal($"weight after training {train}", _model.GetWeights()[0].ToArray<double>()[0],
                result.GetProperty("weight").GetDouble());
            CompareState(compare, $"training {train}", callback, result);
        }
        string[] file = [.. Directory.GetFiles(_folder).Where(name => name.EndsWith("sv", StringComparison.Ordinal))];
        if (_case.Has("file")) compare.Equal("file", File.ReadAllText(file.Single()), _case.Text("file")!);
    }

    private JsonElement? Wanted(int train, int epoch) =>
        !_case.IsError && _case["results"][train].GetProperty("epochs") is var epochs && epoch < epochs.GetArrayLength()
            ? epochs[epoch] : null;

    private void Epoch(Comparison compare, Callback callback, JsonElement epoch, int number, JsonElement? wanted)
    {
        callback.OnEpochBegin(number, new());
        double rate = _model.Optimizer.LearningRate;
        if (epoch.TryGetProperty("batches", out var batches))
        {
            foreach (var (i, batch) in batches.EnumerateArray().Index())
            {
                callback.OnTrainBatchBegin(i, new());
                callback.OnTrainBatchEnd(i, LogsOf(batch));
                Collect(number, i);
                if (!_model.StopTraining) continue;
                if (wanted is { } stopped)
                    compare.Equal($"batch that stops epoch {number}", i, Number(stopped, "stopped_at_batch"));
                break;
            }
        }
        _model.SetWeights([NDArray.Wrap(new[] { number + 1f }, (1, 1))]);
        var logs = LogsOf(epoch.GetProperty("logs"));
        string[] names = [.. logs.Keys];
        callback.OnEpochEnd(number, logs);
        Collect(number, null);
        if (wanted is not { } want) return;
        string where = $"epoch {number}";
        compare.Numbers($"rate in {where}", [rate], want.GetProperty("learning_rate"), tolerance: Comparison.Tolerance);
        compare.Numbers($"rate after {where}", [_model.Optimizer.LearningRate], want.GetProperty("learning_rate_after"),
            tolerance: Comparison.Tolerance);
        compare.Equal($"stop after {where}", _model.StopTraining, want.GetProperty("stop").GetBoolean());
        var added = want.GetProperty("logs_added");
        compare.Sequence($"added to logs in {where}", logs.Keys.Except(names),
            added.EnumerateObject().Select(entry => entry.Name));
        foreach (var entry in added.EnumerateObject())
            compare.Numbers($"{entry.Name} in {where}", [logs[entry.Name]], entry.Value, tolerance: Comparison.Tolerance);
        CompareState(compare, where, callback, want);
    }

    private static void CompareState(Comparison compare, string where, Callback callback, JsonElement wanted)
    {
        foreach (string key in (string[])["wait", "best", "cooldown_counter", "stopped_epoch", "best_epoch"])
        {
            if (!wanted.TryGetProperty(key, out var want)) continue;
            object? got = callback.GetType().GetProperty(Build.PascalCase(key))!.GetValue(callback);
            if (want.ValueKind == JsonValueKind.Number && got is double number)
                compare.Numbers($"{key} of {where}", [number], want);
            else compare.Equal($"{key} of {where}", $"{got}", $"{want}");
        }
    }

    private void Collect(int epoch, int? batch)
    {
        foreach (string path in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".h5" or ".keras"))
        {
            _saved.Add((epoch, batch, Path.GetRelativePath(_folder, path).Replace('\\', '/')));
            File.Delete(path);
        }
    }
}
