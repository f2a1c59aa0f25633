namespace ConvNet;

/// <summary>Random bools, which share a draw's bits, lowest first.</summary>
internal static class Coins
{
    /// <summary>0 or 1, or always 0 if that is the greatest.</summary>
    public static IEnumerable<ulong> Toss(Func<uint> draw, ulong max)
    {
        uint bits = 0;
        for (int left = 0; ; left--, bits >>= 1)
        {
            if (max > 0 && left == 0) (bits, left) = (draw(), 32);
            yield return max == 0 ? 0 : bits & 1UL;
        }
    }
}
