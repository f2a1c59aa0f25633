using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Sequences and their masks.</summary>
internal static partial class Ops
{
    /// <summary>The slices along an axis, one after the other; the axis goes.</summary>
    public static Tensor[] Unstack(Tensor x, int axis) => Array.ConvertAll(x.Native.unbind(axis), slice => new Tensor(slice));

    /// <summary>Tensors of one shape along a new axis.</summary>
    public static Tensor Stack(Tensor[] slices, int axis) =>
        new(torch.stack(Array.ConvertAll(slices, slice => slice.Native), axis));

    /// <summary>Equal parts along an axis.</summary>
    public static Tensor[] Split(Tensor x, int parts, int axis) =>
        Array.ConvertAll(x.Native.chunk(parts, axis), part => new Tensor(part));

    /// <summary>Some places of the last axis.</summary>
    public static Tensor Narrow(Tensor x, int start, int length) => new(x.Native.narrow(-1, start, length));

    /// <summary>The last slices along an axis first.</summary>
    public static Tensor Flip(Tensor x, int axis) => new(x.Native.flip(axis));

    /// <summary>x where the condition holds, else y; the condition has as many axes as x, or the first of them.</summary>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y) =>
        new(torch.where(WithAxes(condition, x.Shape.Count).Native, x.Native, y.Native));

    /// <summary>x where the condition holds, else 0.</summary>
    public static Tensor KeepWhere(Tensor condition, Tensor x) => Where(condition, x, new Tensor(torch.zeros_like(x.Native)));

    /// <summary>Whether one number of a row at least is another than y.</summary>
    public static Tensor AnyNotEqual(Tensor x, double y) => new(x.Native.ne(y).any(-1));

    /// <summary>The same numbers that no derivative passes through.</summary>
    public static Tensor Detach(Tensor x) => new(x.Native.detach().clone());

    /// <summary>More axes of size 1 behind those that there are.</summary>
    public static Tensor WithAxes(Tensor x, int count) =>
        x.Shape.Count >= count ? x : Reshape(x, new([.. x.Shape, .. Enumerable.Repeat<int?>(1, count - x.Shape.Count)]));

    /// <summary>A factor for dropout: 0 with this probability, else 1 / (1 - rate).</summary>
    public static Tensor DropoutPattern(Tensor x, double rate, RandomStream random) =>
        rate >= 1 ? new(torch.zeros_like(x.Native)) : new(Pattern(x, 1 - rate, x.Shape, random) / (1 - rate));
}
