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

    /// <summary>Some axes at other places, the others in their order; a view.</summary>
    public static NDArray moveaxis(NDArray a, int[] source, int[] destination)
    {
        if (source.Length != destination.Length)
            throw new ArgumentException("`source` and `destination` arguments must have the same number of elements");
        int[] from = [.. source.Select(axis => NDArray.Axis(axis, a.ndim))];
        var order = Enumerable.Range(0, a.ndim).Except(from).ToList();
        foreach (var (to, axis) in destination.Select(axis => NDArray.Axis(axis, a.ndim)).Zip(from).Order()) order.Insert(to, axis);
        return a.transpose([.. order]);
    }

    /// <summary>One axis before that place, the others in their order; a view.</summary>
    public static NDArray rollaxis(NDArray a, int axis, int start = 0)
    {
        int from = NDArray.Axis(axis, a.ndim), to = start < 0 ? start + a.ndim : start;
        return a.MoveAxes(from, from < to ? to - 1 : to, 1);
    }

    /// <summary>One axis at another place, the others in their order; a view.</summary>
    public static NDArray moveaxis(NDArray a, int source, int destination) =>
        a.MoveAxes(NDArray.Axis(source, a.ndim), NDArray.Axis(destination, a.ndim), 1);

    /// <summary>The elements in reverse order, along axes or along all; a view.</summary>
    public static NDArray flip(NDArray m, Axes? axis = null) =>
        m.Get([.. Axes.Of(axis, m.ndim).Select(isMeant => isMeant ? (NDIndex)"::-1" : NDIndex.All)]);

    /// <summary>A quarter of a turn, so many times, from the first of two axes towards the second; a view.</summary>
    public static NDArray rot90(NDArray m, int k = 1, (int, int)? axes = null)
    {
        var (first, second) = axes is { } given ? (NDArray.Axis(given.Item1, m.ndim), NDArray.Axis(given.Item2, m.ndim)) : (0, 1);
        if (m.ndim < 2 || first == second) throw new ArgumentException("Axes must be different, and the array needs two");
        return (((k % 4) + 4) % 4) switch
        {
            1 => swapaxes(flip(m, second), first, second),
            2 => flip(flip(m, first), second),
            3 => flip(swapaxes(m, first, second), second),
            _ => m,
        };
    }

    /// <summary>Left and right exchanged, the second axis; a view.</summary>
    public static NDArray fliplr(NDArray m) => flip(m, 1);

    /// <summary>Top and bottom exchanged, the first axis; a view.</summary>
    public static NDArray flipud(NDArray m) => flip(m, 0);

    /// <summary>The elements moved on along several axes, each by its own number of places.</summary>
    public static NDArray roll(NDArray a, int[] shift, int[] axis)
    {
        if (shift.Length != axis.Length) throw new ArgumentException("'shift' and 'axis' should have the same length here");
        return shift.Zip(axis).Aggregate(a, (moved, pair) => roll(moved, pair.First, pair.Second));
    }

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

    /// <summary>Each element its own number of times in a row; along an axis, or all of them in C order.</summary>
    public static NDArray repeat(NDArray a, int[] repeats, int? axis = null)
    {
        if (axis is not { } along) return repeat(a.ravel(), repeats, 0);
        int count = a.Sizes[NDArray.Axis(along, a.ndim)];
        if (repeats.Length == 1) return repeat(a, repeats[0], axis);
        if (repeats.Length != count)
            throw new ArgumentException($"operands could not be broadcast together with shape ({count},) ({repeats.Length},)");
        return Take(a, [.. repeats.SelectMany((times, i) => Enumerable.Repeat(i, times))], along);
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

    /// <inheritdoc cref="split(NDArray, int[], int)"/>
    public static NDArray[] array_split(NDArray ary, int[] indices_or_sections, int axis = 0) =>
        split(ary, indices_or_sections, axis);

    /// <summary>Equal parts below each other; views.</summary>
    public static NDArray[] vsplit(NDArray ary, int indices_or_sections) => split(ary, indices_or_sections);

    /// <inheritdoc cref="split(NDArray, int[], int)"/>
    public static NDArray[] vsplit(NDArray ary, int[] indices_or_sections) => split(ary, indices_or_sections);

    /// <summary>Equal parts beside each other; views.</summary>
    public static NDArray[] hsplit(NDArray ary, int indices_or_sections) => split(ary, indices_or_sections, ary.ndim > 1 ? 1 : 0);

    /// <inheritdoc cref="split(NDArray, int[], int)"/>
    public static NDArray[] hsplit(NDArray ary, int[] indices_or_sections) =>
        split(ary, indices_or_sections, ary.ndim > 1 ? 1 : 0);

    /// <summary>Equal parts behind each other, along the third axis; views.</summary>
    public static NDArray[] dsplit(NDArray ary, int indices_or_sections) => split(ary, indices_or_sections, 2);

    /// <summary>What lies at places of an axis, or at places counted in C order.</summary>
    public static NDArray take(NDArray a, NDArray indices, int? axis = null)
    {
        if (axis is not { } along) return a.ravel()[asarray(indices)];
        int at = NDArray.Axis(along, a.ndim);
        NDIndex?[] all = [.. Enumerable.Repeat<NDIndex?>(NDIndex.All, at), indices];
        return a.Get(all);
    }

    /// <summary>
    /// For each place of the result, the element at a place of an axis that an array tells: what argsort gives.
    /// </summary>
    public static NDArray take_along_axis(NDArray arr, NDArray indices, int axis) => arr.Get(Along(arr, indices, axis));

    /// <summary>Writes to each place of an axis that an array tells.</summary>
    public static void put_along_axis(NDArray arr, NDArray indices, NDArray values, int axis) =>
        arr.Set(Along(arr, indices, axis), values);

    private static NDIndex?[] Along(NDArray arr, NDArray indices, int axis)
    {
        if (indices.ndim != arr.ndim)
            throw new ArgumentException("`indices` and `arr` must have the same number of dimensions");
        int at = NDArray.Axis(axis, arr.ndim);
        return [.. Enumerable.Range(0, arr.ndim).Select(i => (NDIndex?)(i == at ? indices
            : arange(arr.Sizes[i]).reshape([.. Enumerable.Range(0, arr.ndim).Select(j => j == i ? -1 : 1)])))];
    }

    // The places along an axis.
    private static NDArray Take(NDArray a, int[] places, int axis)
    {
        int along = NDArray.Axis(axis, a.ndim);
        return a.MoveAxes(along, 0, 1).TakeRows(places).MoveAxes(0, along, 1);
    }
}
