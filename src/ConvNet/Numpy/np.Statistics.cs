namespace ConvNet;

public static partial class np
{
    private static readonly string[] QuantileMethods = ["linear", "lower", "higher", "midpoint", "nearest"];

    /// <summary>The middle element along the axes, or the mean of the two in the middle; of all elements for null.</summary>
    public static NDArray median(NDArray a, Axes? axis = null, bool keepdims = false)
    {
        var (rows, shape) = Last(a, axis, keepdims);
        int count = rows.Sizes[^1];
        if (count == 0) return full(shape, nan);
        var sorted = sort(rows);
        var middle = sorted["...", ((count - 1) / 2)..(count / 2 + 1)].mean(-1);
        // NaN went last, and wins.
        if (a.dtype.IsFloat) middle = where(isnan(sorted["...", ^1]), nan, middle).As(middle.dtype);
        return middle.reshape(shape).AsScalar();
    }

    /// <summary>The elements below which such a part of all lies, from 0 to 100.</summary>
    /// <param name="a">The array.</param>
    /// <param name="q">The parts; more than one come along a new first axis.</param>
    /// <param name="axis">Along which axes; of all elements for null.</param>
    /// <param name="method">Between two elements: "linear", "lower", "higher", "midpoint" or "nearest".</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ArgumentException">A part lies out of range.</exception>
    public static NDArray percentile(NDArray a, NDArray q, Axes? axis = null, string method = "linear", bool keepdims = false) =>
        (bool)all((q >= 0) & (q <= 100)) ? Quantiles(a, q / 100.0, q.IsWeak, axis, method, keepdims)
            : throw new ArgumentException("Percentiles must be in the range [0, 100]");

    /// <summary>The same, with parts from 0 to 1.</summary>
    /// <inheritdoc cref="percentile"/>
    public static NDArray quantile(NDArray a, NDArray q, Axes? axis = null, string method = "linear", bool keepdims = false) =>
        (bool)all((q >= 0) & (q <= 1)) ? Quantiles(a, q, q.IsWeak, axis, method, keepdims)
            : throw new ArgumentException("Quantiles must be in the range [0, 1]");

    /// <summary>The mean, in which each element counts by its weight.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">Along which axes; all for null.</param>
    /// <param name="weights">The weights, of the array's shape or one for each place of the axis; null for all alike.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    public static NDArray average(NDArray a, Axes? axis = null, NDArray? weights = null, bool keepdims = false)
    {
        if (weights is null) return a.mean(axis, keepdims: keepdims);
        bool isAlike = weights.Sizes.AsSpan().SequenceEqual(a.Sizes);
        if (!isAlike && axis is null)
            throw new InvalidOperationException("Axis must be specified when shapes of a and weights differ.");
        if (!isAlike)
        {
            int along = NDArray.Axis(axis!.ToArray()[0], a.ndim);
            if (weights.ndim != 1 || weights.size != a.Sizes[along])
                throw new ArgumentException("Shape of weights must be consistent with shape of a along specified axis.");
            weights = weights.reshape([.. a.Sizes.Select((_, i) => i == along ? -1 : 1)]);
        }
        var dtype = Promotion.Float(Promotion.Of(a.dtype, weights.dtype));
        var each = broadcast_to(weights, a.shape).astype(dtype);
        var total = each.sum(axis, keepdims);
        if ((bool)any(total == 0)) throw new DivideByZeroException("Weights sum to zero, can't be normalized");
        return (a.As(dtype) * each).sum(axis, keepdims) / total;
    }

    /// <summary>The same, and the sums of the weights with <paramref name="returned"/>.</summary>
    public static (NDArray average, NDArray sum_of_weights) average(NDArray a, bool returned, Axes? axis = null,
        NDArray? weights = null)
    {
        if (!returned) throw new ArgumentException("average(a) gives the average alone; returned may only be true here.");
        var result = average(a, axis, weights);
        var each = weights ?? ones(a.shape);
        return (result, broadcast_to(each.ndim == a.ndim ? each.sum(axis) : each.sum(), result.shape).copy().AsScalar());
    }

