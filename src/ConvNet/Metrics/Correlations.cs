using ConvNet.Engine;

namespace ConvNet;

/// <summary>How far targets and predictions go up and down together, by Pearson: 1, 0 or -1 for always, never, contrary.</summary>
/// <remarks>
/// Targets and predictions (batch, …); the mean over the samples of each one's correlation. Keras' page:
/// https://keras.io/api/metrics/regression_metrics/.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
/// <param name="axis">Along which axis the numbers lie that are compared.</param>
public sealed class PearsonCorrelation(string name = "pearson_correlation", int axis = -1) : MeanMetric(name)
{
    /// <summary>Along which axis the numbers lie.</summary>
    public int Axis { get; } = axis;

    private protected override Tensor Values(Tensor y_true, Tensor y_pred)
    {
        var (t, p) = Moments.Centered(Name, y_true, y_pred, Axis);
        var sizes = Ops.Mean(Ops.Square(t), Axis) * Ops.Mean(Ops.Square(p), Axis);
        return Ops.Mean(t * p, Axis) / Ops.Sqrt(sizes + Probabilities.Epsilon);
    }
}

/// <summary>
/// As <see cref="PearsonCorrelation"/>, but means and spreads must agree too: 2 · cov / (var t + var p + (mean t - mean p)²).
/// </summary>
/// <remarks>Lin, A concordance correlation coefficient to evaluate reproducibility, 1989.</remarks>
/// <inheritdoc cref="PearsonCorrelation"/>
public sealed class ConcordanceCorrelation(string name = "concordance_correlation", int axis = -1) : MeanMetric(name)
{
    /// <summary>Along which axis the numbers lie.</summary>
    public int Axis { get; } = axis;

    private protected override Tensor Values(Tensor y_true, Tensor y_pred)
    {
        var (t, p) = Moments.Centered(Name, y_true, y_pred, Axis);
        var apart = Ops.Mean(Ops.Cast(y_true, "float32"), Axis) - Ops.Mean(y_pred, Axis);
        var spread = Ops.Mean(Ops.Square(t), Axis) + Ops.Mean(Ops.Square(p), Axis) + Ops.Square(apart);
        return 2 * Ops.Mean(t * p, Axis) / (spread + Probabilities.Epsilon);
    }
}

/// <summary>What correlations are made of.</summary>
internal static class Moments
{
    /// <summary>Targets and predictions less their means along an axis.</summary>
    /// <exception cref="ArgumentException">They don't have one shape.</exception>
    public static (Tensor Target, Tensor Prediction) Centered(string name, Tensor y_true, Tensor y_pred, int axis)
    {
        if (y_true.Shape != y_pred.Shape)
            throw new ArgumentException($"{name} expects targets of the predictions' shape {y_pred.Shape}, got {y_true.Shape}");
        int place = axis < 0 ? axis + y_pred.Shape.Count : axis;
        Tensor Less(Tensor x) => x - Ops.Mean(x, [place], keepdims: true);
        return (Less(Ops.Cast(y_true, "float32")), Less(y_pred));
    }
}
