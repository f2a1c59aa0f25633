namespace ConvNet;

public static partial class np
{
    private static readonly string[] SortKinds = ["quicksort", "mergesort", "heapsort", "stable"];

    /// <summary>A copy, sorted along an axis; NaN goes last.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Along which axis; all elements in a row for null.</param>
    /// <param name="kind">"quicksort", "mergesort", "heapsort" or "stable": what comes out is the same.</param>
    public static NDArray sort(NDArray a, int? axis = -1, string? kind = null)
    {
        Require.OneOf(kind ?? "stable", SortKinds);
        if (axis is not { } given) return sort(a.flatten(), 0);
        int along = NDArray.Axis(given, a.ndim);
        var rows = a.MoveAxes(along, a.ndim - 1, 1).copy();
        int length = rows.Sizes[^1];
        for (int start = 0; start < rows.size; start += length) rows.dtype.Sort(rows.View([length], [1], start));
        return rows.MoveAxes(a.ndim - 1, along, 1);
    }

    /// <summary>The places of the elements in their order along an axis; equal ones keep theirs, NaN goes last.</summary>
    /// <inheritdoc cref="sort"/>
    public static NDArray argsort(NDArray a, int? axis = -1, string? kind = null)
    {
        Require.OneOf(kind ?? "stable", SortKinds);
        if (axis is not { } given) return argsort(a.ravel(), 0);
        int along = NDArray.Axis(given, a.ndim);
        var rows = a.MoveAxes(along, a.ndim - 1, 1).copy();
        int length = rows.Sizes[^1];
        IEnumerable<long> Order(int start) => rows.dtype.IsText
            ? TextDType.Texts(rows.View([length], [1], start)).Index()
                .Order(Comparer<(int Index, string Item)>.Create((x, y) => TextDType.Order(x.Item, y.Item)))
                .Select(one => (long)one.Index)
            : rows.dtype.IsFloat
            ? Ordered(rows.View([length], [1], start).ToArray<double>(), x => double.IsNaN(x) ? (1, 0) : (0, x))
            : Ordered(rows.View([length], [1], start).ToArray<long>(), x => x);
        long[] places = [.. Enumerable.Range(0, length == 0 ? 0 : rows.size / length).SelectMany(row => Order(row * length))];
        return NDArray.Wrap(places, rows.shape).MoveAxes(a.ndim - 1, along, 1);
    }

    /// <summary>
    /// A copy in which the element at a place is the one that sorting brings there, with lesser ones before it.
    /// </summary>
    public static NDArray partition(NDArray a, int kth, int axis = -1)
    {
        NDArray.Positive(kth, axis, a.Sizes[NDArray.Axis(axis, a.ndim)]);
        return sort(a, axis);
    }

    /// <summary>The places of such a copy's elements.</summary>
    public static NDArray argpartition(NDArray a, int kth, int axis = -1)
    {
        NDArray.Positive(kth, axis, a.Sizes[NDArray.Axis(axis, a.ndim)]);
        return argsort(a, axis);
    }

    /// <summary>
    /// The places of the elements in the order of the last key, of the one before it where these are equal, and so on.
    /// </summary>
    public static NDArray lexsort(NDArray[] keys)
    {
        var order = arange(keys[0].size);
        foreach (var key in keys) order = order[argsort(key[order])];
        return order;
    }

