namespace ConvNet;

/// <summary>
/// Batches that are made when they are needed, by number. A dataset of one's own says how many there are and makes one:
/// <c>public override DataBatch GetItem(int index) =&gt; (x, y);</c>
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/utils/python_utils/#pydataset-class.</remarks>
public abstract class PyDataset
{
    /// <summary>How many batches there are; null if there is no end.</summary>
    public abstract int? Length { get; }

    /// <summary>A batch, the first is number 0.</summary>
    public abstract DataBatch GetItem(int index);

    /// <summary>A batch, the first is number 0.</summary>
    public DataBatch this[int index] => GetItem(index);

    /// <summary>Is told of the begin of each epoch.</summary>
    public virtual void OnEpochBegin()
    {
    }

    /// <summary>Is told of the end of each epoch: the place to mix samples.</summary>
    public virtual void OnEpochEnd()
    {
    }
}
