namespace ConvNet;

public static partial class np
{
    /// <summary>x + y.</summary>
    public static NDArray add(NDArray x, NDArray y) => Arithmetic.Add(x, y);

    /// <summary>x - y.</summary>
    public static NDArray subtract(NDArray x, NDArray y) => Arithmetic.Subtract(x, y);

    /// <summary>x * y.</summary>
    public static NDArray multiply(NDArray x, NDArray y) => Arithmetic.Multiply(x, y);

    /// <summary>x / y.</summary>
    public static NDArray divide(NDArray x, NDArray y) => Arithmetic.Divide(x, y);

    /// <summary>Python's x // y: the quotient towards minus infinity.</summary>
    public static NDArray floor_divide(NDArray x, NDArray y) => Arithmetic.FloorDivide(x, y);

    /// <summary>x % y, with y's sign.</summary>
    public static NDArray mod(NDArray x, NDArray y) => Arithmetic.Remainder(x, y);

    /// <summary>Python's x ** y.</summary>
    public static NDArray power(NDArray x, NDArray y) => Arithmetic.Power(x, y);

    /// <summary>x times itself.</summary>
    public static NDArray square(NDArray x) => x * x;

    /// <summary>The greater of each two; NaN wins.</summary>
    public static NDArray maximum(NDArray x, NDArray y) => Arithmetic.Maximum(x, y);

    /// <summary>The less of each two; NaN wins.</summary>
    public static NDArray minimum(NDArray x, NDArray y) => Arithmetic.Minimum(x, y);

    /// <summary>The elements held between two bounds, either of which may be null.</summary>
    public static NDArray clip(NDArray a, NDArray? a_min, NDArray? a_max)
    {
        // A bound beyond the dtype binds nothing.
        a_min = a_min is { IsWeak: true } && a.dtype.IsInteger && a_min.dtype.IsInteger ? Nearest(a_min, a.dtype) : a_min;
        a_max = a_max is { IsWeak: true } && a.dtype.IsInteger && a_max.dtype.IsInteger ? Nearest(a_max, a.dtype) : a_max;
        var result = a_min is null ? a : Arithmetic.ClipBelow(a, a_min);
        return a_max is null ? result : Arithmetic.ClipAbove(result, a_max);
    }

    /// <summary>The distances from 0.</summary>
    public static NDArray abs(NDArray x) =>
        x.dtype.IsFloat ? Map(x, Math.Abs) : x.dtype.Kind == DTypeKind.Signed ? Arithmetic.Maximum(x, -x) : x.copy();

    /// <summary>The square roots.</summary>
    public static NDArray sqrt(NDArray x) => Map(x, Math.Sqrt);

    /// <summary>e to the power of each.</summary>
    public static NDArray exp(NDArray x) => Map(x, Math.Exp);

    /// <summary>The natural logarithms.</summary>
    public static NDArray log(NDArray x) => Map(x, Math.Log);

    /// <summary>The logarithms to base 10.</summary>
    public static NDArray log10(NDArray x) => Map(x, Math.Log10);

    /// <summary>The sines of radians.</summary>
    public static NDArray sin(NDArray x) => Map(x, Math.Sin);

    /// <summary>The cosines of radians.</summary>
    public static NDArray cos(NDArray x) => Map(x, Math.Cos);

    /// <summary>The hyperbolic tangents.</summary>
    public static NDArray tanh(NDArray x) => Map(x, Math.Tanh);

    /// <summary>The next whole numbers below; integers stay as they are.</summary>
    public static NDArray floor(NDArray x) => x.dtype.IsFloat ? Map(x, Math.Floor) : x.copy();

    /// <summary>The next whole numbers above; integers stay as they are.</summary>
    public static NDArray ceil(NDArray x) => x.dtype.IsFloat ? Map(x, Math.Ceiling) : x.copy();

    /// <summary>Rounded to that many decimals, halves to the even neighbour.</summary>
    public static NDArray round(NDArray a, int decimals = 0)
    {
        if (!a.dtype.IsFloat && decimals >= 0) return a.copy();
        double scale = Math.Pow(10, Math.Abs(decimals));
        var rounded = decimals >= 0
            ? Map(a, x => Math.Round(x * scale) / scale)
            : Map(a, x => Math.Round(x / scale) * scale);
        return rounded.As(a.dtype);
    }

