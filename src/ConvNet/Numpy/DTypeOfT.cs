using System.Numerics;

namespace ConvNet;

/// <summary>
/// A dtype whose elements compute as <typeparamref name="T"/>; bools lie in bytes of 0 and 1 and compute as these.
/// </summary>
internal sealed class DType<T>(string name, DTypeKind kind, Type clrType, string descr)
    : DType(name, kind, System.Runtime.CompilerServices.Unsafe.SizeOf<T>(), clrType, descr)
    where T : unmanaged, INumber<T>
{
    internal override Array Allocate(int count, bool zeroed) => (Kind, zeroed) switch
    {
        (DTypeKind.Bool, _) => new bool[count],
        (_, true) => new T[count],
        _ => GC.AllocateUninitializedArray<T>(count),
    };

    internal override void Load<TTo>(Array source, int start, int stride, Span<TTo> destination) =>
        Elements.Convert(Elements.Of<T>(source), start, stride, destination, 0, 1, destination.Length);

    internal override void Store<TFrom>(ReadOnlySpan<TFrom> source, Array destination, int start, int stride) =>
        Elements.Convert(source, 0, 1, Elements.Of<T>(destination), start, stride, source.Length);

    internal override void Assign(NDArray source, NDArray target) => Loops.Assign<T>(source, target);

    internal override void Combine<TOperation>(NDArray x, NDArray y, NDArray result) =>
        Loops.Combine<TOperation, T>(x, y, result);

    internal override void Reduce<TOperation>(NDArray x, NDArray result) => Loops.Reduce<TOperation, T>(x, result);

    internal override void ArgExtreme(NDArray x, NDArray result, bool greatest) => Loops.ArgExtreme<T>(x, result, greatest);

    internal override void Sort(NDArray x) => Elements.Sort(Elements.Of<T>(x.Buffer).Slice(x.Offset, x.size));

    internal override object Item(Array buffer, int index)
    {
        T value = Elements.Of<T>(buffer)[index];
        return Kind == DTypeKind.Bool ? value != T.Zero : value;
    }
}
