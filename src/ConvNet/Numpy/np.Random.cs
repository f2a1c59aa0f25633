namespace ConvNet;

public static partial class np
{
    /// <summary>NumPy's random generator, one for the program; unseeded it begins as with the seed of the clock.</summary>
    public static RandomState random { get; } = new(Environment.TickCount & int.MaxValue);
}
