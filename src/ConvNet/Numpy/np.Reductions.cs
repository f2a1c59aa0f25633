namespace ConvNet;

public static partial class np
{
    /// <inheritdoc cref="NDArray.sum"/>
    public static NDArray sum(NDArray a, Axes? axis = null, bool keepdims = false) => a.sum(axis, keepdims);

    /// <inheritdoc cref="NDArray.prod"/>
    public static NDArray prod(NDArray a, Axes? axis = null, bool keepdims = false) => a.prod(axis, keepdims);

    /// <inheritdoc cref="NDArray.mean"/>
    public static NDArray mean(NDArray a, Axes? axis = null, bool keepdims = false) => a.mean(axis, keepdims);

    /// <inheritdoc cref="NDArray.var"/>
    public static NDArray var(NDArray a, Axes? axis = null, int ddof = 0, bool keepdims = false) => a.var(axis, ddof, keepdims);

    /// <inheritdoc cref="NDArray.std"/>
    public static NDArray std(NDArray a, Axes? axis = null, int ddof = 0, bool keepdims = false) => a.std(axis, ddof, keepdims);

    /// <inheritdoc cref="NDArray.max"/>
    public static NDArray max(NDArray a, Axes? axis = null, bool keepdims = false) => a.max(axis, keepdims);

    /// <inheritdoc cref="NDArray.min"/>
    public static NDArray min(NDArray a, Axes? axis = null, bool keepdims = false) => a.min(axis, keepdims);

    /// <inheritdoc cref="NDArray.any"/>
    public static NDArray any(NDArray a, Axes? axis = null, bool keepdims = false) => a.any(axis, keepdims);

    /// <inheritdoc cref="NDArray.all"/>
    public static NDArray all(NDArray a, Axes? axis = null, bool keepdims = false) => a.all(axis, keepdims);

    /// <inheritdoc cref="NDArray.argmax"/>
    public static NDArray argmax(NDArray a, int? axis = null, bool keepdims = false) => a.argmax(axis, keepdims);

    /// <inheritdoc cref="NDArray.argmin"/>
    public static NDArray argmin(NDArray a, int? axis = null, bool keepdims = false) => a.argmin(axis, keepdims);

    /// <summary>The different elements, sorted.</summary>
    public static NDArray unique(NDArray ar) => unique(ar, return_counts: true).values;

    /// <summary>The different elements, sorted, and how often each is there.</summary>
    public static (NDArray values, NDArray counts) unique(NDArray ar, bool return_counts)
    {
        if (!return_counts) throw new ArgumentException("unique(x) gives the values alone; return_counts may only be true here.");
        var sorted = ar.flatten();
        sorted.dtype.Sort(sorted);
        if (sorted.size == 0) return (sorted, zeros(0, int64));
        var begins = concatenate([full(1, true), sorted[1..] != sorted[..^1]]);
        var places = nonzero(begins)[0];
        var ends = concatenate([places[1..], full(1, sorted.size)]);
        return (sorted[places], ends - places);
    }

    /// <summary>Where the elements are equal.</summary>
    public static NDArray equal(NDArray x, NDArray y) => Arithmetic.Equal(x, y);

    /// <summary>Where the elements differ.</summary>
    public static NDArray not_equal(NDArray x, NDArray y) => Arithmetic.NotEqual(x, y);

    /// <summary>Whether shapes and all elements are equal; NaN equals nothing.</summary>
    public static bool array_equal(NDArray a1, NDArray a2) =>
        a1.Sizes.AsSpan().SequenceEqual(a2.Sizes) && (bool)all(equal(a1, a2));

    /// <summary>Where |a - b| is at most atol + rtol·|b|, or both are the same infinity.</summary>
    public static NDArray isclose(NDArray a, NDArray b, double rtol = 1e-5, double atol = 1e-8)
    {
        var (x, y) = (a.astype(float64), b.astype(float64));
        return ((abs(x - y) <= atol + rtol * abs(y)) & (abs(y) < inf)) | (x == y);
    }

    /// <summary>Whether all elements are close; see <see cref="isclose"/>.</summary>
    public static bool allclose(NDArray a, NDArray b, double rtol = 1e-5, double atol = 1e-8) =>
        (bool)all(isclose(a, b, rtol, atol));
}
