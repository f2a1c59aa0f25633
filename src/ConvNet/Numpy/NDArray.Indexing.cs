namespace ConvNet;

public sealed partial class NDArray
{
    /// <summary>
    /// The part of the array that the indices choose, one per axis: a view for integers and slices, a copy for arrays of places
    /// and masks. Setting writes into this array's memory.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A place lies beyond its axis.</exception>
    public NDArray this[NDIndex? i0]
    {
        get => _several is not null && i0?.Integer is { } output ? _several[Positive(output, 0, _several.Count)] : Get([i0]);
        set => Set([i0], value);
    }

    /// <inheritdoc cref="this[NDIndex]"/>
    public NDArray this[NDIndex? i0, NDIndex? i1] { get => Get([i0, i1]); set => Set([i0, i1], value); }

    /// <inheritdoc cref="this[NDIndex]"/>
    public NDArray this[NDIndex? i0, NDIndex? i1, NDIndex? i2] { get => Get([i0, i1, i2]); set => Set([i0, i1, i2], value); }

    /// <inheritdoc cref="this[NDIndex]"/>
    public NDArray this[NDIndex? i0, NDIndex? i1, NDIndex? i2, NDIndex? i3]
    {
        get => Get([i0, i1, i2, i3]);
        set => Set([i0, i1, i2, i3], value);
    }

    /// <inheritdoc cref="this[NDIndex]"/>
    public NDArray this[NDIndex? i0, NDIndex? i1, NDIndex? i2, NDIndex? i3, NDIndex? i4]
    {
        get => Get([i0, i1, i2, i3, i4]);
        set => Set([i0, i1, i2, i3, i4], value);
    }

    internal NDArray Get(NDIndex?[] indices)
    {
        var chosen = Choose(indices);
        if (chosen.Places is not { } places)
            return chosen.Inner.ndim == 0 && !indices.Contains(NDIndex.Ellipsis) ? chosen.Inner.copy().AsScalar() : chosen.Inner;
        var result = Empty(dtype, [.. places.Sizes, .. chosen.Inner.Sizes]);
        Span<long> starts = places.AsSpan<long>();
        int length = chosen.Inner.size;
        bool dense = chosen.Inner.IsContiguous;
        for (int i = 0; i < starts.Length; i++)
        {
            int from = (int)starts[i];
            if (dense) Elements.Copy(Buffer, from, result.Buffer, i * length, length, dtype.ItemSize);
            else
            {
                var inner = chosen.Inner.View(chosen.Inner.Sizes, chosen.Inner.Strides, from);
                dtype.Assign(inner, result.View(inner.Sizes, Steps(inner.Sizes), i * length));
            }
        }
        return result.MoveAxes(0, chosen.Position, places.ndim).AsScalar();
    }

    internal void Set(NDIndex?[] indices, NDArray value)
    {
        Writable();
        var chosen = Choose(indices);
        value = ForAssignment(value);
        if (chosen.Places is not { } places)
        {
            dtype.Assign(FittedTo(chosen.Inner.Sizes, value), chosen.Inner);
            return;
        }
        if (indices is [{ Array.dtype.Kind: DTypeKind.Bool }] && chosen.Inner.ndim == 0 && value.ndim == 1 &&
            value.size != 1 && value.size != places.size)
        {
            throw new ArgumentException("NumPy boolean array indexing assignment cannot assign " +
                $"{value.size} input values to the {places.size} output values where the mask is true");
        }
        var inner = chosen.Inner;
        int position = chosen.Position, axes = places.ndim;
        int[] shape = [.. inner.Sizes.AsSpan(0, position), .. places.Sizes, .. inner.Sizes.AsSpan(position)];
        var values = FittedTo(shape, value).MoveAxes(position, 0, axes);
        Span<long> starts = places.AsSpan<long>();
        var rows = values.Contiguous();
        for (int i = 0; i < starts.Length; i++)
        {
            var row = rows.View(inner.Sizes, Steps(inner.Sizes), rows.Offset + i * inner.size);
            dtype.Assign(row, inner.View(inner.Sizes, inner.Strides, (int)starts[i]));
        }
    }

    /// <summary>
    /// What indices choose: the inner part as a view; and if there are arrays among them, the places in the buffer where a copy
    /// of the inner part begins, whose axes stand at a position among the inner part's.
    /// </summary>
    private readonly record struct Chosen(NDArray Inner, NDArray? Places, int Position);

