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
