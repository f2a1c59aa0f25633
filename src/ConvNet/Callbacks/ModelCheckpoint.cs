namespace ConvNet;

/// <summary>Saves the model, or its weights, as training goes on.</summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/model_checkpoint/.</remarks>
/// <param name="filepath">The file, as for <see cref="Model.Save"/>; may have fields that are filled in each time:
/// <c>"weights.{epoch:02d}-{val_loss:.2f}.h5"</c>, the epoch counted from 1, with an integer save_freq also {batch}.</param>
/// <param name="monitor">The name of the value in the logs that tells which model is best.</param>
/// <param name="verbose">1 says what is saved.</param>
/// <param name="save_best_only">Whether only a model that is better than all before is saved.</param>
/// <param name="save_weights_only">Whether weights are saved alone.</param>
/// <param name="mode">"min", "max" or "auto", which goes by the name.</param>
/// <param name="save_freq">"epoch", or a number of batches.</param>
/// <param name="initial_value_threshold">What the first value must be better than.</param>
/// <exception cref="ArgumentException">Models can't be saved in files of this name.</exception>
public sealed class ModelCheckpoint(string filepath, string monitor = "val_loss", Verbose verbose = default,
    bool save_best_only = false, bool save_weights_only = false, string mode = "auto", SaveFrequency save_freq = default,
    double? initial_value_threshold = null) : MonitorCallback(monitor, mode, 0)
{
    private double? _threshold = initial_value_threshold;
    private int _epoch;
    private int _batches;

    /// <summary>The file; may have fields.</summary>
    public string Filepath { get; } = Checked(filepath, save_weights_only);

    /// <summary>Whether something is printed.</summary>
    public Verbose Verbose { get; } = verbose;

    /// <summary>Whether only a model that is better than all before is saved.</summary>
    public bool SaveBestOnly { get; } = save_best_only;

    /// <summary>Whether weights are saved alone.</summary>
    public bool SaveWeightsOnly { get; } = save_weights_only;

    /// <summary>How often the model is saved.</summary>
    public SaveFrequency SaveFreq { get; } = save_freq;

    /// <summary>What the first value must be better than.</summary>
    public double? InitialValueThreshold { get; } = initial_value_threshold;

    private static bool IsKeras3 => KerasVersions.Current == KerasVersion.Keras3;

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        // Once only: a second training goes on from the best of the first.
        if (_threshold is { } threshold) (Best, _threshold) = (threshold, null);
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs) => _epoch = epoch;

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (SaveFreq.Batches == 0 || ++_batches < SaveFreq.Batches) return;
        _batches = 0;
        Consider(batch + 1, logs);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (SaveFreq.Batches == 0) Consider(null, logs);
    }

    private static string Checked(string filepath, bool ofWeights)
    {
        try
        {
            ModelFile.CheckName(filepath, withArchives: !ofWeights);
            return filepath;
        }
        catch (ModelFileException error)
        {
            throw new ArgumentException($"filepath {error.Message}");
        }
    }

    private void Consider(int? batch, Logs logs)
    {
        string path = CheckpointName.Fill(Filepath, _epoch + 1, batch, logs);
        string epoch = $"\n{EpochName.Of(_epoch)}: ";
        if (!SaveBestOnly)
        {
            Say($"{epoch}saving model to {path}");
        }
        else if (Watched(logs, IsKeras3 ? "so every model is saved" : "so no model is saved") is not { } value)
        {
            if (!IsKeras3) return;
        }
        else if (IsBetter(value, Best))
        {
            Say($"{epoch}{Monitor} improved from {Before()} to {Decimals(value)}, saving model to {path}");
            Best = value;
        }
        else
        {
            Say($"{epoch}{Monitor} did not improve from {Before()}");
            return;
        }
        if (SaveWeightsOnly) Model.SaveWeights(path);
        else Model.Save(path);
        if (IsKeras3) Say($"{epoch}finished saving model to {path}");
    }

    private string Before() => Best is { } best ? Decimals(best) : IsKeras3 ? "None" : Rises() ? "-inf" : "inf";

    private static string Decimals(double value) => NumberText.Fixed(value, 5);

    private void Say(string text)
    {
        if (Verbose.Level > 0) Screen.Current.WriteLine(text);
    }
}
