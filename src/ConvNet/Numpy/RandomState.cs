using System.Runtime.InteropServices;

namespace ConvNet;

/// <summary>NumPy's random generator: from one seed the same numbers as in Python.</summary>
public sealed class RandomState
{
    private readonly MersenneTwister _bits;

    /// <summary>A generator that begins the stream of a seed.</summary>
    /// <exception cref="ArgumentException">The seed is negative.</exception>
    public RandomState(int seed) => _bits = new(Checked(seed));

    /// <summary>Begins the stream of a seed again.</summary>
    /// <exception cref="ArgumentException">The seed is negative.</exception>
    public void seed(int seed) => _bits.Seed(Checked(seed));

    /// <summary>A number from 0 up to 1.</summary>
    public double random() => _bits.Double();

    /// <summary>Numbers from 0 up to 1.</summary>
    public NDArray random(Shape size) => Fill(size, _bits.Double);

    /// <summary>Numbers from 0 up to 1; a scalar without sizes.</summary>
    public NDArray rand(params int[] d) => random(d);

    /// <summary>Normally distributed numbers of mean 0 and deviation 1; a scalar without sizes.</summary>
    public NDArray randn(params int[] d) => Fill(d, _bits.Normal);

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
        using var small = _bits.SmallUpTo(range, Math.Min(dtype.ItemSize, 2)).GetEnumerator();
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
    public NDArray permutation(NDArray x) => x.TakeRows(Order(x.Sizes[0]));

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
        if (replace) return NDArray.Wrap(Searched(p!, count), sizes).AsScalar();
        if (p is not null) throw new ArgumentException("choice draws by probabilities only with replace: true.");
        if (count > a) throw new ArgumentException("Cannot take a larger sample than population when 'replace=False'");
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

    private long[] Searched(NDArray p, int count)
    {
        double[] sums = p.ToArray<double>();
        for (int i = 1; i < sums.Length; i++) sums[i] += sums[i - 1];
        if (Math.Abs(sums[^1] - 1) > 1e-8) throw new ArgumentException("probabilities do not sum to 1");
        double total = sums[^1];
        double[] draws = [.. Enumerable.Range(0, count).Select(_ => _bits.Double())];
        return Array.ConvertAll(draws, draw => (long)sums.Count(sum => sum / total <= draw));
    }

    private static uint Checked(int seed) =>
        seed >= 0 ? (uint)seed : throw new ArgumentException("Seed must be between 0 and 2**32 - 1");

    private static NDArray Fill(Shape size, Func<double> draw)
    {
        var result = NDArray.Empty(DType.Float64, size.ToArray());
        foreach (ref double value in result.AsSpan<double>()) value = draw();
        return result.AsScalar();
    }
}