    private Chosen Choose(NDIndex?[]? given)
    {
        var indices = Complete(given ?? [null], ndim);
        // Beside an array an integer counts as an array too: that decides where the arrays' axes go.
        bool anyArray = indices.Any(index => index.Array is not null);
        var (sizes, strides) = (new List<int>(), new List<int>());
        int offset = Offset, axis = 0, position = -1, lastArray = -1;
        bool together = true;
        NDArray? places = null;
        for (int i = 0; i < indices.Count; i++)
        {
            var index = indices[i];
            if (ReferenceEquals(index, NDIndex.NewAxis)) (sizes, strides) = ([.. sizes, 1], [.. strides, 0]);
            else if (index.IsSlice)
            {
                var (start, count, step) = index.On(Sizes[axis]);
                offset += start * Strides[axis];
                sizes.Add(count);
                strides.Add(step * Strides[axis++]);
            }
            else if (!anyArray) offset += Positive(index.Integer!.Value, axis, Sizes[axis]) * Strides[axis++];
            else
            {
                together &= lastArray < 0 || lastArray == i - 1;
                lastArray = i;
                if (position < 0) position = sizes.Count;
                foreach (var along in PlacesAlong(index, axis))
                {
                    var starts = Starts(along, axis++);
                    if (places is not null && Broadcast(places.Sizes, starts.Sizes) is null)
                    {
                        throw new ArgumentException("shape mismatch: indexing arrays could not be broadcast together " +
                            $"with shapes {Text(places.Sizes)} {Text(starts.Sizes)} ");
                    }
                    places = places is null ? starts : places + starts;
                }
            }
        }
        var inner = View([.. sizes], [.. strides], offset);
        return new(inner, places is null ? null : (places + (long)offset).Contiguous(), together ? Math.Max(position, 0) : 0);
    }

    /// <summary>
    /// The indices with null as a new axis, and a slice for each axis that "..." stands for or that none names.
    /// </summary>
    internal static List<NDIndex> Complete(NDIndex?[] given, int ndim)
    {
        var indices = given.Select(index => index ?? NDIndex.NewAxis).ToList();
        int named = indices.Sum(index => index.Array is { dtype.Kind: DTypeKind.Bool } mask ? mask.ndim
            : ReferenceEquals(index, NDIndex.NewAxis) || ReferenceEquals(index, NDIndex.Ellipsis) ? 0 : 1);
        if (named > ndim) throw new ArgumentOutOfRangeException(null,
            $"too many indices for array: array is {ndim}-dimensional, but {named} were indexed");
        int ellipsis = indices.IndexOf(NDIndex.Ellipsis);
        if (ellipsis < 0) ellipsis = indices.Count;
        else indices.RemoveAt(ellipsis);
        if (indices.Contains(NDIndex.Ellipsis))
            throw new ArgumentException("an index can only have a single ellipsis ('...')");
        indices.InsertRange(ellipsis, Enumerable.Repeat(NDIndex.All, ndim - named));
        return indices;
    }

    /// <summary>An array index as integers per axis; a mask of n axes is n arrays of the places where it is true.</summary>
    private NDArray[] PlacesAlong(NDIndex index, int axis)
    {
        if (index.Integer is { } integer) return [integer];
        if (index.Array is not { dtype.Kind: DTypeKind.Bool } mask) return [index.Array!];
        for (int i = 0; i < mask.ndim; i++)
        {
            if (mask.Sizes[i] != Sizes[axis + i]) throw new ArgumentOutOfRangeException(null,
                $"boolean index did not match indexed array along axis {axis + i}; size of axis is {Sizes[axis + i]} " +
                $"but size of corresponding boolean axis is {mask.Sizes[i]}");
        }
        return np.nonzero(mask);
    }

    /// <summary>Places along an axis as distances in the buffer.</summary>
    private NDArray Starts(NDArray places, int axis)
    {
        var starts = places.astype(DType.Int64);
        foreach (ref long place in starts.AsSpan<long>()) place = (long)Positive(place, axis, Sizes[axis]) * Strides[axis];
        return starts;
    }

    /// <summary>A view with a run of axes moved, from one position to another.</summary>
    internal NDArray MoveAxes(int from, int to, int count)
    {
        if (from == to || count == 0) return this;
        var order = Enumerable.Range(0, ndim).ToList();
        var moved = order.GetRange(from, count);
        order.RemoveRange(from, count);
        order.InsertRange(to, moved);
        return transpose([.. order]);
    }

    /// <summary>A value as this array's dtype, refused where a C# number does not fit.</summary>
    private NDArray ForAssignment(NDArray value)
    {
        if (value.IsWeak && value.dtype.IsFloat && dtype.IsInteger && !double.IsFinite((double)value))
            throw new ArgumentException($"cannot convert float {(double.IsNaN((double)value) ? "NaN" : "infinity")} to integer");
        value = Arithmetic.Fit(value, dtype);
        // Part of this memory would change while it is read; and only astype knows what counts as True.
        if (ReferenceEquals(value.Buffer, Buffer)) value = value.copy();
        return dtype == DType.Bool ? value.As(dtype) : value;
    }

    private static NDArray FittedTo(int[] shape, NDArray value)
    {
        // Axes of size 1 in front of a value are no obstacle.
        var trimmed = value;
        while (trimmed.ndim > shape.Length && trimmed.Sizes[0] == 1) trimmed = trimmed.squeeze(0);
        return Broadcast(trimmed.Sizes, shape) is { } sizes && sizes.AsSpan().SequenceEqual(shape)
            ? trimmed.BroadcastTo(shape)
            : throw new ArgumentException(
                $"could not broadcast input array from shape {Text(value.Sizes)} into shape {Text(shape)}");
    }
}
