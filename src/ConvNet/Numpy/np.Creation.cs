using System.Collections;

namespace ConvNet;

public static partial class np
{
    /// <summary>
    /// A fresh array from numbers, nested collections (<c>np.array([[1, 2], [3, 4]])</c>), a C# array or another array. C#'s int
    /// literals become int64 as in NumPy, a typed array such as int[] or float[,] keeps its type.
    /// </summary>
    /// <param name="values">The numbers.</param>
    /// <param name="dtype">Their type; null for their own.</param>
    /// <param name="copy">Whether an array that has the dtype already is copied all the same.</param>
    /// <param name="ndmin">The least number of axes; new ones of size 1 go in front.</param>
    /// <param name="order">How the elements lie in memory: "K" as they do, "C" or "F".</param>
    public static NDArray array(NDArray values, DType? dtype = null, bool copy = true, int ndmin = 0, string order = "K")
    {
        var result = Strong(values, dtype);
        if (order == "F" || (copy && ReferenceEquals(result.Buffer, values.Buffer))) result = result.copy(order);
        return result.ndim < ndmin ? result.reshape([.. Enumerable.Repeat(1, ndmin - result.ndim), .. result.Sizes]) : result;
    }

    /// <inheritdoc cref="array(NDArray, DType, bool, int, string)"/>
    public static NDArray array(IEnumerable values, DType? dtype = null) => array(asarray(values), dtype);

    /// <summary>
    /// The array itself if it has the dtype already, otherwise as <see cref="array(NDArray, DType, bool, int, string)"/>.
    /// </summary>
    public static NDArray asarray(NDArray values, DType? dtype = null) => Strong(values, dtype);

    /// <inheritdoc cref="asarray(NDArray, DType)"/>
    public static NDArray asanyarray(NDArray values, DType? dtype = null) => Strong(values, dtype);

    /// <summary>The array itself if its elements lie in C order, otherwise a copy that does.</summary>
    public static NDArray ascontiguousarray(NDArray a, DType? dtype = null) => Strong(a, dtype).Contiguous();

    /// <summary>The array with its elements in memory so that the first axis is the fastest.</summary>
    public static NDArray asfortranarray(NDArray a, DType? dtype = null) => Strong(a, dtype).copy("F");

    /// <summary>A fresh array with the same elements.</summary>
    public static NDArray copy(NDArray a, string order = "K") => a.copy(order);

    /// <summary>Any number, array or nested collection as an array.</summary>
    /// <exception cref="ArgumentException">It is none of these, or the shapes of its elements differ.</exception>
    internal static NDArray asarray(object values) => values switch
    {
        NDArray array => array,
        Array array => array,
        int value => value,
        long value => value,
        double value => value,
        float value => value,
        bool value => value,
        byte value => value,
        string value => value,
        IEnumerable list => NDArray.Create([.. list.Cast<object>().Select(asarray)]),
        _ => throw new ArgumentException($"A {values.GetType().Name} makes no array; " +
            "numbers, bools, strings and lists of these do."),
    };

    /// <summary>Zeros.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="dtype">The elements' type; null for float64.</param>
    /// <param name="order">How the elements lie in memory: "C", the last axis fastest, or "F", the first.</param>
    public static NDArray zeros(Shape shape, DType? dtype = null, string order = "C") => Require.OneOf(order, ["C", "F"]) == "F"
        ? zeros(new Shape([.. shape.Reverse()]), dtype).T : NDArray.Zeros(Definite(dtype ?? float64), shape.ToArray());

    /// <summary>Ones.</summary>
    /// <inheritdoc cref="zeros"/>
    public static NDArray ones(Shape shape, DType? dtype = null, string order = "C") => full(shape, 1, dtype ?? float64, order);

    /// <summary>The value everywhere; without a dtype in the value's own.</summary>
    /// <inheritdoc cref="zeros"/>
    public static NDArray full(Shape shape, NDArray fill_value, DType? dtype = null, string order = "C")
    {
        var result = zeros(shape, dtype ?? fill_value.dtype, order);
        result["..."] = fill_value;
        return result;
    }

    /// <summary>An array whose elements may be anything.</summary>
    /// <inheritdoc cref="zeros"/>
    public static NDArray empty(Shape shape, DType? dtype = null, string order = "C") => zeros(shape, dtype, order);

    /// <summary>Zeros of an array's shape and dtype, or of others.</summary>
    public static NDArray zeros_like(NDArray a, DType? dtype = null, Shape? shape = null) =>
        zeros(shape ?? a.shape, dtype ?? a.dtype);

    /// <summary>Ones of an array's shape and dtype, or of others.</summary>
    public static NDArray ones_like(NDArray a, DType? dtype = null, Shape? shape = null) =>
        full(shape ?? a.shape, 1, dtype ?? a.dtype);

