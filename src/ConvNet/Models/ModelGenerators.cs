namespace ConvNet;

/// <summary>Training with generators: methods that give one batch after another, <c>yield return (x, y);</c>.</summary>
/// <remarks>An interface has no conversions in C#; hence these forms beside those of <see cref="Model"/>.</remarks>
public static partial class ModelGenerators
{
    /// <summary>Trains with the batches of a generator: tuples <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</summary>
    /// <inheritdoc cref="Model.Fit"/>
    public static History Fit<TBatch>(this Model model, IEnumerable<TBatch> x, int epochs = 1, Verbose? verbose = null,
        IReadOnlyList<Callback>? callbacks = null, ValidationData? validation_data = null, bool shuffle = true,
        IReadOnlyDictionary<int, double>? class_weight = null, int initial_epoch = 0, int? steps_per_epoch = null,
        int? validation_steps = null, int? validation_batch_size = null, ValidationFrequency? validation_freq = null) =>
        model.Fit(ModelInput.Of(x), epochs: epochs, verbose: verbose, callbacks: callbacks, validation_data: validation_data,
            shuffle: shuffle, class_weight: class_weight, initial_epoch: initial_epoch, steps_per_epoch: steps_per_epoch,
            validation_steps: validation_steps, validation_batch_size: validation_batch_size, validation_freq: validation_freq);

    /// <summary>The loss and the metrics on the batches of a generator: tuples <c>(x, y)</c> or
    /// <c>(x, y, sample_weight)</c>.</summary>
    /// <inheritdoc cref="Model.Evaluate"/>
    public static Evaluation Evaluate<TBatch>(this Model model, IEnumerable<TBatch> x, Verbose? verbose = null, int? steps = null,
        IReadOnlyList<Callback>? callbacks = null) =>
        model.Evaluate(ModelInput.Of(x), verbose: verbose, steps: steps, callbacks: callbacks);

    /// <summary>The outputs for the batches of a generator: inputs, or tuples that begin with them.</summary>
    /// <inheritdoc cref="Model.Predict"/>
    public static NDArray Predict<TBatch>(this Model model, IEnumerable<TBatch> x, Verbose? verbose = null, int? steps = null,
        IReadOnlyList<Callback>? callbacks = null) =>
        model.Predict(ModelInput.Of(x), verbose: verbose, steps: steps, callbacks: callbacks);
}
