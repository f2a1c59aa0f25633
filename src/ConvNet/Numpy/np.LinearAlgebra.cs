using ConvNet.Engine;

namespace ConvNet;

public static partial class np
{
#pragma warning disable IDE1006 // The names are Python's.
    /// <summary>
    /// https://numpy.org/doc/stable/reference/routines.linalg.html. What takes matrices apart needs the native library.
    /// </summary>
    public static class linalg
    {
        /// <summary>The size of vectors or matrices along the axes.</summary>
        /// <param name="x">The numbers.</param>
        /// <param name="ord">
        /// Of vectors: 2, the root of the sum of squares; 1, the sum of magnitudes; np.inf, -np.inf, the greatest, the least; 0, how
        /// many are not 0; any other p. Of matrices: 2 and -2, the greatest and least singular value; 1, -1, np.inf, -np.inf, the
        /// greatest and least sum of a column or row. Null: the root of the sum of squares of all.
        /// </param>
        /// <param name="axis">One axis for vectors, two for matrices; all for null.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        public static NDArray norm(NDArray x, double? ord = null, Axes? axis = null, bool keepdims = false)
        {
            var numbers = x.dtype.IsFloat ? x : x.astype(float64);
            int[] axes = axis?.ToArray() ?? [.. Enumerable.Range(0, x.ndim)];
            if (ord is null || (ord == 2 && axes.Length == 1)) return sqrt((numbers * numbers).sum(axis, keepdims));
            var sizes = abs(numbers);
            if (axes.Length == 1)
            {
                return ord switch
                {
                    double.PositiveInfinity => sizes.max(axis, keepdims),
                    double.NegativeInfinity => sizes.min(axis, keepdims),
                    0 => (numbers != 0).astype(numbers.dtype).sum(axis, keepdims),
                    1 => sizes.sum(axis, keepdims),
                    _ => power(power(sizes, ord.Value).sum(axis, keepdims), 1 / ord.Value),
                };
            }
            if (axes.Length != 2 || keepdims) throw new ArgumentException("Improper number of dimensions to norm.");
            var matrices = sizes.transpose([.. Enumerable.Range(0, x.ndim).Except(axes.Select(one => NDArray.Axis(one, x.ndim))),
                .. axes.Select(one => NDArray.Axis(one, x.ndim))]);
            return ord switch
            {
                1 => matrices.sum(-2).max(-1),
                -1 => matrices.sum(-2).min(-1),
                double.PositiveInfinity => matrices.sum(-1).max(-1),
                double.NegativeInfinity => matrices.sum(-1).min(-1),
                2 => svdvals(numbers).max(-1),
                -2 => svdvals(numbers).min(-1),
                _ => throw new ArgumentException("Invalid norm order for matrices."),
            };
        }

        /// <summary>The Frobenius norm for "fro", the sum of singular values for "nuc".</summary>
        public static NDArray norm(NDArray x, string ord) =>
            Require.OneOf(ord, ["fro", "nuc"]) == "fro" ? norm(x) : svdvals(x).sum(-1);

        /// <summary>The matrix by which a is undone.</summary>
        /// <exception cref="ArgumentException">a is not square, or singular.</exception>
        public static NDArray inv(NDArray a) => Regular(a, LinearAlgebra.Inverse);

        /// <summary>The Moore-Penrose inverse of any matrix.</summary>
        public static NDArray pinv(NDArray a, double rcond = 1e-15) => LinearAlgebra.PseudoInverse(a, rcond).As(Kind(a));

        /// <summary>By how much a square matrix stretches volumes.</summary>
        public static NDArray det(NDArray a) => LinearAlgebra.Determinant(Square(a)).As(Kind(a)).AsScalar();

        /// <summary>The determinant's sign, and the logarithm of its magnitude.</summary>
        public static (NDArray sign, NDArray logabsdet) slogdet(NDArray a) => det(a) is var d ? (sign(d), log(abs(d))) : default;

        /// <summary>The x of a·x = b.</summary>
        /// <exception cref="ArgumentException">a is not square, or singular.</exception>
        public static NDArray solve(NDArray a, NDArray b)
        {
            var columns = b.ndim == 1 ? b.reshape(-1, 1) : b;
            var x = Regular(a, square => LinearAlgebra.Solve(square, columns));
            return b.ndim == 1 ? x.reshape(-1) : x;
        }

        /// <summary>The x for which a·x lies nearest to b, how far it lies off, a's rank and singular values.</summary>
        /// <param name="a">The matrix.</param>
        /// <param name="b">A column, or several.</param>
        /// <param name="rcond">Singular values below so much of the greatest count as 0; null for rounding errors' size.</param>
        public static (NDArray x, NDArray residuals, int rank, NDArray s) lstsq(NDArray a, NDArray b, double? rcond = null)
        {
            var (u, s, vh) = svd(a, full_matrices: false);
            double least = (rcond ?? (double)finfo(float64).eps * Math.Max(a.Sizes[0], a.Sizes[1])) * (double)s.max();
            int rank = count_nonzero(s > least);
            var columns = b.ndim == 1 ? b.reshape(-1, 1) : b;
            var x = matmul(vh.T[.., ..rank], matmul(u.T[..rank], columns) / s[..rank].reshape(-1, 1));
            var off = matmul(a, x) - columns;
            var residuals = rank == a.Sizes[1] && a.Sizes[0] > rank ? (off * off).sum(0) : zeros(0);
            return (b.ndim == 1 ? x.reshape(-1) : x, residuals, rank, s);
        }

