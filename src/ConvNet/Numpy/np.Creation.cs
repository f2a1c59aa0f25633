using System.Collections;

namespace ConvNet;

public static partial class np
{
    /// <summary>
    /// A fresh array from numbers, nested collections (<c>np.array([[1, 2], [3, 4]])</c>), a C# array or another array. C#'s int
    /// literals become int64 as in NumPy, a typed array such as int[] or float[,] keeps its type.
    /// </summary>
    public static NDArray array(NDArray values, DType? dtype = null)
    {
        var result = Strong(values, dtype);
        return ReferenceEquals(result.Buffer, values.Buffer) ? result.copy() : result;
    }

    /// <inheritdoc cref="array(NDArray, DType)"/>
    public static NDArray array(IEnumerable values, DType? dtype = null) => array(asarray(values), dtype);

    /// <summary>The array itself if it has the dtype already, otherwise as <see cref="array(NDArray, DType)"/>.</summary>
    public static NDArray asarray(NDArray values, DType? dtype = null) => Strong(values, dtype);

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
        _ => throw new ArgumentException($"A {values.GetType().Name} makes no array; numbers, bools, strings and lists of these do."),
    };

    /// <summary>Zeros.</summary>
    public static NDArray zeros(Shape shape, DType? dtype = null) => NDArray.Zeros(dtype ?? float64, shape.ToArray());

    /// <summary>Ones.</summary>
    public static NDArray ones(Shape shape, DType? dtype = null) => full(shape, 1, dtype ?? float64);

    /// <summary>The value everywhere; without a dtype in the value's own.</summary>
    public static NDArray full(Shape shape, NDArray fill_value, DType? dtype = null)
    {
        var result = NDArray.Empty(dtype ?? fill_value.dtype, shape.ToArray());
        result["..."] = fill_value;
        return result;
    }

    /// <summary>An array whose elements may be anything.</summary>
    public static NDArray empty(Shape shape, DType? dtype = null) => NDArray.Empty(dtype ?? float64, shape.ToArray());

    /// <summary>Zeros of an array's shape and dtype.</summary>
    public static NDArray zeros_like(NDArray a) => NDArray.Zeros(a.dtype, a.Sizes);

    /// <summary>Ones of an array's shape and dtype.</summary>
    public static NDArray ones_like(NDArray a) => full(a.shape, 1, a.dtype);

    /// <summary>The value everywhere, in an array's shape and dtype.</summary>
    public static NDArray full_like(NDArray a, NDArray fill_value, DType? dtype = null) => full(a.shape, fill_value, dtype ?? a.dtype);

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
    public static NDArray linspace(double start, double stop, int num = 50, bool endpoint = true, DType? dtype = null)
    {
        var result = NDArray.Empty(float64, [num]);
        var values = result.AsSpan<double>();
        int steps = endpoint ? num - 1 : num;
        double step = (stop - start) / steps;
        for (int i = 0; i < num; i++) values[i] = i == 0 ? start : i * step + start;
        if (endpoint && num > 1) values[^1] = stop;
        return result.As(dtype ?? float64);
    }

    /// <summary>The identity matrix: ones where row and column agree.</summary>
    public static NDArray eye(int N, DType? dtype = null)
    {
        var result = NDArray.Zeros(dtype ?? float64, [N, N]);
        result.View([N], [N + 1])["..."] = 1;
        return result;
    }

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
