namespace ConvNet;

/// <summary>Ends the training at a batch whose loss is no finite number.</summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/terminate_on_nan/.</remarks>
/// <param name="raise_error">Whether it ends by an exception.</param>
public sealed class TerminateOnNaN(bool raise_error = false) : Callback
{
    /// <summary>Whether it ends by an exception.</summary>
    public bool RaiseError { get; } = raise_error;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The loss is not finite, and this is what was asked for.</exception>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (!logs.TryGetValue("loss", out double loss) || double.IsFinite(loss)) return;
        if (RaiseError)
            throw new InvalidOperationException(
                $"{Model.Name}: the loss is {PythonText.Repr(loss)} at batch {batch}; " +
                "a smaller learning rate or scaled inputs may help");
        Screen.Current.WriteLine($"Batch {batch}: Invalid loss, terminating training");
        Model.StopTraining = true;
    }
}
