using ConvNet.Engine;

namespace ConvNet;

/// <summary>The logarithms of predicted probabilities, exact where the logits behind them are known.</summary>
internal static class Probabilities
{
    /// <summary>Keras' epsilon: probabilities are kept this far from 0 and 1.</summary>
    private const double Epsilon = 1e-7;

    /// <summary>
    /// log p of each class. Predictions that came from a softmax lead to its logits: the logarithm of a probability that has
    /// been rounded to 0 or 1 would teach nothing.
    /// </summary>
    public static Tensor Log(Tensor y_pred, bool from_logits)
    {
        if (y_pred.Activation is { Name: "softmax" or "sigmoid" }) return Ops.LogSoftmax(y_pred.Argument!);
        if (from_logits) return Ops.LogSoftmax(y_pred);
        return Ops.Log(Ops.Clip(y_pred, Epsilon, 1 - Epsilon));
    }

    /// <summary>Probabilities that sum to 1, unless they come from logits, which sees to that.</summary>
    public static Tensor Normalize(Tensor y_pred, bool from_logits) =>
        from_logits || y_pred.Activation is { Name: "softmax" or "sigmoid" } ? y_pred
        : y_pred / Ops.Sum(y_pred, -1, keepdims: true);
}
