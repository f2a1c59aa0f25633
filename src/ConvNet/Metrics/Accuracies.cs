using ConvNet.Engine;

namespace ConvNet;

/// <summary>How often predictions are exactly the labels.</summary>
/// <remarks>
/// Labels and predictions (batch, …). As a string, "accuracy" in compile() is not this one, but the accuracy that fits the
/// shapes. Keras' page: https://keras.io/api/metrics/accuracy_metrics/#accuracy-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class Accuracy(string name = "accuracy") : MeanMetric(name)
{
    private protected override Tensor Values(Tensor y_true, Tensor y_pred)
    {
        var (target, prediction) = Alignment.Of(y_true, y_pred);
        return Ops.Equal(Labels(target, prediction.Shape), prediction);
    }
}

/// <summary>How often the most probable class is the one-hot label's.</summary>
/// <remarks>
/// Labels and predictions (batch, …, classes). Keras' page:
/// https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class CategoricalAccuracy(string name = "categorical_accuracy") : MeanMetric(name)
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
public sealed class SparseCategoricalAccuracy(string name = "sparse_categorical_accuracy") : MeanMetric(name)
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
public sealed class BinaryAccuracy(string name = "binary_accuracy", double threshold = 0.5) : MeanMetric(name)
{
    /// <summary>Larger predictions count as 1.</summary>
    public double Threshold { get; } = Require.Fraction(threshold);

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) =>
        Ops.Equal(Labels(y_true, y_pred.Shape), Ops.Greater(y_pred, Threshold));
}

/// <summary>How often the one-hot label's class is among the k most probable.</summary>
/// <remarks>
/// Labels and predictions (batch, …, classes). Keras' page:
/// https://keras.io/api/metrics/accuracy_metrics/#topkcategoricalaccuracy-class.
/// </remarks>
/// <param name="k">How many classes are looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException"><paramref name="k"/> is not positive.</exception>
public sealed class TopKCategoricalAccuracy(int k = 5, string name = "top_k_categorical_accuracy") : MeanMetric(name)
{
    /// <summary>How many classes are looked at.</summary>
    public int K { get; } = Require.Positive(k);

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) =>
        Ops.IsInTop(y_pred, Ops.ArgMax(Labels(y_true, y_pred.Shape), -1), K);
}

/// <summary>How often the class that the label numbers is among the k most probable.</summary>
/// <remarks>
/// Labels (batch, …) or (batch, …, 1), predictions (batch, …, classes). Keras' page:
/// https://keras.io/api/metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class.
/// </remarks>
/// <param name="k">How many classes are looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <param name="from_sorted_ids">Whether predictions are class numbers, the most probable first, not probabilities.</param>
/// <exception cref="ArgumentException"><paramref name="k"/> is not positive.</exception>
public sealed class SparseTopKCategoricalAccuracy(int k = 5, string name = "sparse_top_k_categorical_accuracy",
    bool from_sorted_ids = false) : MeanMetric(name)
{
    /// <summary>How many classes are looked at.</summary>
    public int K { get; } = Require.Positive(k);

    /// <summary>Whether predictions are class numbers.</summary>
    [OnlyIfGiven]
    public bool FromSortedIds { get; } = from_sorted_ids;

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) => FromSortedIds
        ? Ops.IsAmong(y_pred, Labels(y_true, y_pred.Shape[..^1]), K)
        : Ops.IsInTop(y_pred, Labels(y_true, y_pred.Shape[..^1]), K);
}
