namespace ConvNet;

/// <summary>Where batches come from: arrays, a dataset or a generator, all the same to the loops.</summary>
internal abstract class BatchSource
{
    private IEnumerator<Batch>? _pass;

    /// <summary>The batches of a pass; null as long as nobody knows.</summary>
    public abstract int? Steps { get; }

    /// <summary>The samples, where there are arrays of them.</summary>
    public virtual int? Samples => null;

    /// <summary>The samples that the present epoch has handed out.</summary>
    public long Taken { get; private set; }

    /// <summary>The next pass begins at the beginning.</summary>
    public void Rewind() => _pass = null;

    /// <summary>One epoch: all batches, or the next ones, so that the following epoch goes on where this one stops.</summary>
    /// <param name="steps">How many batches; null for all.</param>
    public IEnumerable<Batch> Epoch(int? steps)
    {
        Taken = 0;
        if (steps is null) Rewind();
        for (int step = 0; step != steps; step++)
        {
            if (Next(mayBegin: step == 0) is not { } batch)
            {
                if (steps is not null) Screen.Current.Warn(
                    $"The data ended after {step} of {steps} steps; give more, repeat them, or fewer steps.");
                break;
            }
            Taken += batch.Size;
            yield return batch;
        }
        EndEpoch();
    }

    /// <summary>All batches, from the beginning.</summary>
    protected abstract IEnumerator<Batch> Begin();

    /// <summary>An epoch is over.</summary>
    protected virtual void EndEpoch()
    {
    }

    // A pass that ended with the last epoch is found out when the next one begins.
    private Batch? Next(bool mayBegin)
    {
        bool isFresh = _pass is null;
        _pass ??= Begin();
        if (_pass.MoveNext()) return _pass.Current;
        _pass = null;
        return mayBegin && !isFresh ? Next(mayBegin: false) : null;
    }
}

/// <summary>Some samples, which become tensors when a step wants them.</summary>
internal sealed class Batch(Samples samples, ReadOnlyMemory<int> rows)
{
    public int Size => rows.Length;

    public StepData ToTensors() => samples.Rows(rows.Span);
}
