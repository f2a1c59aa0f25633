using System.Runtime.InteropServices;

namespace ConvNet;

/// <summary>What NumPy draws from its Mersenne Twister: from one seed the same numbers as in Python.</summary>
public abstract class RandomDraws
{
    private readonly MersenneTwister _bits;

    private protected RandomDraws(long? seed) => _bits = new(Checked(seed));

    /// <summary>Begins the stream of a seed again; for null one of the clock's.</summary>
    /// <exception cref="ArgumentException">The seed is negative or too large.</exception>
    public void seed(long? seed = null) => _bits.Seed(Checked(seed));

    /// <summary>A number from 0 up to 1.</summary>
    public double random() => _bits.Double();

    /// <summary>Numbers from 0 up to 1.</summary>
    public NDArray random(Shape size) => Fill(size, _bits.Double);

    /// <inheritdoc cref="random(Shape)"/>
    public NDArray random_sample(Shape? size = null) => Fill(size ?? Shape.Scalar, _bits.Double);

    /// <summary>Normally distributed numbers of mean 0 and deviation 1; a scalar without a size.</summary>
    public NDArray standard_normal(Shape? size = null) => Fill(size ?? Shape.Scalar, _bits.Normal);

    /// <inheritdoc cref="random(Shape)"/>
    public NDArray ranf(Shape? size = null) => random_sample(size);

    /// <inheritdoc cref="random(Shape)"/>
    public NDArray sample(Shape? size = null) => random_sample(size);

    /// <summary>Exponentially distributed numbers of mean 1; a scalar without a size.</summary>
    public NDArray standard_exponential(Shape? size = null) => exponential(1, size);

    /// <summary>Numbers whose distance from a place is exponentially distributed; a scalar without a size.</summary>
    public NDArray laplace(double loc = 0, double scale = 1, Shape? size = null) => Fill(size ?? Shape.Scalar, () =>
    {
        double draw = _bits.Double();
        while (draw == 0) draw = _bits.Double();
        return draw >= 0.5 ? loc - scale * Math.Log(2 - draw - draw) : loc + scale * Math.Log(draw + draw);
    });

    /// <summary>How often of n times something of probability p happens; a scalar without a size.</summary>
    /// <exception cref="ArgumentException">p is no probability, or more than 30 are to be expected.</exception>
    public NDArray binomial(int n, double p, Shape? size = null)
    {
        if (n < 0) throw new ArgumentException("n < 0");
        if (p is < 0 or > 1 or double.NaN) throw new ArgumentException("p < 0, p > 1 or p is NaN");
        double least = Math.Min(p, 1 - p);
        if (n * least > 30) throw new ArgumentException($"binomial is offered up to 30 expected, got {n} times {least}");
        return Fill(size ?? Shape.Scalar, () => n == 0 || p == 0 ? 0 : p <= 0.5 ? Hits(n, p) : n - Hits(n, 1 - p)).astype(DType.Int64);
    }

    /// <summary>Points about a mean, whose coordinates vary together as the matrix says.</summary>
    public NDArray multivariate_normal(NDArray mean, NDArray cov, Shape? size = null)
    {
        int count = mean.ndim == 1 ? mean.size : throw new ArgumentException("mean must be 1 dimensional");
        if (cov.ndim != 2 || cov.Sizes[0] != count || cov.Sizes[1] != count)
            throw new ArgumentException("cov must be 2 dimensional and square, and of mean's length");
        int[] sizes = [.. (size ?? Shape.Scalar).ToArray(), count];
        var (_, s, v) = np.linalg.svd(cov);
        return mean + np.dot(Fill(sizes, _bits.Normal).reshape(-1, count), np.sqrt(s).reshape(-1, 1) * v).reshape(sizes);
    }

    /// <summary>Exponentially distributed numbers of that mean; a scalar without a size.</summary>
    public NDArray exponential(double scale = 1, Shape? size = null) =>
        Fill(size ?? Shape.Scalar, () => scale * -double.LogP1(-_bits.Double()));

    /// <summary>Numbers from 0 up to 1; a scalar without sizes.</summary>
    public NDArray rand(params int[] d) => random(d);

    /// <summary>Normally distributed numbers of mean 0 and deviation 1; a scalar without sizes.</summary>
    public NDArray randn(params int[] d) => Fill(d, _bits.Normal);

    /// <summary>Normally distributed numbers about each place; the arrays broadcast.</summary>
    /// <exception cref="ArgumentException">They, or the size, don't fit each other.</exception>
    public NDArray normal(NDArray loc, NDArray scale, Shape? size = null)
    {
        int[] sizes = size?.ToArray() ?? NDArray.Broadcast(loc.Sizes, scale.Sizes)
            ?? throw new ArgumentException("shape mismatch: objects cannot be broadcast to a single shape");
        return np.broadcast_to(loc, sizes) + np.broadcast_to(scale, sizes) * Fill(sizes, _bits.Normal);
    }

    /// <summary>Normally distributed numbers; a scalar without a size.</summary>
    public NDArray normal(double loc = 0, double scale = 1, Shape? size = null) =>
        Fill(size ?? Shape.Scalar, () => loc + scale * _bits.Normal());

    /// <summary>Numbers from low up to high; a scalar without a size.</summary>
    public NDArray uniform(double low = 0, double high = 1, Shape? size = null) =>
        Fill(size ?? Shape.Scalar, () => low + (high - low) * _bits.Double());

