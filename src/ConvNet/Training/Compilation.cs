namespace ConvNet;

/// <summary>How a model is trained: what compile() was told, and the means that training keeps.</summary>
internal sealed class Compilation(Optimizer optimizer, Loss? loss, IReadOnlyList<MetricChoice> choices)
{
    private readonly Mean _meanLoss = new("loss");
    private IReadOnlyList<Metric>? _metrics;

    public Optimizer Optimizer { get; } = optimizer;

    /// <summary>The loss; null if only predictions are wanted.</summary>
    public Loss? Loss { get; } = loss;

    public IReadOnlyList<MetricChoice> Choices { get; } = choices;

    /// <summary>
    /// What is trained: a layer that is frozen later counts from the next compile() on. Null before it is known.
    /// </summary>
    public IReadOnlyList<Variable>? Trained { get; set; }

    /// <summary>What the values are called: loss, then metrics.</summary>
    public IReadOnlyList<string> Names => ["loss", .. _metrics?.Select(metric => metric.Name)
        ?? Numbered(Choices.Select(choice => choice.NameInLogs(KerasVersions.Current)))];

    /// <summary>Chooses the metrics that fit labels and predictions of these shapes.</summary>
    public void Resolve(Shape y_true, Shape y_pred)
    {
        if (_metrics is not null) return;
        var metrics = Choices.Select(choice => choice.Resolve(y_true, y_pred, KerasVersions.Current)).ToList();
        foreach (var (metric, name) in metrics.Zip(Numbered(metrics.Select(metric => metric.Name)).ToList())) metric.Name = name;
        _metrics = metrics;
    }

    /// <summary>Forgets all batches.</summary>
    public void Reset()
    {
        _meanLoss.ResetState();
        foreach (var metric in _metrics ?? []) metric.ResetState();
    }

    /// <summary>The loss of a batch with the prices of weights and outputs, which is taken note of.</summary>
    public Tensor Measure(Tensor y_true, Tensor y_pred, IReadOnlyList<Tensor> penalties)
    {
        var value = Loss!.Compute(y_true, y_pred);
        if (Loss.Reduction == "none") value = Engine.Ops.Mean(value);
        value = penalties.Aggregate(value, (sum, penalty) => sum + penalty);
        _meanLoss.Update(value, y_pred.Shape[0]);
        foreach (var metric in _metrics ?? []) metric.Update(y_true, y_pred);
        return value;
    }

    /// <summary>The means so far. They are computed when read, and should be read before the next batch.</summary>
    public Logs Logs()
    {
        var logs = new Logs();
        logs.Add(_meanLoss.Name, _meanLoss.Value);
        foreach (var metric in _metrics ?? []) logs.Add(metric.Name, metric.Value);
        return logs;
    }

    // A name that occurs again gets a number: acc, acc_1.
    private static IEnumerable<string> Numbered(IEnumerable<string> names)
    {
        var seen = new Dictionary<string, int>();
        foreach (string name in names)
        {
            int before = seen.GetValueOrDefault(name);
            seen[name] = before + 1;
            yield return before == 0 ? name : $"{name}_{before}";
        }
    }
}
