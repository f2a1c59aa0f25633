namespace ConvNet;

public static partial class np
{
    /// <summary>A copy, sorted along an axis; NaN goes last.</summary>
    public static NDArray sort(NDArray a, int axis = -1)
    {
        int along = NDArray.Axis(axis, a.ndim);
        var rows = a.MoveAxes(along, a.ndim - 1, 1).copy();
        int length = rows.Sizes[^1];
        for (int start = 0; start < rows.size; start += length) rows.dtype.Sort(rows.View([length], [1], start));
        return rows.MoveAxes(a.ndim - 1, along, 1);
    }

    /// <summary>The places of the elements in their order along an axis; equal ones keep theirs, NaN goes last.</summary>
    public static NDArray argsort(NDArray a, int axis = -1)
    {
        int along = NDArray.Axis(axis, a.ndim);
        var rows = a.MoveAxes(along, a.ndim - 1, 1).copy();
        int length = rows.Sizes[^1];
        IEnumerable<long> Order(int start) => rows.dtype.IsText
            ? TextDType.Texts(rows.View([length], [1], start)).Index()
                .Order(Comparer<(int Index, string Item)>.Create((x, y) => TextDType.Order(x.Item, y.Item))).Select(one => (long)one.Index)
            : rows.dtype.IsFloat
            ? Ordered(rows.View([length], [1], start).ToArray<double>(), x => double.IsNaN(x) ? (1, 0) : (0, x))
            : Ordered(rows.View([length], [1], start).ToArray<long>(), x => x);
        long[] places = [.. Enumerable.Range(0, length == 0 ? 0 : rows.size / length).SelectMany(row => Order(row * length))];
        return NDArray.Wrap(places, rows.shape).MoveAxes(a.ndim - 1, along, 1);
    }

    /// <summary>The sums up to each element along an axis; for null of all elements in C order.</summary>
    public static NDArray cumsum(NDArray a, int? axis = null)
    {
        if (axis is not { } along) return cumsum(a.ravel(), 0);
        var dtype = a.dtype.IsFloat ? a.dtype : a.dtype.Kind == DTypeKind.Unsigned ? DType.UInt64 : DType.Int64;
        var result = a.astype(dtype);
        var rows = result.MoveAxes(NDArray.Axis(along, a.ndim), 0, 1);
        for (int i = 1; i < rows.Sizes[0]; i++) rows[i] = rows[i] + rows[i - 1];
        return result;
    }

    /// <summary>The differences between neighbours along an axis, which gets shorter by one.</summary>
    public static NDArray diff(NDArray a, int axis = -1)
    {
        int along = NDArray.Axis(axis, a.ndim);
        var rows = a.MoveAxes(along, 0, 1);
        return (rows[1..] - rows[..^1]).MoveAxes(0, along, 1);
    }

    /// <summary>How many elements are not 0.</summary>
    public static int count_nonzero(NDArray a) => (int)a.As(bool_).sum();

    /// <summary>The middle element along an axis, or the mean of the two in the middle; of all elements for null.</summary>
    public static NDArray median(NDArray a, int? axis = null)
    {
        if (axis is not { } along) return median(a.ravel(), 0);
        var rows = sort(a, along).MoveAxes(NDArray.Axis(along, a.ndim), 0, 1);
        int count = rows.Sizes[0];
        return rows[((count - 1) / 2)..(count / 2 + 1)].mean(0);
    }

    /// <summary>How often each number from 0 on occurs in a row of integers.</summary>
    /// <param name="x">Integers, none negative.</param>
    /// <param name="minlength">The least length of the result.</param>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public static NDArray bincount(NDArray x, int minlength = 0)
    {
        long[] numbers = x.ToArray<long>();
        if (numbers.Any(number => number < 0)) throw new ArgumentException("'list' argument must have no negative elements");
        long[] counts = new long[Math.Max(minlength, numbers.Length == 0 ? 0 : (int)numbers.Max() + 1)];
        foreach (long number in numbers) counts[number]++;
        return NDArray.Wrap(counts, counts.Length);
    }

    /// <summary>Whether each element is among others.</summary>
    public static NDArray isin(NDArray element, NDArray test_elements) =>
        (expand_dims(element, -1) == asarray(test_elements).ravel()).any(-1);

    /// <summary>The places where the elements are not 0, one row for each.</summary>
    public static NDArray argwhere(NDArray a) => stack(nonzero(a), axis: 1);

    private static IEnumerable<long> Ordered<T, TKey>(T[] items, Func<T, TKey> key) =>
        items.Index().OrderBy(pair => key(pair.Item)).Select(pair => (long)pair.Index);
}
