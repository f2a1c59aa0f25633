namespace ConvNet;

/// <summary>What a run does with its batches.</summary>
internal enum RunKind
{
    Fit,
    Evaluate,
    Predict,
}

/// <summary>What a printer must know before a run. Evaluation and prediction are runs of one epoch.</summary>
/// <param name="Kind">What is run.</param>
/// <param name="Verbose">0: silent, 1: a bar, 2: a line per epoch.</param>
internal sealed record TrainingPlan(RunKind Kind, int Verbose)
{
    /// <summary>The number of the last epoch, that is, all epochs, with those before <c>initial_epoch</c>.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>
    /// The samples of an epoch when the data are arrays, null when they come batch by batch. Keras 2.2 counts them.
    /// </summary>
    public long? Samples { get; init; }

    /// <summary>The samples of the validation when its data are arrays.</summary>
    public long? ValidationSamples { get; init; }

    /// <summary>The batches of an epoch, null as long as nobody knows.</summary>
    public long? Steps { get; init; }
}
