namespace ConvNet;

/// <summary>A callback that watches one value from epoch to epoch and knows when it improves.</summary>
public abstract class MonitorCallback : Callback
{
    private static readonly string[] Rising =
        ["acc", "accuracy", "auc", "precision", "recall", "f1_score", "fbeta_score", "iou", "io_u", "r2_score", "similarity"];

    private readonly bool? _rises;

    private protected MonitorCallback(string monitor, string mode, double min_delta)
    {
        Monitor = monitor;
        MinDelta = Math.Abs(min_delta);
        Mode = mode is "auto" or "min" or "max" ? mode : "auto";
        _rises = Mode == "auto" ? null : Mode == "max";
        if (Mode != mode)
            Screen.Current.Warn(
                $"{GetType().Name}: mode must be \"auto\", \"min\" or \"max\", got \"{mode}\"; \"auto\" is used.");
    }

    /// <summary>The name of the value in the logs: "val_loss".</summary>
    public string Monitor { get; }

    /// <summary>Whether less is better, "min", or more, "max"; "auto" goes by the name.</summary>
    public string Mode { get; }

    /// <summary>By how much the value must get better to count as an improvement; exactly so much does not count.</summary>
    public double MinDelta { get; }

    /// <summary>The best value so far; null before the first.</summary>
    public double? Best { get; private protected set; }

    /// <summary>The value of an epoch; null, with a warning, if nothing of the name is measured.</summary>
    private protected double? Watched(Logs logs, string consequence)
    {
        if (logs.TryGetValue(Monitor, out double value)) return value;
        Screen.Current.Warn($"{GetType().Name}: there is no \"{Monitor}\" in the logs, {consequence}; " +
            $"the logs have {string.Join(", ", logs.Keys)}");
        return null;
    }

    /// <summary>Whether a value is better than another; any is better than none. In float32, as the values are.</summary>
    /// <exception cref="ArgumentException">The mode is "auto", and the name does not tell.</exception>
    private protected bool IsBetter(double value, double? than) =>
        Rises() ? than is null || (float)(value - MinDelta) > (float)than
            : than is null || (float)(value + MinDelta) < (float)than;

    /// <summary>Whether more is better.</summary>
    private protected bool Rises()
    {
        if (_rises is { } known) return known;
        string name = Monitor.StartsWith("val_", StringComparison.Ordinal) ? Monitor[4..] : Monitor;
        if (Rising.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return true;
        bool isMeasured = name.EndsWith("loss", StringComparison.Ordinal) || Model.Compilation?.NamesFor(Model.OutputNames).Contains(name) is true;
        return isMeasured ? false : throw new ArgumentException(
            $"{GetType().Name}: whether \"{Monitor}\" should fall or rise can't be told by its name; " +
            "give mode: \"min\" or \"max\"");
    }
}
