namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>
/// Keras' module of metrics, and those that have the name of a loss: <c>new metrics.MeanSquaredError()</c> is the metric,
/// <c>new MeanSquaredError()</c> the loss. As a string, compile() knows which is meant. All other metrics need no such word.
/// </summary>
/// <remarks>The functions give the value of each sample. Keras' page: https://keras.io/api/metrics/.</remarks>
public abstract partial class metrics : LossFunctions
{
    private protected metrics()
    {
    }

    /// <summary>The metric of this name.</summary>
    /// <exception cref="ArgumentException">No metric has this name; the message lists those that exist.</exception>
    public static Metric get(string identifier) => KerasClasses.Named<Metric>(identifier);

    /// <summary>A function of targets and predictions as a metric: the mean of its values.</summary>
    public static Metric get(Func<Tensor, Tensor, Tensor> identifier) => new MeanMetricWrapper(identifier);

    /// <summary>The mean of squared differences.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.MeanSquaredError"/>. Keras' page:
    /// https://keras.io/api/metrics/regression_metrics/#meansquarederror-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    [KerasName("MeanSquaredError", "mse", "MSE")]
    public sealed class MeanSquaredError(string name = "mean_squared_error")
        : LossMetric(new ConvNet.MeanSquaredError(), name);

    /// <summary>The mean of absolute differences.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.MeanAbsoluteError"/>. Keras' page:
    /// https://keras.io/api/metrics/regression_metrics/#meanabsoluteerror-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    [KerasName("MeanAbsoluteError", "mae", "MAE")]
    public sealed class MeanAbsoluteError(string name = "mean_absolute_error")
        : LossMetric(new ConvNet.MeanAbsoluteError(), name);

    /// <summary>The mean of absolute differences in percent of the target.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.MeanAbsolutePercentageError"/>. Keras' page:
    /// https://keras.io/api/metrics/regression_metrics/#meanabsolutepercentageerror-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    [KerasName("MeanAbsolutePercentageError", "mape", "MAPE")]
    public sealed class MeanAbsolutePercentageError(string name = "mean_absolute_percentage_error")
        : LossMetric(new ConvNet.MeanAbsolutePercentageError(), name);

    /// <summary>The mean of squared differences of log(1 + x).</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.MeanSquaredLogarithmicError"/>. Keras' page:
    /// https://keras.io/api/metrics/regression_metrics/#meansquaredlogarithmicerror-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    [KerasName("MeanSquaredLogarithmicError", "msle", "MSLE")]
    public sealed class MeanSquaredLogarithmicError(string name = "mean_squared_logarithmic_error")
        : LossMetric(new ConvNet.MeanSquaredLogarithmicError(), name);

    /// <summary>How far predictions are from the right side of 0, by 1.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.Hinge"/>. Keras' page:
    /// https://keras.io/api/metrics/hinge_metrics/#hinge-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    public sealed class Hinge(string name = "hinge")
        : LossMetric(new ConvNet.Hinge(), name);

    /// <summary>The square of how far predictions are from the right side of 0, by 1.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.SquaredHinge"/>. Keras' page:
    /// https://keras.io/api/metrics/hinge_metrics/#squaredhinge-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    public sealed class SquaredHinge(string name = "squared_hinge")
        : LossMetric(new ConvNet.SquaredHinge(), name);

    /// <summary>How far the best wrong class comes within 1 of the true one.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.CategoricalHinge"/>. Keras' page:
    /// https://keras.io/api/metrics/hinge_metrics/#categoricalhinge-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    public sealed class CategoricalHinge(string name = "categorical_hinge")
        : LossMetric(new ConvNet.CategoricalHinge(), name);

    /// <summary>What is lost if predictions are taken for the true distribution.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.KLDivergence"/>. Keras' page:
    /// https://keras.io/api/metrics/probabilistic_metrics/#kldivergence-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    public sealed class KLDivergence(string name = "kl_divergence")
        : LossMetric(new ConvNet.KLDivergence(), name);

    /// <summary>How surprising counts are where the predictions are expected.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.Poisson"/>. Keras' page:
    /// https://keras.io/api/metrics/probabilistic_metrics/#poisson-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    public sealed class Poisson(string name = "poisson")
        : LossMetric(new ConvNet.Poisson(), name);

