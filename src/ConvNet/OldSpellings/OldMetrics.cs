namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Metrics whose names Keras 3 no longer takes, for where an older version is shown.</summary>
internal static class OldMetrics
{
    /// <summary>What Keras 2.2 calls the crossentropy that fits, however it was called.</summary>
    public const string Crossentropy = "ce";

    /// <summary>The metric of an older name; null if it is none, or if Keras 3 is shown, which refuses them.</summary>
    public static MetricChoice? Find(string name) => KerasVersions.Current == KerasVersion.Keras3 ? null : name switch
    {
        _ when FittingCrossentropy.IsMeant(name) => MetricChoice.Fitting(name, Fitting),
        "cosine" or "cosine_proximity" => (MetricChoice)new MeanMetricWrapper(cosine_similarity, "cosine_proximity"),
        "kullback_leibler_divergence" => new metrics.KLDivergence(name),
        _ => null,
    };

    // Keras 2.2 takes the loss, which is minus the cosine.
    private static Tensor cosine_similarity(Tensor y_true, Tensor y_pred) => losses.cosine_similarity(y_true, y_pred);

    private static Metric Fitting(Shape y_true, Shape y_pred) => y_pred.At(y_pred.Count - 1) == 1 ? new metrics.BinaryCrossentropy()
        : y_true.Accepts(y_pred) ? new metrics.CategoricalCrossentropy() : new metrics.SparseCategoricalCrossentropy();
}

// The short names of functions, which Keras 3 has as strings alone. As properties they go into a list of metrics:
// metrics: [losses.mse, "mae"].
public abstract partial class LossFunctions
{
    /// <summary>The function <c>mean_squared_error</c>.</summary>
    public static Func<Tensor, Tensor, Tensor> mse => mean_squared_error;

    /// <summary>The function <c>mean_absolute_error</c>.</summary>
    public static Func<Tensor, Tensor, Tensor> mae => mean_absolute_error;

    /// <summary>The function <c>mean_absolute_percentage_error</c>.</summary>
    public static Func<Tensor, Tensor, Tensor> mape => mean_absolute_percentage_error;

    /// <summary>The function <c>mean_squared_logarithmic_error</c>.</summary>
    public static Func<Tensor, Tensor, Tensor> msle => mean_squared_logarithmic_error;
}
