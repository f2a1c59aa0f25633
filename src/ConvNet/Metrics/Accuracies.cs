using ConvNet.Engine;

namespace ConvNet;

/// <summary>How often the most probable class is the one-hot label's.</summary>
/// <remarks>
/// Labels and predictions (batch, …, classes). Keras' page:
/// https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class CategoricalAccuracy(string name = "categorical_accuracy") : Metric(name)
{
    private protected override Tensor Values(Tensor y_true, Tensor y_pred) =>
        Ops.Equal(Ops.ArgMax(Labels(y_true, y_pred.Shape), -1), Ops.ArgMax(y_pred, -1));
}

/// <summary>How often the most probable class is the label's number.</summary>
/// <remarks>
/// Labels (batch, …) or (batch, …, 1), predictions (batch, …, classes). Keras' page:
/// https://keras.io/api/metrics/accuracy_metrics/#sparsecategoricalaccuracy-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class SparseCategoricalAccuracy(string name = "sparse_categorical_accuracy") : Metric(name)
{
    private protected override Tensor Values(Tensor y_true, Tensor y_pred) =>
        Ops.Equal(Labels(y_true, y_pred.Shape[..^1]), Ops.ArgMax(y_pred, -1));
}

/// <summary>How often a probability is on the same side of the threshold as the label.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions, (batch, …, 1) or (batch). Keras' page:
/// https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
/// <param name="threshold">Larger predictions count as 1; 0 to 1.</param>
/// <exception cref="ArgumentException"><paramref name="threshold"/> is out of its range.</exception>
public sealed class BinaryAccuracy(string name = "binary_accuracy", double threshold = 0.5) : Metric(name)
{
    /// <summary>Larger predictions count as 1.</summary>
    public double Threshold { get; } = Require.Fraction(threshold);

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) =>
        Ops.Equal(Labels(y_true, y_pred.Shape), Ops.Greater(y_pred, Threshold));
}
