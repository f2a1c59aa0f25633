namespace ConvNet;

/// <summary>A network that can be trained. It is a layer too, so it can be a part of another.</summary>
/// <remarks>Keras' pages: https://keras.io/api/models/model/, https://keras.io/api/models/model_training_apis/.</remarks>
public abstract partial class Model : Layer
{
    private static readonly Dictionary<string, object?> NoParams = [];

    private Compilation? _compilation;

    /// <summary>A model.</summary>
    private protected Model(string? name) : base(name)
    {
    }

    /// <summary>The layers, in their order.</summary>
    public abstract IReadOnlyList<Layer> Layers { get; }

    /// <summary>Set by a callback to end the training.</summary>
    public bool StopTraining { get; set; }

    /// <summary>What the model is trained with.</summary>
    /// <exception cref="InvalidOperationException">The model has not been compiled.</exception>
    public Optimizer Optimizer => Compiled("Optimizer").Optimizer;

    /// <summary>What the values of training and evaluation are called.</summary>
    /// <exception cref="InvalidOperationException">The model has not been compiled.</exception>
    public IReadOnlyList<string> MetricsNames =>
        KerasVersions.Current == KerasVersion.Keras3 && Compiled("MetricsNames").Choices.Count > 0
            ? ["loss", "compile_metrics"]
            : Compiled("MetricsNames").Names;

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Weights => [.. Layers.SelectMany(layer => layer.Weights)];

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> TrainableWeights =>
        Trainable ? [.. Layers.SelectMany(layer => layer.TrainableWeights)] : [];

    /// <summary>Whether training may change the weights; sets all layers likewise.</summary>
    public override bool Trainable
    {
        get => base.Trainable;
        set
        {
            base.Trainable = value;
            foreach (var layer in Layers) layer.Trainable = value;
        }
    }

    /// <summary>What compile() was told; null before.</summary>
    internal Compilation? Compilation => _compilation;

    /// <summary>A layer by its name.</summary>
    /// <exception cref="ArgumentException">No layer is called so; the message lists the names.</exception>
    public Layer GetLayer(string name) => Layers.FirstOrDefault(layer => layer.Name == name) ?? throw new ArgumentException(
        $"{Name} has no layer \"{name}\"; its layers are {string.Join(", ", Layers.Select(layer => layer.Name))}");

    /// <summary>A layer by its place, from 0.</summary>
    /// <exception cref="ArgumentException">There are not so many layers.</exception>
    public Layer GetLayer(int index) => index >= 0 && index < Layers.Count ? Layers[index] : throw new ArgumentException(
        $"{Name} has {Layers.Count} layers, there is no number {index}");

    /// <summary>Says how the model is trained. To be called again when a layer has been frozen.</summary>
    /// <param name="optimizer">Keras' name or an object.</param>
    /// <param name="loss">Keras' name or an object; needed for training and evaluation.</param>
    /// <param name="metrics">What to report: names, objects or both. "accuracy" chooses the one that fits the labels.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message lists the known ones.</exception>
    public void Compile(Optimizer? optimizer = null, Loss? loss = null, MetricList? metrics = null) =>
        _compilation = new(optimizer ?? "rmsprop", loss, [.. metrics ?? []]) { Trained = Built ? TrainableWeights : null };

