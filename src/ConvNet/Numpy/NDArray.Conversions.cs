using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ConvNet;

[CollectionBuilder(typeof(NDArray), nameof(Create))]
public sealed partial class NDArray : IEnumerable<NDArray>, IFormattable
{
    internal static readonly NDArray False = false;

    /// <summary>
    /// What a collection expression makes: <c>NDArray x = [[1, 2], [3, 4]];</c>; the dtype is the one that holds all.
    /// </summary>
    /// <exception cref="ArgumentException">The elements' shapes differ.</exception>
    public static NDArray Create(ReadOnlySpan<NDArray> elements)
    {
        if (elements.Length == 0) return Empty(DType.Float64, [0]);
        int[] inner = elements[0].Sizes;
        var dtype = elements[0].dtype;
        foreach (var element in elements)
        {
            dtype = Promotion.Of(dtype, element.dtype);
            if (element.Sizes.AsSpan().SequenceEqual(inner)) continue;
            throw new ArgumentException("setting an array element with a sequence. The requested array has an inhomogeneous " +
                $"shape after 1 dimensions. The detected shape was ({elements.Length},) + inhomogeneous part.");
        }
        bool isLiteral = true;
        foreach (var element in elements) isLiteral &= element.IsWeak || element.IsLiteral;
        var result = Empty(dtype, [elements.Length, .. inner], isLiteral);
        for (int i = 0; i < elements.Length; i++) result[i] = elements[i];
        return result;
    }

    /// <summary>A C# integer, weak as Python's int.</summary>
    public static implicit operator NDArray(int value) => (long)value;

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator NDArray(long value) => Of(value, Scalar.Python);

    /// <summary>A C# double, weak as Python's float.</summary>
    public static implicit operator NDArray(double value) => Of(value, Scalar.Python);

    /// <summary>A C# bool, weak as Python's.</summary>
    public static implicit operator NDArray(bool value) => Of(value, Scalar.Python);

    /// <summary>NumPy's str_ scalar.</summary>
    public static implicit operator NDArray(string value) =>
        new(TextDType.For([value]), new[] { value }, 0, [], [], Scalar.NumPy);

    /// <summary>NumPy's float32 scalar.</summary>
    public static implicit operator NDArray(float value) => Of(value, Scalar.NumPy);

    /// <summary>NumPy's uint8 scalar.</summary>
    public static implicit operator NDArray(byte value) => Of(value, Scalar.NumPy);

    /// <summary>A copy of a C# array, of any number of axes; the dtype is that of its elements, so int[] becomes int32.</summary>
    public static implicit operator NDArray(Array values)
    {
        var element = values.GetType().GetElementType()!;
        if (element.IsArray || element == typeof(object))
            return Create([.. values.Cast<object>().Select(np.asarray)]);
        int[] sizes = [.. Enumerable.Range(0, values.Rank).Select(values.GetLength)];
        var dtype = element == typeof(string) ? TextDType.For(values.Cast<string?>()) : DType.Of(element);
        var result = Empty(dtype, sizes);
        Elements.Copy(values, 0, result.Buffer, 0, result.size, result.dtype.ItemSize);
        return result;
    }

    /// <summary>The only element, as a double.</summary>
    /// <exception cref="ArgumentException">There are more elements or none.</exception>
    public static explicit operator double(NDArray x) => x.dtype.IsText
        ? (double)x.astype(DType.Float64) : Convert.ToDouble(Single(x), CultureInfo.InvariantCulture);

    /// <summary>The only element, as a float.</summary>
    /// <exception cref="ArgumentException">There are more elements or none.</exception>
    public static explicit operator float(NDArray x) => (float)(double)x;

    /// <summary>The only element as an int; a fraction is cut off.</summary>
    /// <exception cref="ArgumentException">There are more elements or none.</exception>
    public static explicit operator int(NDArray x) => checked((int)(long)x);

    /// <summary>The only element as a long; a fraction is cut off.</summary>
    /// <exception cref="ArgumentException">There are more elements or none.</exception>
    public static explicit operator long(NDArray x) => Single(x) switch
    {
        long value => value,
        ulong value => checked((long)value),
        string => (long)x.astype(DType.Int64),
        var value => checked((long)Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>Whether the only element is not 0.</summary>
    /// <exception cref="ArgumentException">There are more elements or none.</exception>
    public static explicit operator bool(NDArray x) => x.size switch
    {
        1 => x.dtype.IsText ? TextDType.At(x, x.Offset) != "" : (double)x != 0,
        0 => throw new ArgumentException(
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."),
        _ => throw new ArgumentException(
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"),
    };

    /// <summary>The only element as its C# type: float for float32, long for int64, bool for bool.</summary>
    /// <exception cref="ArgumentException">There are more elements or none.</exception>
    public object item() => size == 1 ? dtype.Item(Buffer, Offset)
        : throw new ArgumentException("can only convert an array of size 1 to a Python scalar");

    /// <summary>The element at a place counted in C order.</summary>
    public object item(int index) => ravel()[index].item();

    /// <summary>Python's lists: a List of lists of double, long or bool; the value itself of a scalar.</summary>
    public object tolist() => ndim > 0 ? this.Select(row => row.tolist()).ToList() : item() switch
    {
        string or bool => item(),
        var value when dtype.IsFloat => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        ulong value => value,
        var value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The elements in C order, converted if need be.</summary>
    public T[] ToArray<T>() => typeof(T) == typeof(string)
        ? (T[])(object)TextDType.Texts(dtype.IsText ? this : astype("str"))
        : [.. As(DType.Of(typeof(T))).Contiguous().AsSpan<T>()];

    /// <summary>The rows along axis 0, as views; scalars of an array with one axis.</summary>
    public IEnumerator<NDArray> GetEnumerator()
    {
        if (ndim == 0) throw new InvalidOperationException("iteration over a 0-d array");
        if (_several is not null)
        {
            foreach (var output in _several) yield return output;
            yield break;
        }
        for (int i = 0; i < Sizes[0]; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>NumPy's text, as <c>print(x)</c> shows it.</summary>
    public override string ToString() => ArrayText.Str(this);

    /// <summary>A scalar in a C# format such as <c>F3</c>; an array, or no format, gives NumPy's text.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        ndim > 0 || string.IsNullOrEmpty(format) ? ToString() : ((IFormattable)tolist()).ToString(format, formatProvider);

    private static NDArray Of<T>(T value, Scalar scalar) => new(DType.Of(typeof(T)), new[] { value }, 0, [], [], scalar);

    private static object Single(NDArray x) => x.size != 1
        ? throw new ArgumentException("only 0-dimensional arrays can be converted to Python scalars")
        : x.item() is Half half ? (double)half : x.item();
}