    /// <summary>The cosine of the angle between target and prediction: 1 where they point the same way.</summary>
    /// <remarks>
    /// Shapes as for the loss <see cref="ConvNet.CosineSimilarity"/>, which is minus this. Keras' page:
    /// https://keras.io/api/metrics/regression_metrics/#cosinesimilarity-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    /// <param name="axis">Along which axis the vectors lie. Keras' config does not hold it.</param>
    public sealed class CosineSimilarity(string name = "cosine_similarity", [NotConfig] int axis = -1)
        : LossMetric(new ConvNet.CosineSimilarity(axis), name)
    {
        private protected override double Finish(double mean) => -mean;
    }

    /// <summary>How surprising true yes-or-no answers are.</summary>
    /// <remarks>
    /// Labels 0 or 1 and predictions of one shape, (batch, …). Keras' page:
    /// https://keras.io/api/metrics/probabilistic_metrics/#binarycrossentropy-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    /// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
    /// <param name="label_smoothing">How far labels are moved towards 0.5, 0 to 1.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    [KerasName("BinaryCrossentropy", "bce", "BCE")]
    public sealed class BinaryCrossentropy(string name = "binary_crossentropy", bool from_logits = false,
        double label_smoothing = 0) : LossMetric(new ConvNet.BinaryCrossentropy(from_logits, label_smoothing), name)
    {
        /// <summary>Whether predictions are logits.</summary>
        public bool FromLogits { get; } = from_logits;

        /// <summary>How far labels are moved towards 0.5.</summary>
        public double LabelSmoothing { get; } = label_smoothing;

        // None is written as Keras' default, which is an integer.
        [KerasName("label_smoothing")]
        internal object LabelSmoothingInConfig => LabelSmoothing == 0 ? (object)0L : LabelSmoothing;

        private protected override Tensor Values(Tensor y_true, Tensor y_pred) => y_true.Shape == y_pred.Shape
            ? base.Values(y_true, y_pred)
            : throw new ArgumentException($"{Name} expects labels of shape {y_pred.Shape}, got {y_true.Shape}");
    }

    /// <summary>How surprising the true classes are, for one-hot labels.</summary>
    /// <remarks>
    /// Labels and predictions (batch, …, classes). Keras' page:
    /// https://keras.io/api/metrics/probabilistic_metrics/#categoricalcrossentropy-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    /// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
    /// <param name="label_smoothing">How much of the true class' 1 is shared out over all classes, 0 to 1.</param>
    /// <param name="axis">Along which axis the classes lie.</param>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public sealed class CategoricalCrossentropy(string name = "categorical_crossentropy", bool from_logits = false,
        double label_smoothing = 0, int axis = -1)
        : LossMetric(new ConvNet.CategoricalCrossentropy(from_logits, label_smoothing, axis), name)
    {
        /// <summary>Whether predictions are logits.</summary>
        public bool FromLogits { get; } = from_logits;

        /// <summary>How much of the true class' 1 is shared out.</summary>
        public double LabelSmoothing { get; } = label_smoothing;

        // None is written as Keras' default, which is an integer.
        [KerasName("label_smoothing")]
        internal object LabelSmoothingInConfig => LabelSmoothing == 0 ? (object)0L : LabelSmoothing;

        /// <summary>Along which axis the classes lie.</summary>
        public int Axis { get; } = axis;
    }

    /// <summary>How surprising the true classes are, for labels that are class numbers.</summary>
    /// <remarks>
    /// Labels (batch, …) or (batch, …, 1), predictions (batch, …, classes). Keras' page:
    /// https://keras.io/api/metrics/probabilistic_metrics/#sparsecategoricalcrossentropy-class.
    /// </remarks>
    /// <param name="name">The name in logs and history.</param>
    /// <param name="from_logits">Whether predictions are logits, not probabilities.</param>
    /// <param name="ignore_class">A label whose value counts as 0, and not at all where samples have weights.</param>
    /// <param name="axis">Along which axis the classes lie: the last, Keras offers no other.</param>
    /// <exception cref="ArgumentException"><paramref name="axis"/> is not -1.</exception>
    public sealed class SparseCategoricalCrossentropy(string name = "sparse_categorical_crossentropy",
        bool from_logits = false, int? ignore_class = null, int axis = -1)
        : LossMetric(new ConvNet.SparseCategoricalCrossentropy(from_logits, ignore_class, axis: axis), name)
    {
        /// <summary>Whether predictions are logits.</summary>
        public bool FromLogits { get; } = from_logits;

        /// <summary>A label that doesn't count.</summary>
        public int? IgnoreClass { get; } = ignore_class;

        /// <summary>Along which axis the classes lie.</summary>
        public int Axis { get; } = axis;
    }
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.metrics"/>
    public abstract partial class metrics : ConvNet.metrics;
}
