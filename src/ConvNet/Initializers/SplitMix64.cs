namespace ConvNet;

/// <summary>
/// A generator of 64 random bits at a time: a counter, scrambled (Steele, Lea &amp; Flood, "Fast Splittable Pseudorandom
/// Number Generators", 2014).
/// </summary>
internal struct SplitMix64(ulong state)
{
    private ulong _state = state;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        ulong bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>The next number of [0, 1), a multiple of 2⁻²⁴: what a float can tell apart.</summary>
    public double Unit() => (Next() >> 40) * (1.0 / (1 << 24));

    /// <summary>
    /// The next two independent standard normal numbers, by Marsaglia's polar method: a point of the unit disc,
    /// its distance from the middle reshaped.
    /// </summary>
    public (double, double) Normals()
    {
        double x, y, square;
        do
        {
            ulong bits = Next();
            x = (int)bits * (1.0 / (1L << 31));
            y = (int)(bits >> 32) * (1.0 / (1L << 31));
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        double stretch = Math.Sqrt(-2 * Math.Log(square) / square);
        return (x * stretch, y * stretch);
    }
}
