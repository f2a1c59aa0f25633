using ConvNet.Engine;

namespace ConvNet;

/// <summary>A mean of precision and recall, of each class or over all.</summary>
public abstract class FScore : Metric
{
    private readonly string? _average;
    private readonly double? _threshold;
    private readonly double _beta;
    private double[]? _found, _wrong, _missed, _positives;

    /// <summary>A metric.</summary>
    private protected FScore(string? average, double beta, double? threshold, string name)
        : base(name)
    {
        _average = average is null ? null : Require.OneOf(average, ["micro", "macro", "weighted"]);
        _beta = beta > 0 ? beta : throw new ArgumentException($"beta must be positive, got {beta}");
        _threshold = threshold is null or (> 0 and <= 1) ? threshold
            : throw new ArgumentException($"threshold must lie between 0 and 1, and not be 0, got {threshold}");
    }

    /// <inheritdoc/>
    public sealed override void ResetState()
    {
        double[]?[] all = [_found, _wrong, _missed, _positives];
        foreach (double[]? counts in all) Array.Clear(counts ?? []);
    }

    /// <inheritdoc/>
    public sealed override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        if (y_pred.Shape.Count != 2 || y_true.Shape != y_pred.Shape)
            throw new ArgumentException($"{Name} expects labels and predictions of shape (batch, classes), got {y_true.Shape} " +
                $"and {y_pred.Shape}");
        var labels = Ops.Cast(y_true, "float32");
        var answers = Ops.Cast(_threshold is { } limit ? Ops.Greater(y_pred, limit) : Ops.IsLargest(y_pred), "float32");
        var weights = sample_weight is null ? null : Weights.Spread(Name, sample_weight, y_pred.Shape);
        Add(ref _found, answers * labels, weights);
        Add(ref _wrong, answers * (1 - labels), weights);
        Add(ref _missed, (1 - answers) * labels, weights);
        Add(ref _positives, labels, weights);
    }

    /// <inheritdoc/>
    public sealed override NDArray Result()
    {
        double[] scores = _found is null ? [0] : [.. _found.Select((found, i) => Score(found, _wrong![i], _missed![i]))];
        if (_average is null) return NDArray.Wrap(Array.ConvertAll(scores, score => (float)score), scores.Length);
        if (_average != "weighted") return Scalar(scores.Average());
        double all = _positives?.Sum() ?? 0;
        return Scalar(all == 0 ? 0 : scores.Zip(_positives!, (score, weight) => score * weight).Sum() / all);
    }

    private void Add(ref double[]? counts, Tensor values, Tensor? weights)
    {
        if (weights is not null) values *= weights;
        double[] sums = Ops.Cast(_average == "micro" ? Ops.Reshape(Ops.Sum(values), 1) : Ops.Sum(values, 0), "float64")
            .numpy().ToArray<double>();
        counts = counts is null ? sums : [.. counts.Zip(sums, (before, more) => before + more)];
    }

    private double Score(double found, double wrong, double missed)
    {
        double square = _beta * _beta, all = ((1 + square) * found) + (square * missed) + wrong;
        return all == 0 ? 0 : (1 + square) * found / all;
    }
}

/// <summary>The harmonic mean of precision and recall, of each class or over all.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions, (batch, classes). Keras' page: https://keras.io/api/metrics/fscore_metrics/#f1score-class.
/// </remarks>
/// <param name="average">null: one value for each class; "micro": over all answers; "macro": the mean of the classes'
/// values; "weighted": that mean weighted by how often a class occurs.</param>
/// <param name="threshold">Larger predictions count as positive, over 0 to 1; null: the largest of each sample does.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class F1Score(string? average = null, double? threshold = null, string name = "f1_score")
    : FScore(average, 1, threshold, name)
{
    /// <summary>What is taken the mean of.</summary>
    public string? Average { get; } = average;

    /// <summary>Larger predictions count as positive.</summary>
    public double? Threshold { get; } = threshold;
}

/// <summary>A mean of precision and recall that counts recall <paramref name="beta"/> times as much.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions, (batch, classes). Keras' page:
/// https://keras.io/api/metrics/fscore_metrics/#fbetascore-class.
/// </remarks>
/// <param name="average">null: one value for each class; "micro": over all answers; "macro": the mean of the classes'
/// values; "weighted": that mean weighted by how often a class occurs.</param>
/// <param name="beta">How much recall counts beside precision; positive.</param>
/// <param name="threshold">Larger predictions count as positive, over 0 to 1; null: the largest of each sample does.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class FBetaScore(string? average = null, double beta = 1, double? threshold = null, string name = "fbeta_score")
    : FScore(average, beta, threshold, name)
{
    /// <summary>What is taken the mean of.</summary>
    public string? Average { get; } = average;

    /// <summary>How much recall counts beside precision.</summary>
    public double Beta { get; } = beta;

    /// <summary>Larger predictions count as positive.</summary>
    public double? Threshold { get; } = threshold;
}