    /// <summary>An array of another's shape and dtype, or of others, whose elements may be anything.</summary>
    public static NDArray empty_like(NDArray a, DType? dtype = null, Shape? shape = null) => zeros_like(a, dtype, shape);

    /// <summary>The value everywhere, in an array's shape and dtype.</summary>
    public static NDArray full_like(NDArray a, NDArray fill_value, DType? dtype = null) =>
        full(a.shape, fill_value, dtype ?? a.dtype);

    /// <summary>The numbers from 0 up to <paramref name="stop"/>, without it.</summary>
    public static NDArray arange(NDArray stop, DType? dtype = null) => arange(0, stop, dtype: dtype);

    /// <summary>The numbers from <paramref name="start"/> up to <paramref name="stop"/>, without it, a step apart.</summary>
    public static NDArray arange(NDArray start, NDArray stop, NDArray? step = null, DType? dtype = null)
    {
        step ??= 1;
        var type = dtype ?? Promotion.Of(Promotion.Of(start.dtype, stop.dtype), step.dtype);
        double first = (double)start, by = (double)step;
        int count = (int)Math.Max(0, Math.Ceiling(((double)stop - first) / by));
        if (type.IsInteger)
        {
            var integers = NDArray.Empty(DType.Int64, [count]);
            var places = integers.AsSpan<long>();
            for (int i = 0; i < count; i++) places[i] = (long)first + i * (long)by;
            return integers.As(type);
        }
        var result = NDArray.Empty(float64, [count]);
        var values = result.AsSpan<double>();
        // NumPy takes the step between the first two, as they were rounded.
        double between = first + by - first;
        for (int i = 0; i < count; i++) values[i] = i == 1 ? first + by : first + i * between;
        return result.As(type);
    }

    /// <summary>That many numbers at equal distances, from start to stop.</summary>
    /// <param name="start">The first number; arrays give a row of numbers for each of their elements.</param>
    /// <param name="stop">The last number.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether stop is the last of them, or the one after.</param>
    /// <param name="dtype">Their type; null for float64.</param>
    /// <param name="axis">Where the numbers' axis goes, of arrays.</param>
    public static NDArray linspace(NDArray start, NDArray stop, int num = 50, bool endpoint = true, DType? dtype = null,
        int axis = 0)
    {
        if (num < 0) throw new ArgumentException($"Number of samples, {num}, must be non-negative.");
        if (start.ndim > 0 || stop.ndim > 0)
        {
            var places = arange(num).reshape([-1, .. Enumerable.Repeat(1, Math.Max(start.ndim, stop.ndim))]);
            var all = start + places * ((stop - start) / (double)Math.Max(1, endpoint ? num - 1 : num));
            if (endpoint && num > 1) all[^1] = stop;
            return all.MoveAxes(0, NDArray.Axis(axis, all.ndim), 1).As(dtype ?? float64);
        }
        var result = NDArray.Empty(float64, [num]);
        var values = result.AsSpan<double>();
        int steps = endpoint ? num - 1 : num;
        double first = (double)start, last = (double)stop, step = (last - first) / steps;
        for (int i = 0; i < num; i++) values[i] = i == 0 ? first : i * step + first;
        if (endpoint && num > 1) values[^1] = last;
        // Whole numbers are the ones below.
        return dtype is { IsInteger: true } ? floor(result).As(dtype) : result.As(dtype ?? float64);
    }

    /// <summary>The same, and how far apart the numbers are.</summary>
    /// <inheritdoc cref="linspace(NDArray, NDArray, int, bool, DType, int)"/>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number.</param>
    /// <param name="retstep">True.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether stop is the last of them, or the one after.</param>
    public static (NDArray samples, double step) linspace(double start, double stop, bool retstep, int num = 50,
        bool endpoint = true) =>
        retstep ? (linspace(start, stop, num, endpoint), (stop - start) / (endpoint ? num - 1 : num))
            : throw new ArgumentException("linspace(…) gives the numbers alone; retstep may only be true here.");

    /// <summary>Numbers at equal ratios, from base to the power of start to that of stop.</summary>
    public static NDArray logspace(double start, double stop, int num = 50, bool endpoint = true, double @base = 10) =>
        Arithmetic.Power(full([], @base), linspace(start, stop, num, endpoint));

    /// <summary>Numbers at equal ratios, from start to stop.</summary>
    public static NDArray geomspace(double start, double stop, int num = 50, bool endpoint = true)
    {
        if (start == 0 || stop == 0) throw new ArgumentException("Geometric sequence cannot include zero");
        double sign = start < 0 && stop < 0 ? -1 : 1;
        var result = sign * logspace(Math.Log10(sign * start), Math.Log10(sign * stop), num, endpoint);
        if (num > 0) result[0] = start;
        if (num > 1 && endpoint) result[^1] = stop;
        return result;
    }

