using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvNet;

/// <summary>Spans over buffers, and conversions between element types.</summary>
internal static class Elements
{
    /// <summary>A buffer's elements; a bool[] may be seen as bytes of 0 and 1.</summary>
    public static Span<T> Of<T>(Array buffer) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(buffer)), buffer.Length);

    /// <summary>
    /// Converts as C does: towards zero, and integers wrap. A float that a small integer can't hold goes through a 64-bit one,
    /// which makes -1.0 the uint8 255 as NumPy has it on most machines (C leaves it open).
    /// </summary>
    public static void Convert<TFrom, TTo>(ReadOnlySpan<TFrom> source, int sourceStart, int sourceStride,
        Span<TTo> destination, int destinationStart, int destinationStride, int count)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
    {
        bool viaLong = IsFloat<TFrom>() && !IsFloat<TTo>() && Unsafe.SizeOf<TTo>() < sizeof(long);
        if (sourceStride == 1 && destinationStride == 1 && !viaLong)
        {
            var from = source.Slice(sourceStart, count);
            var to = destination.Slice(destinationStart, count);
            if (typeof(TFrom) == typeof(TTo)) MemoryMarshal.Cast<TFrom, TTo>(from).CopyTo(to);
            else TensorPrimitives.ConvertTruncating(from, to);
            return;
        }
        for (int i = 0, from = sourceStart, to = destinationStart; i < count; i++, from += sourceStride, to += destinationStride)
        {
            destination[to] = viaLong
                ? TTo.CreateTruncating(long.CreateTruncating(source[from]))
                : TTo.CreateTruncating(source[from]);
        }
    }

    /// <summary>Copies elements of any type from one buffer to another.</summary>
    public static void Copy(Array source, int sourceStart, Array destination, int destinationStart, int count, int itemSize)
    {
        // Texts are references, of which the collector must hear.
        if (source is string[]) Array.Copy(source, sourceStart, destination, destinationStart, count);
        else Bytes(source, sourceStart, count, itemSize).CopyTo(Bytes(destination, destinationStart, count, itemSize));
    }

    /// <summary>Some elements' memory.</summary>
    public static Span<byte> Bytes(Array buffer, int start, int count, int itemSize) => MemoryMarshal.CreateSpan(
        ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(buffer), (nint)start * itemSize),
        checked(count * itemSize));

    /// <summary>Whether T is one of the three float types; a constant to the compiler.</summary>
    public static bool IsFloat<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half);

    /// <summary>Sorts upwards; NaN goes last, as in NumPy.</summary>
    public static void Sort<T>(Span<T> values) where T : INumber<T> =>
        values.Sort((x, y) => T.IsNaN(x) ? (T.IsNaN(y) ? 0 : 1) : T.IsNaN(y) ? -1 : x.CompareTo(y));
}
