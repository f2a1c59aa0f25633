namespace ConvNet;

public static partial class np
{
    /// <summary>Arrays below each other; those of one axis count as rows.</summary>
    public static NDArray vstack(NDArray[] tup) =>
        concatenate([.. tup.Select(array => array.ndim < 2 ? array.reshape(1, -1) : array)]);

    /// <summary>Arrays beside each other, along the second axis; those of one axis behind each other.</summary>
    public static NDArray hstack(NDArray[] tup) => concatenate(tup, tup.Length > 0 && tup[0].ndim < 2 ? 0 : 1);

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

    /// <summary>An array with a border.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pad_width">How many elements go before and after: one number for all, (before, after) for all axes, or such
    /// a pair for each axis.</param>
    /// <param name="mode">"constant", "edge" (the nearest element) or "reflect" (mirrored at the edge, without it).</param>
    /// <param name="constant_values">What a constant border holds: a number, or (before, after).</param>
    /// <exception cref="ArgumentException">The mode is another, or the widths don't fit the axes.</exception>
    public static NDArray pad(NDArray array, NDArray pad_width, string mode = "constant", NDArray? constant_values = null)
    {
        Require.OneOf(mode, ["constant", "edge", "reflect"]);
        if (NDArray.Broadcast(pad_width.Sizes, [array.ndim, 2]) is not [var axes, 2] || axes != array.ndim)
            throw new ArgumentException($"pad_width of shape {pad_width.shape} does not fit an array of {array.ndim} axes");
        long[] widths = pad_width.BroadcastTo([array.ndim, 2]).ToArray<long>();
        var borders = (constant_values ?? 0).BroadcastTo([2]);
        var result = array;
        for (int axis = 0; axis < array.ndim; axis++)
        {
            int before = (int)widths[2 * axis], after = (int)widths[2 * axis + 1], count = array.Sizes[axis];
            int[] places = [.. Enumerable.Range(-before, before + count + after).Select(at => Inside(at, count, mode))];
            result = Take(result, places, axis);
            if (mode != "constant") continue;
            var along = result.MoveAxes(axis, 0, 1);
            along[..before] = borders[0];
            along[(before + count)..] = borders[1];
        }
        return result;
    }

    private static int Inside(int at, int count, string mode)
    {
        if (mode != "reflect" || count == 1) return Math.Clamp(at, 0, count - 1);
        int period = 2 * (count - 1), place = (at % period + period) % period;
        return Math.Min(place, period - place);
    }
}
