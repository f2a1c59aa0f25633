namespace ConvNet;

public partial class Model
{
    /// <summary>Makes one step of training on one batch, and gives its loss and metrics.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="y">What is true, (samples, …), one for each output.</param>
    /// <param name="sample_weight">How much each sample counts, one for each output.</param>
    /// <param name="class_weight">How much samples of a class count; 1 if it is not named.</param>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public Evaluation TrainOnBatch(Data x, Data? y = null, Data? sample_weight = null,
        IReadOnlyDictionary<int, double>? class_weight = null)
    {
        var compilation = CompiledWithLoss("TrainOnBatch", y is not null);
        var data = Whole(new TrainingData(this, compilation, "TrainOnBatch", class_weight).Check(new(x, y, sample_weight)));
        return Evaluated(new Trainer(this, [], 1).TrainOnBatch(data));
    }

    /// <summary>The loss and metrics of one batch.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <param name="y">What is true, (samples, …), one for each output.</param>
    /// <param name="sample_weight">How much each sample counts, one for each output.</param>
    /// <exception cref="InvalidOperationException">The model has not been compiled, or has no loss.</exception>
    /// <exception cref="ArgumentException">Data don't fit the model, the loss or each other.</exception>
    public Evaluation TestOnBatch(Data x, Data? y = null, Data? sample_weight = null)
    {
        var compilation = CompiledWithLoss("TestOnBatch", y is not null);
        var data = Whole(new TrainingData(this, compilation, "TestOnBatch").Check(new(x, y, sample_weight)));
        return Evaluated(new Trainer(this, [], 1).TestOnBatch(data));
    }

    /// <summary>The outputs for one batch; as <see cref="Predict"/>, silently and at once.</summary>
    /// <param name="x">The inputs, (samples, …).</param>
    /// <exception cref="ArgumentException">The inputs don't fit the model.</exception>
    public NDArray PredictOnBatch(Data x) =>
        NDArray.Several(new Trainer(this, [], 1).Predict(Whole(new TrainingData(this, null, "PredictOnBatch").Check(new(x)))));

    private static ArraySource Whole(Samples samples) => new(samples, samples.Count);
}
