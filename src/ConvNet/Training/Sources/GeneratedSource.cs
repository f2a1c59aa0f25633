namespace ConvNet;

/// <summary>Batches that somebody else makes: a generator, a dataset.</summary>
/// <param name="batches">Gives them from the beginning each time.</param>
/// <param name="check">Makes samples of a batch, or refuses it.</param>
/// <param name="steps">How many there are; null if nobody knows.</param>
internal sealed class GeneratedSource(IEnumerable<DataBatch> batches, Func<DataBatch, Samples> check, int? steps = null)
    : BatchSource
{
    public override int? Steps => steps;

    protected override IEnumerator<Batch> Begin()
    {
        int[] rows = [];
        foreach (var batch in batches)
        {
            var samples = check(batch).Contiguous();
            if (rows.Length < samples.Count) rows = [.. Enumerable.Range(0, samples.Count)];
            yield return new(samples, rows.AsMemory(0, samples.Count));
        }
    }
}
