namespace ConvNet;

/// <summary>Makes the learning rate smaller when a value has not improved for some epochs.</summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/reduce_lr_on_plateau/.</remarks>
/// <param name="monitor">The name of the value in the logs.</param>
/// <param name="factor">What the rate is multiplied by, under 1.</param>
/// <param name="patience">The epochs without improvement after which it is.</param>
/// <param name="verbose">1 says the new rate.</param>
/// <param name="mode">"min", "max" or "auto", which goes by the name.</param>
/// <param name="min_delta">By how much the value must get better to count.</param>
/// <param name="cooldown">The epochs after a reduction that are let pass.</param>
/// <param name="min_lr">The rate never gets smaller than this.</param>
/// <exception cref="ArgumentException">The factor is not under 1.</exception>
public sealed class ReduceLROnPlateau(string monitor = "val_loss", double factor = 0.1, int patience = 10,
    Verbose verbose = default, string mode = "auto", double min_delta = 1e-4, int cooldown = 0, double min_lr = 0)
    : MonitorCallback(monitor, mode, min_delta)
{
    /// <summary>What the rate is multiplied by.</summary>
    public double Factor { get; } = factor < 1 ? factor : throw new ArgumentException($"factor must be under 1, got {factor}");

    /// <summary>The epochs without improvement after which the rate is reduced.</summary>
    public int Patience { get; } = patience;

    /// <summary>Whether the new rate is printed.</summary>
    public Verbose Verbose { get; } = verbose;

    /// <summary>The epochs after a reduction that are let pass.</summary>
    public int Cooldown { get; } = cooldown;

    /// <summary>The smallest rate.</summary>
    public double MinLr { get; } = min_lr;

    /// <summary>The epochs since the last improvement or reduction.</summary>
    public int Wait { get; private set; }

    /// <summary>The epochs that are still to be let pass.</summary>
    public int CooldownCounter { get; private set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => (Wait, CooldownCounter, Best) = (0, 0, null);

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        RateInLogs.Add(logs, Model);
        if (Watched(logs, "so the learning rate can't be reduced by it") is not { } value) return;
        if (CooldownCounter > 0)
        {
            CooldownCounter--;
            Wait = 0;
        }
        if (IsBetter(value, Best)) (Best, Wait) = (value, 0);
        else if (CooldownCounter == 0 && ++Wait >= Patience) Reduce(epoch);
    }

    private void Reduce(int epoch)
    {
        double before = RateInLogs.Of(Model);
        if (before <= (float)MinLr) return;
        double rate = Math.Max(before * Factor, MinLr);
        Model.Optimizer.LearningRate = rate;
        (CooldownCounter, Wait) = (Cooldown, 0);
        if (Verbose.Level > 0)
            Screen.Current.WriteLine(
                $"\n{EpochName.Of(epoch)}: ReduceLROnPlateau reducing learning rate to {PythonText.Repr(rate)}.");
    }
}
