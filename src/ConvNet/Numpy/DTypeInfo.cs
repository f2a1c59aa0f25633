namespace ConvNet;

/// <summary>A class of dtypes: <c>np.integer</c>, <c>np.floating</c>; or one dtype alone.</summary>
public sealed class DTypeClass
{
    private readonly string _name;
    private readonly Func<DType, bool> _has;

    internal DTypeClass(string name, Func<DType, bool> has) => (_name, _has) = (name, has);

    /// <summary>The class of one dtype.</summary>
    public static implicit operator DTypeClass(DType dtype) =>
        new(dtype.Name, one => one == dtype || (one.IsText && dtype.IsText));

    internal bool Has(DType dtype) => _has(dtype);

    /// <inheritdoc/>
    public override string ToString() => $"<class 'numpy.{_name}'>";
}

/// <summary>The limits of a float dtype, what <c>np.finfo(np.float32)</c> gives.</summary>
public sealed class FloatInfo
{
    internal FloatInfo(DType dtype) => this.dtype = dtype.IsFloat ? dtype
        : throw new ArgumentException($"data type dtype('{dtype}') not inexact");

    /// <summary>The dtype.</summary>
    public DType dtype { get; }

    /// <summary>The bits of a number.</summary>
    public int bits => 8 * dtype.ItemSize;

    /// <summary>The distance from 1 to the next number.</summary>
    public NDArray eps => Number((double)Half.BitIncrement((Half)1) - 1, float.BitIncrement(1f) - 1f, double.BitIncrement(1) - 1);

    /// <summary>The greatest number.</summary>
    public NDArray max => Number((double)Half.MaxValue, float.MaxValue, double.MaxValue);

    /// <summary>The least number.</summary>
    public NDArray min => -max;

    /// <summary>The least positive number of full precision.</summary>
    public NDArray tiny => Number(Math.Pow(2, -14), Math.Pow(2, -126), Math.Pow(2, -1022));

    /// <inheritdoc cref="tiny"/>
    public NDArray smallest_normal => tiny;

    /// <summary>The least positive number.</summary>
    public NDArray smallest_subnormal => Number((double)Half.Epsilon, float.Epsilon, double.Epsilon);

    /// <summary>How many decimal digits are sure.</summary>
    public int precision => bits switch { 16 => 3, 32 => 6, _ => 15 };

    /// <summary>A number of that many decimal digits after which nothing changes.</summary>
    public NDArray resolution => Number(0.001, 1e-6, 1e-15);

    private NDArray Number(double half, double single, double full) =>
        np.full([], bits switch { 16 => half, 32 => single, _ => full }, dtype).AsScalar();
}

/// <summary>The limits of an integer dtype, what <c>np.iinfo(np.uint8)</c> gives.</summary>
public sealed class IntegerInfo
{
    internal IntegerInfo(DType dtype) => this.dtype = dtype.IsInteger ? dtype
        : throw new ArgumentException($"Invalid integer data type '{dtype}'.");

    /// <summary>The dtype.</summary>
    public DType dtype { get; }

    /// <summary>The bits of a number.</summary>
    public int bits => 8 * dtype.ItemSize;

    /// <summary>The greatest number; that of uint64 does not fit and is refused.</summary>
    /// <exception cref="OverflowException">The dtype is uint64.</exception>
    public long max => dtype.Kind == DTypeKind.Signed ? long.MaxValue >> (64 - bits)
        : checked((long)(ulong.MaxValue >> (64 - bits)));

    /// <summary>The least number.</summary>
    public long min => dtype.Kind == DTypeKind.Signed ? long.MinValue >> (64 - bits) : 0;
}
