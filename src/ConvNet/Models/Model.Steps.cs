namespace ConvNet;

public partial class Model
{
    /// <summary>
    /// One step of training: the outputs, the loss, its derivatives, a step of the optimizer. A model of one's own may do
    /// otherwise, with a <see cref="GradientTape"/>.
    /// </summary>
    /// <param name="data">The batch: <c>var (x, y) = data;</c>.</param>
    /// <returns>What is reported: <c>new Logs { { "loss", lossTracker } }</c>.</returns>
    public virtual Logs TrainStep(StepData data)
    {
        var compilation = Compiled(nameof(TrainStep));
        Logs logs = null!;
        compilation.Optimizer.Minimize(() =>
        {
            var (loss, measured) = Measure(data, training: true);
            logs = measured;
            return loss;
        }, compilation.Trained ??= TrainableWeights);
        return logs;
    }

    /// <summary>One step of an evaluation.</summary>
    /// <param name="data">The batch: <c>var (x, y) = data;</c>.</param>
    /// <returns>What is reported.</returns>
    public virtual Logs TestStep(StepData data) => Measure(data, training: false).Logs;

    /// <summary>One step of a prediction.</summary>
    /// <param name="data">The batch: <c>Tensor x = data;</c>.</param>
    /// <returns>The outputs.</returns>
    public virtual Tensors PredictStep(StepData data) => Compute(data.X, training: false);

    /// <summary>The loss of a batch: that of compile(), and what layers add.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">What is true, one for each output.</param>
    /// <param name="y_pred">The outputs.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <param name="training">Whether the network is being trained.</param>
    /// <exception cref="InvalidOperationException">There is no loss at all.</exception>
    public virtual Tensor ComputeLoss(Tensors? x = null, Tensors? y = null, Tensors? y_pred = null, Tensors? sample_weight = null,
        bool training = true)
    {
        var compilation = Compiled(nameof(ComputeLoss));
        Tensor? loss = null;
        if (y is not null && y_pred is not null)
        {
            compilation.Resolve(OutputNames, [.. y.Select(labels => labels?.Shape.With(0, null))], y_pred.Shapes);
            loss = compilation.Measure(y, y_pred, sample_weight);
        }
        foreach (var penalty in Losses) loss = loss is null ? penalty : loss + penalty;
        return loss ?? throw new InvalidOperationException(
            $"{Name}: there is no loss; call Compile with one, or add one with AddLoss in a layer's Call");
    }

    /// <summary>Takes note of a batch in the metrics of compile().</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">What is true, one for each output.</param>
    /// <param name="y_pred">The outputs.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <returns>The values of all metrics so far.</returns>
    public virtual Logs ComputeMetrics(Tensors? x, Tensors? y, Tensors? y_pred, Tensors? sample_weight = null)
    {
        if (y is not null && y_pred is not null)
        {
            var compilation = Compiled(nameof(ComputeMetrics));
            compilation.Resolve(OutputNames, [.. y.Select(labels => labels?.Shape.With(0, null))], y_pred.Shapes);
            compilation.Update(y, y_pred, sample_weight);
        }
        return GetMetricsResult();
    }

    /// <summary>The values of all <see cref="Metrics"/> so far, as they are when somebody reads them.</summary>
    public virtual Logs GetMetricsResult()
    {
        var own = _compilation?.Metrics.ToList() ?? [];
        var logs = _compilation?.Logs() ?? new();
        foreach (var metric in Metrics.Except(own)) logs.Add(metric.Name, metric);
        return logs;
    }

    // Small networks have a faster way.
    private Tensors Compute(Tensors x, bool training) =>
        Samplewise(training)?.Run(x[0]) is { } y ? y : Run(x, CallArguments.Plain(training));

    private (Tensor Loss, Logs Logs) Measure(StepData data, bool training)
    {
        var y_pred = Compute(data.X, training);
        var loss = ComputeLoss(data.X, data.Y, y_pred, data.SampleWeight, training);
        _compilation!.MeanLoss.Update(loss, data.X[0].Shape[0]);
        return (loss, ComputeMetrics(data.X, data.Y, y_pred, data.SampleWeight));
    }
}
