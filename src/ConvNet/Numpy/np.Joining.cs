namespace ConvNet;

public static partial class np
{
    /// <summary>Arrays below each other; those of one axis count as rows.</summary>
    public static NDArray vstack(NDArray[] tup) =>
        concatenate([.. tup.Select(array => array.ndim < 2 ? array.reshape(1, -1) : array)]);

    /// <summary>Arrays beside each other, along the second axis; those of one axis behind each other.</summary>
    public static NDArray hstack(NDArray[] tup) => concatenate(tup, tup.Length > 0 && tup[0].ndim < 2 ? 0 : 1);

    /// <summary>Arrays of one axis as the columns of one array.</summary>
    public static NDArray column_stack(NDArray[] tup) =>
        concatenate([.. tup.Select(array => array.ndim < 2 ? array.reshape(-1, 1) : array)], 1);

    /// <inheritdoc cref="vstack"/>
    public static NDArray row_stack(NDArray[] tup) => vstack(tup);

    /// <summary>Arrays beside each other, along the second axis; <c>np.c_[x, y]</c>: those of one axis are columns.</summary>
    public static Joiner c_ { get; } = new(isColumns: true);

    /// <summary>Arrays and numbers one behind the other: <c>np.r_[x, 0, y]</c>.</summary>
    public static Joiner r_ { get; } = new(isColumns: false);

    /// <summary>Arrays of arrays, row by row.</summary>
    public static NDArray block(NDArray[][] arrays) =>
        concatenate([.. arrays.Select(row => concatenate([.. row.Select(atleast_2d)], -1))], -2);

    /// <summary>Arrays behind each other, along the third axis.</summary>
    public static NDArray dstack(NDArray[] tup) => concatenate([.. tup.Select(array => array.ndim switch
    {
        < 2 => array.reshape(1, -1, 1),
        2 => expand_dims(array, -1),
        _ => array,
    })], 2);

    /// <summary>An array with values at its end, along an axis; for null all elements in a row.</summary>
    public static NDArray append(NDArray arr, NDArray values, int? axis = null) =>
        axis is null ? concatenate([arr.ravel(), asarray(values).ravel()]) : concatenate([arr, asarray(values)], axis);

    /// <summary>A copy without one place of an axis; for null of all elements in a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static NDArray delete(NDArray arr, int obj, int? axis = null)
    {
        if (axis is not { } along) return delete(arr.ravel(), obj, 0);
        int count = arr.Sizes[NDArray.Axis(along, arr.ndim)];
        if (obj < -count || obj >= count) throw new ArgumentOutOfRangeException(null,
            $"index {obj} is out of bounds for axis {along} with size {count}");
        int gone = obj < 0 ? obj + count : obj;
        return Take(arr, [.. Enumerable.Range(0, count).Where(place => place != gone)], along);
    }

    /// <summary>A copy without some places of an axis; for null of all elements in a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static NDArray delete(NDArray arr, NDArray obj, int? axis = null)
    {
        if (axis is not { } along) return delete(arr.ravel(), obj, 0);
        int at = NDArray.Axis(along, arr.ndim), count = arr.Sizes[at];
        var gone = obj.dtype == bool_ ? nonzero(obj)[0].ToArray<long>() : obj.ToArray<long>();
        var places = gone.Select(place => NDArray.Positive(place, at, count)).ToHashSet();
        return Take(arr, [.. Enumerable.Range(0, count).Where(place => !places.Contains(place))], along);
    }

    /// <summary>A copy with values before places of an axis; for null of all elements in a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static NDArray insert(NDArray arr, NDArray obj, NDArray values, int? axis = null)
    {
        if (axis is not { } along) return insert(arr.ravel(), obj, values, 0);
        int at = NDArray.Axis(along, arr.ndim), count = arr.Sizes[at];
        int[] places = [.. obj.ToArray<long>().Select(place => place >= -count && place <= count
            ? (int)(place < 0 ? place + count : place)
            : throw new ArgumentOutOfRangeException(null, $"index {place} is out of bounds for axis {along} with size {count}"))];
        var rows = arr.MoveAxes(at, 0, 1);
        // One place takes all values, several take one each.
        bool isOne = places.Length == 1;
        int more = !isOne ? places.Length : arr.ndim == 1 ? Math.Max(1, values.size)
            : values.ndim == arr.ndim ? values.Sizes[at] : 1;
        var added = broadcast_to(isOne && arr.ndim > 1 && values.ndim == arr.ndim ? values.MoveAxes(at, 0, 1) : values,
            new Shape([more, .. rows.Sizes[1..]])).astype(arr.dtype);
        var all = concatenate([rows, added]);
        if (isOne) places = [.. Enumerable.Repeat(places[0], more)];
        var order = Enumerable.Range(0, count).Select(place => (Before: place, IsOld: 1, Place: place))
            .Concat(places.Select((place, i) => (Before: place, IsOld: 0, Place: count + i)))
            .OrderBy(one => one.Before).ThenBy(one => one.IsOld);
        return all.TakeRows([.. order.Select(one => one.Place)]).MoveAxes(0, at, 1);
    }

    /// <summary>The elements, or slices of an axis, where a row of bools says so.</summary>
    public static NDArray compress(NDArray condition, NDArray a, int? axis = null) => take(a, nonzero(condition)[0], axis);

    /// <summary>The elements where a mask of bools says so, in a row.</summary>
    public static NDArray extract(NDArray condition, NDArray arr) => compress(condition.ravel(), arr.ravel());