    /// <summary>
    /// How many elements lie in each of some ranges of equal width, and the ranges' bounds; the last includes its end.
    /// </summary>
    /// <param name="a">The elements.</param>
    /// <param name="bins">How many ranges, or their bounds.</param>
    /// <param name="range">(least, greatest) bound; of the elements for null.</param>
    /// <param name="density">Whether counts are divided so that the area under them is 1.</param>
    /// <param name="weights">What each element counts; 1 for null.</param>
    public static (NDArray hist, NDArray bin_edges) histogram(NDArray a, NDArray? bins = null, (double, double)? range = null,
        bool density = false, NDArray? weights = null)
    {
        var flat = a.ravel();
        bins ??= 10;
        NDArray edges;
        if (bins.ndim == 0)
        {
            int count = (int)bins;
            if (count < 1) throw new ArgumentException("`bins` must be positive, when an integer");
            var (low, high) = range ?? (flat.size == 0 ? (0, 1) : ((double)flat.min(), (double)flat.max()));
            if (low > high) throw new ArgumentException("max must be larger than min in range parameter.");
            if (low == high) (low, high) = (low - 0.5, high + 0.5);
            edges = linspace(low, high, count + 1, dtype: a.dtype.IsFloat ? Promotion.Of(a.dtype, float32) : float64);
        }
        else edges = (bool)all(diff(bins) >= 0) ? asarray(bins)
            : throw new ArgumentException("`bins` must increase monotonically, when an array");
        int last = edges.size - 1;
        var place = searchsorted(edges, flat, "right") - 1;
        place = where(flat == edges[^1], last - 1, place);
        var inside = (place >= 0) & (place < last) & (flat >= edges[0]) & (flat <= edges[^1]);
        var hist = bincount(place[inside].astype(int64), weights?.ravel()[inside], minlength: last);
        if (!density) return (weights is { dtype.IsFloat: false } ? hist.As(int64) : hist, edges);
        return (hist / diff(edges) / hist.sum(), edges);
    }

    /// <summary>How many of the points (x, y) lie in each rectangle of a grid, and the grid's bounds along both axes.</summary>
    public static (NDArray H, NDArray xedges, NDArray yedges) histogram2d(NDArray x, NDArray y, int bins = 10)
    {
        var (_, xedges) = histogram(x, bins);
        var (_, yedges) = histogram(y, bins);
        var row = minimum(searchsorted(xedges, x, "right") - 1, bins - 1);
        var column = minimum(searchsorted(yedges, y, "right") - 1, bins - 1);
        return (bincount(row * bins + column, minlength: bins * bins).reshape(bins, bins).astype(float64), xedges, yedges);
    }

    /// <summary>
    /// How variables vary together: each row of m is a variable, or each column if <paramref name="rowvar"/> is false.
    /// </summary>
    /// <param name="m">(variables, observations), or one variable.</param>
    /// <param name="y">More variables; null for none.</param>
    /// <param name="rowvar">Whether rows are the variables.</param>
    /// <param name="bias">Whether to divide by the number of observations rather than by one less.</param>
    /// <param name="ddof">What is taken from that number instead; null for 1 or 0.</param>
    public static NDArray cov(NDArray m, NDArray? y = null, bool rowvar = true, bool bias = false, int? ddof = null)
    {
        NDArray Rows(NDArray x) => x.ndim < 2 ? x.reshape(1, -1) : rowvar ? x : x.T;
        var rows = y is null ? Rows(m) : concatenate([Rows(m), Rows(y)]);
        rows = rows.As(Promotion.Of(rows.dtype, float64));
        rows -= rows.mean(1, keepdims: true);
        return (matmul(rows, rows.T) / (double)(rows.Sizes[1] - (ddof ?? (bias ? 0 : 1)))).squeeze().AsScalar();
    }

    /// <summary>The correlations of variables, from -1 to 1; see <see cref="cov"/>.</summary>
    public static NDArray corrcoef(NDArray x, NDArray? y = null, bool rowvar = true)
    {
        var c = cov(x, y, rowvar);
        if (c.ndim == 0) return c / c;
        var deviation = sqrt(diag(c));
        return clip(c / deviation.reshape(-1, 1) / deviation.reshape(1, -1), -1, 1);
    }

    /// <summary>The sum, NaN counting as 0.</summary>
    public static NDArray nansum(NDArray a, Axes? axis = null, bool keepdims = false) => Without(a, 0).sum(axis, keepdims);

    /// <summary>The product, NaN counting as 1.</summary>
    public static NDArray nanprod(NDArray a, Axes? axis = null, bool keepdims = false) =>
        Without(a, 1).prod(axis, keepdims: keepdims);

    /// <summary>The mean of what is not NaN.</summary>
    public static NDArray nanmean(NDArray a, Axes? axis = null, bool keepdims = false) =>
        (Without(a, 0).astype(float64).sum(axis, keepdims) / (~isnan(a)).sum(axis, keepdims)).As(Promotion.Float(a.dtype));

    /// <summary>The variance of what is not NaN.</summary>
    public static NDArray nanvar(NDArray a, Axes? axis = null, double ddof = 0, bool keepdims = false)
    {
        var distance = a.astype(float64) - nanmean(a.astype(float64), axis, keepdims: true);
        var count = (~isnan(a)).sum(axis, keepdims) - ddof;
        return (nansum(distance * distance, axis, keepdims) / count).As(Promotion.Float(a.dtype));
    }

