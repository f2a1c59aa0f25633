using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>Functions of single numbers and of pairs.</summary>
internal static partial class Ops
{
    public static Tensor Expm1(Tensor x) => new(x.Native.expm1());

    public static Tensor Log1p(Tensor x) => new(x.Native.log1p());

    public static Tensor Log2(Tensor x) => new(x.Native.log2());

    public static Tensor Log10(Tensor x) => new(x.Native.log10());

    public static Tensor Rsqrt(Tensor x) => new(x.Native.rsqrt());

    public static Tensor Sign(Tensor x) => new(x.Native.sign());

    public static Tensor Sin(Tensor x) => new(x.Native.sin());

    public static Tensor Cos(Tensor x) => new(x.Native.cos());

    public static Tensor Tan(Tensor x) => new(x.Native.tan());

    public static Tensor Arcsin(Tensor x) => new(x.Native.asin());

    public static Tensor Arccos(Tensor x) => new(x.Native.acos());

    public static Tensor Arctan(Tensor x) => new(x.Native.atan());

    public static Tensor Erf(Tensor x) => new(x.Native.erf());

    public static Tensor Floor(Tensor x) => new(x.Native.floor());

    public static Tensor Ceil(Tensor x) => new(x.Native.ceil());

    /// <summary>Rounded to so many decimals; halves go to the even neighbour.</summary>
    public static Tensor Round(Tensor x, int decimals) => decimals == 0 ? new(x.Native.round())
        : new((x.Native * Math.Pow(10, decimals)).round() / Math.Pow(10, decimals));

    public static Tensor IsNaN(Tensor x) => new(x.Native.isnan());

    public static Tensor IsInfinite(Tensor x) => new(x.Native.isinf());

    public static Tensor IsFinite(Tensor x) => new(x.Native.isfinite());

    public static Tensor Not(Tensor x) => new(x.Native.logical_not());

    public static Tensor Or(Tensor left, Tensor right) => new(left.Native.logical_or(right.Native));

    public static Tensor Xor(Tensor left, Tensor right) => new(left.Native.logical_xor(right.Native));

    public static Tensor NotEqual(Tensor x, Tensor y) => new(x.Native.ne(y.Native));

    public static Tensor Greater(Tensor x, Tensor y) => new(x.Native.gt(y.Native));

    public static Tensor GreaterEqual(Tensor x, Tensor y) => new(x.Native.ge(y.Native));

    public static Tensor Less(Tensor x, Tensor y) => new(x.Native.lt(y.Native));

    public static Tensor LessEqual(Tensor x, Tensor y) => new(x.Native.le(y.Native));

    public static Tensor Minimum(Tensor x, Tensor y) => new(x.Native.minimum(y.Native));

    public static Tensor Power(Tensor x, Tensor y) => new(x.Native.pow(y.Native));

    /// <summary>What remains of a division; it has the divisor's sign.</summary>
    public static Tensor Mod(Tensor x, Tensor y) => new(x.Native.remainder(y.Native));

    public static Tensor FloorDivide(Tensor x, Tensor y) =>
        new(x.Native.div(y.Native).floor().to_type(torch.result_type(x.Native, y.Native)));

    /// <summary>x where the condition holds, else y; all three broadcast.</summary>
    public static Tensor Choose(Tensor condition, Tensor x, Tensor y) =>
        new(torch.where(condition.Native.to_type(torch.ScalarType.Bool), x.Native, y.Native));

    public static Tensor LogSoftmax(Tensor x, int axis) => new(F.log_softmax(x.Native, axis));

    public static Tensor Softsign(Tensor x) => new(x.Native / (x.Native.abs() + 1));

    public static Tensor Silu(Tensor x) => new(F.silu(x.Native));
}
