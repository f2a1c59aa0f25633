using System.Runtime.InteropServices;

namespace ConvNet;

/// <summary>
/// NumPy's newer generator, what <c>np.random.default_rng(42)</c> gives: from one seed the same numbers as in Python.
/// </summary>
public sealed class Generator
{
    private readonly Pcg64 _bits;

    internal Generator(long? seed)
    {
        if (seed < 0) throw new ArgumentException("expected non-negative integer");
        _bits = new((ulong)(seed ?? Environment.TickCount64));
    }

    /// <summary>Numbers from 0 up to 1; a scalar without a size.</summary>
    /// <param name="size">The shape of what is drawn.</param>
    /// <param name="dtype">float64 or float32.</param>
    public NDArray random(Shape? size = null, DType? dtype = null) =>
        Floating(dtype) == np.float32 ? Fill(size, _bits.Single) : Fill(size, _bits.Double);

    /// <summary>Normally distributed numbers of mean 0 and deviation 1; a scalar without a size.</summary>
    public NDArray standard_normal(Shape? size = null) => Fill(size, () => Ziggurat.Normal(_bits));

    /// <summary>Normally distributed numbers; a scalar without a size.</summary>
    public NDArray normal(double loc = 0, double scale = 1, Shape? size = null) =>
        Fill(size, () => loc + scale * Ziggurat.Normal(_bits));

    /// <summary>Numbers from low up to high; a scalar without a size.</summary>
    public NDArray uniform(double low = 0, double high = 1, Shape? size = null) =>
        Fill(size, () => low + (high - low) * _bits.Double());

    /// <summary>
    /// Whole numbers from low up to high, without it unless <paramref name="endpoint"/>; from 0 up to low if there is no high.
    /// </summary>
    /// <exception cref="ArgumentException">There is no number in that range.</exception>
    public NDArray integers(long low, long? high = null, Shape? size = null, DType? dtype = null, bool endpoint = false)
    {
        var (first, last) = high is { } given ? (low, given) : (0, low);
        if (!endpoint) last--;
        if (first > last) throw new ArgumentException(endpoint ? "low > high" : "low >= high");
        dtype ??= DType.Int64;
        ulong range = (ulong)(last - first);
        var numbers = NDArray.Empty(DType.Int64, (size ?? Shape.Scalar).ToArray());
        using var small = (dtype == DType.Bool ? Coins.Toss(_bits.UInt32, range)
            : _bits.SmallUpTo((uint)Math.Min(range, ushort.MaxValue), Math.Min(dtype.ItemSize, 2))).GetEnumerator();
        foreach (ref long number in numbers.AsSpan<long>())
        {
            if (dtype.ItemSize <= 2) small.MoveNext();
            number = first + (long)(dtype.ItemSize <= 2 ? small.Current : _bits.UpTo(range));
        }
        return numbers.As(dtype).AsScalar();
    }

    /// <summary>Puts an array's slices along an axis into random order in place.</summary>
    public void shuffle(NDArray x, int axis = 0)
    {
        if (x.ndim == 0) throw new ArgumentException("a 0-d array has nothing to shuffle.");
        var rows = x.MoveAxes(NDArray.Axis(axis, x.ndim), 0, 1);
        rows["..."] = rows.TakeRows(Order(rows.Sizes[0]));
    }

    /// <summary>Puts a list's items into random order in place.</summary>
    public void shuffle<T>(T[] x) => Shuffle<T>(x, _bits.MaskedUpTo);

    /// <inheritdoc cref="shuffle{T}(T[])"/>
    public void shuffle<T>(List<T> x) => Shuffle(CollectionsMarshal.AsSpan(x), _bits.MaskedUpTo);

    /// <summary>The numbers from 0 up to x in random order.</summary>
    public NDArray permutation(int x) => NDArray.Wrap(Array.ConvertAll(Order(x), place => (long)place), x);

