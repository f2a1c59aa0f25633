namespace ConvNet;

/// <summary>What <c>Fit</c> gives back: the loss and metrics of each epoch, <c>history.history["loss"]</c>.</summary>
/// <remarks>Keras' page: https://keras.io/api/models/model_training_apis/#fit-method.</remarks>
public sealed class History : Callback
{
#pragma warning disable IDE1006 // A class' member can't be called as the class is: Python's own name.
    /// <summary>The values by name, one for each epoch; validation's begin with "val_".</summary>
    public HistoryValues history { get; } = new();
#pragma warning restore IDE1006

    /// <summary>The numbers of the epochs, from 0.</summary>
    public IReadOnlyList<int> Epoch { get; private set; } = [];

    /// <summary>Whether the user ended the training with Ctrl+C.</summary>
    public bool Interrupted { get; internal set; }

    /// <summary>The values of one name, one for each epoch.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of this name was measured; the message lists what was.</exception>
    public IReadOnlyList<double> this[string name] => history[name];

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => Epoch = [];

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        Epoch = [.. Epoch, epoch];
        foreach (string name in InOrder(logs.Keys, KerasVersions.Current)) history.Add(name, logs[name]);
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> names, KerasVersion version) =>
        version == KerasVersion.Keras22 ? names.OrderByDescending(name => name.StartsWith("val_", StringComparison.Ordinal)) : names;
}
