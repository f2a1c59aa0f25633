using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Several tensors into one, and masks.</summary>
internal static partial class Ops
{
    /// <summary>The tensors side by side along an axis.</summary>
    public static Tensor Concatenate(IEnumerable<Tensor> tensors, int axis) =>
        new(torch.cat([.. tensors.Select(tensor => tensor.Native)], axis));

    /// <summary>The larger or smaller of two, number by number; of equal ones the first, which alone gets the gradient.</summary>
    public static Tensor FirstOf(Tensor first, Tensor second, bool largest)
    {
        var (a, b) = (first.Native, second.Native);
        return new(torch.where(largest ? a.ge(b) : a.le(b), a, b));
    }

    /// <summary>Where both are true.</summary>
    public static Tensor And(Tensor left, Tensor right) => new(left.Native.logical_and(right.Native));

    /// <summary>Whether all are true along an axis.</summary>
    public static Tensor All(Tensor x, int axis) => new(x.Native.all(axis));

    /// <summary>A mask that lets everything through.</summary>
    public static Tensor True(Shape shape)
    {
        Backend.EnsureLoaded();
        return new(torch.ones(Arrays.Sizes(shape), torch.ScalarType.Bool));
    }
}
