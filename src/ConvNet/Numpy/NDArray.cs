namespace ConvNet;

/// <summary>
/// NumPy's array: elements of one <see cref="dtype"/> in a buffer, and a shape with a step per axis, so that slices, transposes
/// and most reshapes are views that share memory. Members keep NumPy's names.
/// </summary>
/// <remarks>
/// C#'s numbers take part as Python's do: <c>x / 255</c> keeps a float32 array float32 (int, long, double and bool are "weak"),
/// while <c>0.5f</c> is <c>np.float32(0.5)</c>. <c>==</c> compares elementwise and gives an array of bools; <c>is null</c> asks
/// for null.
/// </remarks>
public sealed partial class NDArray
{
    private Shape? _shape;

    internal NDArray(DType dtype, Array buffer, int offset, int[] sizes, int[] strides, Scalar scalar = Scalar.No)
    {
        (this.dtype, Buffer, Sizes, Strides, ScalarKind) = (dtype, buffer, sizes, strides, scalar);
        size = Count(sizes);
        // A view of nothing may begin anywhere, beyond the buffer too.
        Offset = size == 0 ? 0 : offset;
    }

    /// <summary>The sizes along the axes, NumPy's tuple.</summary>
    public Shape shape => _shape ??= Sizes;

    /// <summary>The type of the elements.</summary>
    public DType dtype { get; }

    /// <summary>The number of axes.</summary>
    public int ndim => Sizes.Length;

    /// <summary>The number of elements.</summary>
    public int size { get; }

    /// <summary>The bytes of one element.</summary>
    public int itemsize => dtype.ItemSize;

    /// <summary>The bytes of the elements.</summary>
    public long nbytes => (long)size * dtype.ItemSize;

    /// <summary>The T[] that holds the elements, or those of which this is a view; for a dtype of bool a bool[].</summary>
    internal Array Buffer { get; }

    /// <summary>The first element's index in <see cref="Buffer"/>.</summary>
    internal int Offset { get; }

    internal int[] Sizes { get; }

    /// <summary>The elements from one to the next, per axis; 0 where broadcast, negative where reversed.</summary>
    internal int[] Strides { get; }

    internal Scalar ScalarKind { get; }

    /// <summary>Whether this is a C# number, whose dtype gives way to the other operand's.</summary>
    internal bool IsWeak => ScalarKind == Scalar.Python;

    /// <summary>Whether this was just made of C# numbers in brackets: each must fit the dtype that it is given.</summary>
    internal bool IsLiteral { get; private init; }

    /// <summary>Whether the elements lie in C order without gaps.</summary>
    internal bool IsContiguous
    {
        get
        {
            if (size == 0) return true;
            int expected = 1;
            for (int axis = ndim - 1; axis >= 0; axis--)
            {
                if (Sizes[axis] == 1) continue;
                if (Strides[axis] != expected) return false;
                expected *= Sizes[axis];
            }
            return true;
        }
    }

    /// <summary>An array over a T[], without a copy.</summary>
    internal static NDArray Wrap(Array flat, Shape shape)
    {
        int[] sizes = shape.ToArray();
        if (Count(sizes) != flat.Length)
            throw new ArgumentException($"cannot reshape array of size {flat.Length} into shape {Text(sizes)}");
        var dtype = flat is string?[] texts ? TextDType.For(texts) : DType.Of(flat.GetType().GetElementType()!);
        return new(dtype, flat, 0, sizes, Steps(sizes));
    }

    /// <summary>A fresh array whose elements are yet to be written.</summary>
    internal static NDArray Empty(DType dtype, int[] sizes, bool isLiteral = false) =>
        new(dtype, dtype.Allocate(Count(sizes), zeroed: false), 0, sizes, Steps(sizes)) { IsLiteral = isLiteral };

    /// <summary>A fresh array of zeros.</summary>
    internal static NDArray Zeros(DType dtype, int[] sizes) =>
        new(dtype, dtype.Allocate(Count(sizes), zeroed: true), 0, sizes, Steps(sizes));

    /// <summary>The elements in C order.</summary>
    /// <exception cref="InvalidOperationException">They lie otherwise, or are of another type.</exception>
    internal Span<T> AsSpan<T>()
    {
        if (typeof(T) != dtype.ClrType)
            throw new InvalidOperationException($"An array of {dtype} holds {dtype.ClrType.Name}, not {typeof(T).Name}.");
        if (!IsContiguous)
            throw new InvalidOperationException($"This view of shape {shape} does not lie in C order; use Contiguous() first.");
        return Elements.Of<T>(Buffer).Slice(Offset, size);
    }