    /// <summary>
    /// Where values would have to be put into a sorted row to keep it sorted: before what is equal, or behind it.
    /// </summary>
    /// <param name="a">The row, sorted upwards.</param>
    /// <param name="v">The values.</param>
    /// <param name="side">"left": before what is equal; "right": behind it.</param>
    public static NDArray searchsorted(NDArray a, NDArray v, string side = "left")
    {
        Require.OneOf(side, ["left", "right"]);
        if (a.ndim != 1) throw new ArgumentException("object too deep for desired array");
        double[] row = a.ToArray<double>();
        long Place(double value)
        {
            int low = 0, high = row.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                bool isBefore = side == "left" ? row[middle] < value || (double.IsNaN(value) && !double.IsNaN(row[middle]))
                    : row[middle] <= value || double.IsNaN(value);
                if (isBefore) low = middle + 1;
                else high = middle;
            }
            return low;
        }
        return NDArray.Wrap(Array.ConvertAll(v.ToArray<double>(), Place), v.shape).AsScalar();
    }

    /// <summary>
    /// Which of some ranges each value lies in: 0 before the first bound, as many as there are bounds behind the last.
    /// </summary>
    /// <param name="x">The values.</param>
    /// <param name="bins">The bounds, sorted upwards or downwards.</param>
    /// <param name="right">Whether a range includes its greater bound rather than its lesser one.</param>
    public static NDArray digitize(NDArray x, NDArray bins, bool right = false) => (bool)all(diff(bins) >= 0)
        ? searchsorted(bins, x, right ? "left" : "right")
        : (bool)all(diff(bins) <= 0) ? bins.size - searchsorted(flip(bins), x, right ? "right" : "left")
        : throw new ArgumentException("bins must be monotonically increasing or decreasing");

    /// <summary>The sums up to each element along an axis; for null of all elements in C order.</summary>
    public static NDArray cumsum(NDArray a, int? axis = null, DType? dtype = null) => Cumulated(a, axis, dtype, Arithmetic.Add);

    /// <summary>The products up to each element along an axis; for null of all elements in C order.</summary>
    public static NDArray cumprod(NDArray a, int? axis = null, DType? dtype = null) =>
        Cumulated(a, axis, dtype, Arithmetic.Multiply);

    /// <summary>The n-th differences between neighbours along an axis, which gets shorter by n.</summary>
    public static NDArray diff(NDArray a, int n = 1, int axis = -1)
    {
        if (n < 0) throw new ArgumentException($"order must be non-negative but got {n}");
        if (n == 0) return a;
        int along = NDArray.Axis(axis, a.ndim);
        var rows = a.MoveAxes(along, 0, 1);
        var by = (a.dtype == bool_ ? rows[1..] != rows[..^1] : rows[1..] - rows[..^1]).MoveAxes(0, along, 1);
        return diff(by, n - 1, axis);
    }

    /// <summary>The differences between neighbours of all elements in C order.</summary>
    public static NDArray ediff1d(NDArray ary) => diff(ary.ravel());

    /// <summary>How many elements are not 0, along the axes.</summary>
    public static NDArray count_nonzero(NDArray a, Axes axis, bool keepdims = false) => a.As(bool_).sum(axis, keepdims);

    /// <summary>How many elements are not 0.</summary>
    public static int count_nonzero(NDArray a) => (int)a.As(bool_).sum();

    /// <summary>How often each number from 0 on occurs in a row of integers, or the sum of its weights.</summary>
    /// <param name="x">Integers, none negative.</param>
    /// <param name="weights">A weight for each; null for counts.</param>
    /// <param name="minlength">The least length of the result.</param>
    /// <exception cref="ArgumentException">A number is negative, or the weights are more or fewer.</exception>
    public static NDArray bincount(NDArray x, NDArray? weights = null, int minlength = 0)
    {
        if (x.ndim != 1) throw new ArgumentException("object of too small depth for desired array");
        if (x.dtype.IsFloat) throw new InvalidCastException(
            $"Cannot cast array data from dtype('{x.dtype}') to dtype('int64') according to the rule 'safe'");
        long[] numbers = x.ToArray<long>();
        if (numbers.Any(number => number < 0)) throw new ArgumentException("'list' argument must have no negative elements");
        int length = Math.Max(minlength, numbers.Length == 0 ? 0 : (int)numbers.Max() + 1);
        if (weights is null)
        {
            long[] counts = new long[length];
            foreach (long number in numbers) counts[number]++;
            return NDArray.Wrap(counts, length);
        }
        if (weights.size != x.size) throw new ArgumentException("The weights and list don't have the same length.");
        double[] sums = new double[length], each = weights.ToArray<double>();
        foreach (var (i, number) in numbers.Index()) sums[number] += each[i];
        return NDArray.Wrap(sums, length);
    }

    /// <summary>The places where the elements are not 0, one row for each.</summary>
    public static NDArray argwhere(NDArray a) => a.ndim == 0 ? zeros(((bool)a ? 1 : 0, 0), int64) : stack(nonzero(a), axis: 1);

    /// <summary>The places where the elements are not 0, counted in C order.</summary>
    public static NDArray flatnonzero(NDArray a) => nonzero(a.ravel())[0];

    private static NDArray Cumulated(NDArray a, int? axis, DType? dtype, Func<NDArray, NDArray, NDArray?, NDArray> operation)
    {
        if (axis is not { } along) return Cumulated(a.ravel(), 0, dtype, operation);
        dtype ??= a.dtype.IsFloat ? a.dtype : a.dtype.Kind == DTypeKind.Unsigned ? DType.UInt64 : DType.Int64;
        var result = a.astype(dtype);
        var rows = result.MoveAxes(NDArray.Axis(along, a.ndim), 0, 1);
        if (rows.ndim == 1 && dtype.IsFloat)
        {
            // Element by element would make an array of each.
            double[] values = rows.ToArray<double>();
            for (int i = 1; i < values.Length; i++)
            {
                double next = operation == Arithmetic.Add ? values[i - 1] + values[i] : values[i - 1] * values[i];
                values[i] = dtype == float32 ? (float)next : dtype == float16 ? (double)(Half)next : next;
            }
            return NDArray.Wrap(values, values.Length).As(dtype);
        }
        for (int i = 1; i < rows.Sizes[0]; i++) rows[i] = operation(rows[i], rows[i - 1], null);
        return result;
    }

    private static IEnumerable<long> Ordered<T, TKey>(T[] items, Func<T, TKey> key) =>
        items.Index().OrderBy(pair => key(pair.Item)).Select(pair => (long)pair.Index);
}
