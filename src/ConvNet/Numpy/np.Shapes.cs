namespace ConvNet;

public static partial class np
{
    /// <summary>The elements in another shape; see <see cref="NDArray.reshape(Shape, string)"/>.</summary>
    public static NDArray reshape(NDArray a, Shape shape, string order = "C") => asarray(a).reshape(shape, order);

    /// <inheritdoc cref="NDArray.ravel"/>
    public static NDArray ravel(NDArray a, string order = "C") => a.ravel(order);

    /// <summary>A view that repeats the elements along axes of size 1 and new ones in front; not to be written to.</summary>
    /// <exception cref="ArgumentException">The array does not broadcast to that shape.</exception>
    public static NDArray broadcast_to(NDArray array, Shape shape)
    {
        int[] sizes = shape.ToArray();
        return NDArray.Broadcast(array.Sizes, sizes) is { } both
            && both.AsSpan().SequenceEqual(sizes) && array.ndim <= sizes.Length ? asarray(array).BroadcastTo(sizes).AsReadOnly()
            : throw new ArgumentException("operands could not be broadcast together with remapped shapes [original->remapped]: " +
                $"{NDArray.Text(array.Sizes)}  and requested shape {NDArray.Text(sizes)}");
    }

    /// <summary>Views of arrays in the one shape that they broadcast to.</summary>
    public static NDArray[] broadcast_arrays(params NDArray[] args)
    {
        int[] sizes = broadcast_shapes([.. args.Select(array => array.shape)]).ToArray();
        return [.. args.Select(array => broadcast_to(array, sizes))];
    }

    /// <summary>The shape that arrays of these shapes broadcast to.</summary>
    /// <exception cref="ArgumentException">They don't.</exception>
    public static Shape broadcast_shapes(params Shape[] args) => args.Select(shape => shape.ToArray())
        .Aggregate(Array.Empty<int>(), (all, sizes) => NDArray.Broadcast(all, sizes) ?? throw new ArgumentException(
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape " +
            $"{NDArray.Text(all)} and arg 1 with shape {NDArray.Text(sizes)}."));

    /// <summary>The axes in another order; see <see cref="NDArray.transpose(int[])"/>.</summary>
    public static NDArray transpose(NDArray a, Shape? axes = null) => axes is null ? a.transpose() : a.transpose(axes);

    /// <summary>New axes of size 1 at those places of the result; a view.</summary>
    public static NDArray expand_dims(NDArray a, Axes axis)
    {
        bool[] added = Axes.Of(axis, a.ndim + axis.ToArray().Length);
        int next = 0;
        return a.reshape([.. added.Select(isNew => isNew ? 1 : a.Sizes[next++])]);
    }

    /// <summary>A new axis of size 1 at that place of the result; a view.</summary>
    public static NDArray expand_dims(NDArray a, int axis)
    {
        int at = NDArray.Axis(axis, a.ndim + 1);
        return a.View([.. a.Sizes[..at], 1, .. a.Sizes[at..]], [.. a.Strides[..at], 0, .. a.Strides[at..]]);
    }

    /// <summary>Without the axes of size 1; a view.</summary>
    public static NDArray squeeze(NDArray a, Axes? axis = null) => a.squeeze(axis);

    /// <summary>Arrays one after the other along an axis that exists; along none of them: all elements in a row.</summary>
    public static NDArray concatenate(NDArray[] arrays, int? axis = 0)
    {
        if (arrays.Length == 0) throw new ArgumentException("need at least one array to concatenate");
        if (axis is null) return concatenate([.. arrays.Select(array => array.ravel())]);
        var first = arrays[0];
        int along = NDArray.Axis(axis.Value, first.ndim);
        for (int i = 1; i < arrays.Length; i++) CheckJoins(arrays[i], i, first, along);

        var dtype = arrays.Select(array => array.dtype).Aggregate(Promotion.Of);
        int[] sizes = [.. first.Sizes];
        sizes[along] = arrays.Sum(array => array.Sizes[along]);
        var result = NDArray.Empty(dtype, sizes);
        int at = 0;
        foreach (var array in arrays)
        {
            dtype.Assign(array, result.View(array.Sizes, result.Strides, at * result.Strides[along]));
            at += array.Sizes[along];
        }
        return result;
    }

