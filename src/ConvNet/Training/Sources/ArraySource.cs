namespace ConvNet;

/// <summary>Arrays cut into batches, in their order or in another.</summary>
/// <param name="samples">The arrays.</param>
/// <param name="batchSize">The samples of a batch; the last may have fewer.</param>
/// <param name="shuffle">Whether each pass has another order, by NumPy's generator.</param>
internal sealed class ArraySource(Samples samples, int batchSize, bool shuffle = false) : BatchSource
{
    private readonly Samples _samples = samples.Contiguous();
    private readonly int[] _order = [.. Enumerable.Range(0, samples.Count)];

    public override int? Samples => _order.Length;

    public override int? Steps => (_order.Length + batchSize - 1) / batchSize;

    protected override IEnumerator<Batch> Begin()
    {
        if (shuffle) np.random.shuffle(_order);
        for (int start = 0; start < _order.Length; start += batchSize)
            yield return new(_samples, _order.AsMemory(start, Math.Min(batchSize, _order.Length - start)));
    }
}
