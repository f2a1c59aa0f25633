using ConvNet.Engine;

namespace ConvNet;

/// <summary>How surprising the true classes are, -log p, for labels that are class numbers.</summary>
/// <remarks>
/// Labels (batch, …) or (batch, …, 1), from 0 to classes - 1; predictions (batch, …, classes): probabilities, or logits with
/// <paramref name="from_logits"/>. Behind a softmax the logits are found and used, as Keras does. Natural logarithms.
/// Keras' page: https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class.
/// </remarks>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
public sealed class SparseCategoricalCrossentropy(bool from_logits = false, string reduction = "sum_over_batch_size",
    string name = "sparse_categorical_crossentropy") : Loss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    internal override bool TakesLabels => true;

    internal override void CheckShapes(Shape y_true, Shape y_pred)
    {
        if (y_true.Accepts(y_pred[..^1]) || y_true.Accepts(y_pred.With(y_pred.Count - 1, 1))) return;
        bool oneHot = y_true.Accepts(y_pred);
        throw new ArgumentException(
            $"sparse_categorical_crossentropy expects class numbers of shape {y_pred[..^1]}, got {y_true}" + (oneHot
                ? ", which look one-hot: use loss: \"categorical_crossentropy\", or np.argmax(y, axis: -1)" : ""));
    }

    internal override void CheckLabels(NDArray y_true, Shape y_pred)
    {
        double low = (double)y_true.min(), high = (double)y_true.max();
        if (!(low >= 0 && high < y_pred[^1]))
            throw new ArgumentException(
                $"sparse_categorical_crossentropy expects class numbers from 0 to {y_pred[^1] - 1}, as the model has " +
                $"{y_pred[^1]} outputs; the labels go from {low} to {high}");
    }

    /// <inheritdoc/>
    protected override Tensor PerSample(Tensor y_true, Tensor y_pred)
    {
        var labels = Ops.Cast(Ops.Reshape(y_true, y_pred.Shape[..^1]), "int64");
        // Safe logarithms serve as logits: the softmax sees to it that the probabilities sum to 1, as in Keras.
        var logits = Probabilities.Logits(y_pred, FromLogits) ?? Probabilities.SafeLog(y_pred);
        return Ops.SparseCrossEntropy(logits, labels);
    }
}
