namespace ConvNet;

/// <summary>
/// What Python's functions give that give nothing: <c>print(model.Summary())</c> ends in None, as in many tutorials.
/// </summary>
public readonly record struct None
{
    /// <summary>None.</summary>
    public override string ToString() => "None";
}
