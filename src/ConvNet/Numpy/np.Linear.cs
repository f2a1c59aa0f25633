namespace ConvNet;

public static partial class np
{
    /// <summary>The product of matrices; of stacks of them matrix by matrix. An array of one axis is a row in front, a column
    /// behind.</summary>
    /// <param name="x1">(…, n, k) or (k).</param>
    /// <param name="x2">(…, k, m) or (k).</param>
    /// <returns>(…, n, m), without the axes that a row or column stood for.</returns>
    /// <exception cref="ArgumentException">The sizes don't fit.</exception>
    public static NDArray matmul(NDArray x1, NDArray x2)
    {
        if (x1.ndim == 0 || x2.ndim == 0)
            throw new ArgumentException("matmul: a number is no matrix; use * for products with it");
        var left = x1.ndim == 1 ? x1.reshape(1, -1) : x1;
        var right = x2.ndim == 1 ? x2.reshape(-1, 1) : x2;
        int[]? stacks = NDArray.Broadcast(left.Sizes[..^2], right.Sizes[..^2]);
        int n = left.Sizes[^2], k = left.Sizes[^1], m = right.Sizes[^1];
        if (stacks is null || right.Sizes[^2] != k)
            throw new ArgumentException($"matmul: shapes {NDArray.Text(x1.Sizes)} and {NDArray.Text(x2.Sizes)} don't fit");
        var dtype = Promotion.Of(x1.dtype, x2.dtype);
        // Sums of small integers wrap around at the end as they would on the way.
        var result = dtype.IsFloat
            ? Products<double>(left.BroadcastTo([.. stacks, n, k]), right.BroadcastTo([.. stacks, k, m]))
            : Products<long>(left.BroadcastTo([.. stacks, n, k]), right.BroadcastTo([.. stacks, k, m]));
        return result.astype(dtype).reshape([.. stacks, .. x1.ndim == 1 ? [] : new[] { n }, .. x2.ndim == 1 ? [] : new[] { m }])
            .AsScalar();
    }

    /// <summary>
    /// The scalar product of two rows, the product of two matrices, the elementwise product with a number; of more axes the sums
    /// over the last axis of a and the last but one of b.
    /// </summary>
    /// <exception cref="ArgumentException">The sizes don't fit.</exception>
    public static NDArray dot(NDArray a, NDArray b)
    {
        if (a.ndim == 0 || b.ndim == 0) return a * b;
        int along = Math.Max(0, b.ndim - 2);
        if (a.Sizes[^1] != b.Sizes[along])
        {
            throw new ArgumentException($"shapes {NDArray.Text(a.Sizes)} and {NDArray.Text(b.Sizes)} not aligned: " +
                $"{a.Sizes[^1]} (dim {a.ndim - 1}) != {b.Sizes[along]} (dim {along})");
        }
        return a.ndim <= 2 && b.ndim <= 2 ? matmul(a, b) : tensordot(a, b, [a.ndim - 1], [along]);
    }

