using System.Numerics;
using System.Numerics.Tensors;

namespace ConvNet;

/// <summary>An elementwise operation on two runs of numbers; a comparison gives 0 and 1.</summary>
internal interface IOperation
{
    static abstract void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T>;
}

/// <summary>An operation that is written for two numbers.</summary>
internal interface IScalarOperation
{
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>;
}

internal readonly struct Plus : IOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Add(x, y, result);
}

internal readonly struct Minus : IOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Subtract(x, y, result);
}

internal readonly struct Times : IOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Multiply(x, y, result);
}

/// <summary>Division of floats.</summary>
internal readonly struct Divide : IOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Divide(x, y, result);
}

/// <summary>The greater; NaN wins.</summary>
internal readonly struct Greatest : IOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Max(x, y, result);
}

/// <summary>The less; NaN wins.</summary>
internal readonly struct Least : IOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Min(x, y, result);
}

/// <summary>An operation of two numbers, over runs of them.</summary>
internal readonly struct Each<TScalar> : IOperation where TScalar : IScalarOperation
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : unmanaged, INumber<T>
    {
        y = y[..x.Length];
        result = result[..x.Length];
        for (int i = 0; i < x.Length; i++) result[i] = TScalar.Invoke(x[i], y[i]);
    }
}

/// <summary>Division towards minus infinity, Python's //; an integer divided by 0 is 0, as in NumPy.</summary>
internal readonly struct FloorDivide : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (y == T.Zero) return Elements.IsFloat<T>() ? x / y : T.Zero;
        // The least integer has no opposite, and C# refuses to divide it by -1.
        if (!Elements.IsFloat<T>() && T.IsNegative(y) && y + T.One == T.Zero) return T.Zero - x;
        T quotient = (x - Remainder.Invoke(x, y)) / y;
        return Elements.IsFloat<T>() ? T.CreateTruncating(Math.Round(double.CreateTruncating(quotient))) : quotient;
    }
}

/// <summary>The remainder with the divisor's sign, Python's %; by an integer 0 it is 0, as in NumPy.</summary>
internal readonly struct Remainder : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (!Elements.IsFloat<T>() && (y == T.Zero || (T.IsNegative(y) && y + T.One == T.Zero))) return T.Zero;
        T remainder = x % y;
        return remainder != T.Zero && T.IsNegative(remainder) != T.IsNegative(y) ? remainder + y : remainder;
    }
}

/// <summary>x to the power of y; integers wrap.</summary>
internal readonly struct Power : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (Elements.IsFloat<T>()) return T.CreateTruncating(Math.Pow(double.CreateTruncating(x), double.CreateTruncating(y)));
        T power = T.One;
        for (ulong exponent = ulong.CreateTruncating(y); exponent != 0; exponent >>= 1, x *= x)
        {
            if ((exponent & 1) == 1) power *= x;
        }
        return power;
    }
}

internal readonly struct Equal : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x == y ? T.One : T.Zero;
}

internal readonly struct NotEqual : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != y ? T.One : T.Zero;
}

internal readonly struct Less : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x < y ? T.One : T.Zero;
}

internal readonly struct LessEqual : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x <= y ? T.One : T.Zero;
}

/// <summary>x, but not below y; a NaN and a -0 stay.</summary>
internal readonly struct AtLeast : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x < y ? y : x;
}

/// <summary>x, but not above y; a NaN and a -0 stay.</summary>
internal readonly struct AtMost : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x > y ? y : x;
}

/// <summary>The remainder with the dividend's sign, C's %.</summary>
internal readonly struct CRemainder : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> =>
        !Elements.IsFloat<T>() && (y == T.Zero || (T.IsNegative(y) && y + T.One == T.Zero)) ? T.Zero : x % y;
}

/// <summary>The angle of the point (y, x).</summary>
internal readonly struct Angle : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> =>
        T.CreateTruncating(Math.Atan2(double.CreateTruncating(x), double.CreateTruncating(y)));
}

/// <summary>The length of the hypotenuse.</summary>
internal readonly struct Hypotenuse : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> =>
        T.CreateTruncating(double.Hypot(double.CreateTruncating(x), double.CreateTruncating(y)));
}

/// <summary>log(e^x + e^y).</summary>
internal readonly struct LogOfSum : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        double a = double.CreateTruncating(x), b = double.CreateTruncating(y);
        return T.CreateTruncating(a == b ? a + Math.Log(2) : Math.Max(a, b) + double.LogP1(Math.Exp(-Math.Abs(a - b))));
    }
}

/// <summary>x with y's sign.</summary>
internal readonly struct WithSign : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> =>
        T.IsNegative(x) == T.IsNegative(y) ? x : -x;
}

/// <summary>The greater; what is not NaN wins.</summary>
internal readonly struct GreaterNumber : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? y : T.IsNaN(y) || x >= y ? x : y;
}

/// <summary>The less; what is not NaN wins.</summary>
internal readonly struct LesserNumber : IScalarOperation
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? y : T.IsNaN(y) || x <= y ? x : y;
}
