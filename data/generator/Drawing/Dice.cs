namespace DataGenerator;

/// <summary>
/// Random numbers that are the same on every machine and with every version of .NET: the SplitMix64 generator, and a bell
/// curve made of sums, since sines and logarithms may differ in their last bit from one C library to the next.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number between two others.</summary>
    public double Between(double low, double high) => low + (high - low) * Uniform();

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>A number around 0, spread as a bell curve but never further out than 3.5 deviations.</summary>
    public double Bell(double deviation)
    {
        // Four uniform numbers have the variance 4/12; sqrt(3) makes it 1.
        double sum = Uniform() + Uniform() + Uniform() + Uniform() - 2;
        return deviation * sum * 1.7320508075688772;
    }

    /// <summary>Puts the items into a random order, in place.</summary>
    public void Shuffle<T>(T[] items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
