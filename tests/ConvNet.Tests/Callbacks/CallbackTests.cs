namespace ConvNet.Tests.Callbacks;

public class CallbackTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);

    /// <summary>Notes what it is told.</summary>
    private sealed class Recorder(string name, List<string> notes) : Callback
    {
        public override void OnTrainBegin(Logs logs) => Note("train begin", logs);

        public override void OnTrainEnd(Logs logs) => Note("train end", logs);

        public override void OnEpochBegin(int epoch, Logs logs) => Note($"epoch {epoch} begin", logs);

        public override void OnEpochEnd(int epoch, Logs logs) => Note($"epoch {epoch} end", logs);

        public override void OnTrainBatchBegin(int batch, Logs logs) => Note($"batch {batch} begin", logs);

        public override void OnTrainBatchEnd(int batch, Logs logs) => Note($"batch {batch} end", logs);

        public override void OnTestBegin(Logs logs) => Note("test begin", logs);

        public override void OnTestEnd(Logs logs) => Note("test end", logs);

        public override void OnTestBatchBegin(int batch, Logs logs) => Note($"test batch {batch} begin", logs);

        public override void OnTestBatchEnd(int batch, Logs logs) => Note($"test batch {batch} end", logs);

        public override void OnPredictBegin(Logs logs) => Note("predict begin", logs);

        public override void OnPredictEnd(Logs logs) => Note("predict end", logs);

        public override void OnPredictBatchBegin(int batch, Logs logs) => Note($"predict batch {batch} begin", logs);

        public override void OnPredictBatchEnd(int batch, Logs logs) => Note($"predict batch {batch} end", logs);

        private void Note(string what, Logs logs) => notes.Add($"{name}: {what} {string.Join(",", logs.Keys)}".TrimEnd());
    }

    private sealed class StopAt(int? epoch = null, int? batch = null) : Callback
    {
        public override void OnEpochEnd(int epochNow, Logs logs) => Model.StopTraining |= epochNow == epoch;

        public override void OnTrainBatchEnd(int batchNow, Logs logs) => Model.StopTraining |= batchNow == batch;
    }

    [Test]
    public void Fit_TellsEachStageInOrder()
    {
        var notes = new List<string>();
        var model = Networks.Small(metrics: Array.Empty<string>());
        model.Fit(X, Y, batch_size: 10, verbose: 0, validation_data: (X[..5], Y[..5]), callbacks: [new Recorder("a", notes)]);
        Assert.That(notes, Is.EqualTo(
        [
            "a: train begin", "a: epoch 0 begin",
            "a: batch 0 begin", "a: batch 0 end loss", "a: batch 1 begin", "a: batch 1 end loss",
            "a: test begin", "a: test batch 0 begin", "a: test batch 0 end loss", "a: test end loss",
            "a: epoch 0 end loss,val_loss", "a: train end loss,val_loss",
        ]));
    }

    [Test]
    public void SeveralCallbacks_InTheirOrder()
    {
        var notes = new List<string>();
        Networks.Small().Fit(X, Y, verbose: 0, callbacks: [new Recorder("a", notes), new Recorder("b", notes)]);
        Assert.That(string.Concat(notes.Select(note => note[..1])), Does.Match(@"\A(ab)+\z"));
    }

    [Test]
    public void EvaluateAndPredict_TellTheirStages()
    {
        var notes = new List<string>();
        var model = Networks.Small(metrics: Array.Empty<string>());
        model.Evaluate(X, Y, batch_size: 10, verbose: 0, callbacks: [new Recorder("a", notes)]);
        model.Predict(X, verbose: 0, callbacks: [new Recorder("a", notes)]);
        Assert.That(notes, Is.EqualTo(
        [
            "a: test begin", "a: test batch 0 begin", "a: test batch 0 end loss", "a: test batch 1 begin",
            "a: test batch 1 end loss", "a: test end loss",
            "a: predict begin", "a: predict batch 0 begin", "a: predict batch 0 end", "a: predict end",
        ]));
    }

    [Test]
    public void StopTraining_AtAnEpochsEnd()
    {
        var model = Networks.Small();
        Assert.That(model.Fit(X, Y, epochs: 9, verbose: 0, callbacks: [new StopAt(epoch: 1)]).Epoch, Is.EqualTo([0, 1]));
        Assert.That(model.StopTraining, Is.True);
        Assert.That(model.Fit(X, Y, epochs: 2, verbose: 0).Epoch, Is.EqualTo([0, 1]), "the next training begins anew");
    }

    [Test]
    public void StopTraining_AtABatch_EndsTheEpochThereAndSkipsItsValidation()
    {
        var notes = new List<string>();
        var history = Networks.Small().Fit(X, Y, batch_size: 5, epochs: 9, verbose: 0, validation_data: (X, Y),
            callbacks: [new StopAt(batch: 1), new Recorder("a", notes)]);
        Assert.That(notes, Does.Contain("a: batch 1 end loss,acc"));
        Assert.That(notes, Has.No.Member("a: batch 2 begin").And.No.Member("a: test begin"));
        Assert.That(history.history.Keys, Is.EqualTo(["loss", "acc"]));
        Assert.That(history.Interrupted, Is.False);
    }

    [Test]
    public void Logs_WhatIsAdded_GoesIntoTheHistory()
    {
        var history = Networks.Small().Fit(X, Y, epochs: 2, verbose: 0, callbacks: [new AddRate()]);
        Assert.That(history["lr"], Is.EqualTo([0.5, 0.25]));
    }

    private sealed class AddRate : Callback
    {
        public override void OnEpochBegin(int epoch, Logs logs) => Model.Optimizer.LearningRate = 0.5 / (epoch + 1);

        public override void OnEpochEnd(int epoch, Logs logs) => logs["lr"] = Model.Optimizer.LearningRate;
    }

    [Test]
    public void Logs_OfABatch_AreReadableByBothNames()
    {
        var seen = new List<double>();
        Networks.Small().Fit(X, Y, batch_size: 10, verbose: 0, callbacks: [new Reader(seen)]);
        Assert.That(seen, Has.Count.EqualTo(4));
        Assert.That(seen[0], Is.EqualTo(seen[1]));
    }

    private sealed class Reader(List<double> seen) : Callback
    {
        public override void OnTrainBatchEnd(int batch, Logs logs) => seen.AddRange([logs["acc"], logs["accuracy"]]);
    }

    [Test]
    public void Params_AsInKeras()
    {
        using var session = new Session();
        var callback = new AddRate();
        Networks.Small().Fit(X, Y, batch_size: 8, epochs: 3, verbose: 0, validation_split: 0.5, callbacks: [callback]);
        Assert.That(callback.Params, Is.EqualTo(new Dictionary<string, object?>
        {
            ["epochs"] = 3,
            ["steps"] = 2,
            ["samples"] = 10,
            ["batch_size"] = 8,
            ["verbose"] = 0,
            ["do_validation"] = true,
            ["metrics"] = new[] { "loss", "acc" },
        }));
    }

    [Test]
    public void Model_BeforeATraining_SaysWhy() => Assert.That(() => new AddRate().Model,
        Throws.InvalidOperationException.With.Message.EqualTo("AddRate knows its model once a training begins."));
}
