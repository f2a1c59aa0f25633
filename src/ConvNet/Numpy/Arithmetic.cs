namespace ConvNet;

/// <summary>The elementwise operations of two arrays: which dtype each computes in, and what NumPy refuses.</summary>
internal static class Arithmetic
{
    public static NDArray Add(NDArray x, NDArray y, NDArray? into = null) =>
        x.dtype.IsText && y.dtype.IsText && into is null ? Joined(x, y) : Promotion.Of(x, y) == DType.Bool
        ? Same<Greatest>("add", x, y, into)
        : Same<Plus>("add", x, y, into);

    public static NDArray Subtract(NDArray x, NDArray y, NDArray? into = null) => Promotion.Of(x, y) == DType.Bool
        ? throw new InvalidOperationException("numpy boolean subtract, the `-` operator, is not supported, " +
            "use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
        : Same<Minus>("subtract", x, y, into);

    public static NDArray Multiply(NDArray x, NDArray y, NDArray? into = null) => Same<Times>("multiply", x, y, into);

    public static NDArray Divide(NDArray x, NDArray y, NDArray? into = null)
    {
        var dtype = Promotion.Float(Promotion.Of(x, y));
        return Apply<Divide>("divide", x, y, dtype, dtype, into);
    }

    public static NDArray FloorDivide(NDArray x, NDArray y) => Integral<Each<FloorDivide>>("floor_divide", x, y, null);

    public static NDArray Remainder(NDArray x, NDArray y, NDArray? into = null) =>
        Integral<Each<Remainder>>("remainder", x, y, into);

    public static NDArray Power(NDArray x, NDArray y)
    {
        if (Promotion.Of(x, y).IsInteger && y.dtype.Kind == DTypeKind.Signed && (bool)np.any(y < 0))
            throw new ArgumentException("Integers to negative integer powers are not allowed.");
        return Integral<Each<Power>>("power", x, y, null);
    }

    public static NDArray Negative(NDArray x) => x.dtype == DType.Bool
        ? throw new InvalidOperationException("The numpy boolean negative, the `-` operator, is not supported, " +
            "use the `~` operator or the logical_not function instead.")
        : x.dtype.IsFloat ? Multiply(x, -1) : Apply<Minus>("negative", NDArray.Zeros(x.dtype, []), x, x.dtype, x.dtype, null);

    public static NDArray Maximum(NDArray x, NDArray y) => Same<Greatest>("maximum", x, y);

    public static NDArray Minimum(NDArray x, NDArray y) => Same<Least>("minimum", x, y);

    public static NDArray ClipBelow(NDArray x, NDArray bound) => Same<Each<AtLeast>>("clip", x, bound);

    public static NDArray ClipAbove(NDArray x, NDArray bound) => Same<Each<AtMost>>("clip", x, bound);

    public static NDArray Equal(NDArray x, NDArray y) => Compare<Each<Equal>>("equal", x, y);

    public static NDArray NotEqual(NDArray x, NDArray y) => Compare<Each<NotEqual>>("not_equal", x, y);

    public static NDArray Less(NDArray x, NDArray y) => Compare<Each<Less>>("less", x, y);

    public static NDArray LessEqual(NDArray x, NDArray y) => Compare<Each<LessEqual>>("less_equal", x, y);

    private static NDArray Same<TOperation>(string name, NDArray x, NDArray y, NDArray? into = null) where TOperation : IOperation
    {
        var dtype = Promotion.Of(x, y);
        return Apply<TOperation>(name, x, y, dtype, dtype, into);
    }

    /// <summary>NumPy has no such operation on bools and takes int8.</summary>
    private static NDArray Integral<TOperation>(string name, NDArray x, NDArray y, NDArray? into) where TOperation : IOperation
    {
        var dtype = Promotion.Of(x, y);
        if (dtype == DType.Bool) dtype = DType.Int8;
        return Apply<TOperation>(name, x, y, dtype, dtype, into);
    }

    private static NDArray Compare<TOperation>(string name, NDArray x, NDArray y) where TOperation : IOperation
    {
        if (x.dtype.IsText || y.dtype.IsText) return CompareTexts<TOperation>(name, x, y);
        // An integer beyond the array's dtype compares by value: no uint8 equals -1.
        var dtype = Promotion.Of(x, y);
        if (!Fits(x, dtype) || !Fits(y, dtype)) dtype = Promotion.Of(x.dtype, y.dtype);
        return Apply<TOperation>(name, x, y, dtype, DType.Bool, null);
    }

    private static NDArray Apply<TOperation>(string name, NDArray x, NDArray y, DType compute, DType result, NDArray? into)
        where TOperation : IOperation
    {
        int[] sizes = Together(x, y);
        if (x.dtype.IsText || y.dtype.IsText) throw NoLoop(name, x, y);
        if (into is not null)
        {
            if (!Promotion.SameKind(result, into.dtype))
            {
                throw new InvalidCastException($"Cannot cast ufunc '{name}' output from dtype('{result}') " +
                    $"to dtype('{into.dtype}') with casting rule 'same_kind'");
            }
            if (!sizes.AsSpan().SequenceEqual(into.Sizes))
            {
                throw new ArgumentException($"non-broadcastable output operand with shape {NDArray.Text(into.Sizes)} " +
                    $"doesn't match the broadcast shape {NDArray.Text(sizes)}");
            }
            // Another view of the same memory would change while it is read.
            if (ReferenceEquals(y.Buffer, into.Buffer) && !ReferenceEquals(y, into)) y = y.copy();
        }
        var target = into ?? NDArray.Empty(result, sizes);
        compute.Combine<TOperation>(Fit(x, compute).BroadcastTo(sizes), Fit(y, compute).BroadcastTo(sizes), target);
        return into ?? target.AsScalar();
    }

    /// <summary>What NumPy says where an operation is not for these dtypes.</summary>
    public static InvalidOperationException NoLoop(string name, params NDArray[] operands)
    {
        string types = string.Join(", ", operands.Select(one => $"dtype('{one.dtype}')"));
        return new($"ufunc '{name}' did not contain a loop with signature matching types ({types}) -> None");
    }

    private static int[] Together(NDArray x, NDArray y) =>
        NDArray.Broadcast(x.Sizes, y.Sizes) ?? throw new ArgumentException(
            $"operands could not be broadcast together with shapes {NDArray.Text(x.Sizes)} {NDArray.Text(y.Sizes)} ");

    private static NDArray Joined(NDArray x, NDArray y)
    {
        int[] sizes = Together(x, y);
        string[] left = TextDType.Texts(x.BroadcastTo(sizes)), right = TextDType.Texts(y.BroadcastTo(sizes));
        var dtype = TextDType.Of(((TextDType)x.dtype).Length + ((TextDType)y.dtype).Length);
        return NDArray.Wrap(left.Zip(right, string.Concat).ToArray(), sizes).As(dtype).AsScalar();
    }

    // A text never equals a number, and comes neither before nor after it.
    private static NDArray CompareTexts<TOperation>(string name, NDArray x, NDArray y)
    {
        int[] sizes = Together(x, y);
        if (!x.dtype.IsText || !y.dtype.IsText)
        {
            return typeof(TOperation) == typeof(Each<Equal>) || typeof(TOperation) == typeof(Each<NotEqual>)
                ? np.full(sizes, typeof(TOperation) == typeof(Each<NotEqual>)).AsScalar() : throw NoLoop(name, x, y);
        }
        return TextDType.Compare(x.BroadcastTo(sizes), y.BroadcastTo(sizes), name switch
        {
            "equal" => order => order == 0,
            "not_equal" => order => order != 0,
            "less" => order => order < 0,
            _ => order => order <= 0,
        });
    }

    /// <summary>The array itself, once it is clear that a C# integer fits the dtype.</summary>
    /// <exception cref="OverflowException">It does not.</exception>
    public static NDArray Fit(NDArray x, DType dtype) => Fits(x, dtype) ? x
        : throw new OverflowException($"Python integer {x.item()} out of bounds for {dtype}");

    /// <summary>The same for numbers in brackets.</summary>
    /// <exception cref="OverflowException">One does not fit.</exception>
    public static void CheckLiterals(NDArray x, DType dtype)
    {
        if (!x.IsLiteral || x.dtype != DType.Int64 || !dtype.IsInteger) return;
        foreach (long value in x.AsSpan<long>())
        {
            if (!Fits(value, dtype)) throw new OverflowException($"Python integer {value} out of bounds for {dtype}");
        }
    }

    private static bool Fits(NDArray x, DType dtype) =>
        !x.IsWeak || !x.dtype.IsInteger || !dtype.IsInteger || Fits((long)x.item(), dtype);

    private static bool Fits(long value, DType dtype)
    {
        int bits = dtype.ItemSize * 8;
        return dtype.Kind == DTypeKind.Unsigned
            ? value >= 0 && (bits == 64 || value < 1L << bits)
            : bits == 64 || (value >= -(1L << (bits - 1)) && value < 1L << (bits - 1));
    }
}