    /// <summary>Ones on a diagonal, k above the main one: the identity matrix if it is square.</summary>
    public static NDArray eye(int N, int? M = null, int k = 0, DType? dtype = null) =>
        (arange(M ?? N).reshape(1, -1) - arange(N).reshape(-1, 1) == k).astype(dtype ?? float64);

    /// <inheritdoc cref="eye(int, int?, int, DType)"/>
    public static NDArray eye(int N, DType? dtype) => eye(N, null, 0, dtype);

    /// <summary>The identity matrix.</summary>
    public static NDArray identity(int n, DType? dtype = null) => eye(n, dtype: dtype);

    /// <summary>Ones on and below a diagonal, k above the main one.</summary>
    public static NDArray tri(int N, int? M = null, int k = 0, DType? dtype = null) =>
        (arange(M ?? N).reshape(1, -1) - arange(N).reshape(-1, 1) <= k).astype(dtype ?? float64);

    /// <summary>The elements on and below a diagonal, elsewhere 0.</summary>
    public static NDArray tril(NDArray m, int k = 0) => where(tri(m.Sizes[^2], m.Sizes[^1], k, bool_), m, zeros([], m.dtype));

    /// <summary>The elements on and above a diagonal, elsewhere 0.</summary>
    public static NDArray triu(NDArray m, int k = 0) => where(tri(m.Sizes[^2], m.Sizes[^1], k - 1, bool_), zeros([], m.dtype), m);

    /// <summary>A matrix with the row on a diagonal; of a matrix, the diagonal.</summary>
    public static NDArray diag(NDArray v, int k = 0)
    {
        if (v.ndim == 2) return diagonal(v, k).copy();
        if (v.ndim != 1) throw new ArgumentException("Input must be 1- or 2-d.");
        int size = v.size + Math.Abs(k);
        var result = zeros((size, size), v.dtype);
        result.View([v.size], [size + 1], k >= 0 ? k : -k * size)["..."] = v;
        return result;
    }

    /// <summary>A matrix with all elements on a diagonal.</summary>
    public static NDArray diagflat(NDArray v, int k = 0) => diag(v.ravel(), k);

    /// <summary>The elements where two axes' places agree, k apart, along a new last axis; a view not to be written to.</summary>
    public static NDArray diagonal(NDArray a, int offset = 0, int axis1 = 0, int axis2 = 1)
    {
        if (a.ndim < 2) throw new ArgumentException("diag requires an array of at least two dimensions");
        int first = NDArray.Axis(axis1, a.ndim), second = NDArray.Axis(axis2, a.ndim);
        if (first == second) throw new ArgumentException("axis1 and axis2 cannot be the same");
        int row = Math.Max(0, -offset), column = Math.Max(0, offset);
        int count = Math.Max(0, Math.Min(a.Sizes[first] - row, a.Sizes[second] - column));
        int[] others = [.. Enumerable.Range(0, a.ndim).Where(axis => axis != first && axis != second)];
        return a.View([.. others.Select(axis => a.Sizes[axis]), count],
            [.. others.Select(axis => a.Strides[axis]), a.Strides[first] + a.Strides[second]],
            a.Offset + row * a.Strides[first] + column * a.Strides[second]).AsReadOnly();
    }

    /// <summary>Writes a value, or a row of them over and over, on the main diagonal.</summary>
    public static void fill_diagonal(NDArray a, NDArray val)
    {
        if (a.ndim != 2) throw new ArgumentException("fill_diagonal is offered for arrays of two axes");
        int count = Math.Min(a.Sizes[0], a.Sizes[1]);
        a.View([count], [a.Strides[0] + a.Strides[1]])["..."] = val.ndim == 0 ? val : resize(val, count);
    }

    /// <summary>The sum of the diagonal.</summary>
    public static NDArray trace(NDArray a, int offset = 0, int axis1 = 0, int axis2 = 1) =>
        diagonal(a, offset, axis1, axis2).sum(-1);

    /// <summary>The places of a lower triangle.</summary>
    public static NDArray[] tril_indices(int n, int k = 0, int? m = null) => nonzero(tri(n, m, k, bool_));

    /// <summary>The places of an upper triangle.</summary>
    public static NDArray[] triu_indices(int n, int k = 0, int? m = null) => nonzero(~tri(n, m, k - 1, bool_));

