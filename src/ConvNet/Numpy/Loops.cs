using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// The loops over arrays: one that copies, one that combines two arrays, one that reduces. Each goes row by row in pieces that
/// stay in the processor's cache; a piece that is dense and of the right type is used where it lies, any other is first brought
/// there.
/// </summary>
internal static class Loops
{
    private const int Piece = 1024;

    /// <summary>target[...] = source, of one shape.</summary>
    [SkipLocalsInit]
    public static void Assign<T>(NDArray source, NDArray target) where T : unmanaged, INumber<T>
    {
        Span<T> scratch = stackalloc T[Piece];
        var into = Elements.Of<T>(target.Buffer);
        var rows = new Rows(target.Sizes, [source.Offset, target.Offset], source.Strides, target.Strides);
        while (rows.Next())
        {
            if (rows.Strides[1] == 1)
            {
                source.dtype.Load(source.Buffer, rows.Offsets[0], rows.Strides[0], into.Slice(rows.Offsets[1], rows.Length));
                continue;
            }
            for (int start = 0; start < rows.Length; start += Piece)
            {
                var piece = Read(source, rows, 0, start, scratch);
                int at = rows.Offsets[1] + start * rows.Strides[1];
                Elements.Convert<T, T>(piece, 0, 1, into, at, rows.Strides[1], piece.Length);
            }
        }
    }

    /// <summary>result = x operation y, elementwise, all of one shape.</summary>
    [SkipLocalsInit]
    public static void Combine<TOperation, T>(NDArray x, NDArray y, NDArray result)
        where TOperation : IOperation
        where T : unmanaged, INumber<T>
    {
        Span<T> left = stackalloc T[Piece], right = stackalloc T[Piece], scratch = stackalloc T[Piece];
        var rows = new Rows(result.Sizes, [x.Offset, y.Offset, result.Offset], x.Strides, y.Strides, result.Strides);
        bool inPlace = rows.Strides[2] == 1 && result.dtype is DType<T>;
        while (rows.Next())
        {
            for (int start = 0; start < rows.Length; start += Piece)
            {
                var a = Read(x, rows, 0, start, left);
                var b = Read(y, rows, 1, start, right);
                int at = rows.Offsets[2] + start * rows.Strides[2];
                if (inPlace) TOperation.Invoke(a, b, Elements.Of<T>(result.Buffer).Slice(at, a.Length));
                else
                {
                    TOperation.Invoke(a, b, scratch[..a.Length]);
                    result.dtype.Store<T>(scratch[..a.Length], result.Buffer, at, rows.Strides[2]);
                }
            }
        }
    }

    /// <summary>
    /// Accumulates x into result, which has x's shape with strides of 0 along the reduced axes. A run along a reduced axis is
    /// folded in halves, so that rounding errors grow with the logarithm of its length.
    /// </summary>
    [SkipLocalsInit]
    public static void Reduce<TOperation, T>(NDArray x, NDArray result)
        where TOperation : IOperation
        where T : unmanaged, INumber<T>
    {
        Span<T> scratch = stackalloc T[Piece];
        var totals = Elements.Of<T>(result.Buffer);
        var rows = new Rows(x.Sizes, [x.Offset, result.Offset], x.Strides, result.Strides);
        while (rows.Next())
        {
            for (int start = 0; start < rows.Length; start += Piece)
            {
                var piece = Read(x, rows, 0, start, scratch);
                if (rows.Strides[1] == 0)
                {
                    if (piece.Length > 1) piece = Fold<TOperation, T>(piece, scratch);
                    var total = totals.Slice(rows.Offsets[1], 1);
                    TOperation.Invoke<T>(total, piece, total);
                }
                else if (rows.Strides[1] == 1)
                {
                    var total = totals.Slice(rows.Offsets[1] + start, piece.Length);
                    TOperation.Invoke<T>(total, piece, total);
                }
                else
                {
                    for (int i = 0; i < piece.Length; i++)
                    {
                        var total = totals.Slice(rows.Offsets[1] + (start + i) * rows.Strides[1], 1);
                        TOperation.Invoke<T>(total, piece.Slice(i, 1), total);
                    }
                }
            }
        }
    }

    /// <summary>Where each row of the last axis has its first greatest or least element; the first NaN wins.</summary>
    public static void ArgExtreme<T>(NDArray x, NDArray result, bool greatest) where T : unmanaged, INumber<T>
    {
        var values = Elements.Of<T>(x.Buffer);
        var places = Elements.Of<long>(result.Buffer);
        int length = x.Sizes[^1];
        for (int row = 0; row < result.size; row++)
        {
            var candidates = values.Slice(x.Offset + row * length, length);
            int best = 0;
            for (int i = 1; i < length && !T.IsNaN(candidates[best]); i++)
            {
                T candidate = candidates[i], found = candidates[best];
                if (T.IsNaN(candidate) || (greatest ? candidate > found : candidate < found)) best = i;
            }
            places[row] = best;
        }
    }

    private static ReadOnlySpan<T> Fold<TOperation, T>(ReadOnlySpan<T> piece, Span<T> scratch)
        where TOperation : IOperation
        where T : unmanaged, INumber<T>
    {
        for (int length = piece.Length; length > 1;)
        {
            // The middle one of an odd number stays where it is and takes part in the next round.
            int half = length / 2;
            TOperation.Invoke(piece[..half], piece.Slice(length - half, half), scratch[..half]);
            if (length % 2 == 1) scratch[half] = piece[half];
            length -= half;
            piece = scratch[..length];
        }
        return piece;
    }

    private static ReadOnlySpan<T> Read<T>(NDArray array, Rows rows, int operand, int start, Span<T> scratch)
        where T : unmanaged, INumber<T>
    {
        int stride = rows.Strides[operand], at = rows.Offsets[operand] + start * stride;
        int count = Math.Min(Piece, rows.Length - start);
        if (stride == 1 && array.dtype is DType<T>) return Elements.Of<T>(array.Buffer).Slice(at, count);
        array.dtype.Load(array.Buffer, at, stride, scratch[..count]);
        return scratch[..count];
    }
}
