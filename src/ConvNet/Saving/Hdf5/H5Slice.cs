using PureHDF.Selections;

namespace ConvNet;

/// <summary>A part of an array that lies in one piece in its row-major elements.</summary>
/// <param name="Start">The first element.</param>
/// <param name="Count">The number of elements.</param>
/// <param name="Selection">The same part along the axes.</param>
internal sealed record H5Slice(int Start, int Count, HyperslabSelection Selection)
{
    /// <summary>Parts of at most so many elements that make up an array of that shape.</summary>
    public static IEnumerable<H5Slice> Of(Shape shape, long largest)
    {
        int[] sizes = shape.ToArray();
        if (shape.Elements == 0) yield break;

        // Everything behind the axis fits into a part; before it, one index at a time.
        int axis = sizes.Length;
        long inner = 1;
        while (axis > 0 && inner * sizes[axis - 1] <= largest) inner *= sizes[--axis];
        long step = axis == 0 ? 1 : largest / inner;

        long[] start = new long[sizes.Length];
        for (long element = 0; element < shape.Elements;)
        {
            long rest = element;
            for (int i = sizes.Length - 1; i >= 0; i--) (rest, start[i]) = Math.DivRem(rest, sizes[i]);
            ulong[] block = new ulong[sizes.Length];
            for (int i = 0; i < sizes.Length; i++) block[i] = i >= axis ? (ulong)sizes[i] : 1;
            if (axis > 0) block[axis - 1] = (ulong)Math.Min(step, sizes[axis - 1] - start[axis - 1]);
            long count = block.Aggregate(1L, (product, size) => product * (long)size);
            ulong[] from = Array.ConvertAll(start, index => (ulong)index);

            // A single number is one element on one axis.
            yield return new((int)element, (int)count, sizes.Length == 0
                ? new(1, [0], [1]) : new(sizes.Length, from, block));
            element += count;
        }
    }
}
