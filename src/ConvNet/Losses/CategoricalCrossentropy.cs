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
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class CategoricalCrossentropy(bool from_logits = false, double label_smoothing = 0,
    string reduction = "sum_over_batch_size", string name = "categorical_crossentropy") : Loss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>How much of the true class' 1 is shared out.</summary>
    public double LabelSmoothing { get; } = Require.Fraction(label_smoothing);

    internal override void CheckShapes(Shape y_true, Shape y_pred)
    {
        if (y_true.Accepts(y_pred)) return;
        bool sparse = y_true.Count == y_pred.Count - 1 || (y_true.Count == y_pred.Count && y_true.At(y_true.Count - 1) == 1);
        throw new ArgumentException(
            $"categorical_crossentropy expects one-hot labels of shape {y_pred}, got {y_true}" + (sparse
                ? ", which look like class numbers: use loss: \"sparse_categorical_crossentropy\", or to_categorical(y)" : ""));
    }

    /// <inheritdoc/>
    protected override Tensor PerSample(Tensor y_true, Tensor y_pred)
    {
        var target = Ops.Cast(y_true, "float32");
        if (LabelSmoothing > 0) target = target * (1 - LabelSmoothing) + LabelSmoothing / target.Shape[^1];
        return Probabilities.Logits(y_pred, FromLogits) is { } logits ? Ops.CrossEntropy(logits, target)
            : -Ops.Sum(target * Probabilities.SafeLog(y_pred / Ops.Sum(y_pred, -1, keepdims: true)), -1);
    }
}
