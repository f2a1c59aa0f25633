using ConvNet.Engine;

namespace ConvNet;

/// <summary>What cross-entropies need of predictions: the logits behind them, or safe logarithms.</summary>
internal static class Probabilities
{
    /// <summary>Keras' epsilon: probabilities are kept this far from 0 and 1.</summary>
    private const double Epsilon = 1e-7;

    /// <summary>
    /// The logits: the predictions themselves with <paramref name="from_logits"/>, or what a softmax or sigmoid made them of.
    /// Null if nobody knows them. The logarithm of a probability that has been rounded to 0 or 1 would teach nothing.
    /// </summary>
    public static Tensor? Logits(Tensor y_pred, bool from_logits) =>
        y_pred.Activation is { Name: "softmax" or "sigmoid" } ? y_pred.Argument : from_logits ? y_pred : null;

    /// <summary>log p, with p kept from 0 and 1.</summary>
    public static Tensor SafeLog(Tensor probabilities) => Ops.Log(Ops.Clip(probabilities, Epsilon, 1 - Epsilon));
}
