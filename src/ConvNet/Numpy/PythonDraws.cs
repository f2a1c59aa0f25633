using System.Numerics;

namespace ConvNet;

/// <summary>How Python's module <c>random</c> draws from the bits of its generator; NumPy does it otherwise.</summary>
internal static class PythonDraws
{
    /// <param name="twister">The generator.</param>
    extension(MersenneTwister twister)
    {
        /// <summary>A whole number of 1 to 63 random bits.</summary>
        public long DrawBits(int count)
        {
            if (count <= 32) return twister.UInt32() >> (32 - count);
            long low = twister.UInt32();
            return low | (long)(twister.UInt32() >> (64 - count)) << 32;
        }

        /// <summary>A whole number from 0 up to a count: as many bits as the count needs, until they are less.</summary>
        public long DrawBelow(long count)
        {
            int bits = 64 - BitOperations.LeadingZeroCount((ulong)count);
            long drawn;
            do drawn = twister.DrawBits(bits);
            while (drawn >= count);
            return drawn;
        }

        /// <summary>Puts a list's items into random order in place.</summary>
        public void ShuffleLikePython<T>(IList<T> items)
        {
            for (int i = items.Count - 1; i > 0; i--)
            {
                int other = (int)twister.DrawBelow(i + 1);
                (items[i], items[other]) = (items[other], items[i]);
            }
        }
    }
}
