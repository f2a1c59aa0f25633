namespace ConvNet;

/// <summary>Python's own generator, of its module <c>random</c>: from one seed the same order.</summary>
internal sealed class PythonOrder(int seed)
{
    private readonly MersenneTwister _bits = new([(uint)Math.Abs((long)seed)]);

    /// <summary>Puts items into random order in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private int Below(int count)
    {
        int bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)count);
        while (true)
        {
            uint draw = _bits.UInt32() >> (32 - bits);
            if (draw < count) return (int)draw;
        }
    }
}
