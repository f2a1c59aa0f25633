using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Products of matrices. The engine takes two of one type; others meet in the type that holds both.</summary>
internal static partial class Ops
{
    /// <summary>x · w over the last axis of x, plus b.</summary>
    public static Tensor Dense(Tensor x, Tensor kernel, Tensor? bias)
    {
        var (input, weights) = InOneType(x, kernel);
        if (input.dim() == 2 && bias is not null && bias.Native.dtype == input.dtype && !RoundsTwice(x))
            return new(torch.addmm(bias.Native, input, weights, 1, 1));
        var product = input.matmul(weights);
        return new(bias is null ? product : product + bias.Native);
    }

    public static Tensor MatMul(Tensor x, Tensor y)
    {
        var (left, right) = InOneType(x, y);
        return new(left.matmul(right));
    }

    /// <summary>A product of two by an equation, "abc,cd->abd".</summary>
    public static Tensor Einsum(string equation, Tensor x, Tensor y)
    {
        var (left, right) = InOneType(x, y);
        return new(torch.einsum(equation, left, right));
    }

    /// <summary>The scalar products along an axis of each; then come the other axes of x and those of y.</summary>
    public static Tensor TensorDot(Tensor x, Tensor y, int left, int right)
    {
        var (first, second) = InOneType(x, y);
        return new(torch.tensordot(first, second, [left], [right]));
    }

    /// <summary>The scalar products along axis <paramref name="left"/> of x and <paramref name="right"/> of y; the batch comes
    /// first, then x's other axes as one, then y's.</summary>
    public static Tensor BatchDot(Tensor x, Tensor y, int left, int right)
    {
        var (first, second) = InOneType(x, y);
        long batch = first.shape[0], size = first.shape[left];
        var rows = first.movedim([left], [-1]).reshape(batch, -1, size);
        var columns = second.movedim([right], [1]).reshape(batch, size, -1);
        return new(rows.matmul(columns));
    }

    private static (torch.Tensor X, torch.Tensor Y) InOneType(Tensor x, Tensor y)
    {
        var (left, right) = (x.Native, y.Native);
        if (left.dtype == right.dtype) return (left, right);
        var type = torch.result_type(left, right);
        return (left.to_type(type), right.to_type(type));
    }
}
