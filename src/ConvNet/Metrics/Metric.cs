using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What is reported of a training beside the loss. Adds up batch by batch, and is asked for its value at any time.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/metrics/.</remarks>
[KerasModule("keras.metrics", "metric")]
public abstract class Metric
{
    private Tensor? _total;
    private double _count;

    /// <summary>A metric.</summary>
    private protected Metric(string name) => Name = name;

    /// <summary>The name in logs and history.</summary>
    public string Name { get; internal set; }

    /// <summary>The type of the result.</summary>
    [InConfig]
    internal string Dtype { get; } = "float32";

    /// <summary>Takes note of a batch.</summary>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public void UpdateState(NDArray y_true, NDArray y_pred)
    {
        using var scope = new MemoryScope();
        Update(Arrays.ToTensor(y_true), Arrays.ToTensor(y_pred, "float32"));
    }

    /// <summary>The mean over all samples so far; 0 if there were none.</summary>
    public double Result() => _count == 0 ? 0 : (float)(_total!.Item() / _count);

    /// <summary>Forgets all batches.</summary>
    public void ResetState() => (_total, _count) = (null, 0);

    internal void Update(Tensor y_true, Tensor y_pred)
    {
        using var off = Autograd.Off();
        var values = Values(y_true, y_pred);
        Add(Ops.Sum(values), 1, values.Shape.Elements);
    }

    /// <summary>Adds <paramref name="factor"/> · value to the sum without waiting for it.</summary>
    private protected void Add(Tensor value, double factor, double count)
    {
        _count += count;
        _total ??= MemoryScope.Keep(Ops.Cast(Ops.Zeros(Shape.Scalar), "float64"));
        Ops.AssignAdd(_total, value, factor);
    }

    /// <summary>Labels in the shape that predictions ask for; an axis of size 1 may be there or not.</summary>
    /// <exception cref="ArgumentException">There are more or fewer labels.</exception>
    private protected Tensor Labels(Tensor y_true, Shape shape) => y_true.Shape.Elements == shape.Elements
        ? Ops.Reshape(y_true, shape)
        : throw new ArgumentException($"{Name} expects labels of shape {shape}, got {y_true.Shape}");

    /// <summary>The value of each sample.</summary>
    private protected abstract Tensor Values(Tensor y_true, Tensor y_pred);
}
