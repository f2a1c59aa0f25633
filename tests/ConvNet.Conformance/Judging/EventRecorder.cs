namespace ConvNet.Conformance;

/// <summary>Keeps what callbacks are told: the event by Keras' name, the number, and the names in the logs.</summary>
internal sealed class EventRecorder : Callback
{
    private readonly List<string> _events = [];

    public IReadOnlyList<string> Events => _events;

    public override void OnTrainBegin(Logs logs) => Add("on_train_begin", null, logs);

    public override void OnTrainEnd(Logs logs) => Add("on_train_end", null, logs);

    public override void OnEpochBegin(int epoch, Logs logs) => Add("on_epoch_begin", epoch, logs);

    public override void OnEpochEnd(int epoch, Logs logs) => Add("on_epoch_end", epoch, logs);

    public override void OnTrainBatchBegin(int batch, Logs logs) => Add("on_train_batch_begin", batch, logs);

    public override void OnTrainBatchEnd(int batch, Logs logs) => Add("on_train_batch_end", batch, logs);

    public override void OnTestBegin(Logs logs) => Add("on_test_begin", null, logs);

    public override void OnTestEnd(Logs logs) => Add("on_test_end", null, logs);

    public override void OnTestBatchBegin(int batch, Logs logs) => Add("on_test_batch_begin", batch, logs);

    public override void OnTestBatchEnd(int batch, Logs logs) => Add("on_test_batch_end", batch, logs);

    public override void OnPredictBegin(Logs logs) => Add("on_predict_begin", null, logs);

    public override void OnPredictEnd(Logs logs) => Add("on_predict_end", null, logs);

    public override void OnPredictBatchBegin(int batch, Logs logs) => Add("on_predict_batch_begin", batch, logs);

    public override void OnPredictBatchEnd(int batch, Logs logs) => Add("on_predict_batch_end", batch, logs);

    // Predictions are arrays, which stand beside the numbers.
    private void Add(string name, int? number, Logs logs) => _events.Add($"{name} {number} {string.Join(" ", logs.Outputs is null ? logs.Keys : logs.Keys.Append("outputs"))}");
}
