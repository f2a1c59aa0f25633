namespace ConvNet.Engine;

/// <summary>What rules of optimizers need besides arithmetic.</summary>
internal static partial class Ops
{
    /// <summary>-1, 0 or 1.</summary>
    public static Tensor Direction(Tensor x) => new(x.Native.sign());

    /// <summary>x to the power of a number.</summary>
    public static Tensor RaisedTo(Tensor x, double exponent) => new(x.Native.pow(Scalars.Of(exponent)));

    /// <summary>Whether no number is infinite or NaN.</summary>
    public static bool AllFinite(Tensor x) => x.Native.isfinite().all().item<bool>();

    /// <summary>A tensor made shorter, in place, if its Euclidean norm is over a limit.</summary>
    public static void AssignShortened(Tensor x, double limit)
    {
        var norm = x.Native.square().sum().sqrt();
        x.Native.mul_(limit / norm.clamp(limit, float.MaxValue));
    }
}
