using ConvNet.Engine;

namespace ConvNet;

/// <summary>The loops over epochs and batches: training, evaluation, prediction.</summary>
internal sealed class Trainer(Model model, Compilation compilation)
{
    /// <summary>Trains epoch after epoch, and evaluates after each.</summary>
    public void Fit(Batches data, Batches? validation, int initial_epoch, int epochs, bool shuffle,
        IReadOnlyList<Callback> callbacks, History history)
    {
        using var interruption = new Interruption();
        model.StopTraining = false;
        var logs = new Logs();
        Each(callbacks, callback => callback.OnTrainBegin(new()));
        for (int epoch = initial_epoch; epoch < epochs && !model.StopTraining; epoch++)
        {
            Each(callbacks, callback => callback.OnEpochBegin(epoch, new()));
            if (shuffle) data.Shuffle();
            bool finished = TrainEpoch(data, callbacks, interruption);
            logs = compilation.Logs().Frozen();
            if (validation is not null && finished) logs.AddValidation(Evaluate(validation, callbacks));
            Each(callbacks, callback => callback.OnEpochEnd(epoch, logs));
            if (!interruption.IsRequested) continue;
            history.Interrupted = model.StopTraining = true;
            Screen.Current.Warn($"{model.Name}: training was interrupted in epoch {epoch + 1}; the model can be used as it is.");
        }
        compilation.Optimizer.FinalizeVariables();
        Each(callbacks, callback => callback.OnTrainEnd(logs));
    }

    /// <summary>The loss and metrics on some data.</summary>
    public Logs Evaluate(Batches data, IReadOnlyList<Callback> callbacks)
    {
        using var off = Autograd.Off();
        compilation.Reset();
        Each(callbacks, callback => callback.OnTestBegin(new()));
        for (int step = 0; step < data.Steps; step++)
        {
            Each(callbacks, callback => callback.OnTestBatchBegin(step, new()));
            using (new MemoryScope())
            {
                compilation.Measure(data.Labels(step), model.Apply(data.Inputs(step), training: false), model.Losses);
            }
            Each(callbacks, callback => callback.OnTestBatchEnd(step, compilation.Logs()));
        }
        var logs = compilation.Logs().Frozen();
        Each(callbacks, callback => callback.OnTestEnd(logs));
        return logs;
    }

    /// <summary>One step on one batch; the logs are of this batch alone.</summary>
    public Logs TrainOnBatch(Batches data)
    {
        compilation.Reset();
        TrainStep(data, 0);
        return compilation.Logs().Frozen();
    }

    /// <summary>The outputs for some data.</summary>
    public static NDArray Predict(Model model, Batches data, IReadOnlyList<Callback> callbacks)
    {
        using var off = Autograd.Off();
        var results = new List<NDArray>();
        Each(callbacks, callback => callback.OnPredictBegin(new()));
        for (int step = 0; step < data.Steps; step++)
        {
            Each(callbacks, callback => callback.OnPredictBatchBegin(step, new()));
            using (new MemoryScope()) results.Add(model.Apply(data.Inputs(step), training: false).numpy());
            Each(callbacks, callback => callback.OnPredictBatchEnd(step, new()));
        }
        Each(callbacks, callback => callback.OnPredictEnd(new()));
        return np.concatenate([.. results]);
    }

    private bool TrainEpoch(Batches data, IReadOnlyList<Callback> callbacks, Interruption interruption)
    {
        compilation.Reset();
        for (int step = 0; step < data.Steps; step++)
        {
            Each(callbacks, callback => callback.OnTrainBatchBegin(step, new()));
            TrainStep(data, step);
            var logs = compilation.Logs();
            Each(callbacks, callback => callback.OnTrainBatchEnd(step, logs));
            if (model.StopTraining || interruption.IsRequested) return false;
        }
        return true;
    }

    private void TrainStep(Batches data, int step)
    {
        using var scope = new MemoryScope();
        compilation.Optimizer.Minimize(
            () => compilation.Measure(data.Labels(step), model.Apply(data.Inputs(step), training: true), model.Losses),
            compilation.Trained ??= model.TrainableWeights);
    }

    private static void Each(IReadOnlyList<Callback> callbacks, Action<Callback> tell)
    {
        foreach (var callback in callbacks) tell(callback);
    }
}
