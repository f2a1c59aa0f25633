using ConvNet.Engine;

namespace ConvNet;

/// <summary>Σ t · log(t / p): what is lost if p is taken for the distribution t.</summary>
/// <remarks>
/// Targets and predictions (batch, …, classes), kept between 1e-7 and 1. Natural logarithms. Keras' page:
/// https://keras.io/api/losses/probabilistic_losses/#kldivergence-class.
/// </remarks>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
[KerasName("KLDivergence", "kld", "KLD")]
public sealed class KLDivergence(string reduction = "sum_over_batch_size", string name = "kl_divergence")
    : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction)
    {
        var (t, p) = (Ops.Clip(target, Probabilities.Epsilon, 1), Ops.Clip(prediction, Probabilities.Epsilon, 1));
        return Ops.Sum(t * Ops.Log(t / p), -1);
    }
}

/// <summary>The mean of p - t · log p: how surprising counts t are where p are expected.</summary>
/// <remarks>
/// Targets and predictions (batch, …), predictions positive. Keras' page:
/// https://keras.io/api/losses/probabilistic_losses/#poisson-class.
/// </remarks>
/// <inheritdoc cref="KLDivergence"/>
public sealed class Poisson(string reduction = "sum_over_batch_size", string name = "poisson") : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        Ops.Mean(prediction - target * Ops.Log(prediction + Probabilities.Epsilon), -1);
}
