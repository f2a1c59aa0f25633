using ConvNet.Engine;

namespace ConvNet;

/// <summary>How many of those that were found are positive.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Several thresholds give several values. Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#precision-class.
/// </remarks>
/// <param name="thresholds">Larger predictions count as positive; 0.5 by default.</param>
/// <param name="top_k">Only the so many largest predictions of each sample count as positive.</param>
/// <param name="class_id">The only class, on the last axis, that is looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class Precision(Numbers? thresholds = null, int? top_k = null, int? class_id = null, string? name = null)
    : ConfusionMetric(thresholds, name, Top.Threshold(top_k))
{
    /// <summary>How many predictions of each sample count as positive.</summary>
    public int? TopK { get; } = top_k;

    /// <summary>The only class that is looked at.</summary>
    public int? ClassId { get; } = class_id;

    private protected override (Tensor Labels, Tensor Predictions) Choose(Tensor labels, Tensor predictions) =>
        Answers.OfClass(Name, ClassId, (labels, Top.Of(predictions, TopK)));

    private protected override double Value(Counts counts) => counts.Precision;
}

/// <summary>How many of the positives were found.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Several thresholds give several values. Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#recall-class.
/// </remarks>
/// <inheritdoc cref="Precision"/>
public sealed class Recall(Numbers? thresholds = null, int? top_k = null, int? class_id = null, string? name = null)
    : ConfusionMetric(thresholds, name, Top.Threshold(top_k))
{
    /// <summary>How many predictions of each sample count as positive.</summary>
    public int? TopK { get; } = top_k;

    /// <summary>The only class that is looked at.</summary>
    public int? ClassId { get; } = class_id;

    private protected override (Tensor Labels, Tensor Predictions) Choose(Tensor labels, Tensor predictions) =>
        Answers.OfClass(Name, ClassId, (labels, Top.Of(predictions, TopK)));

    private protected override double Value(Counts counts) => counts.Recall;
}

/// <summary>The largest predictions of each sample.</summary>
internal static class Top
{
    private const double Never = -1e10;

    /// <summary>What is above the threshold where none is given: more than a half, or to be among the largest.</summary>
    public static double Threshold(int? top_k) => top_k is { } k && Require.Positive(k, nameof(top_k)) > 0 ? Never : 0.5;

    /// <summary>The predictions, all but the largest made so small that no threshold lets them pass.</summary>
    public static Tensor Of(Tensor predictions, int? top_k) =>
        top_k is { } k ? Ops.KeepLargest(predictions, Math.Min(k, predictions.Shape[^1]), Never) : predictions;
}
