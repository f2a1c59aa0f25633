using ConvNet.Engine;

namespace ConvNet;

/// <summary>What cross-entropies need of predictions: the logits behind them, or safe logarithms.</summary>
internal static class Probabilities
{
    /// <summary>Keras' epsilon: probabilities are kept this far from 0 and 1.</summary>
    public const double Epsilon = 1e-7;

    /// <summary>
    /// The logits: the predictions themselves with <paramref name="from_logits"/>, or what a softmax or sigmoid made them of.
    /// Null if nobody knows them. The logarithm of a probability that has been rounded to 0 or 1 would teach nothing.
    /// </summary>
    public static Tensor? Logits(Tensor y_pred, bool from_logits) =>
        y_pred.Activation is { Name: "softmax" or "sigmoid" } ? y_pred.Argument : from_logits ? y_pred : null;

    /// <summary>p, kept from 0 and 1.</summary>
    public static Tensor Safe(Tensor probabilities) => Ops.Clip(probabilities, Epsilon, 1 - Epsilon);

    /// <summary>log p, with p kept from 0 and 1.</summary>
    public static Tensor SafeLog(Tensor probabilities) => Ops.Log(Safe(probabilities));

    /// <summary>Divided by their sum along an axis.</summary>
    public static Tensor Normalized(Tensor probabilities, int axis) =>
        probabilities / Ops.Sum(probabilities, axis, keepdims: true);

    /// <summary>One-hot labels of which a part is shared out over all classes, which lie along an axis.</summary>
    public static Tensor Smooth(Tensor target, double label_smoothing, int axis) => label_smoothing == 0 ? target
        : target * (1 - label_smoothing) + label_smoothing / target.Shape.At(axis < 0 ? axis + target.Shape.Count : axis)!.Value;

    /// <summary>Labels 0 or 1 moved towards 0.5.</summary>
    public static Tensor SmoothBinary(Tensor target, double label_smoothing) => label_smoothing == 0 ? target
        : target * (1 - label_smoothing) + label_smoothing / 2;

    /// <summary>-t · log p - (1 - t) · log(1 - p), of the logits where they are known.</summary>
    public static Tensor BinaryCrossentropy(Tensor target, Tensor probabilities, Tensor? logits)
    {
        if (logits is not null) return Ops.SigmoidCrossEntropy(logits, target);
        var p = Safe(probabilities);
        return -(target * Ops.Log(p) + (1 - target) * Ops.Log(1 - p));
    }
}
