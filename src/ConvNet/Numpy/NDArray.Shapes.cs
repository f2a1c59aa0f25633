namespace ConvNet;

public sealed partial class NDArray
{
    /// <summary>The axes in reverse order; a view.</summary>
    public NDArray T => transpose();

    /// <summary>
    /// The same elements in another shape; a view where the memory allows it. One size may be -1 and is found out.
    /// </summary>
    /// <exception cref="ArgumentException">The number of elements differs.</exception>
    public NDArray reshape(params int[] shape)
    {
        int[] sizes = Resolve(shape);
        if (IsContiguous) return View(sizes, Steps(sizes));
        return Regroup(sizes) is { } strides ? View(sizes, strides) : copy().View(sizes, Steps(sizes), 0);
    }

    /// <inheritdoc cref="reshape(int[])"/>
    /// <param name="shape">The new sizes.</param>
    /// <param name="order">
    /// In which order elements are taken and placed: "C", the last axis fastest; "F", the first; "A", "F" for a transposed array.
    /// </param>
    public NDArray reshape(Shape shape, string order = "C") =>
        IsFortran(order) ? T.reshape([.. Resolve(shape.ToArray()).Reverse()]).T : reshape(shape.ToArray());

    /// <inheritdoc cref="reshape(Shape, string)"/>
    public NDArray reshape(int d0, int d1, string order) => reshape((d0, d1), order);

    /// <inheritdoc cref="reshape(Shape, string)"/>
    public NDArray reshape(int d0, int d1, int d2, string order) => reshape((d0, d1, d2), order);

    /// <inheritdoc cref="reshape(Shape, string)"/>
    public NDArray reshape(int d0, int d1, int d2, int d3, string order) => reshape((d0, d1, d2, d3), order);

    /// <summary>All elements along one axis; a view if they lie in that order.</summary>
    public NDArray ravel(string order = "C") => IsFortran(order) ? T.reshape(-1) : reshape(-1);

    /// <summary>All elements along one axis; always a copy.</summary>
    public NDArray flatten(string order = "C") => (IsFortran(order) ? T : this).copy().reshape(-1);

    /// <summary>Whether the first axis is to be the fastest.</summary>
    internal bool IsFortran(string order) => Require.OneOf(order, ["C", "F", "A", "K"]) switch
    {
        "C" => false,
        "F" => true,
        _ => ndim > 1 && !IsContiguous && T.IsContiguous,
    };

    /// <summary>The axes in another order, reversed if none is given; a view.</summary>
    public NDArray transpose(params int[] axes)
    {
        if (axes.Length == 0) axes = [.. Enumerable.Range(0, ndim).Reverse()];
        int[] order = [.. axes.Select(axis => Axis(axis, ndim))];
        if (order.Length != ndim) throw new ArgumentException("axes don't match array");
        if (order.Distinct().Count() != ndim) throw new ArgumentException("repeated axis in transpose");
        return View([.. order.Select(axis => Sizes[axis])], [.. order.Select(axis => Strides[axis])]);
    }

    /// <inheritdoc cref="transpose(int[])"/>
    public NDArray transpose(Shape axes) => transpose(axes.ToArray());

    /// <summary>Without the axes of size 1, or without those; a view.</summary>
    /// <exception cref="ArgumentException">Such an axis has another size.</exception>
    public NDArray squeeze(Axes? axis = null)
    {
        bool[] meant = Axes.Of(axis, ndim);
        if (axis is not null && Enumerable.Range(0, ndim).Any(i => meant[i] && Sizes[i] != 1))
            throw new ArgumentException("cannot select an axis to squeeze out which has size not equal to one");
        int[] kept = [.. Enumerable.Range(0, ndim).Where(i => !meant[i] || Sizes[i] != 1)];
        return View([.. kept.Select(i => Sizes[i])], [.. kept.Select(i => Strides[i])]);
    }

    /// <summary>A view that repeats the elements along axes of size 1 and new ones in front; not to be written to.</summary>
    internal NDArray BroadcastTo(int[] sizes)
    {
        var strides = new int[sizes.Length];
        for (int axis = 1; axis <= ndim; axis++)
            strides[^axis] = Sizes[^axis] == 1 && sizes[^axis] != 1 ? 0 : Strides[^axis];
        return View(sizes, strides);
    }

    /// <summary>The shape that two arrays broadcast to, null if they don't.</summary>
    internal static int[]? Broadcast(int[] x, int[] y)
    {
        var sizes = new int[Math.Max(x.Length, y.Length)];
        for (int axis = 1; axis <= sizes.Length; axis++)
        {
            int left = axis <= x.Length ? x[^axis] : 1, right = axis <= y.Length ? y[^axis] : 1;
            if (left != right && left != 1 && right != 1) return null;
            sizes[^axis] = left == 1 ? right : left;
        }
        return sizes;
    }

    private int[] Resolve(int[] shape)
    {
        if (shape.Count(size => size < 0) > 1) throw new ArgumentException("can only specify one unknown dimension");
        int unknown = Array.FindIndex(shape, size => size < 0);
        int[] sizes = [.. shape];
        int known = Count([.. shape.Where(size => size >= 0)]);
        if (unknown >= 0) sizes[unknown] = known == 0 ? 0 : size / known;
        if (Count(sizes) != size || (unknown >= 0 && known == 0))
            throw new ArgumentException($"cannot reshape array of size {size} into shape {Text(shape)}");
        return sizes;
    }

    /// <summary>
    /// The strides under which this memory has the sizes, null if there are none: axes may split, and join where they touch.
    /// </summary>
    private int[]? Regroup(int[] sizes)
    {
        int[] old = [.. Enumerable.Range(0, ndim).Where(axis => Sizes[axis] != 1)];
        var strides = new int[sizes.Length];
        for (int from = 0, to = 0; from < old.Length && to < sizes.Length;)
        {
            int fromEnd = from + 1, toEnd = to + 1, have = Sizes[old[from]], want = sizes[to];
            while (have != want)
            {
                if (have < want) have *= Sizes[old[fromEnd++]];
                else want *= sizes[toEnd++];
            }
            for (int i = from; i < fromEnd - 1; i++)
            {
                if (Strides[old[i]] != Strides[old[i + 1]] * Sizes[old[i + 1]]) return null;
            }
            strides[toEnd - 1] = Strides[old[fromEnd - 1]];
            for (int i = toEnd - 1; i > to; i--) strides[i - 1] = strides[i] * sizes[i];
            (from, to) = (fromEnd, toEnd);
        }
        return strides;
    }
}
