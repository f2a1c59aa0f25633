namespace ConvNet;

/// <summary>
/// How much is printed: 0 nothing, 1 a progress bar, 2 a line an epoch, "auto" a bar. Converts from these.
/// </summary>
public readonly record struct Verbose
{
    private Verbose(int level) => Level = level;

    internal int Level { get; }

    /// <summary>0, 1 or 2.</summary>
    /// <exception cref="ArgumentException">Another number.</exception>
    public static implicit operator Verbose(int level) => level is 0 or 1 or 2 ? new(level)
        : throw new ArgumentException($"verbose must be 0, 1, 2 or \"auto\", got {level}");

    /// <summary>"auto".</summary>
    /// <exception cref="ArgumentException">Another text.</exception>
    public static implicit operator Verbose(string level) => level == "auto" ? new(1)
        : throw new ArgumentException($"verbose must be 0, 1, 2 or \"auto\", got \"{level}\"");

    /// <summary>True is a bar, false is nothing.</summary>
    public static implicit operator Verbose(bool level) => new(level ? 1 : 0);
}