    /// <summary>Arrays of one shape along a new axis.</summary>
    public static NDArray stack(NDArray[] arrays, int axis = 0)
    {
        if (arrays.Length == 0) throw new ArgumentException("need at least one array to stack");
        if (arrays.Any(array => !array.Sizes.AsSpan().SequenceEqual(arrays[0].Sizes)))
            throw new ArgumentException("all input arrays must have the same shape");
        return concatenate([.. arrays.Select(array => expand_dims(array, axis))], axis);
    }

    /// <summary>Rows of places as an index for all their combinations: <c>var (i, j) = np.ix_(a, b); x[i, j]</c>.</summary>
    public static NDArray[] ix_(params NDArray[] args) => [.. args.Select((row, i) =>
        (row.dtype == bool_ ? nonzero(row)[0] : row).reshape([.. args.Select((_, axis) => axis == i ? -1 : 1)]))];

    /// <summary>The place along each axis of places counted in C order.</summary>
    public static NDArray[] unravel_index(NDArray indices, Shape shape)
    {
        int[] sizes = shape.ToArray();
        if ((bool)any((indices < 0) | (indices >= NDArray.Count(sizes))))
            throw new ArgumentException($"index is out of bounds for array with size {NDArray.Count(sizes)}");
        return [.. NDArray.Steps(sizes).Select((step, axis) => floor_divide(indices, step) % sizes[axis])];
    }

    /// <summary>Places counted in C order of the place along each axis.</summary>
    public static NDArray ravel_multi_index(NDArray[] multi_index, Shape dims)
    {
        int[] sizes = dims.ToArray();
        if (multi_index.Zip(sizes, (places, size) => (bool)any((places < 0) | (places >= size))).Any(isOut => isOut))
            throw new ArgumentException("invalid entry in coordinates array");
        return multi_index.Zip(NDArray.Steps(sizes), (places, step) => places * step).Aggregate((x, y) => x + y)
            .astype(int64).AsScalar();
    }

    /// <summary>The sizes along the axes.</summary>
    public static Shape shape(NDArray a) => a.shape;

    /// <summary>The number of axes.</summary>
    public static int ndim(NDArray a) => a.ndim;

    /// <summary>The number of elements, of all or along an axis.</summary>
    public static int size(NDArray a, int? axis = null) => axis is { } along ? a.Sizes[NDArray.Axis(along, a.ndim)] : a.size;

    /// <summary>The array with at least one axis.</summary>
    public static NDArray atleast_1d(NDArray a) => a.ndim == 0 ? a.reshape(1) : a;

    /// <summary>The array with at least two axes; one of one axis is a row.</summary>
    public static NDArray atleast_2d(NDArray a) => a.ndim < 2 ? a.reshape(1, -1) : a;

    /// <summary>The array with at least three axes.</summary>
    public static NDArray atleast_3d(NDArray a) => a.ndim < 2 ? a.reshape(1, -1, 1) : a.ndim == 2 ? expand_dims(a, -1) : a;

    private static void CheckJoins(NDArray array, int index, NDArray first, int along)
    {
        if (array.ndim != first.ndim)
        {
            throw new ArgumentException("all the input arrays must have same number of dimensions, but the array at index 0 " +
                $"has {first.ndim} dimension(s) and the array at index {index} has {array.ndim} dimension(s)");
        }
        for (int axis = 0; axis < first.ndim; axis++)
        {
            if (axis == along || array.Sizes[axis] == first.Sizes[axis]) continue;
            throw new ArgumentException("all the input array dimensions except for the concatenation axis must match exactly, " +
                $"but along dimension {axis}, the array at index 0 has size {first.Sizes[axis]} " +
                $"and the array at index {index} has size {array.Sizes[axis]}");
        }
    }
}
