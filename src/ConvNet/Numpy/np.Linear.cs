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
        if (x1.ndim == 0 || x2.ndim == 0) throw new ArgumentException("matmul: a number is no matrix; use * for products with it");
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

    /// <summary>The scalar product of two rows, the product of two matrices, or the elementwise product with a number.</summary>
    /// <exception cref="ArgumentException">The sizes don't fit, or there are more axes: use <see cref="matmul"/>.</exception>
    public static NDArray dot(NDArray a, NDArray b) => (a.ndim, b.ndim) switch
    {
        (0, _) or (_, 0) => a * b,
        ( <= 2, <= 2) => matmul(a, b),
        _ => throw new ArgumentException($"dot is offered for up to two axes, got {a.shape} and {b.shape}; use matmul."),
    };

    /// <summary>The products of each element with each: (n) and (m) give (n, m).</summary>
    public static NDArray outer(NDArray a, NDArray b) => asarray(a).reshape(-1, 1) * asarray(b).reshape(1, -1);

    private static NDArray Products<T>(NDArray left, NDArray right)
        where T : struct, System.Numerics.INumber<T>
    {
        int n = left.Sizes[^2], k = left.Sizes[^1], m = right.Sizes[^1];
        T[] x = left.ToArray<T>(), y = right.ToArray<T>();
        var result = new T[x.Length / Math.Max(k, 1) * m];
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

    /// <summary>https://numpy.org/doc/stable/reference/routines.linalg.html.</summary>
#pragma warning disable IDE1006 // The names are Python's.
    public static class linalg
    {
        /// <summary>The root of the sum of squares, along the axes.</summary>
        public static NDArray norm(NDArray x, Axes? axis = null, bool keepdims = false)
        {
            var numbers = x.dtype.IsFloat ? x : x.astype(float64);
            return sqrt((numbers * numbers).sum(axis, keepdims));
        }
    }
#pragma warning restore IDE1006
}