    /// <summary>Of the first list whose condition holds the element, elsewhere the default.</summary>
    public static NDArray select(NDArray[] condlist, NDArray[] choicelist, NDArray? @default = null)
    {
        if (condlist.Length != choicelist.Length)
            throw new ArgumentException("list of cases must be same length as list of conditions");
        var result = @default ?? 0;
        for (int i = condlist.Length - 1; i >= 0; i--) result = where(condlist[i], choicelist[i], result);
        return result;
    }

    /// <summary>At each place the element of the array that a number there names.</summary>
    public static NDArray choose(NDArray a, NDArray[] choices) => select([.. choices.Select((_, i) => a == i)], choices);

    /// <summary>Writes values to places counted in C order.</summary>
    public static void put(NDArray a, NDArray ind, NDArray v)
    {
        long[] places = ind.ToArray<long>();
        var values = asarray(v).ravel();
        for (int i = 0; i < places.Length; i++)
        {
            int place = NDArray.Positive(places[i], 0, a.size);
            NDIndex?[] at = [.. NDArray.Steps(a.Sizes).Select((step, axis) => (NDIndex?)(place / step % a.Sizes[axis]))];
            a.Set(at, values[i % values.size]);
        }
    }

    /// <summary>Writes values where a mask of bools says so.</summary>
    public static void putmask(NDArray a, NDArray mask, NDArray values) =>
        a[mask] = values.ndim == 0 ? values : resize(values, a.shape)[mask];

    /// <summary>Writes an array's elements, or a number, where <paramref name="where"/> holds.</summary>
    public static void copyto(NDArray dst, NDArray src, NDArray? where = null)
    {
        if (where is null) dst["..."] = src;
        else dst["..."] = np.where(where, src, dst).As(dst.dtype);
    }

    /// <summary>An array of that shape, filled with the elements over and over.</summary>
    public static NDArray resize(NDArray a, Shape new_shape)
    {
        int count = NDArray.Count(new_shape.ToArray());
        return a.size == 0 ? zeros(new_shape, a.dtype) : a.ravel()[arange(count) % a.size].reshape(new_shape);
    }

    /// <summary>A row without the zeros at its ends: "f" at the front, "b" at the back.</summary>
    public static NDArray trim_zeros(NDArray filt, string trim = "fb")
    {
        long[] places = flatnonzero(filt).ToArray<long>();
        if (places.Length == 0) return filt[..0];
        int first = trim.Contains('f') ? (int)places[0] : 0, end = trim.Contains('b') ? (int)places[^1] + 1 : filt.size;
        return filt[first..end];
    }

    /// <summary>An array with a border.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pad_width">How many elements go before and after: one number for all, (before, after) for all axes, or such
    /// a pair for each axis.</param>
    /// <param name="mode">
    /// "constant", "edge" (the nearest element), "reflect" (mirrored at the edge, without it), "symmetric" (mirrored with it), "wrap"
    /// (from the other side), or "maximum", "minimum", "mean" or "median" of the axis.
    /// </param>
    /// <param name="constant_values">What a constant border holds: a number, (before, after), or such a pair for each axis.</param>
    /// <exception cref="ArgumentException">The mode is another, or the widths don't fit the axes.</exception>
    public static NDArray pad(NDArray array, NDArray pad_width, string mode = "constant", NDArray? constant_values = null)
    {
        Require.OneOf(mode, ["constant", "edge", "reflect", "symmetric", "wrap", "maximum", "minimum", "mean", "median"]);
        if (constant_values is not null && mode != "constant")
            throw new ArgumentException($"unsupported keyword arguments for mode '{mode}': constant_values");
        if (NDArray.Broadcast(pad_width.Sizes, [array.ndim, 2]) is not [var axes, 2] || axes != array.ndim)
            throw new ArgumentException($"pad_width of shape {pad_width.shape} does not fit an array of {array.ndim} axes");
        long[] widths = pad_width.BroadcastTo([array.ndim, 2]).ToArray<long>();
        if ((bool)any(pad_width < 0)) throw new ArgumentException("index can't contain negative values");
        var borders = broadcast_to(constant_values ?? 0, (array.ndim, 2));
        var result = array;
        for (int axis = 0; axis < array.ndim; axis++)
        {
            int before = (int)widths[2 * axis], after = (int)widths[2 * axis + 1], count = array.Sizes[axis];
            int[] places = [.. Enumerable.Range(-before, before + count + after).Select(at => Inside(at, count, mode))];
            result = Take(result, places, axis);
            if (mode is "edge" or "reflect" or "symmetric" or "wrap") continue;
            var along = result.MoveAxes(axis, 0, 1);
            var middle = along[before..(before + count)];
            var border = mode switch
            {
                "maximum" => middle.max(0),
                "minimum" => middle.min(0),
                "mean" => middle.mean(0),
                _ => median(middle, 0),
            };
            if (!array.dtype.IsFloat && mode is "mean" or "median") border = rint(border);
            along[..before] = mode == "constant" ? borders[axis, 0] : border;
            along[(before + count)..] = mode == "constant" ? borders[axis, 1] : border;
        }
        return result;
    }

    private static int Inside(int at, int count, string mode)
    {
        if (count == 0 && mode != "constant")
            throw new ArgumentException("can't extend empty axis 0 using modes other than 'constant' or 'empty'");
        if (mode == "wrap") return (at % count + count) % count;
        if (mode == "symmetric")
        {
            int twice = (at % (2 * count) + 2 * count) % (2 * count);
            return Math.Min(twice, 2 * count - 1 - twice);
        }
        if (mode != "reflect" || count == 1) return Math.Clamp(at, 0, Math.Max(0, count - 1));
        int period = 2 * (count - 1), place = (at % period + period) % period;
        return Math.Min(place, period - place);
    }
}
