namespace ConvNet;

/// <summary>
/// A network that can be trained: the way from some inputs to some outputs, <c>keras.Model(inputs, outputs)</c>. It is a layer too,
/// so it can be a part of another.
/// </summary>
/// <remarks>
/// A model of one's own keeps its layers in fields and overrides <see cref="Layer.Call(Tensor, bool)"/>.
/// Keras' pages: https://keras.io/api/models/model/, https://keras.io/api/models/model_training_apis/.
/// </remarks>
[KerasName("Functional", "Model")]
public partial class Model : Layer
{
    private static readonly Dictionary<string, object?> NoParams = [];

    private readonly Graph? _graph;
    private Compilation? _compilation;

    /// <summary>The network between symbolic tensors.</summary>
    /// <param name="inputs">What <c>keras.Input</c> gave, or the output of a layer where a network is cut open.</param>
    /// <param name="outputs">What layers gave that were called on it.</param>
    /// <param name="name">A name of one's own.</param>
    /// <exception cref="ArgumentException">An output does not depend on the inputs alone, or two layers have one name.</exception>
    public Model(Tensors inputs, Tensors outputs, string? name = null) : base(name)
    {
        _graph = new Graph(Name, inputs, outputs);
        EnsureBuilt(inputs.Shapes);
    }

    /// <summary>A model that says itself what it computes.</summary>
    /// <param name="name">A name of one's own.</param>
    protected Model(string? name = null) : base(name)
    {
    }

    /// <summary>The layers, in their order: those that are farthest from the output first.</summary>
    public virtual IReadOnlyList<Layer> Layers => Graph?.Layers ?? LayerFields.Of(this);

    /// <inheritdoc/>
    public override Tensors Inputs => Graph?.Inputs ?? base.Inputs;

    /// <inheritdoc/>
    public override Tensors Outputs => Graph?.Outputs ?? base.Outputs;

    /// <summary>The way from the inputs to the outputs; null if it is not known.</summary>
    internal virtual Graph? Graph => _graph;

    internal override IReadOnlyList<Layer> Sublayers => Layers;

    /// <summary>Keras 2.2 had no name of its own for a model between inputs and outputs.</summary>
    internal override string ClassName =>
        GetType() == typeof(Model) && KerasVersions.Current == KerasVersion.Keras22 ? nameof(Model) : base.ClassName;

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

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments) =>
        _graph?.ShapesFor(inputs) ?? base.ComputeOutputShapes(inputs, arguments);

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments) =>
        _graph?.Run(Typed(inputs, _graph.Inputs), arguments.IsTraining) ?? base.Call(inputs, arguments);

    // The layers within saw to the masks.
    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output) => output.Mask;

    /// <summary>Inputs of the types that were declared: pixels as bytes become floats.</summary>
    private protected static Tensors Typed(Tensors inputs, Tensors declared)
    {
        bool fit = true;
        for (int i = 0; i < inputs.Count; i++) fit &= inputs[i].DType.IsFloat == declared[i].DType.IsFloat;
        return fit ? inputs : new([.. inputs.Zip(declared, (tensor, wanted) =>
            tensor.DType.IsFloat == wanted.DType.IsFloat ? tensor : Engine.Ops.Cast(tensor, wanted.DType))]);
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