    /// <summary>
    /// Whole numbers from low up to high, without it; from 0 up to low if there is no high; a scalar without a size.
    /// </summary>
    /// <exception cref="ArgumentException">There is no number in that range.</exception>
    public NDArray randint(long low, long? high = null, Shape? size = null, DType? dtype = null)
    {
        var (first, end) = high is { } given ? (low, given) : (0, low);
        if (first >= end) throw new ArgumentException("low >= high");
        dtype ??= DType.Int64;
        ulong range = (ulong)(end - 1 - first);
        size ??= Shape.Scalar;
        var numbers = NDArray.Empty(DType.Int64, size.ToArray());
        using var small = (dtype == DType.Bool ? Coins.Toss(_bits.UInt32, range)
            : _bits.SmallUpTo(range, Math.Min(dtype.ItemSize, 2))).GetEnumerator();
        foreach (ref long number in numbers.AsSpan<long>())
        {
            if (dtype.ItemSize <= 2) small.MoveNext();
            number = first + (long)(dtype.ItemSize <= 2 ? small.Current : _bits.UpTo(range));
        }
        return numbers.As(dtype).AsScalar();
    }

    /// <summary>Puts an array's rows, or a list's items, into random order in place.</summary>
    public void shuffle(NDArray x)
    {
        if (x.ndim == 0) throw new ArgumentException("a 0-d array has nothing to shuffle.");
        int[] order = Order(x.Sizes[0]);
        x["..."] = x.TakeRows(order);
    }

    /// <inheritdoc cref="shuffle(NDArray)"/>
    public void shuffle<T>(T[] x) => _bits.Shuffle<T>(x);

    /// <inheritdoc cref="shuffle(NDArray)"/>
    public void shuffle<T>(List<T> x) => _bits.Shuffle(CollectionsMarshal.AsSpan(x));

    /// <summary>The numbers from 0 up to x in random order.</summary>
    public NDArray permutation(int x) => NDArray.Wrap(Array.ConvertAll(Order(x), place => (long)place), x);

    /// <summary>A copy of an array with its rows in random order.</summary>
    public NDArray permutation(NDArray x) =>
        x is { ndim: 0, dtype.IsInteger: true } ? permutation((int)x) : x.TakeRows(Order(x.Sizes[0]));

    /// <summary>
    /// Numbers from 0 up to a, drawn with or without putting them back; <paramref name="p"/> are their probabilities.
    /// </summary>
    /// <exception cref="ArgumentException">More are to be drawn than there are.</exception>
    public NDArray choice(int a, Shape? size = null, bool replace = true, NDArray? p = null)
    {
        int[] sizes = (size ?? Shape.Scalar).ToArray();
        int count = NDArray.Count(sizes);
        if (replace && p is null) return randint(0, a, sizes);
        if (p is not null && (p.ndim != 1 || p.size != a)) throw new ArgumentException("'a' and 'p' must have same size");
        if (replace) return NDArray.Wrap(DrawWeights.Search(DrawWeights.Sums(p!), Draws(count)), sizes).AsScalar();
        if (count > a) throw new ArgumentException("Cannot take a larger sample than population when 'replace=False'");
        if (p is not null) return NDArray.Wrap(DrawWeights.Distinct(p, count, Draws), sizes).AsScalar();
        return NDArray.Wrap(Array.ConvertAll(Order(a)[..count], place => (long)place), sizes).AsScalar();
    }

    /// <summary>Elements of an array with one axis, drawn with or without putting them back.</summary>
    /// <inheritdoc cref="choice(int, Shape, bool, NDArray)"/>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null) =>
        a[choice(a.Sizes[0], size, replace, p)];

    private int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        shuffle(order);
        return order;
    }

    // By going through the numbers of hits until their probabilities add up to a draw.
    private double Hits(int n, double p)
    {
        double q = 1 - p, none = Math.Exp(n * Math.Log(q)), bound = Math.Min(n, n * p + 10 * Math.Sqrt(n * p * q + 1));
        double part = none, draw = _bits.Double();
        int hits = 0;
        while (draw > part)
        {
            hits++;
            if (hits > bound) (hits, part, draw) = (0, none, _bits.Double());
            else
            {
                draw -= part;
                part = (n - hits + 1) * p * part / (hits * q);
            }
        }
        return hits;
    }

    private double[] Draws(int count) => [.. Enumerable.Range(0, count).Select(_ => _bits.Double())];

    private static uint Checked(long? seed) => seed is null ? (uint)Environment.TickCount
        : seed is >= 0 and <= uint.MaxValue ? (uint)seed : throw new ArgumentException("Seed must be between 0 and 2**32 - 1");

    private static NDArray Fill(Shape size, Func<double> draw)
    {
        var result = NDArray.Empty(DType.Float64, size.ToArray());
        foreach (ref double value in result.AsSpan<double>()) value = draw();
        return result.AsScalar();
    }
}

/// <summary>A random generator of its own: <c>new RandomState(42)</c>, <c>np.random.RandomState(42)</c>.</summary>
/// <param name="seed">Where its stream begins, from 0 up to 2³² - 1; null for the clock's.</param>
/// <exception cref="ArgumentException">The seed is negative or too large.</exception>
public sealed class RandomState(long? seed = null) : RandomDraws(seed);

/// <summary><c>np.random</c>: the one generator of the program, and what makes others.</summary>
public sealed class RandomModule : RandomDraws
{
    internal RandomModule()
        : base(null)
    {
    }

#pragma warning disable CA1822 // np.random is an object, through which these are called.
    /// <summary>A generator of its own, of the same kind as this one.</summary>
    /// <exception cref="ArgumentException">The seed is negative or too large.</exception>
    public RandomState RandomState(long? seed = null) => new(seed);

    /// <summary>A generator of NumPy's newer kind, PCG64: other numbers from the same seed.</summary>
    /// <exception cref="ArgumentException">The seed is negative.</exception>
    public Generator default_rng(long? seed = null) => new(seed);
#pragma warning restore CA1822
}
