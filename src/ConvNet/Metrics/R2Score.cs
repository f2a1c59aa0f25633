using ConvNet.Engine;

namespace ConvNet;

/// <summary>How much of the targets' variance predictions explain: 1 - Σ (t - p)² / Σ (t - mean t)², 1 at best.</summary>
/// <remarks>
/// Targets and predictions (batch, outputs). Keras' page: https://keras.io/api/metrics/regression_metrics/#r2score-class.
/// </remarks>
/// <param name="class_aggregation">"uniform_average" over the outputs, "variance_weighted_average", or null: one value for
/// each.</param>
/// <param name="num_regressors">The independent variables, for the adjusted score; 0 for the plain one.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class R2Score(string? class_aggregation = "uniform_average", int num_regressors = 0, string name = "r2_score")
    : Metric(name)
{
    private double[]? _sums, _squares, _mistakes, _weights;
    private double _samples;

    /// <summary>How the outputs' values become one.</summary>
    public string? ClassAggregation { get; } = class_aggregation is null ? null
        : Require.OneOf(class_aggregation, ["uniform_average", "variance_weighted_average"]);

    /// <summary>The independent variables.</summary>
    public int NumRegressors { get; } = num_regressors >= 0 ? num_regressors
        : throw new ArgumentException($"num_regressors must not be negative, got {num_regressors}");

    /// <inheritdoc/>
    public override void ResetState()
    {
        double[]?[] all = [_sums, _squares, _mistakes, _weights];
        foreach (double[]? sums in all) Array.Clear(sums ?? []);
        _samples = 0;
    }

    /// <inheritdoc/>
    public override void UpdateState(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        if (y_pred.Shape.Count != 2 || y_true.Shape != y_pred.Shape)
            throw new ArgumentException(
                $"{Name} expects targets and predictions of shape (batch, outputs), got {y_true.Shape} and {y_pred.Shape}");
        var target = Ops.Cast(y_true, "float32");
        var weights = Weights.Spread(Name, sample_weight ?? Ops.Zeros(Shape.Scalar) + 1, target.Shape);
        Add(ref _sums, target * weights);
        Add(ref _squares, target * (target * weights));
        Add(ref _mistakes, Ops.Square(target - y_pred) * weights);
        Add(ref _weights, weights);
        _samples += y_true.Shape[0];
    }

    /// <inheritdoc/>
    public override NDArray Result()
    {
        if (_weights is null) return Scalar(double.NaN);
        double[] variances = [.. _squares!.Zip(_sums!, _weights)
            .Select(of => Variance((float)of.First, (float)of.Second, (float)of.Third))];
        double[] scores = [.. variances.Zip(_mistakes!, Score)];
        if (ClassAggregation is null) return NDArray.Wrap(Array.ConvertAll(scores, score => (float)score), scores.Length);
        double value = ClassAggregation == "uniform_average" ? scores.Average()
            : scores.Zip(variances, (score, variance) => score * variance).Sum() / variances.Sum();
        return Scalar(Adjusted(value));
    }

    // In single precision, which shows where targets hardly vary: so is Keras' result.
    private static double Variance(float squares, float sum, float count) => squares - (sum * (sum / count));

    private static double Score(double variance, double mistake) => variance == 0 ? 0 : 1 - (mistake / variance);

    // With too many variables for the samples Keras falls back to the plain score.
    private double Adjusted(double score)
    {
        double free = _samples - NumRegressors - 1;
        return NumRegressors == 0 || free <= 0 ? score : 1 - ((1 - score) * (_samples - 1) / free);
    }

    private static void Add(ref double[]? sums, Tensor values)
    {
        double[] more = Ops.Sum(values, 0).numpy().ToArray<double>();
        sums = sums is null || sums.Length != more.Length ? more : [.. sums.Zip(more, (before, sum) => before + sum)];
    }
}
