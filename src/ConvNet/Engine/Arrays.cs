using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Arrays into the engine and out of it.</summary>
internal static class Arrays
{
    /// <summary>A tensor with the array's numbers, in the array's type unless another is given.</summary>
    public static Tensor ToTensor(NDArray array, DType? dtype = null)
    {
        if (array.dtype.IsText && dtype is null) return new TextTensor(array);
        Backend.EnsureLoaded();
        if (dtype == DType.BFloat16) return Ops.Cast(ToTensor(array, DType.Float32), dtype);
        var source = (dtype is null ? array : array.astype(dtype)).Contiguous();
        var tensor = torch.empty(Sizes(source.shape), ScalarTypes.Of(source.dtype));
        Bytes(source).CopyTo(tensor.bytes);
        return new(tensor);
    }

    /// <summary>Some rows of an array as a batch: floats, or labels as int64 if <paramref name="keepIntegers"/>.</summary>
    public static Tensor Rows(NDArray array, ReadOnlySpan<int> rows, bool keepIntegers = false)
    {
        if (array.dtype.IsText) return TextRows(array, rows);
        Backend.EnsureLoaded();
        bool isInteger = array.dtype.Name.Contains("int", StringComparison.Ordinal);
        return isInteger && keepIntegers ? Rows<long>(array, rows, torch.ScalarType.Int64)
            : DTypePolicy.FloatX == DType.Float64 ? Rows<double>(array, rows, torch.ScalarType.Float64)
            : Rows<float>(array, rows, torch.ScalarType.Float32);
    }

    /// <summary>A copy of a tensor's numbers; bfloat16 becomes float32.</summary>
    public static NDArray ToNDArray(Tensor tensor)
    {
        if (tensor is TextTensor words) return words.Texts;
        using var native = tensor.Native.detach().contiguous();
        return native.dtype switch
        {
            torch.ScalarType.Byte => Copy<byte>(native, tensor.Shape),
            torch.ScalarType.Int8 => Copy<sbyte>(native, tensor.Shape),
            torch.ScalarType.Int16 => Copy<short>(native, tensor.Shape),
            torch.ScalarType.Int32 => Copy<int>(native, tensor.Shape),
            torch.ScalarType.Int64 => Copy<long>(native, tensor.Shape),
            torch.ScalarType.Float16 => Copy<Half>(native, tensor.Shape),
            torch.ScalarType.BFloat16 => ToNDArray(Ops.Cast(tensor, DType.Float32)),
            torch.ScalarType.Float64 => Copy<double>(native, tensor.Shape),
            torch.ScalarType.Bool => Copy<bool>(native, tensor.Shape),
            _ => Copy<float>(native, tensor.Shape),
        };
    }

    public static long[] Sizes(Shape shape) => Array.ConvertAll(shape.ToArray(), size => (long)size);

    // Gathered and converted in one go, straight into the engine's memory.
    private static Tensor Rows<T>(NDArray array, ReadOnlySpan<int> rows, torch.ScalarType type) where T : unmanaged, INumber<T>
    {
        var source = array.Contiguous();
        long[] sizes = [rows.Length, .. source.Sizes.Skip(1).Select(size => (long)size)];
        var tensor = torch.empty(sizes, type);
        var target = MemoryMarshal.Cast<byte, T>(tensor.bytes);
        int length = target.Length / Math.Max(1, rows.Length);
        for (int i = 0; i < rows.Length; i++)
            source.dtype.Load(source.Buffer, source.Offset + rows[i] * length, 1, target.Slice(i * length, length));
        return new(tensor);
    }

    private static TextTensor TextRows(NDArray array, ReadOnlySpan<int> rows)
    {
        string[][] texts = [.. array.ToArray<string>().Chunk(Math.Max(1, array.size / Math.Max(1, array.shape[0])))];
        return new(NDArray.Wrap(rows.ToArray().SelectMany(row => texts[row]).ToArray(), array.shape.With(0, rows.Length)));
    }

    private static ReadOnlySpan<byte> Bytes(NDArray array)
    {
        ref byte first = ref MemoryMarshal.GetArrayDataReference(array.Buffer);
        int itemSize = array.dtype.ItemSize;
        return MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.AddByteOffset(ref first, (nint)array.Offset * itemSize), checked(array.size * itemSize));
    }

    private static NDArray Copy<T>(torch.Tensor native, Shape shape) where T : unmanaged =>
        NDArray.Wrap(MemoryMarshal.Cast<byte, T>(native.bytes).ToArray(), shape);
}
