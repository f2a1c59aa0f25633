namespace ConvNet;

/// <summary>How a model is trained: what compile() was told, and the means that training keeps.</summary>
/// <param name="optimizer">What changes the weights.</param>
/// <param name="losses">The losses; null if only predictions are wanted.</param>
/// <param name="loss_weights">How much each loss counts.</param>
/// <param name="metrics">What is reported.</param>
/// <param name="weighted_metrics">What is reported, counting samples by their weights.</param>
internal sealed class Compilation(Optimizer optimizer, LossList? losses, LossWeights? loss_weights = null, MetricList? metrics = null,
    MetricList? weighted_metrics = null)
{
    private CompiledLosses? _losses;
    private CompiledMetrics? _metrics;

    public Optimizer Optimizer { get; } = optimizer;

    /// <summary>What compile() was told, which files tell: the one that trains may be another around it.</summary>
    public Optimizer GivenOptimizer { get; init; } = optimizer;

    public LossList? Losses { get; } = losses;

    public LossWeights? LossWeights { get; } = loss_weights;

    public MetricList? MetricList { get; } = metrics;

    public MetricList? WeightedMetrics { get; } = weighted_metrics;

    /// <summary>The loss of a model with one output; null if there is none or are several.</summary>
    public Loss? Loss => Losses?.Single;

    public IReadOnlyList<MetricChoice> Choices => MetricList?.All ?? [];

    /// <summary>The batches that are trained between two calls of the callbacks.</summary>
    public int StepsPerExecution { get; init; } = 1;

    /// <summary>
    /// What is trained: a layer that is frozen later counts from the next compile() on. Null before it is known.
    /// </summary>
    public IReadOnlyList<Variable>? Trained { get; set; }

    /// <summary>The mean of the loss.</summary>
    public Mean MeanLoss { get; } = new("loss");

    /// <summary>Whether labels are compared with anything.</summary>
    public bool NeedsLabels => Losses is not null || MetricList is not null || WeightedMetrics is not null;

    /// <summary>Which labels stay whole numbers.</summary>
    public bool[]? WholeLabels => _losses?.WholeLabels;

    /// <summary>All means and metrics: of the loss, of the outputs' losses, of the metrics.</summary>
    public IEnumerable<Metric> Metrics => [MeanLoss, .. _losses?.Means ?? [], .. _metrics?.Metrics ?? []];

    /// <summary>What the values are called: loss, the outputs' losses, metrics.</summary>
    public IEnumerable<string> NamesFor(IReadOnlyList<string> outputs) => ["loss", .. LossNames(outputs), .. PlacesFor(outputs).Select(place => place.Name)];

    /// <summary>What Keras 3 calls the values: all metrics are one there.</summary>
    public IEnumerable<string> GroupsFor(IReadOnlyList<string> outputs) =>
        ["loss", .. PlacesFor(outputs).Count > 0 ? ["compile_metrics"] : Array.Empty<string>(), .. LossNames(outputs)];

    /// <summary>Refuses labels that don't fit the outputs, and chooses the losses and metrics that fit them.</summary>
    /// <exception cref="ArgumentException">They don't fit.</exception>
    public void Check(Model model, NDArray?[] y)
    {
        Resolve(model.OutputNames, [.. y.Select(labels => labels?.shape.With(0, null))], model.OutputShapes);
        _losses?.Check(model.Name, model.OutputNames, y, model.OutputShapes);
    }

    /// <summary>Chooses the losses and metrics that fit labels and predictions of these shapes; once.</summary>
    public void Resolve(IReadOnlyList<string> outputs, Shape?[] y_true, Shapes y_pred)
    {
        if (Losses is not null) _losses ??= new(Losses, LossWeights, outputs, y_true, y_pred);
        _metrics ??= new(PlacesFor(outputs), y_true, y_pred);
    }

    /// <summary>The loss of a batch, of all outputs; null if there is none.</summary>
    public Tensor? Measure(Tensors y, Tensors y_pred, Tensors? sample_weight) => _losses?.Measure(y, y_pred, sample_weight);

    /// <summary>Takes note of a batch.</summary>
    public void Update(Tensors y, Tensors y_pred, Tensors? sample_weight) => _metrics?.Update(y, y_pred, sample_weight);

    /// <summary>The means so far. They are computed when read, and should be read before the next batch.</summary>
    public Logs Logs()
    {
        var logs = new Logs();
        foreach (var mean in (Mean[])[MeanLoss, .. _losses?.Means ?? []]) logs.Add(mean.Name, mean);
        foreach (var (name, metric) in _metrics?.Named ?? []) logs.Add(name, metric);
        return logs;
    }

    private IEnumerable<string> LossNames(IReadOnlyList<string> outputs) => Losses is null ? [] : CompiledLosses.NamesFor(Losses, outputs);

    private IReadOnlyList<MetricPlace> PlacesFor(IReadOnlyList<string> outputs) => MetricPlace.All(MetricList, WeightedMetrics, outputs);
}