    /// <summary>The standard deviation of what is not NaN.</summary>
    public static NDArray nanstd(NDArray a, Axes? axis = null, double ddof = 0, bool keepdims = false) =>
        sqrt(nanvar(a, axis, ddof, keepdims));

    /// <summary>The greatest element that is not NaN.</summary>
    public static NDArray nanmax(NDArray a, Axes? axis = null, bool keepdims = false) => Extreme(a, axis, keepdims, -inf);

    /// <summary>The least element that is not NaN.</summary>
    public static NDArray nanmin(NDArray a, Axes? axis = null, bool keepdims = false) => Extreme(a, axis, keepdims, inf);

    /// <summary>The place of the greatest element that is not NaN.</summary>
    public static NDArray nanargmax(NDArray a, int? axis = null) => Without(a, -inf).argmax(axis);

    /// <summary>The place of the least element that is not NaN.</summary>
    public static NDArray nanargmin(NDArray a, int? axis = null) => Without(a, inf).argmin(axis);

    /// <summary>The middle of what is not NaN.</summary>
    public static NDArray nanmedian(NDArray a, Axes? axis = null, bool keepdims = false) =>
        nanpercentile(a, 50, axis, keepdims: keepdims);

    /// <summary>As <see cref="percentile"/>, of what is not NaN.</summary>
    public static NDArray nanpercentile(NDArray a, NDArray q, Axes? axis = null, string method = "linear", bool keepdims = false)
    {
        var (rows, shape) = Last(a, axis, keepdims);
        var each = rows.reshape(-1, rows.Sizes[^1]).Select(row => percentile(row[~isnan(row)], q, method: method)).ToArray();
        var result = stack(each, -1).reshape([.. q.Sizes, .. shape]);
        return result.AsScalar();
    }

    private static NDArray Without(NDArray a, NDArray value) => a.dtype.IsFloat ? where(isnan(a), value, a).As(a.dtype) : a;

    private static NDArray Extreme(NDArray a, Axes? axis, bool keepdims, double least)
    {
        var result = least < 0 ? Without(a, least).max(axis, keepdims) : Without(a, least).min(axis, keepdims);
        if (!a.dtype.IsFloat) return result;
        return where(isnan(a).all(axis, keepdims), nan, result).As(a.dtype).AsScalar();
    }

    /// <summary>The axes as the last one, and the shape that is left.</summary>
    private static (NDArray Rows, int[] Shape) Last(NDArray a, Axes? axis, bool keepdims)
    {
        bool[] meant = Axes.Of(axis, a.ndim);
        int[] kept = [.. Enumerable.Range(0, a.ndim).Where(i => !meant[i])];
        int[] gone = [.. Enumerable.Range(0, a.ndim).Where(i => meant[i])];
        int[] sizes = [.. kept.Select(i => a.Sizes[i])];
        int count = gone.Aggregate(1, (product, i) => product * a.Sizes[i]);
        var rows = a.ndim == 0 ? a.reshape(1) : a.transpose([.. kept, .. gone]).reshape([.. sizes, count]);
        return (rows, keepdims ? [.. a.Sizes.Select((size, i) => meant[i] ? 1 : size)] : sizes);
    }

    private static NDArray Quantiles(NDArray a, NDArray q, bool isWeak, Axes? axis, string method, bool keepdims)
    {
        Require.OneOf(method, QuantileMethods);
        var (rows, shape) = Last(a, axis, keepdims);
        int count = rows.Sizes[^1];
        var own = Promotion.Float(a.dtype);
        var dtype = isWeak ? own : Promotion.Of(own, Promotion.Float(q.dtype));
        if (count == 0) return full([.. q.Sizes, .. shape], nan).AsScalar();
        var sorted = sort(rows).astype(float64);
        var parts = q.ravel().ToArray<double>().Select(part =>
        {
            double place = part * (count - 1);
            int low = (int)Math.Floor(place), high = Math.Min(low + 1, count - 1);
            var (before, behind) = (sorted["...", low], sorted["...", high]);
            double way = method switch
            {
                "lower" => 0,
                "higher" => place > low ? 1 : 0,
                "midpoint" => place > low ? 0.5 : 0,
                "nearest" => Math.Round(place) > low ? 1 : 0,
                _ => place - low,
            };
            // From the nearer end, as NumPy interpolates.
            var between = way >= 0.5 ? behind - (behind - before) * (1 - way) : before + (behind - before) * way;
            return where(isnan(sorted["...", ^1]), nan, between);
        }).ToArray();
        var result = stack(parts).reshape([.. q.Sizes, .. shape]);
        return (method is "linear" or "midpoint" ? result.As(dtype) : result.As(a.dtype)).AsScalar();
    }
}
