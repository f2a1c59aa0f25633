using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean of given numbers, such as the losses of batches.</summary>
/// <remarks>Keras' page: https://keras.io/api/metrics/reduction_metrics/#mean-class.</remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class Mean(string name = "mean") : MeanMetric(name)
{
    /// <summary>Takes note of some numbers.</summary>
    /// <param name="values">The numbers, of any shape.</param>
    /// <param name="sample_weight">How much each counts; what broadcasts to the values' shape.</param>
    public void UpdateState(NDArray values, NDArray? sample_weight = null)
    {
        using var scope = new MemoryScope();
        using var off = Autograd.Off();
        Add(Arrays.ToTensor(values, "float32"), sample_weight is null ? null : Arrays.ToTensor(sample_weight, "float32"));
    }

    /// <inheritdoc cref="UpdateState(NDArray, NDArray?)"/>
    public void UpdateState(Tensor values, Tensor? sample_weight = null)
    {
        using var off = Autograd.Off();
        Add(values, sample_weight);
    }

    /// <summary>Takes note of a batch' mean, which stands for so many samples.</summary>
    internal void Update(Tensor mean, int samples)
    {
        using var off = Autograd.Off();
        Add(mean, samples, samples);
    }

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) => throw new InvalidOperationException(
        $"The metric {Name} is a mean of given numbers; it can't compare predictions with labels.");
}

/// <summary>The sum of given numbers.</summary>
/// <remarks>Keras' page: https://keras.io/api/metrics/reduction_metrics/#sum-class.</remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class Sum(string name = "sum") : Metric(name)
{
    private double _total;

    /// <summary>Takes note of some numbers.</summary>
    /// <param name="values">The numbers, of any shape.</param>
    /// <param name="sample_weight">How much each counts, (batch) or what broadcasts to the values' shape.</param>
    public void UpdateState(NDArray values, NDArray? sample_weight = null)
    {
        using var scope = new MemoryScope();
        using var off = Autograd.Off();
        var tensor = Arrays.ToTensor(values, "float32");
        if (sample_weight is not null)
            tensor *= Weights.Spread(Name, Arrays.ToTensor(sample_weight, "float32"), tensor.Shape);
        _total += Ops.Sum(tensor).Item();
    }

    /// <inheritdoc/>
    public override void ResetState() => _total = 0;

    /// <inheritdoc/>
    public override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        throw new InvalidOperationException($"The metric {Name} is a sum of given numbers; it can't compare predictions with labels.");

    /// <inheritdoc/>
    public override NDArray Result() => Scalar(_total);
}
