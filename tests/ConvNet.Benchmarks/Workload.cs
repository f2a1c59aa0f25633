namespace ConvNet.Benchmarks;

/// <summary>Something that is measured in a process of its own.</summary>
internal abstract record Workload
{
    /// <summary>The samples of one epoch, or of whatever is timed as a whole.</summary>
    public int Images { get; init; }

    /// <summary>
    /// Whether the time from the process' start to the end of <see cref="Measure"/> counts, as the parent sees it, and not
    /// what that gives.
    /// </summary>
    public virtual bool IsTimedFromStart => false;

    /// <summary>Measures once, after warming up.</summary>
    /// <param name="epochs">The epochs that are timed, or calls where there are none.</param>
    /// <returns>The median, in the unit of the row that this workload belongs to.</returns>
    public abstract double Measure(int epochs);
}
