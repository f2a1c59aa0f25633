namespace ConvNet;

/// <summary>How a progress bar looks.</summary>
/// <param name="Verbose">0: silent, 1: a bar, 2: one line at the end.</param>
internal sealed record BarSettings(int Verbose)
{
    /// <summary>The characters of the bar itself; null is the version's own width.</summary>
    public int? Width { get; init; }

    /// <summary>The least time between two lines shown, in seconds.</summary>
    public double Interval { get; init; } = 0.05;

    /// <summary>What is counted, as in <c>3ms/step</c>.</summary>
    public string Unit { get; init; } = "step";
}
