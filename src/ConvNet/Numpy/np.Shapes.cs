namespace ConvNet;

public static partial class np
{
    /// <summary>The elements in another shape; see <see cref="NDArray.reshape(int[])"/>.</summary>
    public static NDArray reshape(NDArray a, Shape shape) => a.reshape(shape);

    /// <summary>The axes in another order; see <see cref="NDArray.transpose(int[])"/>.</summary>
    public static NDArray transpose(NDArray a, Shape? axes = null) => axes is null ? a.transpose() : a.transpose(axes);

    /// <summary>A new axis of size 1 at that place of the result; a view.</summary>
    public static NDArray expand_dims(NDArray a, int axis)
    {
        int at = NDArray.Axis(axis, a.ndim + 1);
        return a.View([.. a.Sizes[..at], 1, .. a.Sizes[at..]], [.. a.Strides[..at], 0, .. a.Strides[at..]]);
    }

    /// <summary>Without the axes of size 1; a view.</summary>
    public static NDArray squeeze(NDArray a, int? axis = null) => a.squeeze(axis);

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
