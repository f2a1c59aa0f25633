namespace ConvNet;

/// <summary>
/// MT19937, NumPy's generator of random bits, and what RandomState draws with it (Matsumoto and Nishimura, "Mersenne Twister",
/// 1998).
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Length];
    private int _next;
    private double? _kept;

    public MersenneTwister(uint seed) => Seed(seed);

    /// <summary>Begins the stream of a key of several numbers, as Python's own generator seeds itself.</summary>
    public MersenneTwister(ReadOnlySpan<uint> key)
    {
        Seed(19650218);
        for (int i = 1, j = 0, k = Math.Max(Length, key.Length); k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            if (++i == Length) (_state[0], i) = (_state[Length - 1], 1);
            if (++j == key.Length) j = 0;
            if (k > 1) continue;
            for (int rest = Length - 1; rest > 0; rest--)
            {
                _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941)) - (uint)i;
                if (++i == Length) (_state[0], i) = (_state[Length - 1], 1);
            }
        }
        _state[0] = 0x80000000;
    }

    /// <summary>Begins the stream of a seed.</summary>
    public void Seed(uint seed)
    {
        _state[0] = seed;
        for (uint i = 1; i < Length; i++) _state[i] = 1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30)) + i;
        _next = Length;
        _kept = null;
    }

    /// <summary>Begins the stream of a key, as Python's random does.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        Seed(19650218);
        int i = 1, j = 0;
        for (int left = Math.Max(Length, key.Length); left > 0; left--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            if (++i == Length) (_state[0], i) = (_state[Length - 1], 1);
            if (++j == key.Length) j = 0;
        }
        for (int left = Length - 1; left > 0; left--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            if (++i == Length) (_state[0], i) = (_state[Length - 1], 1);
        }
        _state[0] = 0x80000000;
    }

    /// <summary>32 random bits.</summary>
    public uint UInt32()
    {
        if (_next == Length) Renew();
        uint bits = _state[_next++];
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9d2c5680;
        bits ^= (bits << 15) & 0xefc60000;
        return bits ^ (bits >> 18);
    }

    /// <summary>A number from 0 up to 1, of 53 bits.</summary>
    public double Double()
    {
        uint high = UInt32() >> 5, low = UInt32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// <summary>A normally distributed number, by the polar method, which makes two at a time.</summary>
    public double Normal()
    {
        if (_kept is { } kept)
        {
            _kept = null;
            return kept;
        }
        double x, y, square;
        do
        {
            x = 2 * Double() - 1;
            y = 2 * Double() - 1;
            square = x * x + y * y;
        }
        while (square is >= 1 or 0);
        double factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _kept = factor * x;
        return factor * y;
    }

    /// <summary>A whole number from 0 to <paramref name="max"/>: draws are cut to its bits until one is small enough.</summary>
    public ulong UpTo(ulong max)
    {
        if (max == 0) return 0;
        ulong mask = ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(max);
        ulong value;
        do value = mask & (max <= uint.MaxValue ? UInt32() : (ulong)UInt32() << 32 | UInt32());
        while (value > max);
        return value;
    }

    /// <summary>
    /// Whole numbers of one or two bytes from 0 to <paramref name="max"/>, which share the bytes of a draw, lowest first.
    /// </summary>
    public IEnumerable<ulong> SmallUpTo(ulong max, int bytes)
    {
        ulong mask = max == 0 ? 0 : ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(max);
        uint draw = 0;
        for (int left = 0; ; left--, draw >>= 8 * bytes)
        {
            if (max == 0)
            {
                yield return 0;
                continue;
            }
            if (left == 0) (draw, left) = (UInt32(), 4 / bytes);
            ulong value = draw & mask;
            if (value <= max) yield return value;
        }
    }

    /// <summary>Puts values into random order in place, by NumPy's swaps.</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = (int)UpTo((ulong)i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private void Renew()
    {
        for (int i = 0; i < Length; i++)
        {
            uint bits = (_state[i] & 0x80000000) | (_state[(i + 1) % Length] & 0x7fffffff);
            _state[i] = _state[(i + Shift) % Length] ^ (bits >> 1) ^ ((bits & 1) == 0 ? 0 : 0x9908b0df);
        }
        _next = 0;
    }
}