        /// <summary>Rotations and stretches: a is (u * s) @ vh.</summary>
        public static (NDArray U, NDArray S, NDArray Vh) svd(NDArray a, bool full_matrices = true)
        {
            var (u, s, vh) = LinearAlgebra.Svd(a, full_matrices);
            return (u.As(Kind(a)), s.As(Kind(a)), vh.As(Kind(a)));
        }

        /// <summary>The singular values alone, falling.</summary>
        public static NDArray svdvals(NDArray x) => svd(x, false).S;

        /// <summary>An orthogonal matrix and an upper triangle whose product is a.</summary>
        public static (NDArray Q, NDArray R) qr(NDArray a, string mode = "reduced")
        {
            var (q, r) = LinearAlgebra.Qr(a, Require.OneOf(mode, ["reduced", "complete"]) == "complete");
            return (q.As(Kind(a)), r.As(Kind(a)));
        }

        /// <summary>The lower triangle whose product with its transpose is a.</summary>
        /// <exception cref="ArgumentException">a is not positive definite.</exception>
        public static NDArray cholesky(NDArray a)
        {
            if ((bool)any(eigvalsh(a) <= 0)) throw new ArgumentException("Matrix is not positive definite");
            return LinearAlgebra.Cholesky(a).As(Kind(a));
        }

        /// <summary>The eigenvalues, rising, and in columns the eigenvectors of a symmetric matrix.</summary>
        public static (NDArray eigenvalues, NDArray eigenvectors) eigh(NDArray a)
        {
            var (values, vectors) = LinearAlgebra.SymmetricEigen(Square(a));
            return (values.As(Kind(a)), vectors.As(Kind(a)));
        }

        /// <summary>The eigenvalues of a symmetric matrix, rising.</summary>
        public static NDArray eigvalsh(NDArray a) => eigh(a).eigenvalues;

        /// <summary>The eigenvalues, and in columns the eigenvectors of a matrix whose eigenvalues are real.</summary>
        /// <exception cref="ArgumentException">Some eigenvalues are complex, which arrays can't hold.</exception>
        public static (NDArray eigenvalues, NDArray eigenvectors) eig(NDArray a)
        {
            var (values, imaginary, vectors) = LinearAlgebra.Eigen(Square(a));
            if ((bool)any(imaginary != 0))
            {
                throw new ArgumentException(
                    "eig: some eigenvalues of this matrix are complex, and there are no arrays of complex numbers.");
            }
            return (values.As(Kind(a)), vectors.As(Kind(a)));
        }

        /// <summary>The eigenvalues of a matrix where they are real.</summary>
        /// <exception cref="ArgumentException">Some are complex, which arrays can't hold.</exception>
        public static NDArray eigvals(NDArray a) => eig(a).eigenvalues;

        /// <summary>How many rows of a matrix do not follow from others.</summary>
        public static int matrix_rank(NDArray A)
        {
            var s = svdvals(A.ndim < 2 ? A.reshape(1, -1) : A);
            return count_nonzero(s > s.max() * (double)finfo(s.dtype).eps * Math.Max(A.Sizes[0], A.Sizes[^1]));
        }

        /// <summary>A square matrix times itself, so many times; negative powers are those of the inverse.</summary>
        public static NDArray matrix_power(NDArray a, int n)
        {
            var once = n < 0 ? inv(a) : Square(a);
            var result = eye(a.Sizes[^1], dtype: once.dtype);
            for (int i = 0; i < Math.Abs(n); i++) result = matmul(result, once);
            return result;
        }

        /// <summary>How much an error in b may grow in the x of a·x = b.</summary>
        public static NDArray cond(NDArray x) => svdvals(x) is var s ? s.max(-1) / s.min(-1) : x;

        private static DType Kind(NDArray a) => Promotion.Float(a.dtype);

        private static NDArray Square(NDArray a) => a.ndim < 2
            ? throw new ArgumentException($"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
            : a.Sizes[^1] == a.Sizes[^2] ? a : throw new ArgumentException("Last 2 dimensions of the array must be square");

        private static NDArray Regular(NDArray a, Func<NDArray, NDArray> function)
        {
            var square = Square(a);
            return (bool)any(LinearAlgebra.Determinant(square) == 0) ? throw new ArgumentException("Singular matrix")
                : function(square).As(Kind(a));
        }
    }
#pragma warning restore IDE1006
}