    /// <summary>This array if it lies in C order, otherwise a copy that does.</summary>
    internal NDArray Contiguous() => IsContiguous ? this : copy();

    /// <summary>These rows of axis 0, copied one after the other.</summary>
    internal NDArray TakeRows(ReadOnlySpan<int> rows)
    {
        var source = Contiguous();
        var result = Empty(dtype, [rows.Length, .. Sizes.AsSpan(1)]);
        int length = Count(Sizes.AsSpan(1));
        for (int i = 0; i < rows.Length; i++)
        {
            int row = Positive(rows[i], 0, Sizes[0]);
            Elements.Copy(source.Buffer, source.Offset + row * length, result.Buffer, i * length, length, dtype.ItemSize);
        }
        return result;
    }

    /// <summary>A fresh array in C order with the same elements.</summary>
    public NDArray copy()
    {
        var result = Empty(dtype, Sizes);
        dtype.Assign(this, result);
        return result;
    }

    /// <summary>
    /// A fresh array with the elements converted as C converts: floats towards zero, integers wrap, anything but 0 is True.
    /// </summary>
    public NDArray astype(DType dtype)
    {
        if (dtype == DType.Bool && this.dtype.IsText) return Arithmetic.NotEqual(this, "");
        if (dtype == DType.Bool && this.dtype != DType.Bool) return Arithmetic.NotEqual(this, False);
        if (dtype is TextDType { Length: 0 }) dtype = TextDType.Holding(this.dtype);
        var result = Empty(dtype, Sizes);
        dtype.Assign(this, result);
        return ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>This array if it has the dtype, otherwise converted.</summary>
    internal NDArray As(DType dtype) => this.dtype == dtype ? this : astype(dtype);

    /// <summary>The same memory seen otherwise.</summary>
    internal NDArray View(int[] sizes, int[] strides, int? offset = null) => new(dtype, Buffer, offset ?? Offset, sizes, strides);

    /// <summary>A result without axes is a NumPy scalar, which prints as such.</summary>
    internal NDArray AsScalar() => ndim == 0 ? new(dtype, Buffer, Offset, Sizes, Strides, Scalar.NumPy) : this;

    internal static int Count(ReadOnlySpan<int> sizes)
    {
        long count = 1;
        foreach (int size in sizes) count *= size;
        return count <= Array.MaxLength ? (int)count
            : throw new ArgumentException($"An array of shape {Text(sizes)} has more than {Array.MaxLength} elements.");
    }

    /// <summary>The strides of C order.</summary>
    internal static int[] Steps(ReadOnlySpan<int> sizes)
    {
        var strides = new int[sizes.Length];
        for (int axis = sizes.Length - 1, step = 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step *= Math.Max(sizes[axis], 1);
        }
        return strides;
    }

    /// <summary>Sizes as NumPy's errors write them: (3,4) and (3,); a size to be found out is left away in front.</summary>
    internal static string Text(ReadOnlySpan<int> sizes)
    {
        int start = sizes.IndexOfAnyInRange(0, int.MaxValue);
        int[] shown = start < 0 ? [] : sizes[start..].ToArray();
        string text = string.Join(",", shown.Select(size => size < 0 ? "newaxis" : $"{size}"));
        return sizes.Length == 1 ? $"({text},)" : $"({text})";
    }

    /// <summary>An axis counted from the front.</summary>
    internal static int Axis(int axis, int ndim) => axis >= -ndim && axis < ndim ? (axis + ndim) % ndim
        : throw new ArgumentException($"axis {axis} is out of bounds for array of dimension {ndim}");

    /// <summary>A place along an axis, counted from the front.</summary>
    internal static int Positive(long index, int axis, int size) => index >= -size && index < size
        ? (int)(index < 0 ? index + size : index)
        : throw new ArgumentOutOfRangeException(null, $"index {index} is out of bounds for axis {axis} with size {size}");
}

/// <summary>Whether a 0-d array stands for a scalar.</summary>
internal enum Scalar
{
    /// <summary>An array, if of one element.</summary>
    No,

    /// <summary>A NumPy scalar: what a reduction or an index gives.</summary>
    NumPy,

    /// <summary>A number of C#, weak in promotion as Python's.</summary>
    Python,
}
