using ConvNet.Engine;

namespace ConvNet;

/// <summary>How surprising true yes-or-no answers are, the mean of -t · log p - (1 - t) · log(1 - p).</summary>
/// <remarks>
/// Labels 0 or 1 and predictions, (batch, …): probabilities, or logits with <paramref name="from_logits"/>; (batch) is taken
/// for (batch, 1). Behind a sigmoid the logits are found and used, as Keras does. Natural logarithms. Keras' page:
/// https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class.
/// </remarks>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="label_smoothing">How far labels are moved towards 0.5, 0 to 1.</param>
/// <param name="axis">The axis that the mean is taken over.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[KerasName("BinaryCrossentropy", "bce", "BCE")]
public sealed class BinaryCrossentropy(bool from_logits = false, double label_smoothing = 0, int axis = -1,
    string reduction = "sum_over_batch_size", string name = "binary_crossentropy") : AlignedLoss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>How far labels are moved towards 0.5.</summary>
    public double LabelSmoothing { get; } = Require.Fraction(label_smoothing);

    /// <summary>The axis that the mean is taken over.</summary>
    public int Axis { get; } = axis;

    private protected override bool Fits(Shape target, Shape prediction) => target.Accepts(prediction);

    private protected override Tensor Compare(Tensor target, Tensor prediction) => Ops.Mean(
        Probabilities.BinaryCrossentropy(
            Probabilities.SmoothBinary(target, LabelSmoothing), prediction, Probabilities.Logits(prediction, FromLogits)), Axis);
}

/// <summary>
/// A binary cross-entropy in which what is already right counts less: each term is multiplied by (1 - p)ᵞ, p being the
/// probability given to the truth.
/// </summary>
/// <remarks>
/// Shapes as for <see cref="BinaryCrossentropy"/>. Paper: Lin et al., https://arxiv.org/abs/1708.02002. Keras' page:
/// https://keras.io/api/losses/probabilistic_losses/#binaryfocalcrossentropy-class.
/// </remarks>
/// <param name="apply_class_balancing">Whether <paramref name="alpha"/> weighs the classes.</param>
/// <param name="alpha">The weight of class 1; that of class 0 is 1 - alpha. 0 to 1.</param>
/// <param name="gamma">How much less what is right counts; not negative.</param>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="label_smoothing">How far labels are moved towards 0.5, 0 to 1.</param>
/// <param name="axis">The axis that the mean is taken over.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class BinaryFocalCrossentropy(bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2,
    bool from_logits = false, double label_smoothing = 0, int axis = -1, string reduction = "sum_over_batch_size",
    string name = "binary_focal_crossentropy") : AlignedLoss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>How far labels are moved towards 0.5.</summary>
    public double LabelSmoothing { get; } = Require.Fraction(label_smoothing);

    /// <summary>The axis that the mean is taken over.</summary>
    public int Axis { get; } = axis;

    /// <summary>Whether <see cref="Alpha"/> weighs the classes.</summary>
    public bool ApplyClassBalancing { get; } = apply_class_balancing;

    /// <summary>The weight of class 1.</summary>
    public double Alpha { get; } = Require.Fraction(alpha);

    /// <summary>How much less what is right counts.</summary>
    public double Gamma { get; } = Require.NotNegative(gamma);

    private protected override bool Fits(Shape target, Shape prediction) => target.Accepts(prediction);

    private protected override Tensor Compare(Tensor target, Tensor prediction)
    {
        var t = Probabilities.SmoothBinary(target, LabelSmoothing);
        var logits = FromLogits ? prediction : Probabilities.Logits(prediction, from_logits: false);
        var p = FromLogits ? Ops.Sigmoid(prediction) : prediction;
        var right = t * p + (1 - t) * (1 - p);
        var terms = Ops.Power(1 - right, Gamma) * Probabilities.BinaryCrossentropy(t, p, logits);
        return Ops.Mean(ApplyClassBalancing ? terms * (t * Alpha + (1 - t) * (1 - Alpha)) : terms, Axis);
    }
}
