using System.Security.Cryptography;

namespace ConvNet;

/// <summary>
/// Where everything random gets its seed: one sequence for the whole process, begun anywhere until
/// <see cref="SetGlobal"/> begins it at a given place.
/// </summary>
public static class SeedGenerator
{
    private static readonly Lock Turn = new();
    private static SplitMix64 _seeds = new(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))));

    /// <summary>
    /// Begins the sequence anew, so that what is drawn from here on is the same in each run;
    /// a part of <c>keras.utils.set_random_seed</c>.
    /// </summary>
    public static void SetGlobal(int seed)
    {
        lock (Turn) _seeds = new(Key(seed));
    }

    /// <summary>A seed that nobody has had: the next of the sequence.</summary>
    internal static ulong Next()
    {
        lock (Turn) return _seeds.Next();
    }

    /// <summary>The numbers that belong to this seed, or fresh ones for null.</summary>
    internal static RandomNumbers Numbers(int? seed) => new(seed is int given ? Key(given) : Next());

    // Seeds such as 1, 2, 3 must not begin in each other's neighbourhood.
    private static ulong Key(int seed) => new SplitMix64((uint)seed).Next();
}
