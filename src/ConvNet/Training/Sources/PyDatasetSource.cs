namespace ConvNet;

/// <summary>The batches of a <see cref="PyDataset"/>, in their order or in another.</summary>
internal sealed class PyDatasetSource(PyDataset dataset, Func<DataBatch, Samples> check, bool shuffle) : BatchSource
{
    public override int? Steps => dataset.Length;

    protected override IEnumerator<Batch> Begin()
    {
        dataset.OnEpochBegin();
        int[]? order = dataset.Length is { } length ? [.. Enumerable.Range(0, length)] : null;
        if (shuffle && order is not null) np.random.shuffle(order);
        for (int i = 0; i != dataset.Length; i++)
        {
            var samples = check(dataset[order?[i] ?? i]).Contiguous();
            yield return new(samples, Enumerable.Range(0, samples.Count).ToArray());
        }
    }

    protected override void EndEpoch() => dataset.OnEpochEnd();
}
