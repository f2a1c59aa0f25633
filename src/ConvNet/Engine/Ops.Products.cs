using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Products of matrices. The engine takes two of one type; others meet in the type that holds both.</summary>
internal static partial class Ops
{
    /// <summary>x · w over the last axis of x, plus b.</summary>
    public static Tensor Dense(Tensor x, Tensor kernel, Tensor? bias)
    {
        (x, kernel) = InOneType(x, kernel);
        if (x.Shape.Count == 2 && bias is not null && bias.DType == x.DType && !RoundsTwice(x))
            return new(torch.addmm(bias.Native, x.Native, kernel.Native, 1, 1));
        var product = x.Native.matmul(kernel.Native);
        return new(bias is null ? product : product + bias.Native);
    }

    /// <summary>The product of matrices, those of the last two axes.</summary>
    /// <exception cref="ArgumentException">The shapes don't fit each other.</exception>
    public static Tensor MatMul(Tensor x, Tensor y)
    {
        // Of such shapes the engine would not answer, but end the process.
        int common = y.Shape.Count > 1 ? y.Shape[^2] : y.Shape[0];
        if (x.Shape[^1] != common || (x.Shape.Count > 2 && y.Shape.Count > 2 && Shapes.Broadcast(x.Shape[..^2], y.Shape[..^2]) is null))
            throw new ArgumentException($"matmul: shapes {x.Shape} and {y.Shape} don't fit each other");
        if (x.DType == DType.Bool && y.DType == DType.Bool) return Cast(MatMul(Cast(x, DType.Int32), y), DType.Bool);
        (x, y) = InOneType(x, y);
        return new(x.Native.matmul(y.Native));
    }

    /// <summary>A product of two by an equation, "abc,cd->abd".</summary>
    public static Tensor Einsum(string equation, Tensor x, Tensor y)
    {
        (x, y) = InOneType(x, y);
        return new(torch.einsum(equation, x.Native, y.Native));
    }

    /// <summary>The scalar products along an axis of each; then come the other axes of x and those of y.</summary>
    public static Tensor TensorDot(Tensor x, Tensor y, int left, int right)
    {
        (x, y) = InOneType(x, y);
        return new(torch.tensordot(x.Native, y.Native, [left], [right]));
    }

    /// <summary>The scalar products along axis <paramref name="left"/> of x and <paramref name="right"/> of y; the batch comes
    /// first, then x's other axes as one, then y's.</summary>
    public static Tensor BatchDot(Tensor x, Tensor y, int left, int right)
    {
        (x, y) = InOneType(x, y);
        long batch = x.Native.shape[0], size = x.Native.shape[left];
        var rows = x.Native.movedim([left], [-1]).reshape(batch, -1, size);
        var columns = y.Native.movedim([right], [1]).reshape(batch, size, -1);
        return new(rows.matmul(columns));
    }

    /// <summary>Two tensors in the type that holds both.</summary>
    public static (Tensor X, Tensor Y) InOneType(Tensor x, Tensor y)
    {
        if (x.DType == y.DType) return (x, y);
        var type = torch.result_type(x.Native, y.Native);
        return (new(x.Native.to_type(type)), new(y.Native.to_type(type)));
    }
}
