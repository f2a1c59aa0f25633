namespace ConvNet;

/// <summary>Ends the training when a value has not improved for some epochs.</summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/early_stopping/.</remarks>
/// <param name="monitor">The name of the value in the logs.</param>
/// <param name="min_delta">By how much it must get better to count.</param>
/// <param name="patience">The epochs without improvement after which training ends.</param>
/// <param name="verbose">1 says when training ends and what is restored.</param>
/// <param name="mode">"min", "max" or "auto", which goes by the name.</param>
/// <param name="baseline">As long as the value is not better than this, patience runs out even if it improves.</param>
/// <param name="restore_best_weights">Whether the weights of the best epoch come back at the end.</param>
/// <param name="start_from_epoch">The epochs that are let pass before the value is watched.</param>
public sealed class EarlyStopping(string monitor = "val_loss", double min_delta = 0, int patience = 0, Verbose verbose = default,
    string mode = "auto", double? baseline = null, bool restore_best_weights = false, int start_from_epoch = 0)
    : MonitorCallback(monitor, mode, min_delta)
{
    private IReadOnlyList<NDArray>? _bestWeights;

    /// <summary>The epochs without improvement after which training ends.</summary>
    public int Patience { get; } = patience;

    /// <summary>Whether something is printed.</summary>
    public Verbose Verbose { get; } = verbose;

    /// <summary>What the value must be better than for an improvement to be worth patience.</summary>
    public double? Baseline { get; } = baseline;

    /// <summary>Whether the best epoch's weights come back.</summary>
    public bool RestoreBestWeights { get; } = restore_best_weights;

    /// <summary>The first epoch, from 0, that is watched.</summary>
    public int StartFromEpoch { get; } = start_from_epoch;

    /// <summary>The epochs since the last improvement.</summary>
    public int Wait { get; private set; }

    /// <summary>The epoch, from 0, that ended the training; 0 if none did.</summary>
    public int StoppedEpoch { get; private set; }

    /// <summary>The epoch, from 0, of the best value.</summary>
    public int BestEpoch { get; private set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) =>
        (Wait, StoppedEpoch, BestEpoch, Best, _bestWeights) = (0, 0, 0, null, null);

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (Watched(logs, "so training can't be stopped by it") is not { } value || epoch < StartFromEpoch) return;
        Wait++;
        bool isBetter = IsBetter(value, Best);
        if (isBetter) (Best, BestEpoch) = (value, epoch);
        if (RestoreBestWeights && (isBetter || _bestWeights is null)) _bestWeights = Model.GetWeights();
        if (isBetter)
        {
            if (Baseline is null || IsBetter(value, Baseline)) Wait = 0;
        }
        else if (Wait >= Patience && epoch > 0) Stop(epoch);
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        if (StoppedEpoch > 0) Say($"{EpochName.Of(StoppedEpoch)}: early stopping");
        if (RestoresAtEnd) Restore();
    }

    // Keras 2 restores where it stops, and only then.
    private static bool RestoresAtEnd => KerasVersions.Current == KerasVersion.Keras3;

    private void Stop(int epoch)
    {
        StoppedEpoch = epoch;
        Model.StopTraining = true;
        if (!RestoresAtEnd) Restore();
    }

    private void Restore()
    {
        if (_bestWeights is null) return;
        string which = KerasVersions.Current == KerasVersion.Keras22 ? "" : $": {BestEpoch + 1}.";
        Say($"Restoring model weights from the end of the best epoch{which}");
        Model.SetWeights([.. _bestWeights]);
    }

    private void Say(string text)
    {
        if (Verbose.Level > 0) Screen.Current.WriteLine(text);
    }
}
