namespace ConvNet;

/// <summary>The best of one measure over all thresholds at which another is at least what was asked for.</summary>
public abstract class BestThreshold : Metric
{
    private readonly Confusion _confusion;

    private protected BestThreshold(int num_thresholds, int? class_id, string? name)
        : base(name)
    {
        ClassId = class_id;
        NumThresholds = Require.Positive(num_thresholds, nameof(num_thresholds));
        double[] thresholds = num_thresholds == 1 ? [0.5]
            : [.. Enumerable.Range(0, num_thresholds).Select(i => i / (num_thresholds - 1.0))];
        _confusion = new(thresholds, areBins: num_thresholds > 1);
    }

    /// <summary>The only class that is looked at.</summary>
    public int? ClassId { get; }

    /// <summary>How many thresholds are tried.</summary>
    public int NumThresholds { get; }

    /// <inheritdoc/>
    public sealed override void ResetState() => _confusion.Reset();

    /// <inheritdoc/>
    public sealed override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var (labels, predictions) = Answers.OfClass(Name, ClassId, Answers.Of(Name, y_true, y_pred));
        _confusion.Add(labels, predictions,
            sample_weight is null ? null : Weights.Spread(Name, sample_weight, predictions.Shape));
    }

    /// <inheritdoc/>
    public sealed override NDArray Result() => Scalar(Enumerable.Range(0, NumThresholds)
        .Select(threshold => _confusion.At(threshold)).Where(counts => Reached(counts) >= 0)
        .Select(Wanted).DefaultIfEmpty().Max());

    /// <summary>By how much a measure is over what was asked for; negative below it.</summary>
    private protected abstract double Reached(Counts counts);

    /// <summary>What should be large.</summary>
    private protected abstract double Wanted(Counts counts);
}

/// <summary>How many positives are found where so many negatives are told so.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#sensitivityatspecificity-class.
/// </remarks>
/// <param name="specificity">What must be reached, 0 to 1.</param>
/// <param name="num_thresholds">How many thresholds are tried.</param>
/// <param name="class_id">The only class, on the last axis, that is looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class SensitivityAtSpecificity(double specificity, int num_thresholds = 200, int? class_id = null, string? name = null)
    : BestThreshold(num_thresholds, class_id, name)
{
    /// <summary>What must be reached.</summary>
    public double Specificity { get; } = Require.Fraction(specificity);

    private protected override double Reached(Counts counts) => counts.Specificity - Specificity;

    private protected override double Wanted(Counts counts) => counts.Recall;
}

/// <summary>How many negatives are told so where so many positives are found.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#specificityatsensitivity-class.
/// </remarks>
/// <param name="sensitivity">What must be reached, 0 to 1.</param>
/// <param name="num_thresholds">How many thresholds are tried.</param>
/// <param name="class_id">The only class, on the last axis, that is looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class SpecificityAtSensitivity(double sensitivity, int num_thresholds = 200, int? class_id = null, string? name = null)
    : BestThreshold(num_thresholds, class_id, name)
{
    /// <summary>What must be reached.</summary>
    public double Sensitivity { get; } = Require.Fraction(sensitivity);

    private protected override double Reached(Counts counts) => counts.Recall - Sensitivity;

    private protected override double Wanted(Counts counts) => counts.Specificity;
}

/// <summary>How many of those that were found are positive where so many positives are found.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#precisionatrecall-class.
/// </remarks>
/// <param name="recall">What must be reached, 0 to 1.</param>
/// <param name="num_thresholds">How many thresholds are tried.</param>
/// <param name="class_id">The only class, on the last axis, that is looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class PrecisionAtRecall(double recall, int num_thresholds = 200, int? class_id = null, string? name = null)
    : BestThreshold(num_thresholds, class_id, name)
{
    /// <summary>What must be reached.</summary>
    public double Recall { get; } = Require.Fraction(recall);

    private protected override double Reached(Counts counts) => counts.Recall - Recall;

    private protected override double Wanted(Counts counts) => counts.Precision;
}

/// <summary>How many positives are found where so many of those found are positive.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#recallatprecision-class.
/// </remarks>
/// <param name="precision">What must be reached, 0 to 1.</param>
/// <param name="num_thresholds">How many thresholds are tried.</param>
/// <param name="class_id">The only class, on the last axis, that is looked at.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class RecallAtPrecision(double precision, int num_thresholds = 200, int? class_id = null, string? name = null)
    : BestThreshold(num_thresholds, class_id, name)
{
    /// <summary>What must be reached.</summary>
    public double Precision { get; } = Require.Fraction(precision);

    private protected override double Reached(Counts counts) => counts.Precision - Precision;

    private protected override double Wanted(Counts counts) => counts.Recall;
}
