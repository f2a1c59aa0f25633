using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Matrices taken apart.</summary>
internal static partial class Ops
{
    /// <summary>The left singular vectors of a matrix, as columns, and its singular values, the greatest first.</summary>
    public static (NDArray Vectors, NDArray Values) LeftSingular(NDArray matrix)
    {
        var (left, values, _) = torch.linalg.svd(Arrays.ToTensor(matrix).Native, fullMatrices: false);
        return (new Tensor(left).numpy(), new Tensor(values).numpy());
    }
}
