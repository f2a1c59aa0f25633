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
    /// <see cref="np.array_equal"/> compares whole arrays, <c>x is null</c> asks for null.
    /// </summary>
    public static NDArray operator ==(NDArray x, NDArray y) => Arithmetic.Equal(x, y);

    /// <summary>Where the elements differ, as bools.</summary>
    public static NDArray operator !=(NDArray x, NDArray y) => Arithmetic.NotEqual(x, y);

    /// <summary>Where both are true, of arrays of bools.</summary>
    public static NDArray operator &(NDArray x, NDArray y) => Arithmetic.Multiply(Bools(x, "&"), Bools(y, "&"));

    /// <summary>Where either is true, of arrays of bools.</summary>
    public static NDArray operator |(NDArray x, NDArray y) => Arithmetic.Add(Bools(x, "|"), Bools(y, "|"));

    /// <summary>Where exactly one is true, of arrays of bools.</summary>
    public static NDArray operator ^(NDArray x, NDArray y) => Arithmetic.NotEqual(Bools(x, "^"), Bools(y, "^"));

    /// <summary>Where it is false, of an array of bools.</summary>
    public static NDArray operator ~(NDArray x) => Arithmetic.Equal(Bools(x, "~"), False);

    /// <summary>Whether it is the same object; elements compare by <c>==</c> and <see cref="np.array_equal"/>.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static NDArray Bools(NDArray x, string @operator) => x.dtype == DType.Bool ? x : throw new InvalidOperationException(
        $"{@operator} is offered for arrays of bool, as comparisons give them; got {x.dtype}.");
}
