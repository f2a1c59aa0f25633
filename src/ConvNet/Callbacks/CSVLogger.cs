namespace ConvNet;

/// <summary>Writes the logs of each epoch as a line of a table; a column for each name, in the names' order.</summary>
/// <remarks>Words and lists of numbers that are in the logs are written as well. Keras' page: https://keras.io/api/callbacks/csv_logger/.</remarks>
/// <param name="filename">The file.</param>
/// <param name="separator">What stands between values.</param>
/// <param name="append">Whether lines are added to a file that is there; otherwise it is begun anew with each training.</param>
public sealed class CSVLogger(string filename, string separator = ",", bool append = false) : Callback
{
    private string[]? _names;

    /// <summary>The file.</summary>
    public string Filename { get; } = filename;

    /// <summary>What stands between values.</summary>
    public string Separator { get; } = separator;

    /// <summary>Whether lines are added to a file that is there.</summary>
    public bool Append { get; } = append;

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        if (!Append) File.WriteAllText(Filename, "");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        _names ??= [.. Columns(logs)];
        if (!File.Exists(Filename) || new FileInfo(Filename).Length == 0) AddLine(["epoch", .. _names]);
        AddLine([$"{epoch}", .. _names.Select(name => Written(logs, name))]);
    }

    private static string Written(Logs logs, string name) => logs.TryGetValue(name, out double value) ? PythonText.Repr(value)
        : logs.Others.GetValueOrDefault(name) switch
        {
            null => "NA",
            string words => words,
            // Python's way to keep a list together in one cell: it has quotation marks of its own.
            var list => $"\"[{string.Join(", ", ((IReadOnlyList<double>)list).Select(number => PythonText.Repr(number)))}]\"",
        };

    // A validation may come in later epochs only; its columns must be there from the first. Keras 2.2 does not think of it.
    private static string[] Columns(Logs logs)
    {
        string[] names = [.. logs.Keys.Concat(logs.Others.Keys).Order(StringComparer.Ordinal)];
        bool isComplete = KerasVersions.Current == KerasVersion.Keras22
            || names.Any(name => name.StartsWith("val_", StringComparison.Ordinal));
        return isComplete ? names : [.. names, .. names.Select(name => $"val_{name}")];
    }

    private void AddLine(IEnumerable<string> values) =>
        File.AppendAllText(Filename, string.Join(Separator, values.Select(Quoted)) + "\r\n");

    private string Quoted(string value) => value.Contains(Separator) || value.IndexOfAny(['"', '\r', '\n']) >= 0
        ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
}
