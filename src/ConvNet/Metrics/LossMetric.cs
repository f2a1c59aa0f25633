using ConvNet.Engine;

namespace ConvNet;

/// <summary>The mean of a loss over the samples.</summary>
public abstract class LossMetric : MeanMetric
{
    private readonly Loss _loss;

    /// <summary>A metric.</summary>
    private protected LossMetric(Loss loss, string name)
        : base(name) => _loss = loss;

    private protected override Tensor Values(Tensor y_true, Tensor y_pred) => _loss.Each(y_true, y_pred);

    private protected sealed override Tensor? Counted(Tensor y_true, Tensor y_pred) => _loss.Counted(y_true, y_pred);
}

/// <summary>The root of the mean of squared differences.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1). Keras' page:
/// https://keras.io/api/metrics/regression_metrics/#rootmeansquarederror-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class RootMeanSquaredError(string name = "root_mean_squared_error") : MeanMetric(name)
{
    private protected override Tensor Values(Tensor y_true, Tensor y_pred)
    {
        var (target, prediction) = Alignment.Of(y_true, y_pred);
        return Alignment.Broadcasts(target.Shape, prediction.Shape) ? Ops.Square(prediction - target)
            : throw new ArgumentException($"{Name} expects targets of the predictions' shape {y_pred.Shape}, got {y_true.Shape}");
    }

    private protected override double Finish(double mean) => Math.Sqrt(mean);
}

/// <summary>The mean of log cosh of the differences.</summary>
/// <remarks>
/// Shapes as for the loss <see cref="LogCosh"/>. Keras' page:
/// https://keras.io/api/metrics/regression_metrics/#logcosherror-class.
/// </remarks>
/// <param name="name">The name in logs and history.</param>
public sealed class LogCoshError(string name = "logcosh") : LossMetric(new LogCosh(), name);
