namespace ConvNet;

public static partial class np
{
    /// <summary>All dtypes.</summary>
    public static DTypeClass generic { get; } = new("generic", _ => true);

    /// <summary>Integers and floats.</summary>
    public static DTypeClass number { get; } = new("number", dtype => dtype.IsInteger || dtype.IsFloat);

    /// <summary>Integers.</summary>
    public static DTypeClass integer { get; } = new("integer", dtype => dtype.IsInteger);

    /// <summary>Integers with a sign.</summary>
    public static DTypeClass signedinteger { get; } = new("signedinteger", dtype => dtype.Kind == DTypeKind.Signed);

    /// <summary>Integers without a sign.</summary>
    public static DTypeClass unsignedinteger { get; } = new("unsignedinteger", dtype => dtype.Kind == DTypeKind.Unsigned);

    /// <summary>Floats.</summary>
    public static DTypeClass floating { get; } = new("floating", dtype => dtype.IsFloat);

    /// <inheritdoc cref="floating"/>
    public static DTypeClass inexact { get; } = new("inexact", dtype => dtype.IsFloat);

    /// <summary>Texts.</summary>
    public static DTypeClass character { get; } = new("character", dtype => dtype.IsText);

    /// <summary>The dtype of a name.</summary>
    public static DType dtype(DType dtype) => dtype;

    /// <summary>Whether a dtype is of a class, or is the dtype.</summary>
    public static bool issubdtype(DType arg1, DTypeClass arg2) => arg2.Has(arg1);

    /// <summary>The limits of a float dtype.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static FloatInfo finfo(DType dtype) => new(dtype);

    /// <summary>The limits of an array's dtype.</summary>
    public static FloatInfo finfo(NDArray x) => new(x.dtype);

    /// <summary>The limits of an integer dtype.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static IntegerInfo iinfo(DType type) => new(type);

    /// <summary>The limits of an array's dtype.</summary>
    public static IntegerInfo iinfo(NDArray x) => new(x.dtype);

    /// <summary>The dtype in which arrays and dtypes meet; Python's numbers give way.</summary>
    public static DType result_type(params TypeOperand[] arrays_and_dtypes) =>
        arrays_and_dtypes.Length == 0 ? throw new ArgumentException("at least one array or dtype is required")
        : arrays_and_dtypes.Select(one => one.Example).Aggregate((x, y) =>
            NDArray.Empty(Promotion.Of(x, y), []) is var both && x.IsWeak && y.IsWeak ? both : both.AsScalar()).dtype;

    /// <summary>The dtype that holds both.</summary>
    public static DType promote_types(DType type1, DType type2) => Promotion.Of(type1, type2);

    /// <summary>The least dtype that holds a number; of an array its dtype.</summary>
    public static DType min_scalar_type(NDArray a)
    {
        if (a.ndim > 0 || !a.dtype.IsInteger) return a.ndim == 0 && a.dtype.IsFloat ? float16 : a.dtype;
        long value = (long)a;
        DType[] candidates = value < 0 ? [int8, int16, int32, int64] : [uint8, uint16, uint32, uint64];
        return candidates.First(dtype => dtype.ItemSize == 8 || (value >= iinfo(dtype).min && value <= iinfo(dtype).max));
    }

    /// <summary>Whether values of one dtype may become another's.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    /// <param name="casting">
    /// "no" and "equiv": only the same; "safe": nothing may be lost; "same_kind": no float becomes an integer, no integer a bool;
    /// "unsafe": all.
    /// </param>
    public static bool can_cast(DType from, DType to, string casting = "safe") =>
        Require.OneOf(casting, ["no", "equiv", "safe", "same_kind", "unsafe"]) switch
        {
            "unsafe" => true,
            "same_kind" => Promotion.SameKind(from, to),
            "safe" => Promotion.Of(from, to) == to,
            _ => from == to,
        };

    /// <summary>Whether two arrays have elements in common memory.</summary>
    public static bool shares_memory(NDArray a, NDArray b)
    {
        if (!ReferenceEquals(a.Buffer, b.Buffer) || a.size == 0 || b.size == 0) return false;
        if (a.IsContiguous && b.IsContiguous) return a.Offset < b.Offset + b.size && b.Offset < a.Offset + a.size;
        return Places(a).Overlaps(Places(b));
    }

    /// <summary>Whether two arrays' stretches of memory overlap.</summary>
    public static bool may_share_memory(NDArray a, NDArray b)
    {
        if (!ReferenceEquals(a.Buffer, b.Buffer) || a.size == 0 || b.size == 0) return false;
        var (from, to) = Ends(a);
        var (start, end) = Ends(b);
        return from <= end && start <= to;
    }

    private static (int First, int Last) Ends(NDArray x)
    {
        int first = x.Offset, last = x.Offset;
        for (int axis = 0; axis < x.ndim; axis++)
        {
            int reach = (x.Sizes[axis] - 1) * x.Strides[axis];
            if (reach < 0) first += reach;
            else last += reach;
        }
        return (first, last);
    }

    private static HashSet<int> Places(NDArray x)
    {
        IEnumerable<int> places = [x.Offset];
        for (int axis = 0; axis < x.ndim; axis++)
        {
            int count = x.Sizes[axis], step = x.Strides[axis];
            places = [.. places.SelectMany(place => Enumerable.Range(0, count).Select(i => place + i * step))];
        }
        return [.. places];
    }
}

/// <summary>What <see cref="np.result_type"/> takes: a dtype, its name, or an array or number.</summary>
public sealed class TypeOperand
{
    private TypeOperand(NDArray example) => Example = example;

    internal NDArray Example { get; }

    /// <summary>A dtype.</summary>
    public static implicit operator TypeOperand(DType dtype) => new(NDArray.Empty(dtype, []));

    /// <summary>A dtype's name.</summary>
    public static implicit operator TypeOperand(string dtype) => (DType)dtype;

    /// <summary>An array, or a number of NumPy's.</summary>
    public static implicit operator TypeOperand(NDArray array) => new(array);

    /// <summary>A number, which gives way.</summary>
    public static implicit operator TypeOperand(int number) => new(number);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator TypeOperand(double number) => new(number);
}
