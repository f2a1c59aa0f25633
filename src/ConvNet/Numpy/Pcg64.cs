namespace ConvNet;

/// <summary>
/// PCG64 (O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms", 2014), which NumPy's newer
/// generator draws from, begun from a seed by SeedSequence's hashing.
/// </summary>
internal sealed class Pcg64
{
    private static readonly UInt128 Multiplier = new(0x2360ed051fc65da4, 0x4385df649fccf645);

    private readonly UInt128 _increment;
    private UInt128 _state;
    private uint? _kept;

    public Pcg64(ulong seed)
    {
        ulong[] words = Hashed(seed);
        _increment = (new UInt128(words[2], words[3]) << 1) | 1;
        Step();
        _state += new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>64 random bits.</summary>
    public ulong UInt64()
    {
        Step();
        ulong mixed = (ulong)(_state >> 64) ^ (ulong)_state;
        return System.Numerics.BitOperations.RotateRight(mixed, (int)(_state >> 122));
    }

    /// <summary>32 random bits: the lower half of a draw, then its upper half.</summary>
    public uint UInt32()
    {
        if (_kept is { } kept)
        {
            _kept = null;
            return kept;
        }
        ulong draw = UInt64();
        _kept = (uint)(draw >> 32);
        return (uint)draw;
    }

    /// <summary>A number from 0 up to 1, of 53 bits.</summary>
    public double Double() => (UInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number from 0 up to 1, of 24 bits.</summary>
    public float Single() => (UInt32() >> 8) * (1f / (1 << 24));

    /// <summary>
    /// A whole number from 0 to <paramref name="max"/> (Lemire, "Fast Random Integer Generation in an Interval", 2019).
    /// </summary>
    public ulong UpTo(ulong max)
    {
        if (max == 0) return 0;
        if (max == uint.MaxValue) return UInt32();
        if (max == ulong.MaxValue) return UInt64();
        ulong count = max + 1;
        if (max < uint.MaxValue)
        {
            ulong product = UInt32() * count;
            uint threshold = (uint)((uint.MaxValue - max) % count);
            while ((uint)product < threshold) product = UInt32() * count;
            return product >> 32;
        }
        ulong high = Math.BigMul(UInt64(), count, out ulong low);
        ulong least = (ulong.MaxValue - max) % count;
        while (low < least) high = Math.BigMul(UInt64(), count, out low);
        return high;
    }

    /// <summary>A whole number from 0 to <paramref name="max"/>: draws are cut to its bits until one is small enough.</summary>
    public ulong MaskedUpTo(ulong max)
    {
        ulong mask = ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(max);
        ulong value;
        do value = mask & (max <= uint.MaxValue ? UInt32() : UInt64());
        while (value > max);
        return value;
    }

    /// <summary>
    /// Whole numbers of one or two bytes from 0 to <paramref name="max"/>, which share a draw's bytes, lowest first.
    /// </summary>
    public IEnumerable<ulong> SmallUpTo(uint max, int bytes)
    {
        uint all = bytes == 1 ? byte.MaxValue : ushort.MaxValue, draw = 0, count = max + 1;
        int left = 0;
        uint Next()
        {
            (draw, left) = left == 0 ? (UInt32(), 4 / bytes - 1) : (draw >> (8 * bytes), left - 1);
            return draw & all;
        }
        while (true)
        {
            if (max == 0 || max == all)
            {
                yield return max == 0 ? 0 : Next();
                continue;
            }
            uint product = Next() * count, threshold = (all - max) % count;
            while ((product & all) < threshold) product = Next() * count;
            yield return product >> (8 * bytes);
        }
    }

    private void Step() => _state = _state * Multiplier + _increment;

    // The hash has 32-bit words in and out; its constants are SeedSequence's.
    private static ulong[] Hashed(ulong seed)
    {
        uint constant = 0x43b0d7e5;
        uint Hash(uint value)
        {
            value ^= constant;
            constant *= 0x931e8875;
            value *= constant;
            return value ^ (value >> 16);
        }
        uint[] pool = [Hash((uint)seed), Hash((uint)(seed >> 32)), Hash(0), Hash(0)];
        for (int from = 0; from < pool.Length; from++)
        {
            for (int to = 0; to < pool.Length; to++)
            {
                if (from == to) continue;
                uint mixed = 0xca01f9dd * pool[to] - 0x4973f715 * Hash(pool[from]);
                pool[to] = mixed ^ (mixed >> 16);
            }
        }
        constant = 0x8b51f9dd;
        uint[] words = new uint[8];
        for (int i = 0; i < words.Length; i++)
        {
            uint word = pool[i % pool.Length] ^ constant;
            constant *= 0x58f38ded;
            word *= constant;
            words[i] = word ^ (word >> 16);
        }
        return [.. Enumerable.Range(0, 4).Select(i => words[2 * i] | (ulong)words[2 * i + 1] << 32)];
    }
}
