namespace ConvNet;

public static partial class np
{
    /// <summary>x + y.</summary>
    /// <param name="x">An array or a number.</param>
    /// <param name="y">Another that it broadcasts with.</param>
    /// <param name="out">An array that takes the result; null for a new one.</param>
    public static NDArray add(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Add(x, y, @out);

    /// <summary>x - y.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray subtract(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Subtract(x, y, @out);

    /// <summary>x * y.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray multiply(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Multiply(x, y, @out);

    /// <summary>x / y.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray divide(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Divide(x, y, @out);

    /// <summary>x / y.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray true_divide(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Divide(x, y, @out);

    /// <summary>Python's x // y: the quotient towards minus infinity.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray floor_divide(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.FloorDivide(x, y, @out);

    /// <summary>x % y, with y's sign.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray mod(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Remainder(x, y, @out);

    /// <summary>x % y, with y's sign.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray remainder(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Remainder(x, y, @out);

    /// <summary>The remainder with x's sign.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray fmod(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.FMod(x, y, @out);

    /// <summary>x // y and x % y.</summary>
    public static (NDArray quotient, NDArray remainder) divmod(NDArray x, NDArray y) => (floor_divide(x, y), mod(x, y));

    /// <summary>Python's x ** y.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray power(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Power(x, y, @out);

    /// <summary>Python's x ** y, of floats: integers as float64.</summary>
    public static NDArray float_power(NDArray x, NDArray y) => Arithmetic.Power(x.astype(float64), y.astype(float64));

    /// <summary>x times itself.</summary>
    public static NDArray square(NDArray x, NDArray? @out = null) => Arithmetic.Multiply(x, x, @out);

    /// <summary>The elements with the other sign.</summary>
    public static NDArray negative(NDArray x, NDArray? @out = null) => Into(Arithmetic.Negative(x), @out, "negative");

    /// <summary>1 / x; of integers the whole part.</summary>
    public static NDArray reciprocal(NDArray x) => x.dtype.IsFloat ? Arithmetic.Divide(np.full(1, 1, x.dtype).reshape([]), x)
        : floor_divide(1, x).As(x.dtype);

    /// <summary>The greater of each two; NaN wins.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray maximum(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Maximum(x, y, @out);

    /// <summary>The less of each two; NaN wins.</summary>
    /// <inheritdoc cref="add"/>
    public static NDArray minimum(NDArray x, NDArray y, NDArray? @out = null) => Arithmetic.Minimum(x, y, @out);

    /// <summary>The greater of each two; what is not NaN wins.</summary>
    public static NDArray fmax(NDArray x, NDArray y) => Arithmetic.Together<GreaterNumber>("fmax", x, y);

    /// <summary>The less of each two; what is not NaN wins.</summary>
    public static NDArray fmin(NDArray x, NDArray y) => Arithmetic.Together<LesserNumber>("fmin", x, y);

    /// <summary>The angle of each point (x2, x1), from -π to π.</summary>
    public static NDArray arctan2(NDArray x1, NDArray x2) => Arithmetic.Function<Angle>("arctan2", x1, x2);

    /// <summary>√(x1² + x2²).</summary>
    public static NDArray hypot(NDArray x1, NDArray x2) => Arithmetic.Function<Hypotenuse>("hypot", x1, x2);

    /// <summary>log(e^x1 + e^x2).</summary>
    public static NDArray logaddexp(NDArray x1, NDArray x2) => Arithmetic.Function<LogOfSum>("logaddexp", x1, x2);

    /// <summary>x1 with x2's sign.</summary>
    public static NDArray copysign(NDArray x1, NDArray x2) => Arithmetic.Function<WithSign>("copysign", x1, x2);

    /// <summary>The elements held between two bounds, either of which may be null.</summary>
    /// <param name="a">The array.</param>
    /// <param name="a_min">The least value; also called min.</param>
    /// <param name="a_max">The greatest value; also called max.</param>
    /// <param name="out">An array that takes the result; null for a new one.</param>
    public static NDArray clip(NDArray a, NDArray? a_min = null, NDArray? a_max = null, NDArray? @out = null)
    {
        // A bound beyond the dtype binds nothing.
        a_min = a_min is { IsWeak: true } && a.dtype.IsInteger && a_min.dtype.IsInteger ? Nearest(a_min, a.dtype) : a_min;
        a_max = a_max is { IsWeak: true } && a.dtype.IsInteger && a_max.dtype.IsInteger ? Nearest(a_max, a.dtype) : a_max;
        var result = a_min is null ? a_max is null ? a.copy() : a : Arithmetic.ClipBelow(a, a_min);
        return Into(a_max is null ? result : Arithmetic.ClipAbove(result, a_max), @out, "clip");
    }

    /// <summary>The distances from 0.</summary>
    /// <param name="x">An array or a number.</param>
    /// <param name="out">An array that takes the result; null for a new one.</param>
    public static NDArray abs(NDArray x, NDArray? @out = null) => Into(
        x.dtype.IsFloat ? Map(x, Math.Abs) : x.dtype.Kind == DTypeKind.Signed ? Arithmetic.Maximum(x, -x)
            : x.copy().AsScalar(), @out, "absolute");

    /// <inheritdoc cref="abs"/>
    public static NDArray absolute(NDArray x, NDArray? @out = null) => abs(x, @out);

    /// <summary>The distances from 0, as floats.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray fabs(NDArray x, NDArray? @out = null) => Map(x, Math.Abs, @out);

    /// <summary>The square roots.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray sqrt(NDArray x, NDArray? @out = null) => Map(x, Math.Sqrt, @out);

    /// <summary>The cube roots.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray cbrt(NDArray x, NDArray? @out = null) => Map(x, Math.Cbrt, @out);

    /// <summary>e to the power of each.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray exp(NDArray x, NDArray? @out = null) => Map(x, Math.Exp, @out);

    /// <summary>2 to the power of each.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray exp2(NDArray x, NDArray? @out = null) => Map(x, value => Math.Pow(2, value), @out);

    /// <summary>e to the power of each, less 1.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray expm1(NDArray x, NDArray? @out = null) =>
        Map(x, value => Math.Abs(value) < 1e-5 ? value + value * value / 2 : Math.Exp(value) - 1, @out);

    /// <summary>The natural logarithms.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray log(NDArray x, NDArray? @out = null) => Map(x, Math.Log, @out);

    /// <summary>The logarithms to base 2.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray log2(NDArray x, NDArray? @out = null) => Map(x, Math.Log2, @out);

    /// <summary>The logarithms to base 10.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray log10(NDArray x, NDArray? @out = null) => Map(x, Math.Log10, @out);

    /// <summary>The natural logarithms of 1 + x.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray log1p(NDArray x, NDArray? @out = null) =>
        Map(x, value => Math.Abs(value) < 1e-5 ? value - value * value / 2 : Math.Log(1 + value), @out);

    /// <summary>The sines of radians.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray sin(NDArray x, NDArray? @out = null) => Map(x, Math.Sin, @out);

    /// <summary>The cosines of radians.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray cos(NDArray x, NDArray? @out = null) => Map(x, Math.Cos, @out);

    /// <summary>The tangents of radians.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray tan(NDArray x, NDArray? @out = null) => Map(x, Math.Tan, @out);

    /// <summary>The angles of these sines.</summary>
    public static NDArray arcsin(NDArray x) => Map(x, Math.Asin);

    /// <summary>The angles of these cosines.</summary>
    public static NDArray arccos(NDArray x) => Map(x, Math.Acos);

    /// <summary>The angles of these tangents.</summary>
    public static NDArray arctan(NDArray x) => Map(x, Math.Atan);

    /// <summary>The hyperbolic sines.</summary>
    public static NDArray sinh(NDArray x) => Map(x, Math.Sinh);

    /// <summary>The hyperbolic cosines.</summary>
    public static NDArray cosh(NDArray x) => Map(x, Math.Cosh);

    /// <summary>The hyperbolic tangents.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray tanh(NDArray x, NDArray? @out = null) => Map(x, Math.Tanh, @out);

    /// <summary>What these are the hyperbolic sines of.</summary>
    public static NDArray arcsinh(NDArray x) => Map(x, Math.Asinh);

    /// <summary>What these are the hyperbolic cosines of.</summary>
    public static NDArray arccosh(NDArray x) => Map(x, Math.Acosh);

    /// <summary>What these are the hyperbolic tangents of.</summary>
    public static NDArray arctanh(NDArray x) => Map(x, Math.Atanh);

    /// <summary>sin(πx) / πx, 1 at 0.</summary>
    public static NDArray sinc(NDArray x) => Map(x.dtype.IsFloat ? x : x.astype(float64),
        value => value == 0 ? 1 : Math.Sin(Math.PI * value) / (Math.PI * value));

    /// <summary>Radians of degrees.</summary>
    public static NDArray deg2rad(NDArray x) => Map(x, value => value * (Math.PI / 180));

    /// <inheritdoc cref="deg2rad"/>
    public static NDArray radians(NDArray x) => deg2rad(x);

    /// <summary>Degrees of radians.</summary>
    public static NDArray rad2deg(NDArray x) => Map(x, value => value * (180 / Math.PI));

    /// <inheritdoc cref="rad2deg"/>
    public static NDArray degrees(NDArray x) => rad2deg(x);

    /// <summary>The next whole numbers below; integers stay as they are.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray floor(NDArray x, NDArray? @out = null) => Whole(x, Math.Floor, @out);

    /// <summary>The next whole numbers above; integers stay as they are.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray ceil(NDArray x, NDArray? @out = null) => Whole(x, Math.Ceiling, @out);

    /// <summary>The whole numbers towards 0; integers stay as they are.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray trunc(NDArray x, NDArray? @out = null) => Whole(x, Math.Truncate, @out);

    /// <inheritdoc cref="trunc"/>
    public static NDArray fix(NDArray x, NDArray? @out = null) => trunc(x, @out);

    /// <summary>The nearest whole numbers, as floats; halves to the even neighbour.</summary>
    /// <inheritdoc cref="abs"/>
    public static NDArray rint(NDArray x, NDArray? @out = null) => Map(x, Math.Round, @out);

    /// <summary>Rounded to that many decimals, halves to the even neighbour.</summary>
    /// <param name="a">The array.</param>
    /// <param name="decimals">How many; negative for tens, hundreds, ….</param>
    /// <param name="out">An array that takes the result; null for a new one.</param>
    public static NDArray round(NDArray a, int decimals = 0, NDArray? @out = null)
    {
        if (!a.dtype.IsFloat && decimals >= 0) return Into(a.copy().AsScalar(), @out, "rint");
        double scale = Math.Pow(10, Math.Abs(decimals));
        var rounded = decimals >= 0
            ? Map(a, x => Math.Round(x * scale) / scale)
            : Map(a, x => Math.Round(x / scale) * scale);
        return Into(rounded.As(a.dtype), @out, "rint");
    }

    /// <inheritdoc cref="round"/>
    public static NDArray around(NDArray a, int decimals = 0, NDArray? @out = null) => round(a, decimals, @out);

    /// <summary>-1, 0 or 1; NaN stays.</summary>
    public static NDArray sign(NDArray x) => !x.dtype.IsFloat ? ((0 < x).astype("int8") - (x < 0).astype("int8")).As(x.dtype)
        : Map(x, value => double.IsNaN(value) ? value : Math.Sign(value));

    /// <summary>0 below 0, 1 above; at 0 another value.</summary>
    public static NDArray heaviside(NDArray x1, NDArray x2) =>
        where(isnan(x1), x1, where(x1 == 0, x2, (x1 > 0).astype(Arithmetic.FloatFor(Promotion.Of(x1, x2)))));

    /// <summary>Numbers in place of NaN and the infinities, for null of these the greatest that the dtype has.</summary>
    public static NDArray nan_to_num(NDArray x, bool copy = true, double nan = 0, double? posinf = null, double? neginf = null)
    {
        if (!x.dtype.IsFloat) return copy ? x.copy().AsScalar() : x;
        double most = (double)finfo(x.dtype).max;
        var result = copy ? x.copy() : x;
        var values = x.ToArray<double>();
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = double.IsNaN(values[i]) ? nan
                : double.IsPositiveInfinity(values[i]) ? posinf ?? most
                : double.IsNegativeInfinity(values[i]) ? neginf ?? -most
                : values[i];
        }
        result["..."] = NDArray.Wrap(values, x.shape);
        return result.AsScalar();
    }

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
        return result;
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
    private static NDArray Map(NDArray x, Func<double, double> function, NDArray? into = null)
    {
        if (x.dtype.IsText) throw Arithmetic.NoLoop(function.Method.Name.ToLowerInvariant(), x);
        var dtype = Arithmetic.FloatFor(x.dtype);
        var values = x.astype(float64);
        foreach (ref double value in values.AsSpan<double>()) value = function(value);
        return Into(values.As(dtype).AsScalar(), into, function.Method.Name.ToLowerInvariant());
    }

    private static NDArray Whole(NDArray x, Func<double, double> function, NDArray? into) =>
        x.dtype.IsFloat ? Map(x, function, into) : Into(x.copy().AsScalar(), into, function.Method.Name.ToLowerInvariant());

    /// <summary>A result written into an array that was given for it.</summary>
    private static NDArray Into(NDArray result, NDArray? into, string name)
    {
        if (into is null) return result;
        into.Writable("output array");
        if (!Promotion.SameKind(result.dtype, into.dtype))
        {
            throw new InvalidCastException($"Cannot cast ufunc '{name}' output from dtype('{result.dtype}') " +
                $"to dtype('{into.dtype}') with casting rule 'same_kind'");
        }
        if (!result.Sizes.AsSpan().SequenceEqual(into.Sizes))
        {
            throw new ArgumentException($"non-broadcastable output operand with shape {NDArray.Text(into.Sizes)} " +
                $"doesn't match the broadcast shape {NDArray.Text(result.Sizes)}");
        }
        into["..."] = result;
        return into;
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
