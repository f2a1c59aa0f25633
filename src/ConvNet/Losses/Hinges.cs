using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean of max(1 - t · y, 0): predictions should be on the right side of 0, at least 1 away.</summary>
/// <remarks>
/// Labels -1 or 1, or 0 or 1 throughout, and predictions, (batch, …). Keras' page:
/// https://keras.io/api/losses/hinge_losses/#hinge-class.
/// </remarks>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Hinge(string reduction = "sum_over_batch_size", string name = "hinge") : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        Ops.Mean(Ops.AtLeast(1 - Ops.Signed(target) * prediction, 0), -1);
}

/// <summary>The mean of max(1 - t · y, 0)².</summary>
/// <remarks>
/// Labels -1 or 1, or 0 or 1 throughout, and predictions, (batch, …). Keras' page:
/// https://keras.io/api/losses/hinge_losses/#squaredhinge-class.
/// </remarks>
/// <inheritdoc cref="Hinge"/>
public sealed class SquaredHinge(string reduction = "sum_over_batch_size", string name = "squared_hinge")
    : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        Ops.Mean(Ops.Square(Ops.AtLeast(1 - Ops.Signed(target) * prediction, 0)), -1);
}

/// <summary>How far the best wrong class comes within 1 of the true one: max(1 + max((1 - t) · y) - Σ t · y, 0).</summary>
/// <remarks>
/// One-hot labels and predictions, (batch, …, classes). Keras' page:
/// https://keras.io/api/losses/hinge_losses/#categoricalhinge-class.
/// </remarks>
/// <inheritdoc cref="Hinge"/>
public sealed class CategoricalHinge(string reduction = "sum_over_batch_size", string name = "categorical_hinge")
    : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        Ops.AtLeast(1 + Ops.Max((1 - target) * prediction, -1) - Ops.Sum(target * prediction, -1), 0);
}