    /// <inheritdoc cref="round"/>
    public static NDArray around(NDArray a, int decimals = 0) => round(a, decimals);

    /// <summary>Where both are not 0.</summary>
    public static NDArray logical_and(NDArray x, NDArray y) => Arithmetic.Multiply(x.As(bool_), y.As(bool_));

    /// <summary>Where either is not 0.</summary>
    public static NDArray logical_or(NDArray x, NDArray y) => Arithmetic.Add(x.As(bool_), y.As(bool_));

    /// <summary>Where the elements are 0.</summary>
    public static NDArray logical_not(NDArray x) => Arithmetic.Equal(x, 0);

    /// <summary>-1, 0 or 1; NaN stays.</summary>
    public static NDArray sign(NDArray x) => !x.dtype.IsFloat ? ((0 < x).astype("int8") - (x < 0).astype("int8")).As(x.dtype)
        : Map(x, value => double.IsNaN(value) ? value : Math.Sign(value));

    /// <summary>Where the elements are not a number.</summary>
    public static NDArray isnan(NDArray x) => Arithmetic.NotEqual(x, x);

    /// <summary>x where the condition holds, elsewhere y.</summary>
    public static NDArray where(NDArray condition, NDArray x, NDArray y)
    {
        var dtype = Promotion.Of(x, y);
        int[] sizes = NDArray.Broadcast(condition.Sizes, x.Sizes) is { } both && NDArray.Broadcast(both, y.Sizes) is { } all ? all
            : throw new ArgumentException("operands could not be broadcast together with shapes " +
                $"{NDArray.Text(condition.Sizes)} {NDArray.Text(x.Sizes)} {NDArray.Text(y.Sizes)} ");
        var result = Arithmetic.Fit(y, dtype).BroadcastTo(sizes).astype(dtype);
        var chosen = Arithmetic.Fit(x, dtype).As(dtype).BroadcastTo(sizes).Contiguous();
        var mask = condition.As(bool_).BroadcastTo(sizes).Contiguous().AsSpan<bool>();
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i]) Elements.Copy(chosen.Buffer, chosen.Offset + i, result.Buffer, i, 1, dtype.ItemSize);
        }
        return result.AsScalar();
    }

    /// <summary>The places where the elements are not 0: an array of int64 per axis.</summary>
    public static NDArray[] where(NDArray condition) => nonzero(condition);

    /// <summary>The places where the elements are not 0: an array of int64 per axis.</summary>
    public static NDArray[] nonzero(NDArray a)
    {
        var mask = a.As(bool_).Contiguous().AsSpan<bool>();
        var flat = new List<long>();
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i]) flat.Add(i);
        }
        int[] steps = NDArray.Steps(a.Sizes);
        return [.. a.Sizes.Select((size, axis) =>
            NDArray.Wrap(flat.Select(place => place / steps[axis] % size).ToArray(), flat.Count))];
    }

    /// <summary>
    /// A function of double precision over the elements, rounded to their dtype; small integers give small floats.
    /// </summary>
    private static NDArray Map(NDArray x, Func<double, double> function)
    {
        if (x.dtype.IsText) throw Arithmetic.NoLoop("function", x);
        var dtype = x.dtype.IsFloat ? x.dtype : Promotion.Of(x.dtype, float16);
        var values = x.astype(float64);
        foreach (ref double value in values.AsSpan<double>()) value = function(value);
        return values.As(dtype).AsScalar();
    }

    private static NDArray Nearest(NDArray bound, DType dtype)
    {
        if (dtype.ItemSize == 8) return dtype.Kind == DTypeKind.Unsigned ? Math.Max(0, (long)bound) : bound;
        int bits = dtype.ItemSize * 8;
        return dtype.Kind == DTypeKind.Unsigned
            ? Math.Clamp((long)bound, 0, (1L << bits) - 1)
            : Math.Clamp((long)bound, -(1L << (bits - 1)), (1L << (bits - 1)) - 1);
    }
}
