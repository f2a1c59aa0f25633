namespace ConvNet;

public static partial class np
{
    /// <summary>Two axes exchanged; a view.</summary>
    public static NDArray swapaxes(NDArray a, int axis1, int axis2)
    {
        int[] order = [.. Enumerable.Range(0, a.ndim)];
        int first = NDArray.Axis(axis1, a.ndim), second = NDArray.Axis(axis2, a.ndim);
        (order[first], order[second]) = (order[second], order[first]);
        return a.transpose(order);
    }

    /// <summary>One axis at another place, the others in their order; a view.</summary>
    public static NDArray moveaxis(NDArray a, int source, int destination) =>
        a.MoveAxes(NDArray.Axis(source, a.ndim), NDArray.Axis(destination, a.ndim), 1);

    /// <summary>The elements in reverse order, along an axis or along all; a view.</summary>
    public static NDArray flip(NDArray m, int? axis = null)
    {
        int? only = axis is { } given ? NDArray.Axis(given, m.ndim) : null;
        return m.Get([.. Enumerable.Range(0, m.ndim).Select(i => only is null || i == only ? (NDIndex)"::-1" : NDIndex.All)]);
    }

    /// <summary>Left and right exchanged, the second axis; a view.</summary>
    public static NDArray fliplr(NDArray m) => flip(m, 1);

    /// <summary>Top and bottom exchanged, the first axis; a view.</summary>
    public static NDArray flipud(NDArray m) => flip(m, 0);

    /// <summary>The elements moved on, those that leave at the end come in again at the beginning.</summary>
    /// <param name="a">The array.</param>
    /// <param name="shift">By how many places; negative to the front.</param>
    /// <param name="axis">Along which axis; all elements in C order for null.</param>
    public static NDArray roll(NDArray a, int shift, int? axis = null)
    {
        if (axis is not { } along) return roll(a.ravel(), shift, 0).reshape(a.shape);
        int count = a.Sizes[NDArray.Axis(along, a.ndim)];
        return Take(a, [.. Enumerable.Range(0, count).Select(i => ((i - shift) % count + count) % count)], along);
    }

    /// <summary>Each element that many times in a row; along an axis, or all of them in C order.</summary>
    public static NDArray repeat(NDArray a, int repeats, int? axis = null)
    {
        if (axis is not { } along) return repeat(a.ravel(), repeats, 0);
        int count = a.Sizes[NDArray.Axis(along, a.ndim)];
        return Take(a, [.. Enumerable.Range(0, count * repeats).Select(i => i / repeats)], along);
    }

    /// <summary>The whole array that many times, along each axis.</summary>
    public static NDArray tile(NDArray A, Shape reps)
    {
        int[] times = reps.ToArray();
        int axes = Math.Max(times.Length, A.ndim);
        var result = A.reshape([.. Enumerable.Repeat(1, axes - A.ndim), .. A.Sizes]);
        for (int i = 1; i <= times.Length; i++)
        {
            int count = result.Sizes[^i];
            result = Take(result, [.. Enumerable.Range(0, count * times[^i]).Select(place => place % count)], axes - i);
        }
        return result;
    }

    /// <summary>Equal parts along an axis; views.</summary>
    /// <exception cref="ArgumentException">They can't be equal.</exception>
    public static NDArray[] split(NDArray ary, int indices_or_sections, int axis = 0) =>
        ary.Sizes[NDArray.Axis(axis, ary.ndim)] % indices_or_sections == 0 ? array_split(ary, indices_or_sections, axis)
            : throw new ArgumentException("array split does not result in an equal division");

    /// <summary>The parts that begin at these places of an axis, and the one before them; views.</summary>
    public static NDArray[] split(NDArray ary, int[] indices_or_sections, int axis = 0)
    {
        int along = NDArray.Axis(axis, ary.ndim);
        int[] ends = [0, .. indices_or_sections, ary.Sizes[along]];
        var all = Enumerable.Repeat<NDIndex?>(NDIndex.All, along);
        return [.. ends.Skip(1).Select((end, i) => ary.Get([.. all, ends[i]..Math.Max(end, ends[i])]))];
    }

    /// <summary>Parts along an axis as equal as can be, the first ones longer by one; views.</summary>
    public static NDArray[] array_split(NDArray ary, int indices_or_sections, int axis = 0)
    {
        Require.Positive(indices_or_sections);
        int count = ary.Sizes[NDArray.Axis(axis, ary.ndim)];
        int length = count / indices_or_sections, longer = count % indices_or_sections;
        return split(ary, [.. Enumerable.Range(1, indices_or_sections - 1).Select(i => i * length + Math.Min(i, longer))], axis);
    }

    // The places along an axis.
    private static NDArray Take(NDArray a, int[] places, int axis)
    {
        int along = NDArray.Axis(axis, a.ndim);
        return a.MoveAxes(along, 0, 1).TakeRows(places).MoveAxes(0, along, 1);
    }
}
