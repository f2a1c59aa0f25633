namespace ConvNet;

/// <summary>A series of rows, and windows over it.</summary>
internal sealed class TimeSeries
{
    private const string Me = "timeseries_dataset_from_array";

    private readonly NDArray _data;
    private readonly NDArray? _targets;
    private readonly int _length;
    private readonly int _rate;

    /// <exception cref="ArgumentException">An argument is out of the data's range.</exception>
    public TimeSeries(NDArray data, NDArray? targets, int length, int rate, int? start, int? end)
    {
        if (data.ndim == 0) throw new ArgumentException($"{Me}: data must be an array of rows, got a number");
        int rows = data.Sizes[0];
        Require(length >= 1, $"sequence_length must be at least 1, got {length}");
        Require(rate >= 1 && rate < rows, $"sampling_rate must be from 1 to {rows - 1}, less than the data's {rows} rows, got {rate}");
        Require(start is null || (start >= 0 && start < rows), $"start_index must be from 0 to {rows - 1}, a row of the data, got {start}");
        Require(end is null || (end > (start ?? 0) && end < rows),
            $"end_index must be from {(start ?? 0) + 1} to {rows - 1}, behind start_index and less than the data's {rows} rows, got {end}");
        (_length, _rate) = (length, rate);
        int first = start ?? 0;
        _data = data[first..(end ?? rows)];
        if (targets is null) return;
        Require(targets.ndim > 0, "targets must be an array of rows, got a number");
        _targets = targets[Math.Min(first, targets.Sizes[0])..Math.Min(end ?? targets.Sizes[0], targets.Sizes[0])];
        Count = targets.Sizes[0];
    }

    /// <summary>For how many windows there are targets.</summary>
    private int Count { get; } = int.MaxValue;

    /// <summary>The windows as a dataset.</summary>
    public Dataset Windows(int stride, int? batch_size, bool shuffle, int? seed)
    {
        int rows = _data.Sizes[0];
        Require(stride >= 1 && stride < rows, $"sequence_stride must be from 1 to {rows - 1}, less than the data's {rows} rows, got {stride}");
        int count = Math.Min(rows - (_length - 1) * _rate, Count);
        int[] starts = [.. Enumerable.Range(0, Math.Max(count, 0)).Where(start => start % stride == 0)];
        if (_targets is not null && starts.Length > 0 && starts[^1] >= _targets.Sizes[0])
            throw new ArgumentException($"{Me}: targets end before the window that begins at row {starts[^1]}");
        int draw = seed ?? (shuffle ? (int)np.random.randint(0, 1_000_000) : 0);
        if (shuffle) new RandomState(draw).shuffle(starts);
        var windows = new Dataset(() => starts.Select(Window), starts.Length);
        if (shuffle) windows = windows.Shuffle(batch_size * 8 ?? 1024, draw);
        return batch_size is { } size ? windows.Batch(size) : windows;
    }

    private DataBatch Window(int start)
    {
        int[] rows = [.. Enumerable.Range(0, _length).Select(i => start + i * _rate)];
        return new(_data.TakeRows(rows), _targets is null ? null : (Data)_targets[start]);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new ArgumentException($"{Me}: {otherwise}");
    }
}
