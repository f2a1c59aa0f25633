namespace ConvNet;

public static partial class np
{
    /// <summary>NumPy's random generator, one for the program; unseeded it begins with a seed of the clock's.</summary>
    public static RandomModule random { get; } = new();
}
