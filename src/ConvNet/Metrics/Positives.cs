namespace ConvNet;

/// <summary>How many positives were found.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Several thresholds give several values. Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#truepositives-class.
/// </remarks>
/// <param name="thresholds">Larger predictions count as positive; 0.5 by default.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">A threshold does not lie between 0 and 1.</exception>
public sealed class TruePositives(Numbers? thresholds = null, string? name = null) : ConfusionMetric(thresholds, name)
{
    private protected override double Value(Counts counts) => counts.TruePositives;
}

/// <summary>How many negatives were told so.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Several thresholds give several values. Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#truenegatives-class.
/// </remarks>
/// <param name="thresholds">Larger predictions count as positive; 0.5 by default.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">A threshold does not lie between 0 and 1.</exception>
public sealed class TrueNegatives(Numbers? thresholds = null, string? name = null) : ConfusionMetric(thresholds, name)
{
    private protected override double Value(Counts counts) => counts.TrueNegatives;
}

/// <summary>How many negatives were taken for positives.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Several thresholds give several values. Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#falsepositives-class.
/// </remarks>
/// <param name="thresholds">Larger predictions count as positive; 0.5 by default.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">A threshold does not lie between 0 and 1.</exception>
public sealed class FalsePositives(Numbers? thresholds = null, string? name = null) : ConfusionMetric(thresholds, name)
{
    private protected override double Value(Counts counts) => counts.FalsePositives;
}

/// <summary>How many positives were missed.</summary>
/// <remarks>
/// Labels 0 or 1 and predictions from 0 to 1, (batch, …). Several thresholds give several values. Keras' page:
/// https://keras.io/api/metrics/classification_metrics/#falsenegatives-class.
/// </remarks>
/// <param name="thresholds">Larger predictions count as positive; 0.5 by default.</param>
/// <param name="name">The name in logs and history.</param>
/// <exception cref="ArgumentException">A threshold does not lie between 0 and 1.</exception>
public sealed class FalseNegatives(Numbers? thresholds = null, string? name = null) : ConfusionMetric(thresholds, name)
{
    private protected override double Value(Counts counts) => counts.FalseNegatives;
}