    /// <summary>The products of each element with each: (n) and (m) give (n, m).</summary>
    public static NDArray outer(NDArray a, NDArray b) => asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1);

    /// <summary>The sums of products over the last axes.</summary>
    public static NDArray inner(NDArray a, NDArray b) =>
        a.ndim == 0 || b.ndim == 0 ? a * b : tensordot(a, b, [a.ndim - 1], [b.ndim - 1]);

    /// <summary>The sum of the products of all elements.</summary>
    public static NDArray vdot(NDArray a, NDArray b) => dot(a.ravel(), b.ravel());

    /// <summary>The products of each element with a whole array, laid out beside each other.</summary>
    public static NDArray kron(NDArray a, NDArray b)
    {
        int axes = Math.Max(a.ndim, b.ndim);
        int[] left = [.. Enumerable.Repeat(1, axes - a.ndim), .. a.Sizes];
        int[] right = [.. Enumerable.Repeat(1, axes - b.ndim), .. b.Sizes];
        var products = a.reshape([.. left.SelectMany(size => new[] { size, 1 })])
            * b.reshape([.. right.SelectMany(size => new[] { 1, size })]);
        return products.reshape([.. left.Zip(right, (x, y) => x * y)]);
    }

    /// <summary>The vectors at right angles to both, of three (or two) numbers along the last axis.</summary>
    public static NDArray cross(NDArray a, NDArray b)
    {
        if (a.Sizes[^1] is not (2 or 3) || b.Sizes[^1] is not (2 or 3))
            throw new ArgumentException("incompatible dimensions for cross product\n(dimension must be 2 or 3)");
        NDArray Part(NDArray x, int i) => i < x.Sizes[^1] ? x["...", i] : zeros_like(x["...", 0]);
        NDArray Turned(int i, int j) => Part(a, i) * Part(b, j) - Part(a, j) * Part(b, i);
        return a.Sizes[^1] == 2 && b.Sizes[^1] == 2 ? Turned(0, 1) : stack([Turned(1, 2), Turned(2, 0), Turned(0, 1)], -1);
    }

    /// <summary>The sums of products over the last axes of a and the first of b, so many.</summary>
    public static NDArray tensordot(NDArray a, NDArray b, int axes = 2) => tensordot(a, b,
        [.. Enumerable.Range(a.ndim - axes, axes)], [.. Enumerable.Range(0, axes)]);

    /// <summary>The sums of products over axes of a and those of b.</summary>
    public static NDArray tensordot(NDArray a, NDArray b, (int[] a, int[] b) axes) => tensordot(a, b, axes.a, axes.b);

    /// <inheritdoc cref="tensordot(NDArray, NDArray, ValueTuple{int[], int[]})"/>
    public static NDArray tensordot(NDArray a, NDArray b, (int a, int b) axes) => tensordot(a, b, [axes.a], [axes.b]);

    private static NDArray tensordot(NDArray a, NDArray b, int[] left, int[] right)
    {
        left = [.. left.Select(axis => NDArray.Axis(axis, a.ndim))];
        right = [.. right.Select(axis => NDArray.Axis(axis, b.ndim))];
        if (left.Length != right.Length || left.Zip(right).Any(pair => a.Sizes[pair.First] != b.Sizes[pair.Second]))
            throw new ArgumentException("shape-mismatch for sum");
        int[] before = [.. Enumerable.Range(0, a.ndim).Except(left)], behind = [.. Enumerable.Range(0, b.ndim).Except(right)];
        int[] shape = [.. before.Select(axis => a.Sizes[axis]), .. behind.Select(axis => b.Sizes[axis])];
        int count = left.Aggregate(1, (product, axis) => product * a.Sizes[axis]);
        int rows = before.Aggregate(1, (product, axis) => product * a.Sizes[axis]);
        int columns = behind.Aggregate(1, (product, axis) => product * b.Sizes[axis]);
        var products = matmul(Transposed(a, [.. before, .. left]).reshape(rows, count),
            Transposed(b, [.. right, .. behind]).reshape(count, columns));
        return products.reshape(shape).AsScalar();
    }

    // Without axes, transpose would be told to reverse them.
    private static NDArray Transposed(NDArray a, int[] order) => order.Length == 0 ? a : a.transpose(order);

    /// <summary>Sums of products by Einstein's notation: <c>np.einsum("ij,jk->ik", a, b)</c>.</summary>
    /// <param name="subscripts">A letter for each axis of each array; those missing behind the arrow are summed over.</param>
    /// <param name="operands">The arrays.</param>
    /// <exception cref="ArgumentException">The letters don't fit the arrays.</exception>
    public static NDArray einsum(string subscripts, params NDArray[] operands) => Einstein.Sum(subscripts, operands);

    /// <summary>The values at other places of the line that joins points.</summary>
    /// <param name="x">Where.</param>
    /// <param name="xp">The points' places, rising.</param>
    /// <param name="fp">The points' values.</param>
    /// <param name="left">The value before the first point; its own for null.</param>
    /// <param name="right">The value behind the last point; its own for null.</param>
    public static NDArray interp(NDArray x, NDArray xp, NDArray fp, double? left = null, double? right = null)
    {
        double[] places = xp.ToArray<double>(), values = fp.ToArray<double>();
        if (places.Length == 0) throw new ArgumentException("array of sample points is empty");
        if (places.Length != values.Length) throw new ArgumentException("fp and xp are not of the same length.");
        double At(double at)
        {
            if (double.IsNaN(at)) return at;
            if (at < places[0]) return left ?? values[0];
            if (at > places[^1]) return right ?? values[^1];
            int i = Array.FindLastIndex(places, place => place <= at);
            return i == places.Length - 1 || at == places[i] ? values[i]
                : (values[i + 1] - values[i]) / (places[i + 1] - places[i]) * (at - places[i]) + values[i];
        }
        return NDArray.Wrap(Array.ConvertAll(x.ToArray<double>(), At), x.shape).AsScalar();
    }

    /// <summary>The slopes along an axis, from the neighbours on both sides; at the ends from the one there is.</summary>
    /// <param name="f">The values.</param>
    /// <param name="spacing">How far apart they are.</param>
    /// <param name="axis">The axis; null for that of a row.</param>
    /// <exception cref="ArgumentException">The array has several axes and none is named, or the axis is too short.</exception>
    public static NDArray gradient(NDArray f, double spacing = 1, int? axis = null)
    {
        if (axis is null && f.ndim != 1)
        {
            throw new ArgumentException("gradient of an array of several axes is one array for each: " +
                "name the axis, gradient(f, axis: 0).");
        }
        int along = NDArray.Axis(axis ?? 0, f.ndim);
        var rows = (f.dtype.IsFloat ? f : f.astype(float64)).MoveAxes(along, 0, 1);
        if (rows.Sizes[0] < 2) throw new ArgumentException("Shape of array too small to calculate a numerical gradient, " +
            "at least (edge_order + 1) elements are required.");
        var result = zeros_like(rows);
        result[1..^1] = (rows[2..] - rows[..^2]) / (2.0 * spacing);
        result[0] = (rows[1] - rows[0]) / spacing;
        result[^1] = (rows[^1] - rows[^2]) / spacing;
        return result.MoveAxes(0, along, 1);
    }

    /// <summary>The area under values by trapezoids, along an axis.</summary>
    public static NDArray trapezoid(NDArray y, NDArray? x = null, double dx = 1.0, int axis = -1)
    {
        var rows = y.MoveAxes(NDArray.Axis(axis, y.ndim), y.ndim - 1, 1);
        var widths = x is null ? full(rows.Sizes[^1] - 1, dx) : diff(x);
        return (widths * (rows["...", 1..] + rows["...", ..^1]) / 2.0).sum(-1);
    }

    /// <summary>The sums of products of a row with another that is moved along it, turned round.</summary>
    /// <param name="a">A row.</param>
    /// <param name="v">The other.</param>
    /// <param name="mode">"full", "same" or "valid": how far beyond the ends it goes.</param>
    public static NDArray convolve(NDArray a, NDArray v, string mode = "full")
    {
        Require.OneOf(mode, ["full", "same", "valid"]);
        if (a.size == 0 || v.size == 0) throw new ArgumentException("a cannot be empty");
        if (v.size > a.size) (a, v) = (v, a);
        var dtype = Promotion.Of(a, v);
        var whole = zeros(a.size + v.size - 1, dtype);
        for (int i = 0; i < v.size; i++) whole[i..(i + a.size)] = whole[i..(i + a.size)] + a * v[i];
        int cut = mode == "full" ? 0 : mode == "same" ? (v.size - 1) / 2 : v.size - 1;
        int length = mode == "full" ? whole.size : mode == "same" ? a.size : a.size - v.size + 1;
        return whole[cut..(cut + length)];
    }

    /// <summary>The sums of products of a row with another that is moved along it.</summary>
    /// <inheritdoc cref="convolve"/>
    public static NDArray correlate(NDArray a, NDArray v, string mode = "valid") => convolve(a, flip(v), mode);

    /// <summary>The coefficients of the polynomial of a degree that lies nearest to points, the highest power first.</summary>
    public static NDArray polyfit(NDArray x, NDArray y, int deg) => linalg.lstsq(vander(x.astype(float64), deg + 1), y).x;

    /// <summary>A polynomial's values; the highest power's coefficient comes first.</summary>
    public static NDArray polyval(NDArray p, NDArray x) =>
        p.Aggregate(zeros_like(x), (sum, coefficient) => sum * x + coefficient);

    /// <summary>The powers of a row, a column for each, the highest first.</summary>
    public static NDArray vander(NDArray x, int? N = null) =>
        power(x.reshape(-1, 1), arange((N ?? x.size) - 1, -1, -1).reshape(1, -1));

    private static NDArray Products<T>(NDArray left, NDArray right)
        where T : struct, System.Numerics.INumber<T>
    {
        int n = left.Sizes[^2], k = left.Sizes[^1], m = right.Sizes[^1];
        T[] x = left.ToArray<T>(), y = right.ToArray<T>();
        var result = new T[NDArray.Count(left.Sizes.AsSpan()[..^1]) * m];
        for (int row = 0; row < result.Length / Math.Max(m, 1); row++)
        {
            var sums = result.AsSpan(row * m, m);
            for (int i = 0; i < k; i++)
            {
                var times = x[row * k + i];
                var line = y.AsSpan((row / n * k + i) * m, m);
                for (int j = 0; j < m; j++) sums[j] = unchecked(sums[j] + times * line[j]);
            }
        }
        return NDArray.Wrap(result, new Shape([.. left.Sizes[..^1].Append(m).Select(size => (int?)size)]));
    }
}
