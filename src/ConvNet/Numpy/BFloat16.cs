namespace ConvNet;

/// <summary>
/// float32 without the last 16 bits. Tensors and weights can have this type; NumPy has no such arrays, so their numbers come out
/// as float32.
/// </summary>
internal sealed class BFloat16() : DType("bfloat16", DTypeKind.Float, sizeof(ushort), typeof(ushort), "<V2")
{
    internal override Array Allocate(int count, bool zeroed) => throw NoArrays();

    internal override void Load<TTo>(Array source, int start, int stride, Span<TTo> destination) => throw NoArrays();

    internal override void Store<TFrom>(ReadOnlySpan<TFrom> source, Array destination, int start, int stride) => throw NoArrays();

    internal override void Assign(NDArray source, NDArray target) => throw NoArrays();

    internal override void Combine<TOperation>(NDArray x, NDArray y, NDArray result) => throw NoArrays();

    internal override void Reduce<TOperation>(NDArray x, NDArray result) => throw NoArrays();

    internal override void ArgExtreme(NDArray x, NDArray result, bool greatest) => throw NoArrays();

    internal override void Sort(NDArray x) => throw NoArrays();

    internal override object Item(Array buffer, int index) => throw NoArrays();

    private static NotSupportedException NoArrays() =>
        new("NumPy has no arrays of bfloat16; use \"float32\", and bfloat16 in tensors and layers.");
}
