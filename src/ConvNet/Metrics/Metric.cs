using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What is reported of a training beside the loss. Adds up batch by batch, and is asked for its value at any time.
/// </summary>
/// <remarks>
/// Those that Keras calls as it calls a loss stand in <see cref="keras.metrics"/>. Keras' page: https://keras.io/api/metrics/.
/// </remarks>
[KerasModule("keras.metrics", "metric")]
public abstract class Metric
{
    /// <summary>A metric; without a name it has that of its class.</summary>
    private protected Metric(string? name) =>
        Name = name ?? AutoName.Next(KerasClasses.NameOf(GetType()), KerasVersions.Current);

    /// <summary>The name in logs and history.</summary>
    public string Name { get; internal set; }

    /// <summary>The type of the result.</summary>
    [InConfig]
    internal string Dtype { get; } = "float32";

    /// <summary>Takes note of a batch.</summary>
    /// <param name="y_true">What is true, (batch, …).</param>
    /// <param name="y_pred">The predictions, (batch, …).</param>
    /// <param name="sample_weight">How much each sample counts, (batch) or (batch, …); null: all the same.</param>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public void UpdateState(NDArray y_true, NDArray y_pred, NDArray? sample_weight = null)
    {
        using var scope = new MemoryScope();
        Update(Arrays.ToTensor(y_true), Arrays.ToTensor(y_pred, "float32"),
            sample_weight is null ? null : Arrays.ToTensor(sample_weight, "float32"));
    }

    /// <summary>The value over all samples so far.</summary>
    /// <exception cref="InvalidOperationException">The metric has several values, one for each class or threshold.</exception>
    public double Result() => Results() is { ndim: 0 } value ? (double)value : throw new InvalidOperationException(
        $"{Name} has values of shape {Results().shape}, not one; read them from Results(), or choose a mean over them");

    /// <summary>The value over all samples so far, a scalar, or several: (classes) or (thresholds).</summary>
    public NDArray Results()
    {
        using var off = Autograd.Off();
        return Compute();
    }

    /// <summary>Forgets all batches.</summary>
    public abstract void ResetState();

    internal void Update(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        using var off = Autograd.Off();
        Add(y_true, y_pred, sample_weight);
    }

    /// <summary>Adds a batch.</summary>
    private protected abstract void Add(Tensor y_true, Tensor y_pred, Tensor? sample_weight);

    /// <summary>The value or values so far.</summary>
    private protected abstract NDArray Compute();

    /// <summary>A value as Keras gives it, in float32.</summary>
    private protected static NDArray Scalar(double value) => NDArray.Wrap(new[] { (float)value }, Shape.Scalar);
}
