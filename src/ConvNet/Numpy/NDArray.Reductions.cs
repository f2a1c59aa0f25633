namespace ConvNet;

public sealed partial class NDArray
{
    /// <summary>The sum along the axes; of bools and small integers as int64 or uint64, of floats in double precision.</summary>
    public NDArray sum(Axes? axis = null, bool keepdims = false) =>
        Reduced<Plus>(axis, keepdims, Total(dtype), dtype.IsFloat ? dtype : Total(dtype), 0);

    /// <summary>The product along the axes.</summary>
    public NDArray prod(Axes? axis = null, bool keepdims = false) =>
        Reduced<Times>(axis, keepdims, Total(dtype), dtype.IsFloat ? dtype : Total(dtype), 1);

    /// <summary>The mean along the axes: float64 of integers, of floats their own dtype.</summary>
    public NDArray mean(Axes? axis = null, bool keepdims = false)
    {
        var sum = Reduced<Plus>(axis, keepdims, DType.Float64, DType.Float64, 0);
        double count = sum.size == 0 ? 0 : (double)size / sum.size;
        return (sum / count).As(Promotion.Float(dtype));
    }

    /// <summary>
    /// The mean squared distance from the mean; <paramref name="ddof"/> is taken from the number of elements it is divided by.
    /// </summary>
    public NDArray var(Axes? axis = null, int ddof = 0, bool keepdims = false)
    {
        var distance = this - mean(axis, keepdims: true);
        var sum = (distance * distance).Reduced<Plus>(axis, keepdims, DType.Float64, DType.Float64, 0);
        double count = sum.size == 0 ? 0 : (double)size / sum.size;
        return (sum / Math.Max(count - ddof, 0)).As(Promotion.Float(dtype));
    }

    /// <summary>The standard deviation, the root of <see cref="var"/>.</summary>
    public NDArray std(Axes? axis = null, int ddof = 0, bool keepdims = false) => np.sqrt(var(axis, ddof, keepdims));

    /// <summary>The greatest elements along the axes; NaN wins.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NDArray max(Axes? axis = null, bool keepdims = false) => Extreme<Greatest>("maximum", axis, keepdims);

    /// <summary>The least elements along the axes; NaN wins.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NDArray min(Axes? axis = null, bool keepdims = false) => Extreme<Least>("minimum", axis, keepdims);

    /// <summary>Whether any element along the axes is not 0.</summary>
    public NDArray any(Axes? axis = null, bool keepdims = false) =>
        As(DType.Bool).Reduced<Greatest>(axis, keepdims, DType.Bool, DType.Bool, false);

    /// <summary>Whether no element along the axes is 0.</summary>
    public NDArray all(Axes? axis = null, bool keepdims = false) =>
        As(DType.Bool).Reduced<Least>(axis, keepdims, DType.Bool, DType.Bool, true);

    /// <summary>The place of the first greatest element along an axis, or of all elements in C order, as int64.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NDArray argmax(int? axis = null, bool keepdims = false) => ArgExtreme(axis, keepdims, greatest: true);

    /// <summary>The place of the first least element along an axis, or of all elements in C order, as int64.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NDArray argmin(int? axis = null, bool keepdims = false) => ArgExtreme(axis, keepdims, greatest: false);

    /// <inheritdoc cref="np.cumsum"/>
    public NDArray cumsum(int? axis = null) => np.cumsum(this, axis);

    private static DType Total(DType dtype) =>
        dtype.IsFloat ? DType.Float64 : dtype.Kind == DTypeKind.Unsigned ? DType.UInt64 : DType.Int64;

    private NDArray Extreme<TOperation>(string name, Axes? axis, bool keepdims) where TOperation : IOperation =>
        Reduced<TOperation>(axis, keepdims, dtype, dtype, identity: null, name);

    /// <summary>Reduces in one dtype, to another; without an identity it begins with the first element along each axis.</summary>
    private NDArray Reduced<TOperation>(
        Axes? axis, bool keepdims, DType compute, DType result, NDArray? identity, string name = "") where TOperation : IOperation
    {
        if (dtype.IsText) throw Arithmetic.NoLoop(name == "" ? "add" : name, this);
        bool[] reduced = Axes.Of(axis, ndim);
        int[] kept = [.. Sizes.Select((size, i) => reduced[i] ? 1 : size)];
        var totals = Empty(compute, kept);
        if (identity is null && size == 0 && totals.size > 0)
            throw new ArgumentException($"zero-size array to reduction operation {name} which has no identity");
        if (totals.size > 0) compute.Assign(identity?.As(compute).BroadcastTo(kept) ?? View(kept, Strides), totals);
        int[] strides = [.. totals.Strides.Select((stride, i) => reduced[i] ? 0 : stride)];
        compute.Reduce<TOperation>(this, totals.View(Sizes, strides));
        int[] left = keepdims ? kept : [.. Sizes.Where((_, i) => !reduced[i])];
        return totals.As(result).reshape(left).AsScalar();
    }

    private NDArray ArgExtreme(int? axis, bool keepdims, bool greatest)
    {
        if (size == 0) throw new ArgumentException($"attempt to get arg{(greatest ? "max" : "min")} of an empty sequence");
        int along = axis is { } given ? Axis(given, Math.Max(ndim, 1)) : 0;
        var rows = axis is null || ndim == 0 ? reshape(-1) : MoveAxes(along, ndim - 1, 1);
        var result = Empty(DType.Int64, rows.Sizes[..^1]);
        dtype.ArgExtreme(rows.Contiguous(), result, greatest);
        if (!keepdims) return result.AsScalar();
        return result.reshape([.. Sizes.Select((size, i) => axis is null || i == along ? 1 : size)]);
    }
}
