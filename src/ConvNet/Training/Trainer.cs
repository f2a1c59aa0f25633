using ConvNet.Engine;

namespace ConvNet;

/// <summary>The loops over epochs and batches: training, evaluation, prediction.</summary>
/// <param name="model">The model, which says how a step goes.</param>
/// <param name="callbacks">Are told of each stage.</param>
/// <param name="stepsPerExecution">The batches between two calls of the callbacks.</param>
internal sealed class Trainer(Model model, IReadOnlyList<Callback> callbacks, int stepsPerExecution)
{
    /// <summary>Trains epoch after epoch, and evaluates after those that the plan names.</summary>
    public void Fit(FitPlan plan, History history)
    {
        using var interruption = new Interruption();
        model.StopTraining = false;
        model.InitialEpoch = plan.InitialEpoch;
        var logs = new Logs();
        Each(callback => callback.OnTrainBegin(new()));
        for (int epoch = model.InitialEpoch; epoch < plan.Epochs && !model.StopTraining; epoch++)
        {
            Each(callback => callback.OnEpochBegin(epoch, new()));
            logs = TrainEpoch(plan.Data, plan.StepsPerEpoch, interruption);
            bool finished = !model.StopTraining && !interruption.IsRequested;
            if (plan.Validation is { } validation && finished && plan.ValidationFrequency.Includes(epoch))
            {
                validation.Rewind();
                logs.AddValidation(Evaluate(validation, plan.ValidationSteps));
                logs = logs.InOrder();
            }
            Each(callback => callback.OnEpochEnd(epoch, logs));
            if (!interruption.IsRequested) continue;
            history.Interrupted = model.StopTraining = true;
            Screen.Current.Warn($"{model.Name}: training was interrupted in epoch {epoch + 1}; the model can be used as it is.");
        }
        model.Compilation?.Optimizer.FinalizeVariables();
        Each(callback => callback.OnTrainEnd(logs));
    }

    /// <summary>The loss and metrics on some data.</summary>
    public Logs Evaluate(BatchSource data, int? steps = null)
    {
        using var off = Autograd.Off();
        model.ResetMetrics();
        var logs = new Logs();
        Each(callback => callback.OnTestBegin(new()));
        int step = 0;
        foreach (var batches in data.Epoch(steps).Chunk(stepsPerExecution))
        {
            Each(callback => callback.OnTestBatchBegin(step, new()));
            foreach (var batch in batches) logs = Step(batch, model.TestStep);
            step += batches.Length;
            Each(callback => callback.OnTestBatchEnd(step - 1, logs));
        }
        Each(callback => callback.OnTestEnd(logs.Frozen()));
        return logs;
    }

    /// <summary>The outputs for some data, one array for each.</summary>
    public IReadOnlyList<NDArray> Predict(BatchSource data, int? steps = null)
    {
        using var off = Autograd.Off();
        var results = new List<NDArray[]>();
        Each(callback => callback.OnPredictBegin(new()));
        int step = 0;
        foreach (var batches in data.Epoch(steps).Chunk(stepsPerExecution))
        {
            Each(callback => callback.OnPredictBatchBegin(step, new()));
            NDArray[][] outputs = Array.ConvertAll(batches, Predict);
            results.AddRange(outputs);
            step += batches.Length;
            Each(callback => callback.OnPredictBatchEnd(step - 1, new() { Outputs = Joined(outputs) }));
        }
        Each(callback => callback.OnPredictEnd(new()));
        return results.Count > 0 ? Joined(results)
            : throw new ArgumentException($"{model.Name}: there are no batches to predict from");
    }

    /// <summary>One step on one batch; the logs are of this batch alone.</summary>
    public Logs TrainOnBatch(BatchSource data) => OnBatch(data, model.TrainStep);

    /// <summary>The loss and metrics of one batch alone.</summary>
    public Logs TestOnBatch(BatchSource data)
    {
        using var off = Autograd.Off();
        return OnBatch(data, model.TestStep);
    }

    private Logs TrainEpoch(BatchSource data, int? steps, Interruption interruption)
    {
        model.ResetMetrics();
        var logs = new Logs();
        int step = 0;
        foreach (var batches in data.Epoch(steps).Chunk(stepsPerExecution))
        {
            Each(callback => callback.OnTrainBatchBegin(step, new()));
            foreach (var batch in batches) logs = Step(batch, model.TrainStep);
            step += batches.Length;
            Each(callback => callback.OnTrainBatchEnd(step - 1, logs));
            if (model.StopTraining || interruption.IsRequested) return logs.Frozen();
        }
        // Where nobody knows the end, Keras begins a batch more and finds none; that takes part in the time of a step.
        if (step > 0 && steps is null && data.Steps is null) Each(callback => callback.OnTrainBatchBegin(step, new()));
        if (step > 0) return logs.Frozen();
        throw new ArgumentException($"{model.Name}: there are no batches to train with; " +
            "a generator must begin anew each time it is gone through, or steps_per_epoch must tell where an epoch ends");
    }

    private Logs OnBatch(BatchSource data, Func<StepData, Logs> step)
    {
        model.ResetMetrics();
        return data.Epoch(null).Aggregate(new Logs(), (_, batch) => Step(batch, step)).Frozen();
    }

    private static Logs Step(Batch batch, Func<StepData, Logs> step)
    {
        using var scope = new MemoryScope();
        return step(batch.ToTensors()).InOrder();
    }

    private NDArray[] Predict(Batch batch)
    {
        using var scope = new MemoryScope();
        return [.. model.PredictStep(batch.ToTensors()).Select(output => output.numpy())];
    }

    private static NDArray[] Joined(IReadOnlyList<NDArray[]> batches) => batches.Count == 1 ? batches[0]
        : [.. batches[0].Select((_, output) => np.concatenate([.. batches.Select(batch => batch[output])]))];

    private void Each(Action<Callback> tell)
    {
        foreach (var callback in callbacks) tell(callback);
    }
}
