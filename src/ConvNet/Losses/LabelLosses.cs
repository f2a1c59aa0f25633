using ConvNet.Engine;

namespace ConvNet;

/// <summary>A crossentropy that trusts labels less: (1 - pᑫ) / q, p being the probability given to the label.</summary>
/// <remarks>
/// Labels (batch), from 0 to classes - 1; predictions (batch, classes), probabilities. Paper: Zhang and Sabuncu,
/// https://arxiv.org/abs/1805.07836.
/// </remarks>
/// <param name="q">Near 0 the loss is the crossentropy, near 1 the absolute error; between 0 and 1.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="q"/> is out of its range.</exception>
[KerasName("CategoricalGeneralizedCrossEntropy", AsString = false)]
public sealed class CategoricalGeneralizedCrossEntropy(double q = 0.5, string reduction = "sum_over_batch_size",
    string name = "categorical_generalized_cross_entropy") : Loss(reduction, name)
{
    /// <summary>How far it is from the crossentropy.</summary>
    public double Q { get; } =
        q is > 0 and < 1 ? q : throw new ArgumentException($"q must lie between 0 and 1, and be neither, got {q}");

    internal override bool TakesLabels => true;

    internal override void CheckShapes(Shape y_true, Shape y_pred) => Labels.Check(Name, y_true, y_pred);

    internal override void CheckLabels(NDArray y_true, Shape y_pred) => Labels.Check(Name, y_true, y_pred);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred) =>
        (1 - Ops.Power(Ops.Pick(y_pred, Ops.Cast(Ops.Reshape(y_true, y_pred.Shape[..^1]), "int64")), Q)) / Q;
}

/// <summary>
/// Draws embeddings of one label together and pushes others away, each by how far it is from where it should be.
/// </summary>
/// <remarks>
/// Labels (batch), whole numbers; predictions (batch, size), of length 1. A sample alone with its label doesn't count. Paper:
/// Sun et al., https://arxiv.org/abs/2002.10857.
/// </remarks>
/// <param name="gamma">The scale.</param>
/// <param name="margin">How far from perfect is near enough.</param>
/// <param name="remove_diagonal">Whether a sample is left out of its own company.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Circle(double gamma = 80, double margin = 0.4, bool remove_diagonal = true,
    string reduction = "sum_over_batch_size", string name = "circle") : Loss(reduction, name)
{
    /// <summary>The scale.</summary>
    public double Gamma { get; } = gamma;

    /// <summary>How far from perfect is near enough.</summary>
    public double Margin { get; } = margin;

    /// <summary>Whether a sample is left out of its own company.</summary>
    public bool RemoveDiagonal { get; } = remove_diagonal;

    internal override bool TakesLabels => true;

    internal override void CheckShapes(Shape y_true, Shape y_pred)
    {
        if (y_pred.Count != 2 || !(y_true.Accepts(y_pred[..1]) || y_true.Accepts((y_pred[0], 1))))
            throw new ArgumentException(
                $"{Name} expects labels of shape (batch,) and embeddings of shape (batch, size), got {y_true} and {y_pred}");
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred)
    {
        var (same, other) = Ops.SameAndOther(Ops.Reshape(y_true, y_pred.Shape[0]), RemoveDiagonal);
        var distance = 1 - Ops.Dense(y_pred, Ops.MoveAxis(y_pred, 0, 1), bias: null);
        var pull = -Gamma * Ops.AtLeast((distance + Margin) * same, 0) * (Margin - distance);
        var push = Gamma * Ops.AtLeast((1 + Margin - distance) * other, 0) * (1 - Margin - distance);
        return Ops.Softplus(Ops.LogSumExp(pull, same) + Ops.LogSumExp(push, other));
    }

    private protected override Tensor? CountedOf(Tensor y_true, Tensor y_pred, Tensor values) => Ops.Greater(values, 0);
}

/// <summary>
/// How surprising a sequence of labels is, wherever along the steps it may stand: the loss of text and speech recognition.
/// </summary>
/// <remarks>
/// Labels (batch, length), 0 behind a sequence's end; predictions (batch, steps, classes), logits, in which class 0 is the blank.
/// Paper: Graves et al., Connectionist Temporal Classification, 2006.
/// </remarks>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
public sealed class CTC(string reduction = "sum_over_batch_size", string name = "ctc") : Loss(reduction, name)
{
    internal override bool TakesLabels => true;

    internal override void CheckShapes(Shape y_true, Shape y_pred)
    {
        if (y_true.Count != 2 || y_pred.Count != 3)
            throw new ArgumentException($"{Name} expects labels of shape (batch, length) and logits of shape " +
                $"(batch, steps, classes), got {y_true} and {y_pred}");
    }

    internal override void CheckLabels(NDArray y_true, Shape y_pred) => Labels.Check(Name, y_true, y_pred, ignore_class: null);

    /// <inheritdoc/>
    protected override Tensor Call(Tensor y_true, Tensor y_pred) => Ops.ConnectionistTemporal(y_pred, Ops.Cast(y_true, "int64"));
}
