namespace ConvNet;

public static partial class np
{
    /// <inheritdoc cref="NDArray.sum(Axes, DType, bool)"/>
    public static NDArray sum(NDArray a, Axes? axis = null, DType? dtype = null, bool keepdims = false) =>
        a.sum(axis, dtype, keepdims);

    /// <inheritdoc cref="NDArray.prod"/>
    public static NDArray prod(NDArray a, Axes? axis = null, DType? dtype = null, bool keepdims = false) =>
        a.prod(axis, dtype, keepdims);

    /// <inheritdoc cref="NDArray.mean(Axes, DType, bool)"/>
    public static NDArray mean(NDArray a, Axes? axis = null, DType? dtype = null, bool keepdims = false) =>
        a.mean(axis, dtype, keepdims);

    /// <inheritdoc cref="NDArray.var"/>
    public static NDArray var(NDArray a, Axes? axis = null, DType? dtype = null, double ddof = 0, bool keepdims = false) =>
        a.var(axis, dtype, ddof, keepdims);

    /// <inheritdoc cref="NDArray.std"/>
    public static NDArray std(NDArray a, Axes? axis = null, DType? dtype = null, double ddof = 0, bool keepdims = false) =>
        a.std(axis, dtype, ddof, keepdims);

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

    /// <inheritdoc cref="NDArray.max"/>
    public static NDArray amax(NDArray a, Axes? axis = null, bool keepdims = false) => a.max(axis, keepdims);

    /// <inheritdoc cref="NDArray.min"/>
    public static NDArray amin(NDArray a, Axes? axis = null, bool keepdims = false) => a.min(axis, keepdims);

    /// <summary>The greatest less the least elements along the axes.</summary>
    public static NDArray ptp(NDArray a, Axes? axis = null, bool keepdims = false) =>
        a.max(axis, keepdims) - a.min(axis, keepdims);
}
