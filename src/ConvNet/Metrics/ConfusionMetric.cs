using ConvNet.Engine;

namespace ConvNet;

/// <summary>A metric of the counts of right and wrong answers to yes-or-no questions, at one threshold or several.</summary>
public abstract class ConfusionMetric : Metric
{
    private readonly Confusion _confusion;

    /// <summary>A metric.</summary>
    private protected ConfusionMetric(Numbers? thresholds, string? name, double otherwise = 0.5)
        : base(name)
    {
        Thresholds = thresholds;
        if (thresholds?.Where(threshold => threshold is not (>= 0 and <= 1)).ToArray() is { Length: > 0 } wrong)
            throw new ArgumentException($"thresholds must lie between 0 and 1, got {PythonText.Repr(wrong.ToList())}");
        Count = thresholds?.Count() ?? 1;
        _confusion = new(thresholds?.ToList() ?? [otherwise]);
    }

    /// <summary>Larger predictions count as positive; null is 0.5.</summary>
    public Numbers? Thresholds { get; }

    private int Count { get; }

    /// <inheritdoc/>
    public sealed override void ResetState() => _confusion.Reset();

    /// <inheritdoc/>
    public sealed override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var (target, prediction) = Answers.Of(Name, y_true, y_pred);
        var (labels, answers) = Choose(target, prediction);
        _confusion.Add(labels, answers, sample_weight is null ? null : Weights.Spread(Name, sample_weight, answers.Shape));
    }

    /// <inheritdoc/>
    public sealed override NDArray Result()
    {
        float[] values = [.. Enumerable.Range(0, Count).Select(threshold => (float)Value(_confusion.At(threshold)))];
        return NDArray.Wrap(values, Count == 1 ? Shape.Scalar : values.Length);
    }

    /// <summary>Which labels and predictions are looked at.</summary>
    private protected virtual (Tensor Labels, Tensor Predictions) Choose(Tensor labels, Tensor predictions) =>
        (labels, predictions);

    /// <summary>The value at one threshold.</summary>
    private protected abstract double Value(Counts counts);
}

/// <summary>Labels and predictions of yes-or-no questions.</summary>
internal static class Answers
{
    /// <summary>Labels and predictions of one shape.</summary>
    /// <exception cref="ArgumentException">They don't fit each other.</exception>
    public static (Tensor Labels, Tensor Predictions) Of(string name, Tensor y_true, Tensor y_pred)
    {
        var (labels, predictions) = Alignment.Of(y_true, y_pred);
        return labels.Shape == predictions.Shape ? (labels, predictions)
            : throw new ArgumentException($"{name} expects labels of shape {y_pred.Shape}, got {y_true.Shape}");
    }

    /// <summary>Those of one class, which is a place on the last axis; null: all.</summary>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public static (Tensor Labels, Tensor Predictions) OfClass(string name, int? class_id, (Tensor Labels, Tensor Predictions) all)
    {
        if (class_id is not { } id) return all;
        int classes = all.Predictions.Shape[^1];
        return id >= 0 && id < classes ? (Ops.Take(all.Labels, id), Ops.Take(all.Predictions, id))
            : throw new ArgumentException($"{name}: class_id must lie between 0 and {classes - 1}, got {id}");
    }
}
