using ConvNet.Engine;

namespace ConvNet;

/// <summary>How little two masks overlap: 1 - 2 · Σ t · p / (Σ t + Σ p), for the segmentation of images.</summary>
/// <remarks>
/// Masks 0 or 1 and predictions from 0 to 1, (batch, …). Keras' page:
/// https://keras.io/api/losses/regression_losses/. Paper: Milletari et al., https://arxiv.org/abs/1606.04797.
/// </remarks>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <param name="axis">The axes that are summed over; all by default, so that the batch has one value.</param>
public sealed class Dice(string reduction = "sum_over_batch_size", string name = "dice", Axes? axis = null)
    : AlignedLoss(reduction, name)
{
    /// <summary>The axes that are summed over.</summary>
    public Axes? Axis { get; } = axis;

    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        1 - 2 * Ops.Sum(target * prediction, Axis) /
            (Ops.Sum(target, Axis) + Ops.Sum(prediction, Axis) + Probabilities.Epsilon);
}

/// <summary>
/// <see cref="Dice"/> with weights for the two kinds of mistakes: 1 - Σ t · p / (Σ t · p + α · Σ t · (1 - p) + β · Σ (1 - t) · p).
/// </summary>
/// <remarks>
/// Masks 0 or 1 and predictions from 0 to 1, (batch, …). Paper: Salehi et al., https://arxiv.org/abs/1706.05721.
/// </remarks>
/// <param name="alpha">How much misses count.</param>
/// <param name="beta">How much false alarms count.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <param name="axis">The axes that are summed over; all by default, so that the batch has one value.</param>
public sealed class Tversky(double alpha = 0.5, double beta = 0.5, string reduction = "sum_over_batch_size",
    string name = "tversky", Axes? axis = null) : AlignedLoss(reduction, name)
{
    /// <summary>How much misses count.</summary>
    public double Alpha { get; } = alpha;

    /// <summary>How much false alarms count.</summary>
    public double Beta { get; } = beta;

    /// <summary>The axes that are summed over.</summary>
    public Axes? Axis { get; } = axis;

    private protected override Tensor Compare(Tensor target, Tensor prediction)
    {
        var found = Ops.Sum(target * prediction, Axis);
        var alarms = Ops.Sum((1 - target) * prediction, Axis);
        var missed = Ops.Sum(target * (1 - prediction), Axis);
        return 1 - found / (found + missed * Alpha + alarms * Beta + Probabilities.Epsilon);
    }
}
