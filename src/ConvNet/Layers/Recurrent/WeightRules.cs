namespace ConvNet;

/// <summary>How a weight starts, what its size costs, and what it must satisfy.</summary>
internal readonly record struct WeightRules(Initializer? Initializer, Regularizer? Regularizer, Constraint? Constraint)
{
    /// <summary>How it starts.</summary>
    public Initializer Start => Initializer!;

    /// <summary>The same with an initializer, if there was none.</summary>
    public WeightRules Or(Initializer initializer) => this with { Initializer = Initializer ?? initializer };
}
