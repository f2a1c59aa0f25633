namespace ConvNet;

/// <summary>What a training goes through.</summary>
/// <param name="Data">What is trained with.</param>
/// <param name="Epochs">The number of the last epoch, counted from 1.</param>
internal sealed record FitPlan(BatchSource Data, int Epochs)
{
    /// <summary>The number of the first epoch, from 0.</summary>
    public int InitialEpoch { get; init; }

    /// <summary>The batches of an epoch; null for all.</summary>
    public int? StepsPerEpoch { get; init; }

    /// <summary>What is evaluated after epochs; null for nothing.</summary>
    public BatchSource? Validation { get; init; }

    /// <summary>The batches of an evaluation; null for all.</summary>
    public int? ValidationSteps { get; init; }

    /// <summary>After which epochs there is an evaluation.</summary>
    public ValidationFrequency ValidationFrequency { get; init; } = 1;
}