    /// <summary>A copy of an array with its slices along an axis in random order.</summary>
    public NDArray permutation(NDArray x, int axis = 0) => x is { ndim: 0, dtype.IsInteger: true } ? permutation((int)x)
        : np.take(x, NDArray.Wrap(Order(x.Sizes[NDArray.Axis(axis, x.ndim)]), x.Sizes[NDArray.Axis(axis, x.ndim)]), axis);

    /// <summary>Numbers from 0 up to a, drawn with or without putting them back.</summary>
    /// <param name="a">How many numbers there are.</param>
    /// <param name="size">The shape of what is drawn.</param>
    /// <param name="replace">Whether a number may be drawn again.</param>
    /// <param name="p">The numbers' probabilities; all alike for null.</param>
    /// <param name="shuffle">Whether what is drawn once only comes in random order too.</param>
    /// <exception cref="ArgumentException">More are to be drawn than there are, or the probabilities are none.</exception>
    public NDArray choice(int a, Shape? size = null, bool replace = true, NDArray? p = null, bool shuffle = true)
    {
        int[] sizes = (size ?? Shape.Scalar).ToArray();
        int count = NDArray.Count(sizes);
        if (p is not null && (p.ndim != 1 || p.size != a)) throw new ArgumentException("a and p must have same size");
        if (replace && p is null) return integers(0, a, sizes);
        if (replace) return NDArray.Wrap(DrawWeights.Search(DrawWeights.Sums(p!), Draws(count)), sizes).AsScalar();
        if (count > a) throw new ArgumentException("Cannot take a larger sample than population when replace is False");
        long[] places = p is null ? Sample(a, count, shuffle) : DrawWeights.Distinct(p, count, Draws);
        return NDArray.Wrap(places, sizes).AsScalar();
    }

    /// <summary>Slices of an array along an axis, drawn with or without putting them back.</summary>
    /// <inheritdoc cref="choice(int, Shape, bool, NDArray, bool)"/>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null, int axis = 0,
        bool shuffle = true) =>
        a is { ndim: 0, dtype.IsInteger: true } ? choice((int)a, size, replace, p, shuffle)
        : np.take(a, choice(a.Sizes[NDArray.Axis(axis, a.ndim)], size, replace, p, shuffle), axis);

    private long[] Sample(int population, int count, bool shuffle)
    {
        if (population > 10_000 && count > population / (shuffle ? 50 : 20))
        {
            long[] all = [.. Enumerable.Range(0, population).Select(place => (long)place)];
            Shuffle<long>(all, _bits.UpTo, Math.Max(population - count, 1));
            return all[(population - count)..];
        }
        // Floyd's way: what was drawn already gives way to the greatest number that could be drawn.
        var found = new HashSet<long>();
        long[] places = new long[count];
        for (int i = 0; i < count; i++)
        {
            long greatest = population - count + i, drawn = (long)_bits.UpTo((ulong)greatest);
            places[i] = found.Add(drawn) ? drawn : greatest;
            found.Add(places[i]);
        }
        if (shuffle) Shuffle<long>(places, _bits.UpTo);
        return places;
    }

    private static DType Floating(DType? dtype) => dtype is null || dtype == np.float64 ? np.float64
        : dtype == np.float32 ? np.float32 : throw new ArgumentException($"Unsupported dtype dtype('{dtype}') for random");

    private double[] Draws(int count) => [.. Enumerable.Range(0, count).Select(_ => _bits.Double())];

    private int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle<int>(order, _bits.MaskedUpTo);
        return order;
    }

    // An array's rows are put into random order by other draws than numbers that were drawn once only.
    private static void Shuffle<T>(Span<T> values, Func<ulong, ulong> draw, int first = 1)
    {
        for (int i = values.Length - 1; i >= first; i--)
        {
            int j = (int)draw((ulong)i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private static NDArray Fill<T>(Shape? size, Func<T> draw)
        where T : unmanaged
    {
        var result = NDArray.Empty(DType.Of(typeof(T)), (size ?? Shape.Scalar).ToArray());
        foreach (ref T value in result.AsSpan<T>()) value = draw();
        return result.AsScalar();
    }
}
