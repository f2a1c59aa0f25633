using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Many numbers into one, along some axes.</summary>
internal static partial class Ops
{
    /// <summary>The sum; bools are counted, as int32.</summary>
    public static Tensor Sum(Tensor x, int[] axes, bool keepdims) => x.DType == "bool"
        ? new(x.Native.sum(ToLongs(axes), keepdims).to_type(torch.ScalarType.Int32))
        : new(x.Native.sum(ToLongs(axes), keepdims, x.Native.dtype));

    /// <summary>The mean, of whole numbers and bools as floats.</summary>
    public static Tensor MeanOf(Tensor x, int[] axes, bool keepdims) => Mean(AsFloats(x), axes, keepdims);

    public static Tensor Min(Tensor x, int[] axes, bool keepdims) => new(x.Native.amin(ToLongs(axes), keepdims));

    public static Tensor Prod(Tensor x, int[] axes, bool keepdims)
    {
        var product = x.Native;
        foreach (int axis in axes.OrderDescending()) product = product.prod(axis, keepdims, x.Native.dtype);
        return new(product);
    }

    /// <summary>The mean square deviation from the mean.</summary>
    public static Tensor Variance(Tensor x, int[] axes, bool keepdims)
    {
        var floats = AsFloats(x);
        return Mean(Square(floats - Mean(floats, axes, keepdims: true)), axes, keepdims);
    }

    public static Tensor Any(Tensor x, int[] axes, bool keepdims)
    {
        var any = x.Native.to_type(torch.ScalarType.Bool);
        foreach (int axis in axes.OrderDescending()) any = any.any(axis, keepdims);
        return new(any);
    }

    public static Tensor All(Tensor x, int[] axes, bool keepdims) => Not(Any(Not(x), axes, keepdims));

    /// <summary>log Σ eˣ, safe for all finite x.</summary>
    public static Tensor LogSumExp(Tensor x, int[] axes, bool keepdims)
    {
        var largest = Max(Detach(x), axes, keepdims: true);
        var sum = Log(Sum(Exp(x - largest), axes, keepdims: true)) + largest;
        return keepdims ? sum : Squeeze(sum, axes);
    }

    /// <summary>The place of the largest number along an axis, int32.</summary>
    public static Tensor PlaceOfLargest(Tensor x, int axis) => Cast(ArgMax(AsFloats(x), axis), "int32");

    /// <summary>The largest numbers of the last axis, or the smallest, and their places, int32.</summary>
    public static (Tensor Values, Tensor Places) Sorted(Tensor x, int axis, bool descending)
    {
        var (values, places) = x.Native.sort(axis, descending, stable: true);
        return (new(values), new(places.to_type(torch.ScalarType.Int32)));
    }

    public static Tensor CumulativeSum(Tensor x, int axis) => new(x.Native.cumsum(axis).to_type(x.Native.dtype));

    public static Tensor CumulativeProduct(Tensor x, int axis) => new(x.Native.cumprod(axis).to_type(x.Native.dtype));

    private static Tensor AsFloats(Tensor x) => x.DType.IsFloat ? x : Cast(x, "float32");
}
