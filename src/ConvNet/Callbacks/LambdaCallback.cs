namespace ConvNet;

/// <summary>
/// A callback made of functions: <c>new LambdaCallback(on_epoch_end: (epoch, logs) => print(logs["loss"]))</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/lambda_callback/.</remarks>
/// <param name="on_epoch_begin">Gets the epoch, from 0, and empty logs.</param>
/// <param name="on_epoch_end">Gets the epoch, from 0, and its logs.</param>
/// <param name="on_train_begin">Gets empty logs.</param>
/// <param name="on_train_end">Gets the last epoch's logs.</param>
/// <param name="on_train_batch_begin">Gets the batch, from 0, and empty logs.</param>
/// <param name="on_train_batch_end">Gets the batch, from 0, and the logs so far.</param>
public sealed class LambdaCallback(Action<int, Logs>? on_epoch_begin = null, Action<int, Logs>? on_epoch_end = null,
    Action<Logs>? on_train_begin = null, Action<Logs>? on_train_end = null, Action<int, Logs>? on_train_batch_begin = null,
    Action<int, Logs>? on_train_batch_end = null) : Callback
{
    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs) => on_epoch_begin?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => on_epoch_end?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => on_train_begin?.Invoke(logs);

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs) => on_train_end?.Invoke(logs);

    /// <inheritdoc/>
    public override void OnTrainBatchBegin(int batch, Logs logs) => on_train_batch_begin?.Invoke(batch, logs);

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs) => on_train_batch_end?.Invoke(batch, logs);
}
