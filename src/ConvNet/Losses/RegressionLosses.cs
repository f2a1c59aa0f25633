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
    : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        Ops.Mean(Ops.Square(prediction - target), -1);
}

/// <summary>The mean of absolute differences over the last axis.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#meanabsoluteerror-class.
/// </remarks>
/// <inheritdoc cref="MeanSquaredError"/>
[KerasName("MeanAbsoluteError", "mae", "MAE")]
public sealed class MeanAbsoluteError(string reduction = "sum_over_batch_size", string name = "mean_absolute_error")
    : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) => Ops.Mean(Ops.Abs(prediction - target), -1);
}

/// <summary>The mean of absolute differences in percent of the target, which is taken for at least 1e-7.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#meanabsolutepercentageerror-class.
/// </remarks>
/// <inheritdoc cref="MeanSquaredError"/>
[KerasName("MeanAbsolutePercentageError", "mape", "MAPE")]
public sealed class MeanAbsolutePercentageError(string reduction = "sum_over_batch_size",
    string name = "mean_absolute_percentage_error") : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        100 * Ops.Mean(Ops.Abs((target - prediction) / Ops.AtLeast(Ops.Abs(target), Probabilities.Epsilon)), -1);
}

/// <summary>The mean of squared differences of log(1 + x); negative numbers count as 0.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#meansquaredlogarithmicerror-class.
/// </remarks>
/// <inheritdoc cref="MeanSquaredError"/>
[KerasName("MeanSquaredLogarithmicError", "msle", "MSLE")]
public sealed class MeanSquaredLogarithmicError(string reduction = "sum_over_batch_size",
    string name = "mean_squared_logarithmic_error") : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        Ops.Mean(Ops.Square(LogOfOneMore(prediction) - LogOfOneMore(target)), -1);

    private static Tensor LogOfOneMore(Tensor x) => Ops.Log(Ops.AtLeast(x, Probabilities.Epsilon) + 1);
}

/// <summary>Half the squared difference where it is small, linear beyond <paramref name="delta"/>: outliers pull less.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1). Paper: P. J. Huber, Robust Estimation of a
/// Location Parameter, 1964. Keras' page: https://keras.io/api/losses/regression_losses/#huber-class.
/// </remarks>
/// <param name="delta">Up to this difference the loss is a square; positive. Keras' config does not hold it.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class Huber([NotConfig] double delta = 1, string reduction = "sum_over_batch_size", string name = "huber_loss")
    : AlignedLoss(reduction, name)
{
    /// <summary>Up to this difference the loss is a square.</summary>
    public double Delta { get; } =
        delta > 0 ? delta : throw new ArgumentException($"delta must be positive, got {delta}");

    private protected override Tensor Compare(Tensor target, Tensor prediction)
    {
        var error = Ops.Abs(prediction - target);
        var small = Ops.Clip(error, 0, Delta);
        return Ops.Mean(0.5 * small * (2 * error - small), -1);
    }
}

/// <summary>The mean of log cosh of the differences: x²/2 near 0, |x| - log 2 far from it.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#logcosh-class.
/// </remarks>
/// <inheritdoc cref="MeanSquaredError"/>
public sealed class LogCosh(string reduction = "sum_over_batch_size", string name = "log_cosh") : AlignedLoss(reduction, name)
{
    private protected override Tensor Compare(Tensor target, Tensor prediction)
    {
        var error = prediction - target;
        return Ops.Mean(error + Ops.Softplus(-2 * error) - Math.Log(2), -1);
    }
}

/// <summary>Minus the cosine of the angle between target and prediction: -1 where they point the same way.</summary>
/// <remarks>
/// Targets and predictions (batch, …), broadcast; (batch) is taken for (batch, 1).
/// Keras' page: https://keras.io/api/losses/regression_losses/#cosinesimilarity-class.
/// </remarks>
/// <param name="axis">Along which axis the vectors lie. Keras' config does not hold it.</param>
/// <param name="reduction">See <see cref="Loss.Reduction"/>.</param>
/// <param name="name">A name of one's own.</param>
public sealed class CosineSimilarity([NotConfig] int axis = -1, string reduction = "sum_over_batch_size",
    string name = "cosine_similarity") : AlignedLoss(reduction, name)
{
    /// <summary>Along which axis the vectors lie.</summary>
    public int Axis { get; } = axis;

    private protected override Tensor Compare(Tensor target, Tensor prediction) =>
        -Ops.Sum(Ops.Normalize(target, Axis) * Ops.Normalize(prediction, Axis), Axis);
}
