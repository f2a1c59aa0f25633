namespace ConvNet.Conformance;

/// <summary>Keeps what each batch of a training told: per name and epoch.</summary>
internal sealed class Recorder : Callback
{
    private readonly List<List<IReadOnlyDictionary<string, double>>> _epochs = [];

    /// <summary>The values of one name, epoch after epoch.</summary>
    public IEnumerable<IEnumerable<double>> this[string name] =>
        _epochs.Select(batches => batches.Select(logs => logs.GetValueOrDefault(name, double.NaN)));

    public override void OnEpochBegin(int epoch, Logs logs) => _epochs.Add([]);

    public override void OnTrainBatchEnd(int batch, Logs logs) => _epochs[^1].Add(logs.ToDictionary());
}
