using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// The area under a curve of right against wrong answers over all thresholds: 1 if every positive is ranked above every
/// negative, 0.5 by chance.
/// </summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). The curve is drawn through so many points at even thresholds. Keras'
/// page: https://keras.io/api/metrics/classification_metrics/#auc-class.
/// </remarks>
/// <param name="num_thresholds">The points of the curve, at least 2.</param>
/// <param name="curve">"ROC": found positives over false alarms; "PR": precision over recall; "PRGAIN": their gains.</param>
/// <param name="summation_method">"interpolation" between the points, "minoring" or "majoring".</param>
/// <param name="name">The name in logs and history.</param>
/// <param name="multi_label">Whether each column has an area by itself, whose mean is the result.</param>
/// <param name="num_labels">How many columns there are, if <paramref name="multi_label"/>; found out by default.</param>
/// <param name="label_weights">How much each column counts.</param>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="thresholds">Points of one's own instead of even ones, 0 to 1; 0 and 1 are added.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class AUC(int num_thresholds = 200, string curve = "ROC", string summation_method = "interpolation",
    string? name = null, bool multi_label = false, int? num_labels = null, Numbers? label_weights = null,
    bool from_logits = false, Numbers? thresholds = null) : Metric(name)
{
    private readonly Confusion _confusion = new(Ends(thresholds) ?? EvenThresholds(num_thresholds), areBins: AreEven(thresholds));

    /// <summary>The points of the curve.</summary>
    public int NumThresholds { get; } = thresholds is null ? num_thresholds : thresholds.Count() + 2;

    /// <summary>Which curve it is.</summary>
    public string Curve { get; } = Require.OneOf(curve, ["ROC", "PR", "PRGAIN"]);

    /// <summary>What lies between the points.</summary>
    public string SummationMethod { get; } =
        Require.OneOf(summation_method, ["interpolation", "minoring", "majoring"]);

    /// <summary>Whether each column has an area by itself.</summary>
    public bool MultiLabel { get; } = multi_label;

    /// <summary>How many columns there are.</summary>
    public int? NumLabels { get; } = num_labels is null || multi_label ? num_labels
        : throw new ArgumentException("num_labels is for multi_label: true only");

    /// <summary>How much each column counts.</summary>
    public Numbers? LabelWeights { get; } = label_weights;

    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>Points of one's own, upwards, without 0 and 1.</summary>
    [OnlyIfGiven]
    public Numbers? Thresholds { get; } = Upwards(thresholds);

    /// <inheritdoc/>
    public override void ResetState() => _confusion.Reset();

    /// <inheritdoc/>
    public override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var (labels, predictions) = Answers.Of(Name, y_true, FromLogits ? Ops.Sigmoid(y_pred) : y_pred);
        var weights = sample_weight is null ? null : Weights.Spread(Name, sample_weight, predictions.Shape);
        int columns = predictions.Shape[^1];
        if (NumLabels is { } wanted && wanted != columns)
            throw new ArgumentException($"{Name} expects {wanted} labels, got predictions of shape {predictions.Shape}");
        if (LabelWeights is { } given)
        {
            if (given.Count() != columns)
                throw new ArgumentException($"{Name} has label_weights for {given.Count()} labels, got predictions of shape " +
                    $"{predictions.Shape}");
            if (!MultiLabel)
            {
                var each = Ops.BroadcastTo(Arrays.ToTensor(np.array(given.ToArray()), "float32"), predictions.Shape);
                weights = weights is null ? each : weights * each;
            }
        }
        _confusion.Add(labels, predictions, weights, MultiLabel ? columns : 1);
    }

    /// <inheritdoc/>
    public override NDArray Result()
    {
        int columns = Math.Max(1, _confusion.Columns);
        double[] weights = MultiLabel && LabelWeights is { } given && _confusion.Columns > 0
            ? [.. given] : [.. Enumerable.Repeat(1.0, columns)];
        double area = Enumerable.Range(0, columns).Sum(column => weights[column] * Area(column));
        return Scalar(weights.Sum() == 0 ? 0 : area / weights.Sum());
    }

    private double Area(int column)
    {
        Counts[] points = [.. Enumerable.Range(0, NumThresholds).Select(threshold => _confusion.At(threshold, column))];
        var pairs = points.Zip(points.Skip(1));
        if (Curve == "PR" && SummationMethod == "interpolation")
            return pairs.Sum(pair => BetweenPrecisions(pair.First, pair.Second));
        return pairs.Sum(pair =>
        {
            var ((x, y), (nextX, nextY)) = (Point(pair.First), Point(pair.Second));
            return (x - nextX) * (SummationMethod switch
            {
                "minoring" => Math.Min(y, nextY),
                "majoring" => Math.Max(y, nextY),
                _ => (y + nextY) / 2,
            });
        });
    }

    private (double X, double Y) Point(Counts counts) => Curve switch
    {
        "ROC" => (counts.FalsePositiveRate, counts.Recall),
        "PR" => (counts.Recall, counts.Precision),
        _ => (Math.Max(Gain(counts, counts.FalseNegatives), 0), Gain(counts, counts.FalsePositives)),
    };

    // What is better than taking everything for positive: Flach & Kull, Precision-Recall-Gain Curves, 2015.
    private static double Gain(Counts counts, double mistakes)
    {
        double positives = counts.TruePositives + counts.FalseNegatives;
        double negatives = counts.TrueNegatives + counts.FalsePositives;
        double loss = negatives * counts.TruePositives == 0 ? 1 : positives * mistakes / (negatives * counts.TruePositives);
        return 1 - loss;
    }

    // Between two points it is the counts that run straight, not precision: Davis & Goadrich, The relationship between
    // precision-recall and ROC curves, 2006.
    private static double BetweenPrecisions(Counts first, Counts second)
    {
        double found = first.TruePositives + first.FalsePositives, nextFound = second.TruePositives + second.FalsePositives;
        double step = first.TruePositives - second.TruePositives;
        double slope = found == nextFound ? 0 : step / Math.Max(found - nextFound, 0);
        double intercept = second.TruePositives - (slope * nextFound);
        double log = found > 0 && nextFound > 0 ? Math.Log(found / nextFound) : 0;
        double positives = second.TruePositives + second.FalseNegatives;
        return positives == 0 ? 0 : slope * (step + (intercept * log)) / positives;
    }

    private static Numbers? Upwards(Numbers? thresholds)
    {
        if (thresholds is null) return null;
        if (thresholds.Any(threshold => threshold is not (>= 0 and <= 1)))
            throw new ArgumentException($"thresholds must lie between 0 and 1, got {thresholds}");
        return thresholds.Order().ToArray();
    }

    // A little beyond 0 and 1, so that all and none pass.
    private static double[]? Ends(Numbers? thresholds) => Upwards(thresholds) is { } own ? [-1e-7, .. own, 1 + 1e-7] : null;

    private static bool AreEven(Numbers? thresholds) => Upwards(thresholds) is not { } own
        || EvenThresholds(own.Count() + 2)[1..^1].Zip(own).All(pair => Math.Abs(pair.First - pair.Second) < 1e-7);

    private static double[] EvenThresholds(int num_thresholds) => num_thresholds > 1
        ? [.. Enumerable.Range(0, num_thresholds).Select(i => i / (num_thresholds - 1.0))]
        : throw new ArgumentException($"num_thresholds must be an integer over 1, got {num_thresholds}");
}
