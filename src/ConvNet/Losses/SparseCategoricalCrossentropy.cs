using ConvNet.Engine;

namespace ConvNet;

/// <summary>How surprising the true classes are, -log p, for labels that are class numbers.</summary>
/// <remarks>
/// Labels (batch, …) or (batch, …, 1), from 0 to classes - 1; predictions (batch, …, classes): probabilities, or logits with
/// <paramref name="from_logits"/>. Behind a softmax the logits are found and used, as Keras does. Natural logarithms.
/// Keras' page: https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class.
/// </remarks>
/// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
/// <param name="ignore_class">A label that doesn't count, such as 255 at the edges in maps of pixels; null: all count.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="axis">Along which axis the classes lie: the last, Keras offers no other.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="axis"/> is not -1.</exception>
public sealed class SparseCategoricalCrossentropy(bool from_logits = false, int? ignore_class = null,
    string reduction = "sum_over_batch_size", [NotConfig] int axis = -1, string name = "sparse_categorical_crossentropy")
    : Loss(reduction, name)
{
    /// <summary>Whether predictions are logits.</summary>
    public bool FromLogits { get; } = from_logits;

    /// <summary>A label that doesn't count.</summary>
    public int? IgnoreClass { get; } = ignore_class;

    /// <summary>Along which axis the classes lie.</summary>
    public int Axis { get; } = axis == -1 ? axis : throw new ArgumentException($"axis must be -1, the last one, got {axis}");

    internal override bool TakesLabels => true;

    internal override void CheckShapes(Shape y_true, Shape y_pred) =>
        Labels.Check("sparse_categorical_crossentropy", y_true, y_pred);

    internal override void CheckLabels(NDArray y_true, Shape y_pred) =>
        Labels.Check("sparse_categorical_crossentropy", y_true, y_pred, IgnoreClass);

    internal override Tensor? Counted(Tensor y_true, Tensor y_pred) =>
        IgnoreClass is { } ignored ? Ops.NotEqual(Ops.Reshape(y_true, y_pred.Shape[..^1]), ignored) : null;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred)
    {
        var labels = Ops.Cast(Ops.Reshape(y_true, y_pred.Shape[..^1]), "int64");
        // Safe logarithms serve as logits: the softmax sees to it that the probabilities sum to 1, as in Keras.
        if (Counted(y_true, y_pred) is not { } counted)
            return Ops.SparseCrossEntropy(Probabilities.Logits(y_pred, FromLogits) ?? Probabilities.SafeLog(y_pred), labels);
        // Keras does not look for the logits here.
        var values = Ops.SparseCrossEntropy(FromLogits ? y_pred : Probabilities.SafeLog(y_pred), Ops.Where(counted, labels, 0));
        return Ops.Where(counted, values, 0);
    }
}
