using ConvNet.Engine;

namespace ConvNet;

/// <summary>The metrics of all outputs, those that count samples by their weights beside those that don't.</summary>
internal sealed class CompiledMetrics
{
    private readonly (Metric Metric, MetricPlace Place)[] _metrics;

    /// <summary>The metrics that fit labels and predictions of these shapes; outputs without labels have none.</summary>
    public CompiledMetrics(IEnumerable<MetricPlace> places, Shape?[] y_true, Shapes y_pred) => _metrics = [.. from place in places
        let labels = y_true[place.Output]
        where labels is not null
        select (place.Choice.Resolve(labels, y_pred[place.Output], KerasVersions.Current), place)];

    public IEnumerable<Metric> Metrics => _metrics.Select(entry => entry.Metric);

    /// <summary>Each with its name in logs.</summary>
    public IEnumerable<(string Name, Metric Metric)> Named => _metrics.Select(entry => (entry.Place.Name, entry.Metric));

    /// <summary>Takes note of a batch.</summary>
    public void Update(Tensors y, Tensors y_pred, Tensors? sample_weight)
    {
        foreach (var (metric, place) in _metrics)
        {
            var (labels, predictions) = (y[place.Output], y_pred[place.Output]);
            metric.Update(labels, predictions, place.IsWeighted ? Weights(sample_weight?[place.Output], predictions.Mask) : null);
        }
    }

    // A mask takes weight away from what it hides; alone it is none.
    private static Tensor? Weights(Tensor? weights, Tensor? mask)
    {
        if (weights is null || mask is null) return weights;
        while (weights.Shape.Count < mask.Shape.Count) weights = Ops.Reshape(weights, weights.Shape.Append(1));
        return weights * Ops.Cast(mask, "float32");
    }
}

/// <summary>Where a metric belongs.</summary>
/// <param name="Choice">What was asked for.</param>
/// <param name="Output">The number of the output.</param>
/// <param name="IsWeighted">Whether it counts samples by their weights.</param>
/// <param name="Name">The name in logs.</param>
internal sealed record MetricPlace(MetricChoice Choice, int Output, bool IsWeighted, string Name)
{
    /// <summary>
    /// Names as Keras gives them: with the output's in front if there are several; what occurs again gets a number, acc_1, or,
    /// among the weighted ones, the prefix "weighted_", which 2.2 gives to all of these.
    /// </summary>
    public static IReadOnlyList<MetricPlace> All(MetricList? metrics, MetricList? weighted, IReadOnlyList<string> outputs)
    {
        var seen = new Dictionary<string, int>();
        bool isKeras22 = KerasVersions.Current == KerasVersion.Keras22;
        string Numbered(string name)
        {
            int before = seen.GetValueOrDefault(name);
            seen[name] = before + 1;
            return before == 0 ? name : $"{name}_{before}";
        }

        IEnumerable<MetricPlace> Of(MetricList? list, bool isWeighted, string what) =>
            (list?.For(outputs, what) ?? []).SelectMany((choices, output) => choices.Select(choice =>
            {
                string prefix = outputs.Count > 1 ? $"{outputs[output]}_" : "", own = choice.NameInLogs(KerasVersions.Current);
                string name = isWeighted && (isKeras22 || seen.ContainsKey(prefix + own)) ? $"{prefix}weighted_{own}" : prefix + own;
                return new MetricPlace(choice, output, isWeighted, Numbered(name));
            }));

        return [.. Of(metrics, false, "metrics"), .. Of(weighted, true, "weighted_metrics")];
    }
}
