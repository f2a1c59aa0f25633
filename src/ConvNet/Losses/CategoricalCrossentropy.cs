using ConvNet.Engine;

namespace ConvNet;

/// <summary>How surprising the true classes are, -Σ t · log p, for one-hot labels.</summary>
/// <remarks>
/// Labels (batch, …, classes), predictions the same: probabilities, or logits with <paramref name="from_logits"/>.
/// Behind a softmax the logits are found and used, as Keras does. Natural logarithms.
/// Keras' page: https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class.
/// </remarks>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="label_smoothing">How much of the true class' 1 is shared out over all classes, 0 to 1.</param>
/// <param name="axis">Along which axis the classes lie.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class CategoricalCrossentropy(bool from_logits = false, double label_smoothing = 0, int axis = -1,
    string reduction = "sum_over_batch_size", string name = "categorical_crossentropy") : OneHotLoss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>How much of the true class' 1 is shared out.</summary>
    public double LabelSmoothing { get; } = Require.Fraction(label_smoothing);

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred)
    {
        var target = Probabilities.Smooth(Ops.Cast(y_true, "float32"), LabelSmoothing, Axis);
        if (Probabilities.Logits(y_pred, FromLogits) is not { } logits)
            return -Ops.Sum(target * Probabilities.SafeLog(Probabilities.Normalized(y_pred, Axis)), Axis);
        return Axis == -1 ? Ops.CrossEntropy(logits, target)
            : Ops.CrossEntropy(Ops.MoveAxis(logits, Axis, -1), Ops.MoveAxis(target, Axis, -1));
    }
}

/// <summary>
/// A cross-entropy in which what is already right counts less: each term is multiplied by α · (1 - p)ᵞ. For one-hot labels.
/// </summary>
/// <remarks>
/// Labels and predictions (batch, …, classes). Logits behind a softmax are not looked for, as in Keras. Paper: Lin et al.,
/// https://arxiv.org/abs/1708.02002. Keras' page:
/// https://keras.io/api/losses/probabilistic_losses/#categoricalfocalcrossentropy-class.
/// </remarks>
/// <param name="alpha">The weight of all classes, or one for each; 0.25 by default.</param>
/// <param name="gamma">How much less what is right counts; not negative.</param>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="label_smoothing">How much of the true class' 1 is shared out over all classes, 0 to 1.</param>
/// <param name="axis">Along which axis the classes lie.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class CategoricalFocalCrossentropy(Numbers? alpha = null, double gamma = 2, bool from_logits = false,
    double label_smoothing = 0, int axis = -1, string reduction = "sum_over_batch_size",
    string name = "categorical_focal_crossentropy") : OneHotLoss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>How much of the true class' 1 is shared out.</summary>
    public double LabelSmoothing { get; } = Require.Fraction(label_smoothing);

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis;

    /// <summary>The weight of all classes, or one for each.</summary>
    public Numbers Alpha { get; } = alpha ?? 0.25;

    /// <summary>How much less what is right counts.</summary>
    public double Gamma { get; } = Require.NotNegative(gamma);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred)
    {
        var target = Probabilities.Smooth(Ops.Cast(y_true, "float32"), LabelSmoothing, Axis);
        var given = FromLogits ? Ops.MoveAxis(Ops.Softmax(Ops.MoveAxis(y_pred, Axis, -1)), -1, Axis) : y_pred;
        var p = Probabilities.Safe(Probabilities.Normalized(given, Axis));
        return -Ops.Sum(Weights() * Ops.Power(1 - p, Gamma) * target * Ops.Log(p), Axis);
    }

    private Tensor Weights() => Arrays.ToTensor(np.array(Alpha.ToArray()), "float32");
}
