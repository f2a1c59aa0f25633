using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    /// <summary>The magnitude.</summary>
    public static Tensor abs(Tensor x) => Each("Absolute", x, Ops.Abs);

    /// <summary>The magnitude.</summary>
    public static Tensor absolute(Tensor x) => Each("Absolute", x, Ops.Abs);

    /// <summary>eˣ.</summary>
    public static Tensor exp(Tensor x) => Each("Exp", x, Ops.Exp);

    /// <summary>eˣ - 1, exact near 0.</summary>
    public static Tensor expm1(Tensor x) => Each("Expm1", x, Ops.Expm1);

    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor x) => Each("Log", x, Ops.Log);

    /// <summary>log(1 + x), exact near 0.</summary>
    public static Tensor log1p(Tensor x) => Each("Log1p", x, Ops.Log1p);

    /// <summary>The logarithm to base 2.</summary>
    public static Tensor log2(Tensor x) => Each("Log2", x, Ops.Log2);

    /// <summary>The logarithm to base 10.</summary>
    public static Tensor log10(Tensor x) => Each("Log10", x, Ops.Log10);

    /// <summary>The square root.</summary>
    public static Tensor sqrt(Tensor x) => Each("Sqrt", x, Ops.Sqrt);

    /// <summary>1 over the square root.</summary>
    public static Tensor rsqrt(Tensor x) => Each("Rsqrt", x, Ops.Rsqrt);

    /// <summary>x².</summary>
    public static Tensor square(Tensor x) => Each("Square", x, Ops.Square);

    /// <summary>-x.</summary>
    public static Tensor negative(Tensor x) => Each("Negative", x, x => -x);

    /// <summary>1, 0 or -1.</summary>
    public static Tensor sign(Tensor x) => Each("Sign", x, Ops.Sign);

    /// <summary>The sine of radians.</summary>
    public static Tensor sin(Tensor x) => Each("Sin", x, Ops.Sin);

    /// <summary>The cosine of radians.</summary>
    public static Tensor cos(Tensor x) => Each("Cos", x, Ops.Cos);

    /// <summary>The tangent of radians.</summary>
    public static Tensor tan(Tensor x) => Each("Tan", x, Ops.Tan);

    /// <summary>The angle whose sine is x, in radians.</summary>
    public static Tensor arcsin(Tensor x) => Each("Arcsin", x, Ops.Arcsin);

    /// <summary>The angle whose cosine is x, in radians.</summary>
    public static Tensor arccos(Tensor x) => Each("Arccos", x, Ops.Arccos);

    /// <summary>The angle whose tangent is x, in radians.</summary>
    public static Tensor arctan(Tensor x) => Each("Arctan", x, Ops.Arctan);

    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor x) => Each("Erf", x, Ops.Erf);

    /// <summary>The next whole number below.</summary>
    public static Tensor floor(Tensor x) => Each("Floor", x, Ops.Floor);

    /// <summary>The next whole number above.</summary>
    public static Tensor ceil(Tensor x) => Each("Ceil", x, Ops.Ceil);

    /// <summary>Whether it is no number.</summary>
    public static Tensor isnan(Tensor x) => Each("Isnan", x, Ops.IsNaN);

    /// <summary>Whether it is infinite.</summary>
    public static Tensor isinf(Tensor x) => Each("Isinf", x, Ops.IsInfinite);

    /// <summary>Whether it is finite.</summary>
    public static Tensor isfinite(Tensor x) => Each("Isfinite", x, Ops.IsFinite);

    /// <summary>Whether it is false.</summary>
    public static Tensor logical_not(Tensor x) => Each("LogicalNot", x, Ops.Not);

    /// <summary>The same numbers, through which no derivative passes.</summary>
    public static Tensor stop_gradient(Tensor x) => Each("StopGradient", x, Ops.Detach);

    /// <summary>Rounded to so many decimals; halves go to the even neighbour.</summary>
    public static Tensor round(Tensor x, int decimals = 0) => Each("Round", x, given => Ops.Round(given, decimals));

    /// <summary>Kept between two limits.</summary>
    public static Tensor clip(Tensor x, double x_min, double x_max) => Each("Clip", x, given => Ops.Clip(given, x_min, x_max));

    /// <summary>Numbers of another type.</summary>
    public static Tensor cast(Tensor x, DType dtype) => Each("Cast", x, given => Ops.Cast(given, dtype));

    /// <summary>The sum.</summary>
    public static Tensor add(Tensor x1, Tensor x2) => x1 + x2;

    /// <summary>The difference.</summary>
    public static Tensor subtract(Tensor x1, Tensor x2) => x1 - x2;

    /// <summary>The product.</summary>
    public static Tensor multiply(Tensor x1, Tensor x2) => x1 * x2;

    /// <summary>The quotient.</summary>
    public static Tensor divide(Tensor x1, Tensor x2) => x1 / x2;

    /// <summary>The quotient.</summary>
    public static Tensor true_divide(Tensor x1, Tensor x2) => x1 / x2;

    /// <summary>The next whole number below the quotient.</summary>
    public static Tensor floor_divide(Tensor x1, Tensor x2) => Pair("FloorDivide", x1, x2, Ops.FloorDivide);

    /// <summary>What remains of a division, with the divisor's sign.</summary>
    public static Tensor mod(Tensor x1, Tensor x2) => Pair("Mod", x1, x2, Ops.Mod);

    /// <summary>x1 to the power x2.</summary>
    public static Tensor power(Tensor x1, Tensor x2) => Pair("Power", x1, x2, Ops.Power);

    /// <summary>The larger number.</summary>
    public static Tensor maximum(Tensor x1, Tensor x2) => Pair("Maximum", x1, x2, Ops.Maximum);

    /// <summary>The smaller number.</summary>
    public static Tensor minimum(Tensor x1, Tensor x2) => Pair("Minimum", x1, x2, Ops.Minimum);

    /// <summary>Whether both are alike.</summary>
    public static Tensor equal(Tensor x1, Tensor x2) => Pair("Equal", x1, x2, Ops.Equal);

    /// <summary>Whether both differ.</summary>
    public static Tensor not_equal(Tensor x1, Tensor x2) => Pair("NotEqual", x1, x2, Ops.NotEqual);

    /// <summary>Whether the first is larger.</summary>
    public static Tensor greater(Tensor x1, Tensor x2) => Pair("Greater", x1, x2, Ops.Greater);

    /// <summary>Whether the first is larger or equal.</summary>
    public static Tensor greater_equal(Tensor x1, Tensor x2) => Pair("GreaterEqual", x1, x2, Ops.GreaterEqual);

    /// <summary>Whether the first is smaller.</summary>
    public static Tensor less(Tensor x1, Tensor x2) => Pair("Less", x1, x2, Ops.Less);

    /// <summary>Whether the first is smaller or equal.</summary>
    public static Tensor less_equal(Tensor x1, Tensor x2) => Pair("LessEqual", x1, x2, Ops.LessEqual);

    /// <summary>Whether both are true.</summary>
    public static Tensor logical_and(Tensor x1, Tensor x2) => Pair("LogicalAnd", x1, x2, Ops.And);

    /// <summary>Whether one at least is true.</summary>
    public static Tensor logical_or(Tensor x1, Tensor x2) => Pair("LogicalOr", x1, x2, Ops.Or);

    /// <summary>Whether just one is true.</summary>
    public static Tensor logical_xor(Tensor x1, Tensor x2) => Pair("LogicalXor", x1, x2, Ops.Xor);

    /// <summary>x1 where the condition holds, else x2; all three broadcast.</summary>
    public static Tensor where(Tensor condition, Tensor x1, Tensor x2) =>
        Operation.Apply("Where", [condition, x1, x2], xs => Ops.Choose(xs[0], xs[1], xs[2]), Broadcast);
}
