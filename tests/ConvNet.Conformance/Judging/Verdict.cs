namespace ConvNet.Conformance;

/// <summary>What became of a case.</summary>
internal enum Outcome
{
    /// <summary>The library answers as Keras does.</summary>
    Passed,

    /// <summary>It does not.</summary>
    Failed,

    /// <summary>The library does not offer what the case is about.</summary>
    Skipped,

    /// <summary>Keras is mistaken: the same answer or a better one, either will do.</summary>
    Defect,
}

/// <summary>The outcome of one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Worst">The largest deviation of a number, relative to its array's scale.</param>
/// <param name="Message">Why it failed or was skipped; empty otherwise.</param>
internal sealed record Verdict(KitCase Case, Outcome Outcome, double Worst, string Message);
