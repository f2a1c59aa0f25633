using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean of squared differences over the last axis.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#meansquarederror-class.
/// </remarks>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
[KerasName("MeanSquaredError", "mse", "MSE")]
public sealed class MeanSquaredError(string reduction = "sum_over_batch_size", string name = "mean_squared_error")
    : Loss(reduction, name)
{
    internal override void CheckShapes(Shape y_true, Shape y_pred)
    {
        var (target, prediction) = Alignment.Of(y_true, y_pred);
        if (Alignment.Broadcasts(target, prediction)) return;
        throw new ArgumentException($"mean_squared_error expects targets of the predictions' shape {y_pred}, got {y_true}");
    }

    /// <inheritdoc/>
    protected override Tensor PerSample(Tensor y_true, Tensor y_pred)
    {
        var (target, prediction) = Alignment.Of(y_true, y_pred);
        return Ops.Mean(Ops.Square(prediction - target), -1);
    }
}
