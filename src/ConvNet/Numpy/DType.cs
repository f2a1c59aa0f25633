using System.Globalization;
using System.Numerics;

namespace ConvNet;

/// <summary>
/// The type of an array's elements: <c>np.float32</c>, or by its name, <c>"float32"</c>. Two dtypes are equal when they are the
/// same.
/// </summary>
public abstract class DType
{
    internal static readonly DType Bool = new DType<byte>("bool", DTypeKind.Bool, typeof(bool), "|b1");
    internal static readonly DType Int8 = new DType<sbyte>("int8", DTypeKind.Signed, typeof(sbyte), "|i1");
    internal static readonly DType UInt8 = new DType<byte>("uint8", DTypeKind.Unsigned, typeof(byte), "|u1");
    internal static readonly DType Int16 = new DType<short>("int16", DTypeKind.Signed, typeof(short), "<i2");
    internal static readonly DType UInt16 = new DType<ushort>("uint16", DTypeKind.Unsigned, typeof(ushort), "<u2");
    internal static readonly DType Int32 = new DType<int>("int32", DTypeKind.Signed, typeof(int), "<i4");
    internal static readonly DType UInt32 = new DType<uint>("uint32", DTypeKind.Unsigned, typeof(uint), "<u4");
    internal static readonly DType Int64 = new DType<long>("int64", DTypeKind.Signed, typeof(long), "<i8");
    internal static readonly DType UInt64 = new DType<ulong>("uint64", DTypeKind.Unsigned, typeof(ulong), "<u8");
    internal static readonly DType Float16 = new DType<Half>("float16", DTypeKind.Float, typeof(Half), "<f2");
    internal static readonly DType Float32 = new DType<float>("float32", DTypeKind.Float, typeof(float), "<f4");
    internal static readonly DType Float64 = new DType<double>("float64", DTypeKind.Float, typeof(double), "<f8");


    /// <summary>The type of tensors alone.</summary>
    internal static readonly DType BFloat16 = new BFloat16();

    internal static readonly DType[] All =
        [Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, Float32, Float64];

    private protected DType(string name, DTypeKind kind, int itemSize, Type clrType, string descr) =>
        (Name, Kind, ItemSize, ClrType, Descr) = (name, kind, itemSize, clrType, descr);

    /// <summary>NumPy's name, such as <c>float32</c>.</summary>
    public string Name { get; }

    /// <summary>The bytes of one element.</summary>
    public int ItemSize { get; }

    /// <inheritdoc cref="Name"/>
    public string name => Name;

    /// <inheritdoc cref="ItemSize"/>
    public int itemsize => ItemSize;

    /// <summary>NumPy's letter for the kind: "b" bools, "i" and "u" integers, "f" floats, "U" texts.</summary>
    public string kind => Kind switch
    {
        DTypeKind.Bool => "b",
        DTypeKind.Unsigned => "u",
        DTypeKind.Signed => "i",
        DTypeKind.Float => "f",
        _ => "U",
    };

    internal DTypeKind Kind { get; }

    /// <summary>The C# type that an array's buffer holds; bool for <c>bool</c>.</summary>
    internal Type ClrType { get; }

    /// <summary>What an npy file's header says, such as <c>&lt;f4</c>.</summary>
    internal string Descr { get; }

    internal bool IsFloat => Kind == DTypeKind.Float;

    /// <summary>What Keras calls the type.</summary>
    internal string KerasName => IsText ? "string" : Name;

    internal bool IsText => Kind == DTypeKind.Text;

    internal bool IsInteger => Kind is DTypeKind.Signed or DTypeKind.Unsigned;

    /// <summary>The dtype of a name: NumPy's own, or Python's <c>float</c>, <c>int</c>, <c>bool</c>.</summary>
    /// <exception cref="ArgumentException">No dtype is called so.</exception>
    public static implicit operator DType(string name) => name switch
    {
        "float" or "double" => Float64,
        "single" => Float32,
        "half" => Float16,
        "f" => Float32,
        "d" => Float64,
        "e" => Float16,
        "l" or "q" => Int64,
        "i" => Int32,
        "B" => UInt8,
        "int" => Int64,
        "bfloat16" => BFloat16,
        "string" => TextDType.Of(0),
        _ => Find(name) ?? throw new ArgumentException(
            $"data type '{name}' not understood; known are " +
            $"{string.Join(", ", All.Select(dtype => dtype.Name))}, float, int and str."),
    };

    /// <summary>Whether both are the same dtype; a string counts by its name.</summary>
    public static bool operator ==(DType? left, DType? right) => ReferenceEquals(left, right);

    /// <summary>Whether the dtypes differ.</summary>
    public static bool operator !=(DType? left, DType? right) => !ReferenceEquals(left, right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name, as Python's str gives it.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// The dtype of a name, of an npy file's description such as <c>&lt;f4</c>, or of texts such as <c>U10</c>.
    /// </summary>
    internal static DType? Find(string name)
    {
        string plain = name.TrimStart('<', '|', '=');
        if (plain is "str" or "str_") return TextDType.Of(0);
        if (plain == "U") return TextDType.Of(0);
        if (plain is ['U', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int length))
            return TextDType.Of(length);
        return Array.Find(All, dtype => dtype.Name == plain || dtype.Descr[1..] == plain || (plain == "?" && dtype == Bool));
    }

    internal static DType Of(Type element) => Array.Find(All, dtype => dtype.ClrType == element) ??
        throw new ArgumentException($"An array of {element.Name} has no dtype; known are " +
            $"{string.Join(", ", All.Select(dtype => dtype.ClrType.Name))}.");

    // What follows runs on elements; DType<T> knows their type.

    /// <summary>A buffer of that many elements, zero or (much faster when large) with whatever was there.</summary>
    internal abstract Array Allocate(int count, bool zeroed);

    /// <summary>Copies and converts elements that lie <paramref name="stride"/> apart into a dense span.</summary>
    internal abstract void Load<TTo>(Array source, int start, int stride, Span<TTo> destination)
        where TTo : unmanaged, INumber<TTo>;

    /// <summary>The reverse of <see cref="Load"/>.</summary>
    internal abstract void Store<TFrom>(ReadOnlySpan<TFrom> source, Array destination, int start, int stride)
        where TFrom : unmanaged, INumber<TFrom>;

    /// <summary>Copies a broadcast array into one of this dtype.</summary>
    internal abstract void Assign(NDArray source, NDArray target);

    /// <summary>One operation over two arrays, computed in this dtype.</summary>
    internal abstract void Combine<TOperation>(NDArray x, NDArray y, NDArray result) where TOperation : IOperation;

    /// <summary>
    /// One operation over an array's elements, computed in this dtype; result has strides of 0 where it reduces.
    /// </summary>
    internal abstract void Reduce<TOperation>(NDArray x, NDArray result) where TOperation : IOperation;

    /// <summary>The index of the first greatest (or least) element of each row of the last axis; NaN counts as such.</summary>
    internal abstract void ArgExtreme(NDArray x, NDArray result, bool greatest);

    /// <summary>Sorts a dense array's elements; NaN goes last.</summary>
    internal abstract void Sort(NDArray x);

    /// <summary>The element as a C# value.</summary>
    internal abstract object Item(Array buffer, int index);
}

/// <summary>What a dtype counts as in promotion.</summary>
internal enum DTypeKind
{
    Bool,
    Unsigned,
    Signed,
    Float,
    Text,
}