    /// <summary>Each row's value at every place of a grid that rows span, one array per row.</summary>
    /// <param name="xi">The rows.</param>
    /// <param name="indexing">"xy": the first row's values change along the second axis; "ij": along the first.</param>
    /// <param name="sparse">Whether arrays have size 1 along the axes that their values don't change on.</param>
    public static NDArray[] meshgrid(NDArray[] xi, string indexing = "xy", bool sparse = false)
    {
        Require.OneOf(indexing, ["xy", "ij"]);
        bool isSwapped = indexing == "xy" && xi.Length > 1;
        int AxisOf(int i) => isSwapped && i < 2 ? 1 - i : i;
        NDArray[] open = [.. xi.Select((row, i) => row.reshape(
            [.. Enumerable.Range(0, xi.Length).Select(axis => axis == AxisOf(i) ? -1 : 1)]))];
        return sparse ? open : [.. broadcast_arrays(open).Select(array => array.copy())];
    }

    /// <inheritdoc cref="meshgrid(NDArray[], string, bool)"/>
    public static NDArray[] meshgrid(NDArray x, NDArray y, string indexing = "xy", bool sparse = false) =>
        meshgrid([x, y], indexing, sparse);

    /// <inheritdoc cref="meshgrid(NDArray[], string, bool)"/>
    public static NDArray[] meshgrid(NDArray x, NDArray y, NDArray z, string indexing = "xy", bool sparse = false) =>
        meshgrid([x, y, z], indexing, sparse);

    /// <summary>The place along each axis, for every place of a shape: one array per axis, in one.</summary>
    public static NDArray indices(Shape dimensions, DType? dtype = null)
    {
        int[] sizes = dimensions.ToArray();
        return stack(meshgrid([.. sizes.Select(size => arange(size))], "ij")).As(dtype ?? int64);
    }

    /// <summary>
    /// What a function gives for each place of a shape; it is called once, with arrays of the places along each axis.
    /// </summary>
    public static NDArray fromfunction(Func<NDArray, NDArray> function, Shape shape, DType? dtype = null) =>
        function(indices(shape, dtype ?? float64)[0]);

    /// <inheritdoc cref="fromfunction(Func{NDArray, NDArray}, Shape, DType)"/>
    public static NDArray fromfunction(Func<NDArray, NDArray, NDArray> function, Shape shape, DType? dtype = null) =>
        indices(shape, dtype ?? float64) is var places ? function(places[0], places[1]) : places;

    /// <summary>The items of a sequence, of which <paramref name="count"/> are taken, all for -1.</summary>
    public static NDArray fromiter(IEnumerable iter, DType dtype, int count = -1)
    {
        object[] items = [.. iter.Cast<object>()];
        if (count > items.Length)
            throw new ArgumentException($"iterator too short: Expected {count} but iterator had only {items.Length} items.");
        return array(asarray(count < 0 ? items : items[..count]), dtype);
    }

    /// <summary>The elements that lie in some bytes, one after the other.</summary>
    public static NDArray frombuffer(byte[] buffer, DType? dtype = null, int count = -1, int offset = 0)
    {
        var type = dtype ?? float64;
        if (type.IsText) throw new ArgumentException("frombuffer reads numbers and bools, no texts");
        int bytes = buffer.Length - offset;
        if (count < 0 && bytes % type.ItemSize != 0)
            throw new ArgumentException("buffer size must be a multiple of element size");
        int there = count < 0 ? bytes / type.ItemSize : count;
        if (there * type.ItemSize > bytes) throw new ArgumentException("buffer is smaller than requested size");
        var result = NDArray.Empty(type, [there]);
        buffer.AsSpan(offset, there * type.ItemSize).CopyTo(Elements.Bytes(result.Buffer, 0, there, type.ItemSize));
        return result;
    }

    /// <summary>A C# array's own memory as an array: what is written to one is in the other.</summary>
    public static NDArray frombuffer<T>(T[] buffer) => NDArray.Wrap(buffer, buffer.Length);

    /// <summary>The numbers in a text, between separators.</summary>
    public static NDArray fromstring(string text, DType? dtype = null, string sep = " ") =>
        array(text.Split(sep == " " ? [" ", "\t", "\n"] : [sep], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .astype(dtype ?? float64);

    // How long texts are nobody says: one character, as in NumPy.
    private static DType Definite(DType dtype) => dtype is TextDType { Length: 0 } ? TextDType.Of(1) : dtype;

    private static NDArray Strong(NDArray values, DType? dtype)
    {
        if (dtype is not null) Arithmetic.CheckLiterals(values, dtype);
        // Numbers in brackets take no more characters than they need.
        if (dtype is TextDType { Length: 0 } && (values.IsLiteral || values.size == 0) && !values.dtype.IsText)
            dtype = TextDType.For(values.ToArray<string>());
        var fitted = dtype is null ? values : Arithmetic.Fit(values, dtype).As(dtype);
        return fitted.ScalarKind == Scalar.No ? fitted : fitted.View(fitted.Sizes, fitted.Strides);
    }
}
