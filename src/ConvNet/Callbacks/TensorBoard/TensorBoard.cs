namespace ConvNet;

/// <summary>Writes losses and metrics into files that TensorBoard shows: <c>tensorboard --logdir logs</c>.</summary>
/// <remarks>
/// Values of the training stand in the folder "train", those of validations in "validation": "epoch_loss" and its like by epoch,
/// those of an evaluation by the optimizer's steps too. Keras' page: https://keras.io/api/callbacks/tensorboard/.
/// </remarks>
/// <param name="log_dir">The folder; it is made if it is missing.</param>
/// <param name="histogram_freq">After how many epochs the weights are written as histograms; 0 for never.</param>
/// <param name="update_freq">"epoch" alone, or also each "batch" or so many of them, as "batch_loss".</param>
/// <exception cref="ArgumentException"><paramref name="update_freq"/> is another text, or not positive.</exception>
public sealed class TensorBoard(string log_dir = "logs", int histogram_freq = 0, UpdateFrequency update_freq = default) : Callback
{
    private EventFile? _train;
    private EventFile? _validation;
    private long _batches;

    /// <summary>The folder.</summary>
    public string LogDir { get; } = log_dir;

    /// <summary>After how many epochs the weights are written; 0 for never.</summary>
    public int HistogramFreq { get; } = histogram_freq;

    /// <summary>After how many batches values are written; epochs always are.</summary>
    public UpdateFrequency UpdateFreq { get; } = update_freq;

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => _batches = 0;

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (UpdateFreq.Batches == 0 || ++_batches % UpdateFreq.Batches != 0) return;
        foreach (var (name, value) in logs) Train.AddScalar($"batch_{name}", value, _batches);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        foreach (var (name, value) in logs)
        {
            if (name.StartsWith("val_", StringComparison.Ordinal)) Validation.AddScalar($"epoch_{name[4..]}", value, epoch);
            else Train.AddScalar($"epoch_{name}", value, epoch);
        }
        if (!logs.ContainsKey("learning_rate")) Train.AddScalar("epoch_learning_rate", RateInLogs.Of(Model), epoch);
        if (HistogramFreq > 0 && epoch % HistogramFreq == 0) AddWeights(epoch);
        _train?.Flush();
        _validation?.Flush();
    }

    /// <inheritdoc/>
    public override void OnTestEnd(Logs logs)
    {
        foreach (var (name, value) in logs)
            Validation.AddScalar($"evaluation_{name}_vs_iterations", value, Model.Optimizer.Iterations);
        Validation.Flush();
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        _train?.Dispose();
        _validation?.Dispose();
        (_train, _validation) = (null, null);
    }

    private EventFile Train => _train ??= new(Path.Combine(LogDir, "train"), Screen.Current.Clock);

    private EventFile Validation => _validation ??= new(Path.Combine(LogDir, "validation"), Screen.Current.Clock);

    private void AddWeights(int epoch)
    {
        foreach (var layer in Model.Layers)
        {
            foreach (var weight in layer.Weights) Train.AddHistogram($"{layer.Name}/{weight.Own}/histogram", weight.numpy().ToArray<double>(), epoch);
        }
    }
}

/// <summary>How often a <see cref="TensorBoard"/> writes: "epoch", "batch", or a number of batches. Converts from these.</summary>
public readonly record struct UpdateFrequency
{
    private UpdateFrequency(int batches) => Batches = batches;

    /// <summary>After so many batches; 0 is after each epoch alone.</summary>
    internal int Batches { get; }

    /// <summary>A number of batches.</summary>
    /// <exception cref="ArgumentException">It is not positive.</exception>
    public static implicit operator UpdateFrequency(int batches) => new(Require.Positive(batches, "update_freq"));

    /// <summary>"epoch" or "batch".</summary>
    /// <exception cref="ArgumentException">Another text.</exception>
    public static implicit operator UpdateFrequency(string when) => when switch
    {
        "epoch" => default,
        "batch" => new(1),
        _ => throw new ArgumentException($"update_freq must be \"epoch\", \"batch\" or a number of batches, got \"{when}\""),
    };
}
