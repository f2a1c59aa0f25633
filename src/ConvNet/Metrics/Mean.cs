using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean of given numbers, such as the losses of batches.</summary>
/// <remarks>Keras' page: https://keras.io/api/metrics/reduction_metrics/#mean-class.</remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class Mean(string name = "mean") : Metric(name)
{
    /// <summary>Takes note of some numbers.</summary>
    public void UpdateState(NDArray values)
    {
        using var scope = new MemoryScope();
        using var off = Autograd.Off();
        Add(Ops.Sum(Arrays.ToTensor(values, "float32")), 1, values.size);
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