    /// <summary>Trains.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="y">What is true, (samples, …).</param>
    /// <param name="batch_size">The samples of a step; 32 by default.</param>
    /// <param name="epochs">How often all samples are gone through (the last epoch's number, with
    /// <paramref name="initial_epoch"/>).</param>
    /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line an epoch.</param>
    /// <param name="callbacks">Are told of each stage.</param>
    /// <param name="validation_split">The last part of the samples, 0 to 1, is not trained with but evaluated after each
    /// epoch.</param>
    /// <param name="validation_data">Is evaluated after each epoch; goes before <paramref name="validation_split"/>.</param>
    /// <param name="shuffle">Whether each epoch takes the samples in another order.</param>
    /// <param name="initial_epoch">The number of the first epoch, from 0, to go on where a training ended.</param>
    /// <returns>The loss and metrics of each epoch.</returns>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public History Fit(NDArray x, NDArray y, int batch_size = 32, int epochs = 1, Verbose? verbose = null,
        IReadOnlyList<Callback>? callbacks = null, double validation_split = 0, ValidationData? validation_data = null,
        bool shuffle = true, int initial_epoch = 0)
    {
        var trainer = TrainerFor("Fit");
        Require.NotNegative(epochs);
        Require.NotNegative(initial_epoch);
        if (validation_data is null && Require.Fraction(validation_split) > 0)
            ((x, y), validation_data) = TrainingData.Split(this, x, y, validation_split);
        var data = Data(x, y, batch_size, "Fit");
        var validation = validation_data is { } other ? Data(other.X, other.Y, batch_size, "validation_data") : null;

        var plan = new TrainingPlan(RunKind.Fit, (verbose ?? 1).Level)
        {
            Epochs = epochs,
            Samples = data.Samples,
            ValidationSamples = validation?.Samples,
            Steps = data.Steps,
        };
        var history = new History();
        IReadOnlyList<Callback> all = [.. PrinterCallback.Among(callbacks ?? [], plan, data), history];
        var parameters = new Dictionary<string, object?>
        {
            ["epochs"] = epochs,
            ["steps"] = data.Steps,
            ["samples"] = data.Samples,
            ["batch_size"] = batch_size,
            ["verbose"] = plan.Verbose,
            ["do_validation"] = validation is not null,
            ["metrics"] = MetricsNames,
        };
        foreach (var callback in all) callback.Attach(this, parameters);
        trainer.Fit(data, validation, initial_epoch, epochs, shuffle, all, history);
        return history;
    }

    /// <summary>The loss and the metrics on some data.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="y">What is true, (samples, …).</param>
    /// <param name="batch_size">The samples that are computed at once; 32 by default.</param>
    /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line.</param>
    /// <param name="callbacks">Are told of each stage.</param>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public Evaluation Evaluate(NDArray x, NDArray y, int batch_size = 32, Verbose? verbose = null,
        IReadOnlyList<Callback>? callbacks = null)
    {
        var trainer = TrainerFor("Evaluate");
        var data = Data(x, y, batch_size, "Evaluate");
        return new(trainer.Evaluate(data, Attached(RunKind.Evaluate, verbose ?? 1, callbacks, data)));
    }

    /// <summary>The outputs for some inputs, (samples, …).</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="batch_size">The samples that are computed at once; 32 by default.</param>
    /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line; 2.2 prints nothing by default.</param>
    /// <param name="callbacks">Are told of each stage.</param>
    /// <exception cref="ArgumentException">The inputs don't fit the model.</exception>
    public NDArray Predict(NDArray x, int batch_size = 32, Verbose? verbose = null, IReadOnlyList<Callback>? callbacks = null)
    {
        var data = new Batches(TrainingData.Inputs(this, x), null, Require.Positive(batch_size));
        int byDefault = KerasVersions.Current == KerasVersion.Keras22 ? 0 : 1;
        return Trainer.Predict(this, data, Attached(RunKind.Predict, verbose ?? byDefault, callbacks, data));
    }

    /// <summary>Makes one step of training on one batch, and gives its loss and metrics.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="y">What is true, (samples, …).</param>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public Evaluation TrainOnBatch(NDArray x, NDArray y)
    {
        var trainer = TrainerFor("TrainOnBatch");
        return new(trainer.TrainOnBatch(Data(x, y, null, "TrainOnBatch")));
    }

    private IReadOnlyList<Callback> Attached(RunKind kind, Verbose verbose, IReadOnlyList<Callback>? callbacks, Batches data)
    {
        var plan = new TrainingPlan(kind, verbose.Level) { Samples = data.Samples, Steps = data.Steps };
        var all = PrinterCallback.Among(callbacks ?? [], plan, data);
        foreach (var callback in all) callback.Attach(this, NoParams);
        return all;
    }

    // All samples in one batch for null.
    private Batches Data(NDArray x, NDArray y, int? batch_size, string method)
    {
        var inputs = TrainingData.Inputs(this, x);
        TrainingData.CheckLabels(this, Compiled(method), inputs, y, method);
        int samples = Require.Positive(batch_size ?? inputs.shape[0], nameof(batch_size));
        return new(inputs, y, samples, Compiled(method).Loss!.TakesLabels);
    }

    private Trainer TrainerFor(string method) => Compiled(method).Loss is not null ? new(this, Compiled(method))
        : throw new InvalidOperationException(
            $"{Name}: {method} needs a loss; call Compile with one, such as loss: \"categorical_crossentropy\"");

    private Compilation Compiled(string method) => _compilation ?? throw new InvalidOperationException(
        $"{Name}: {method} needs a compiled model; " +
        "call model.Compile(optimizer: \"rmsprop\", loss: …, metrics: [\"accuracy\"]) first");
}
