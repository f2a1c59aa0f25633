using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean of squared differences over the last axis.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#meansquarederror-class.
/// </remarks>
/// <param name="reduction">"sum_over_batch_size", "sum" or "none".</param>
/// <param name="name">A name of one's own.</param>
[KerasName("MeanSquaredError", "mse", "MSE")]
public sealed class MeanSquaredError(string reduction = "sum_over_batch_size", string name = "mean_squared_error")
    : Loss(reduction, name)
{
    internal override void CheckShapes(Shape y_true, Shape y_pred)
    {
        var target = Align(y_true, y_pred);
        if (target.Accepts(y_pred)) return;
        throw new ArgumentException($"mean_squared_error expects targets of the predictions' shape {y_pred}, got {y_true}");
    }

    /// <inheritdoc/>
    protected override Tensor PerSample(Tensor y_true, Tensor y_pred) => Ops.Mean(
        Ops.Square(y_pred - Ops.Reshape(Ops.Cast(y_true, "float32"), Align(y_true.Shape, y_pred.Shape))), -1);

    private static Shape Align(Shape y_true, Shape y_pred) =>
        y_true.Count == y_pred.Count - 1 && y_pred.At(y_pred.Count - 1) == 1 ? y_true.Append(1) : y_true;
}
