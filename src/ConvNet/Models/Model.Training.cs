namespace ConvNet;

public partial class Model
{
    /// <summary>Set by a callback to end the training.</summary>
    public bool StopTraining { get; set; }

    /// <summary>The epoch that the training under way began with, from 0; a callback may change it when training begins.</summary>
    internal int InitialEpoch { get; set; }

    /// <summary>Trains.</summary>
    /// <param name="x">The inputs, (samples, …); several in a list or by name; or a <see cref="PyDataset"/> or
    /// <see cref="Dataset"/>, whose batches bring labels and weights along.</param>
    /// <param name="y">What is true, (samples, …), one for each output.</param>
    /// <param name="batch_size">The samples of a step; 32 by default.</param>
    /// <param name="epochs">How often all samples are gone through (the last epoch's number, with
    /// <paramref name="initial_epoch"/>).</param>
    /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line an epoch.</param>
    /// <param name="callbacks">Are told of each stage.</param>
    /// <param name="validation_split">The last part of the samples, 0 to 1, is not trained with but evaluated after each
    /// epoch.</param>
    /// <param name="validation_data">Is evaluated after each epoch; goes before <paramref name="validation_split"/>.</param>
    /// <param name="shuffle">Whether each epoch takes the samples (of a <see cref="PyDataset"/> the batches) in another
    /// order.</param>
    /// <param name="class_weight">How much samples of a class count, <c>new() { [0] = 1, [1] = 5 }</c>; 1 if it is not named.</param>
    /// <param name="sample_weight">How much each sample counts, (samples) or (samples, …), one for each output.</param>
    /// <param name="initial_epoch">The number of the first epoch, from 0, to go on where a training ended.</param>
    /// <param name="steps_per_epoch">The batches of an epoch; the next epoch goes on behind them. All by default.</param>
    /// <param name="validation_steps">The batches of a validation; all by default.</param>
    /// <param name="validation_batch_size">The samples that are validated at once; <paramref name="batch_size"/> by default.</param>
    /// <param name="validation_freq">Validates each so many epochs, or after those of a list, counted from 1.</param>
    /// <returns>The loss and metrics of each epoch.</returns>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public History Fit(ModelInput x, Data? y = null, int? batch_size = null, int epochs = 1, Verbose? verbose = null,
        IReadOnlyList<Callback>? callbacks = null, double validation_split = 0, ValidationData? validation_data = null,
        bool shuffle = true, IReadOnlyDictionary<int, double>? class_weight = null, Data? sample_weight = null, int initial_epoch = 0,
        int? steps_per_epoch = null, int? validation_steps = null, int? validation_batch_size = null,
        ValidationFrequency? validation_freq = null)
    {
        var compilation = CompiledWithLoss("Fit", y is not null || x.Arrays is null);
        var training = new TrainingData(this, compilation, "Fit", class_weight);
        Require.NotNegative(epochs);
        Require.NotNegative(initial_epoch);
        BatchSource data;
        BatchSource? validation = null;
        if (validation_data is null && Require.Fraction(validation_split) > 0)
        {
            int size = Require.Positive(batch_size ?? 32, nameof(batch_size));
            (data, validation) = training.Split(x, y, sample_weight, validation_split, size, validation_batch_size ?? size, shuffle);
        }
        else data = training.Source(x, y, sample_weight, batch_size, shuffle);
        if (validation_data is not null)
        {
            validation = new TrainingData(this, compilation, "validation_data").Source(validation_data.X, validation_data.Y,
                validation_data.SampleWeight, validation_data.X.Arrays is null ? null : validation_batch_size ?? batch_size, shuffle: false);
        }

        var plan = new FitPlan(data, epochs)
        {
            InitialEpoch = initial_epoch,
            StepsPerEpoch = steps_per_epoch is null ? null : Require.Positive(steps_per_epoch.Value, nameof(steps_per_epoch)),
            Validation = validation,
            ValidationSteps = validation_steps is null ? null : Require.Positive(validation_steps.Value, nameof(validation_steps)),
            ValidationFrequency = validation_freq ?? 1,
        };
        var history = new History();
        var run = new RunSettings(RunKind.Fit, (verbose ?? 1).Level, epochs, steps_per_epoch, batch_size ?? 32, validation);
        IReadOnlyList<Callback> all = [.. run.Attach(this, callbacks, data), history];
        history.Attach(this, run.Params(this, data));
        new Trainer(this, all, compilation.StepsPerExecution).Fit(plan, history);
        return history;
    }

    /// <summary>The loss and the metrics on some data.</summary>
    /// <param name="x">The inputs, (samples, …); several in a list or by name; or what gives batches.</param>
    /// <param name="y">What is true, (samples, …), one for each output.</param>
    /// <param name="batch_size">The samples that are computed at once; 32 by default.</param>
    /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line.</param>
    /// <param name="sample_weight">How much each sample counts, one for each output.</param>
    /// <param name="steps">The batches to go through; all by default.</param>
    /// <param name="callbacks">Are told of each stage.</param>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public Evaluation Evaluate(ModelInput x, Data? y = null, int? batch_size = null, Verbose? verbose = null, Data? sample_weight = null,
        int? steps = null, IReadOnlyList<Callback>? callbacks = null)
    {
        var compilation = CompiledWithLoss("Evaluate", y is not null || x.Arrays is null);
        var data = new TrainingData(this, compilation, "Evaluate").Source(x, y, sample_weight, batch_size, shuffle: false);
        var run = new RunSettings(RunKind.Evaluate, (verbose ?? 1).Level, 1, steps, batch_size ?? 32);
        return Evaluated(new Trainer(this, run.Attach(this, callbacks, data), compilation.StepsPerExecution).Evaluate(data, steps));
    }

    /// <summary>The outputs for some inputs, (samples, …).</summary>
    /// <param name="x">The inputs, (samples, …); several in a list or by name; or what gives batches.</param>
    /// <param name="batch_size">The samples that are computed at once; 32 by default.</param>
    /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line; 2.2 prints nothing by default.</param>
    /// <param name="steps">The batches to go through; all by default.</param>
    /// <param name="callbacks">Are told of each stage.</param>
    /// <returns>The output; of a model with several the first, which comes apart: <c>var (kind, size) = …</c>, and of which
    /// <c>result[1]</c> is the second.</returns>
    /// <exception cref="ArgumentException">The inputs don't fit the model.</exception>
    public NDArray Predict(ModelInput x, int? batch_size = null, Verbose? verbose = null, int? steps = null,
        IReadOnlyList<Callback>? callbacks = null)
    {
        var data = new TrainingData(this, null, "Predict").Source(x, null, null, batch_size, shuffle: false);
        int byDefault = KerasVersions.Current == KerasVersion.Keras22 ? 0 : 1;
        var run = new RunSettings(RunKind.Predict, (verbose ?? byDefault).Level, 1, steps, batch_size ?? 32);
        return NDArray.Several(new Trainer(this, run.Attach(this, callbacks, data), _compilation?.StepsPerExecution ?? 1).Predict(data, steps));
    }

    // In the order of Keras' list: losses first, then what one output's metrics gave as they were listed, of several by name.
    private Evaluation Evaluated(Logs logs)
    {
        var names = _compilation!.NamesFor(OutputNames);
        string[] first = [.. OutputNames.Count > 1 ? _compilation.GroupsFor(OutputNames).Where(logs.ContainsKey) : names.Where(logs.ContainsKey)];
        var ordered = new Logs();
        foreach (string name in first.Concat(logs.Keys.Except(first))) ordered[name] = logs[name];
        return new(ordered);
    }
}
