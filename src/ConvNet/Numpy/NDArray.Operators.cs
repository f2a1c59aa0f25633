namespace ConvNet;

public sealed partial class NDArray
{
    /// <summary>The elementwise sum; of bools, whether either is true.</summary>
    public static NDArray operator +(NDArray x, NDArray y) => Arithmetic.Add(x, y);

    /// <summary>The elementwise difference.</summary>
    public static NDArray operator -(NDArray x, NDArray y) => Arithmetic.Subtract(x, y);

    /// <summary>The elementwise product; of bools, whether both are true.</summary>
    public static NDArray operator *(NDArray x, NDArray y) => Arithmetic.Multiply(x, y);

    /// <summary>The elementwise quotient; of integers a float64. Python's // is <see cref="np.floor_divide"/>.</summary>
    public static NDArray operator /(NDArray x, NDArray y) => Arithmetic.Divide(x, y);

    /// <summary>The elementwise remainder, with the divisor's sign as in Python.</summary>
    public static NDArray operator %(NDArray x, NDArray y) => Arithmetic.Remainder(x, y);

    /// <summary>The elements with the other sign.</summary>
    public static NDArray operator -(NDArray x) => Arithmetic.Negative(x);

    /// <summary>x += y in place, as NumPy does: every view of this memory sees it, and the dtype stays.</summary>
    public void operator +=(NDArray y) => Arithmetic.Add(this, y, this);

    /// <inheritdoc cref="op_AdditionAssignment"/>
    public void operator -=(NDArray y) => Arithmetic.Subtract(this, y, this);

    /// <inheritdoc cref="op_AdditionAssignment"/>
    public void operator *=(NDArray y) => Arithmetic.Multiply(this, y, this);

    /// <inheritdoc cref="op_AdditionAssignment"/>
    /// <exception cref="InvalidCastException">The array holds integers, and a quotient is a float.</exception>
    public void operator /=(NDArray y) => Arithmetic.Divide(this, y, this);

    /// <inheritdoc cref="op_AdditionAssignment"/>
    public void operator %=(NDArray y) => Arithmetic.Remainder(this, y, this);

    /// <summary>Where x is less, as bools.</summary>
    public static NDArray operator <(NDArray x, NDArray y) => Arithmetic.Less(x, y);

    /// <summary>Where x is greater, as bools.</summary>
    public static NDArray operator >(NDArray x, NDArray y) => Arithmetic.Less(y, x);

    /// <summary>Where x is less or equal, as bools.</summary>
    public static NDArray operator <=(NDArray x, NDArray y) => Arithmetic.LessEqual(x, y);

    /// <summary>Where x is greater or equal, as bools.</summary>
    public static NDArray operator >=(NDArray x, NDArray y) => Arithmetic.LessEqual(y, x);

    /// <summary>
    /// Where the elements are equal, as bools; NumPy's meaning, so <c>if (x == y)</c> does not compile.
    /// <see cref="np.array_equal(NDArray, NDArray)"/> compares whole arrays, <c>x is null</c> asks for null.
    /// </summary>
    public static NDArray operator ==(NDArray x, NDArray y) => Arithmetic.Equal(x, y);

    /// <summary>Where the elements differ, as bools.</summary>
    public static NDArray operator !=(NDArray x, NDArray y) => Arithmetic.NotEqual(x, y);

    /// <summary>Where both are true, or the bits that both have.</summary>
    public static NDArray operator &(NDArray x, NDArray y) =>
        x.dtype == DType.Bool && y.dtype == DType.Bool ? Arithmetic.Multiply(x, y) : np.bitwise_and(x, y);

    /// <summary>Where either is true, or the bits that either has.</summary>
    public static NDArray operator |(NDArray x, NDArray y) =>
        x.dtype == DType.Bool && y.dtype == DType.Bool ? Arithmetic.Add(x, y) : np.bitwise_or(x, y);

    /// <summary>Where exactly one is true, or the bits that exactly one has.</summary>
    public static NDArray operator ^(NDArray x, NDArray y) =>
        x.dtype == DType.Bool && y.dtype == DType.Bool ? Arithmetic.NotEqual(x, y) : np.bitwise_xor(x, y);

    /// <summary>Where it is false, or all bits turned around.</summary>
    public static NDArray operator ~(NDArray x) => np.invert(x);

    /// <summary>x times two to the power of y.</summary>
    public static NDArray operator <<(NDArray x, NDArray y) => np.left_shift(x, y);

    /// <summary>x divided by two to the power of y, towards minus infinity.</summary>
    public static NDArray operator >>(NDArray x, NDArray y) => np.right_shift(x, y);

    /// <summary>The elements as they are, copied.</summary>
    public static NDArray operator +(NDArray x) => x.copy().AsScalar();

    /// <summary>Whether it is the same object; elements compare by <c>==</c> and <see cref="np.array_equal(NDArray, NDArray)"/>.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
