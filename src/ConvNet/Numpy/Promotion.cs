namespace ConvNet;

/// <summary>
/// NumPy 2's rules for the dtype of a result. Python's numbers are weak: they take the array's dtype where their kind allows.
/// </summary>
internal static class Promotion
{
    /// <summary>The dtype that holds both; a 64-bit integer beside an unsigned one, or beside a float, becomes float64.</summary>
    public static DType Of(DType a, DType b)
    {
        if (a == b) return a;
        if (a.IsText || b.IsText)
            return TextDType.Of(Math.Max(TextDType.Holding(a).Length, TextDType.Holding(b).Length));
        if (b.Kind == DTypeKind.Bool) return a;
        if (a.Kind == DTypeKind.Bool) return b;
        if (a.IsFloat && b.IsFloat) return a.ItemSize > b.ItemSize ? a : b;
        if (a.IsFloat) return WithInteger(a, b);
        if (b.IsFloat) return WithInteger(b, a);
        if (a.Kind == b.Kind) return a.ItemSize > b.ItemSize ? a : b;
        var (signed, unsigned) = a.Kind == DTypeKind.Signed ? (a, b) : (b, a);
        if (signed.ItemSize > unsigned.ItemSize) return signed;
        return unsigned.ItemSize switch { 1 => DType.Int16, 2 => DType.Int32, 4 => DType.Int64, _ => DType.Float64 };
    }

    /// <summary>The dtype in which two arrays meet.</summary>
    public static DType Of(NDArray x, NDArray y)
    {
        if (x.IsWeak == y.IsWeak) return Of(x.dtype, y.dtype);
        var (weak, strong) = x.IsWeak ? (x.dtype, y.dtype) : (y.dtype, x.dtype);
        // bool < int < float: a weak number of a greater kind than the array's brings Python's own int64 or float64.
        return Rank(weak) > Rank(strong) ? weak : strong;
    }

    /// <summary>The dtype for true division and the like: floats as they are, integers as float64.</summary>
    public static DType Float(DType dtype) => dtype.IsFloat ? dtype : DType.Float64;

    /// <summary>Whether values of one dtype may be written into another in place, NumPy's "same_kind".</summary>
    public static bool SameKind(DType from, DType to) =>
        Rank(from) <= Rank(to) && (from.Kind != DTypeKind.Signed || to.Kind != DTypeKind.Unsigned);

    private static DType WithInteger(DType floating, DType integer)
    {
        var least = integer.ItemSize switch { 1 => DType.Float16, 2 => DType.Float32, _ => DType.Float64 };
        return floating.ItemSize > least.ItemSize ? floating : least;
    }

    private static int Rank(DType dtype) => dtype.Kind switch { DTypeKind.Bool => 0, DTypeKind.Text => 3, DTypeKind.Float => 2, _ => 1 };
}
