using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PureHDF.VOL.Native;

namespace ConvNet;

/// <summary>A type that elements of datasets and attributes can have: its name in NumPy and its type in C#.</summary>
internal abstract record H5ElementType(string Name, int Size)
{
    /// <summary>The types of numbers, as they lie in a file.</summary>
    public static readonly H5ElementType[] Numbers =
    [
        new H5ElementType<Half>("float16"), new H5ElementType<float>("float32"), new H5ElementType<double>("float64"),
        new H5ElementType<sbyte>("int8"), new H5ElementType<short>("int16"), new H5ElementType<int>("int32"),
        new H5ElementType<long>("int64"), new H5ElementType<byte>("uint8"), new H5ElementType<ushort>("uint16"),
        new H5ElementType<uint>("uint32"), new H5ElementType<ulong>("uint64")
    ];

    /// <summary>Stored as an enumeration of FALSE and TRUE over a byte, as h5py does.</summary>
    public static readonly H5ElementType Bool = new H5ElementType<bool>("bool");

    /// <summary>Stored as two opaque bytes beside an attribute <c>dtype</c>, as Keras does; in memory their bits.</summary>
    public static readonly H5ElementType BFloat16 = new H5ElementType<ushort>("bfloat16");

    /// <summary>A text, in attributes only; variable-length where we write it.</summary>
    public static readonly H5ElementType Text = new H5TextType();

    /// <summary>The type of an array's elements.</summary>
    public static H5ElementType Of(Array data, string? name = null)
    {
        var named = name is null ? null : All.FirstOrDefault(type => type.Name == name);
        var type = data.GetType();
        return named is not null && named.ArrayType == type ? named
            : name is null && All.FirstOrDefault(known => known.ArrayType == type) is { } found ? found
            : throw new ArgumentException($"Elements of type {name ?? type.Name} cannot be stored as {type.Name}.", nameof(data));
    }

    private static IEnumerable<H5ElementType> All => [.. Numbers, Bool, BFloat16, Text];

    /// <summary>The type of an array of such elements.</summary>
    public abstract Type ArrayType { get; }

    /// <summary>An array for that many elements, zero.</summary>
    public abstract Array NewArray(int count);

    /// <summary>The elements of an attribute, in one axis.</summary>
    public abstract Array Read(NativeAttribute attribute);

    /// <summary>Declares a dataset whose elements are written later, and how a part of them is.</summary>
    public abstract (PureHDF.H5Dataset Dataset, Action<PureHDF.H5NativeWriter, Array, H5Slice> Write) Declare(ulong[] sizes);

    /// <summary>The bytes of some elements of an array.</summary>
    public static Span<byte> Bytes(Array data, int size, int start, int count) =>
        MemoryMarshal.CreateSpan(
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(data), (nint)start * size), checked(count * size));
}

/// <summary>An element type that is <typeparamref name="T"/> in memory.</summary>
internal sealed record H5ElementType<T>(string Name) : H5ElementType(Name, Unsafe.SizeOf<T>()) where T : unmanaged
{
    public override Type ArrayType => typeof(T[]);

    public override Array NewArray(int count) => new T[count];

    public override Array Read(NativeAttribute attribute) => attribute.Read<T[]>();

    public override (PureHDF.H5Dataset, Action<PureHDF.H5NativeWriter, Array, H5Slice>) Declare(ulong[] sizes)
    {
        var dataset = new PureHDF.H5Dataset<Memory<T>>(sizes);
        return (dataset, (writer, data, part) =>
            writer.Write(dataset, ((T[])data).AsMemory(part.Start, part.Count), fileSelection: part.Selection));
    }
}

/// <summary>Texts.</summary>
internal sealed record H5TextType() : H5ElementType("str", 16)
{
    public override Type ArrayType => typeof(string[]);

    public override Array NewArray(int count) => new string[count];

    public override Array Read(NativeAttribute attribute) =>
        Array.ConvertAll(attribute.Read<string?[]>(), text => text ?? "");

    public override (PureHDF.H5Dataset, Action<PureHDF.H5NativeWriter, Array, H5Slice>) Declare(ulong[] sizes) =>
        throw new NotSupportedException("Texts are stored in attributes only.");
}
