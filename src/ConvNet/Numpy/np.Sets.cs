namespace ConvNet;

public static partial class np
{
    /// <summary>The different elements, sorted.</summary>
    public static NDArray unique(NDArray ar) => Different(ar.ravel()).Values;

    /// <summary>
    /// The different elements, sorted; then what is asked for, in this order: where each is first, where among them each element
    /// of the array is, and how often each is there. <c>var (digits, counts) = np.unique(y, return_counts: true);</c>
    /// </summary>
    public static NDArray[] unique(NDArray ar, bool return_index = false, bool return_inverse = false, bool return_counts = false)
    {
        var (values, places, inverse, counts) = Different(ar.ravel());
        NDArray?[] all = [values, return_index ? places : null, return_inverse ? inverse.reshape(ar.shape) : null,
            return_counts ? counts : null];
        return [.. all.OfType<NDArray>()];
    }

    /// <summary>The different slices of an axis, sorted.</summary>
    public static NDArray unique(NDArray ar, int axis)
    {
        var rows = ar.MoveAxes(NDArray.Axis(axis, ar.ndim), 0, 1);
        var flat = rows.reshape(rows.Sizes[0], -1);
        int[] order = [.. Enumerable.Range(0, flat.Sizes[0]).Order(Comparer<int>.Create((x, y) => Compared(flat[x], flat[y])))];
        int[] first = [.. order.Where((row, i) => i == 0 || Compared(flat[order[i - 1]], flat[row]) != 0)];
        return rows.TakeRows(first).MoveAxes(0, NDArray.Axis(axis, ar.ndim), 1);
    }

    /// <summary>Whether each element is among others, or, with <paramref name="invert"/>, is not.</summary>
    public static NDArray isin(NDArray element, NDArray test_elements, bool invert = false)
    {
        var found = (expand_dims(element, -1) == asarray(test_elements).ravel()).any(-1);
        return invert ? ~found : found;
    }

    /// <summary>Whether each element is among others, in a row.</summary>
    public static NDArray in1d(NDArray ar1, NDArray ar2, bool invert = false) => isin(ar1.ravel(), ar2, invert: invert);

    /// <summary>The different elements that both have, sorted.</summary>
    public static NDArray intersect1d(NDArray ar1, NDArray ar2) => unique(ar1)[isin(unique(ar1), ar2)];

    /// <summary>The different elements that either has, sorted.</summary>
    public static NDArray union1d(NDArray ar1, NDArray ar2) => unique(concatenate([ar1, ar2], axis: null));

    /// <summary>The different elements of the first that the second has not, sorted.</summary>
    public static NDArray setdiff1d(NDArray ar1, NDArray ar2) => unique(ar1)[isin(unique(ar1), ar2, invert: true)];

    /// <summary>The different elements that exactly one has, sorted.</summary>
    public static NDArray setxor1d(NDArray ar1, NDArray ar2) => union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1));

    private static (NDArray Values, NDArray Places, NDArray Inverse, NDArray Counts) Different(NDArray flat)
    {
        var order = argsort(flat);
        var sorted = flat[order];
        if (flat.size == 0) return (sorted, order, order, order);
        // NaN differs from itself, but is there once.
        var begins = concatenate([full(1, true), sorted[1..] != sorted[..^1]]);
        if (sorted.dtype.IsFloat) begins &= concatenate([full(1, true), ~(isnan(sorted[1..]) & isnan(sorted[..^1]))]);
        var places = nonzero(begins)[0];
        var inverse = NDArray.Empty(int64, [flat.size]);
        inverse[order] = cumsum(begins) - 1;
        return (sorted[places], order[places], inverse, concatenate([places[1..], full(1, flat.size)]) - places);
    }

    private static int Compared(NDArray x, NDArray y)
    {
        for (int i = 0; i < x.size; i++)
        {
            if ((bool)(x[i] < y[i])) return -1;
            if ((bool)(x[i] > y[i])) return 1;
        }
        return 0;
    }
}
