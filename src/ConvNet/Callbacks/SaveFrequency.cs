namespace ConvNet;

/// <summary>How often a <see cref="ModelCheckpoint"/> saves: "epoch", or a number of batches. Converts from these.</summary>
public readonly record struct SaveFrequency
{
    private SaveFrequency(int batches) => Batches = batches;

    /// <summary>After so many batches; 0 is after each epoch.</summary>
    internal int Batches { get; }

    /// <summary>A number of batches.</summary>
    /// <exception cref="ArgumentException">It is not positive.</exception>
    public static implicit operator SaveFrequency(int batches) => new(Require.Positive(batches, "save_freq"));

    /// <summary>"epoch".</summary>
    /// <exception cref="ArgumentException">Another text.</exception>
    public static implicit operator SaveFrequency(string when) => when == "epoch" ? default
        : throw new ArgumentException($"save_freq must be \"epoch\" or a number of batches, got \"{when}\"");
}
