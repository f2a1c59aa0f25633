namespace ConvNet;

public static partial class np
{
    /// <summary>Where both are not 0.</summary>
    public static NDArray logical_and(NDArray x, NDArray y) => Arithmetic.Multiply(x.As(bool_), y.As(bool_));

    /// <summary>Where either is not 0.</summary>
    public static NDArray logical_or(NDArray x, NDArray y) => Arithmetic.Add(x.As(bool_), y.As(bool_));

    /// <summary>Where exactly one is not 0.</summary>
    public static NDArray logical_xor(NDArray x, NDArray y) => Arithmetic.NotEqual(x.As(bool_), y.As(bool_));

    /// <summary>Where the elements are 0.</summary>
    public static NDArray logical_not(NDArray x) => Arithmetic.Equal(x, 0);

    /// <summary>Where the elements are equal.</summary>
    public static NDArray equal(NDArray x, NDArray y) => Arithmetic.Equal(x, y);

    /// <summary>Where the elements differ.</summary>
    public static NDArray not_equal(NDArray x, NDArray y) => Arithmetic.NotEqual(x, y);

    /// <summary>Where x is less.</summary>
    public static NDArray less(NDArray x, NDArray y) => Arithmetic.Less(x, y);

    /// <summary>Where x is less or equal.</summary>
    public static NDArray less_equal(NDArray x, NDArray y) => Arithmetic.LessEqual(x, y);

    /// <summary>Where x is greater.</summary>
    public static NDArray greater(NDArray x, NDArray y) => Arithmetic.Less(y, x);

    /// <summary>Where x is greater or equal.</summary>
    public static NDArray greater_equal(NDArray x, NDArray y) => Arithmetic.LessEqual(y, x);

    /// <summary>Where the elements are not a number.</summary>
    public static NDArray isnan(NDArray x) => Arithmetic.NotEqual(x, x);

    /// <summary>Where the elements are infinite.</summary>
    public static NDArray isinf(NDArray x) => x.dtype.IsFloat ? abs(x) == inf : zeros(x.shape, bool_).AsScalar();

    /// <summary>Where the elements are neither infinite nor NaN.</summary>
    public static NDArray isfinite(NDArray x) => x.dtype.IsFloat ? abs(x) < inf : ones(x.shape, bool_).AsScalar();

    /// <summary>Where the elements are infinite and positive.</summary>
    public static NDArray isposinf(NDArray x) => x == inf;

    /// <summary>Where the elements are infinite and negative.</summary>
    public static NDArray isneginf(NDArray x) => x == -inf;

    /// <summary>Where the sign is a minus, that of -0.0 too.</summary>
    public static NDArray signbit(NDArray x) =>
        NDArray.Wrap(Array.ConvertAll(x.ToArray<double>(), double.IsNegative), x.shape).AsScalar();

    /// <summary>The bits that both have; of bools, where both are true.</summary>
    public static NDArray bitwise_and(NDArray x1, NDArray x2) => Bits.Combine("bitwise_and", x1, x2, (a, b) => a & b);

    /// <summary>The bits that either has; of bools, where either is true.</summary>
    public static NDArray bitwise_or(NDArray x1, NDArray x2) => Bits.Combine("bitwise_or", x1, x2, (a, b) => a | b);

    /// <summary>The bits that exactly one has; of bools, where exactly one is true.</summary>
    public static NDArray bitwise_xor(NDArray x1, NDArray x2) => Bits.Combine("bitwise_xor", x1, x2, (a, b) => a ^ b);

    /// <summary>All bits turned around; of bools, where it is false.</summary>
    public static NDArray invert(NDArray x) => x.dtype == DType.Bool ? Arithmetic.Equal(x, NDArray.False) : Bits.Invert(x);

    /// <inheritdoc cref="invert"/>
    public static NDArray bitwise_not(NDArray x) => invert(x);

    /// <summary>x1 times two to the power of x2.</summary>
    public static NDArray left_shift(NDArray x1, NDArray x2) =>
        Bits.Combine("left_shift", x1, x2, (a, b) => b is < 0 or > 63 ? 0 : a << (int)b);

    /// <summary>x1 divided by two to the power of x2, towards minus infinity.</summary>
    public static NDArray right_shift(NDArray x1, NDArray x2) =>
        Bits.Combine("right_shift", x1, x2, (a, b) => a >> (int)Math.Clamp(b, 0, 63));

    /// <summary>Whether shapes and all elements are equal; NaN equals nothing.</summary>
    public static bool array_equal(NDArray a1, NDArray a2) => array_equal(a1, a2, equal_nan: false);

    /// <summary>The same, where NaN may be told to equal itself.</summary>
    public static bool array_equal(NDArray a1, NDArray a2, bool equal_nan) => a1.Sizes.AsSpan().SequenceEqual(a2.Sizes)
        && (bool)all(equal_nan ? equal(a1, a2) | (isnan(a1) & isnan(a2)) : equal(a1, a2));

    /// <summary>Whether arrays broadcast to one shape and are equal there.</summary>
    public static bool array_equiv(NDArray a1, NDArray a2) =>
        NDArray.Broadcast(a1.Sizes, a2.Sizes) is not null && (bool)all(equal(a1, a2));

    /// <summary>Where |a - b| is at most atol + rtol·|b|, or both are the same infinity.</summary>
    public static NDArray isclose(NDArray a, NDArray b, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false)
    {
        var (x, y) = (a.astype(float64), b.astype(float64));
        var close = ((abs(x - y) <= atol + rtol * abs(y)) & (abs(y) < inf)) | (x == y);
        return equal_nan ? close | (isnan(x) & isnan(y)) : close;
    }

    /// <summary>Whether all elements are close; see <see cref="isclose"/>.</summary>
    public static bool allclose(NDArray a, NDArray b, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
        (bool)all(isclose(a, b, rtol, atol, equal_nan));

    /// <summary>Whether it is a number or a text, not an array with axes.</summary>
    public static bool isscalar(NDArray element) => element.ndim == 0 && element.ScalarKind != Scalar.No;
}
