using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace ConvNet;

/// <summary>Python's module <c>random</c>: from one seed the same numbers as in Python.</summary>
#pragma warning disable IDE1006 // The name is Python's.
public abstract class random : PythonRandom
#pragma warning restore IDE1006
{
    private protected random()
    {
    }
}

/// <summary>What <see cref="random"/> offers; C# lets no class have a method of its own name.</summary>
public abstract class PythonRandom
{
    private static readonly MersenneTwister Bits = new((uint)Environment.TickCount);
    private static double? _nextGauss;

    private protected PythonRandom()
    {
    }

    /// <summary>Begins the stream of a seed; for null one of the clock's.</summary>
    public static void seed(long? a = null) => Begin(BigInteger.Abs(a ?? Environment.TickCount64));

    /// <summary>Begins the stream of a text.</summary>
    public static void seed(string a)
    {
        byte[] text = Encoding.UTF8.GetBytes(a);
        Begin(new BigInteger([.. text, .. SHA512.HashData(text)], isUnsigned: true, isBigEndian: true));
    }

    /// <summary>A number from 0 up to 1.</summary>
    public static double random() => Bits.Double();

    /// <summary>A whole number of so many random bits, up to 63.</summary>
    /// <exception cref="ArgumentException">Fewer than 0 bits or more than 63 are asked for.</exception>
    public static long getrandbits(int k)
    {
        if (k is < 0 or > 63) throw new ArgumentException($"getrandbits gives from 0 to 63 bits, not {k}");
        return k == 0 ? 0 : Bits.DrawBits(k);
    }

    /// <summary>A whole number from a to b, both included.</summary>
    /// <exception cref="ArgumentException">b is less than a.</exception>
    public static long randint(long a, long b) => randrange(a, b + 1);

    /// <summary>A whole number from 0 up to stop, without it.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static long randrange(long stop) => randrange(0, stop);

    /// <summary>A whole number from start up to stop, without it, a multiple of step away from start.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static long randrange(long start, long stop, long step = 1)
    {
        if (step == 0) throw new ArgumentException("zero step for randrange()");
        long count = step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
        return count > 0 ? start + step * Bits.DrawBelow(count)
            : throw new ArgumentException($"empty range for randrange() ({start}, {stop}, {stop - start})");
    }

    /// <summary>One of the items.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static T choice<T>(IReadOnlyList<T> seq) => seq.Count > 0 ? seq[(int)Bits.DrawBelow(seq.Count)]
        : throw new ArgumentException("Cannot choose from an empty sequence");

    /// <inheritdoc cref="choice{T}(IReadOnlyList{T})"/>
    public static NDArray choice(NDArray seq) => choice<NDArray>([.. seq]);

    /// <summary>k items, drawn with putting them back.</summary>
    /// <exception cref="ArgumentException">There are none, or other weights than items.</exception>
    public static List<T> choices<T>(IReadOnlyList<T> population, IReadOnlyList<double>? weights = null, int k = 1)
    {
        if (population.Count == 0) throw new ArgumentException("Cannot choose from an empty sequence");
        if (weights is null) return [.. Enumerable.Range(0, k).Select(_ => population[(int)(random() * population.Count)])];
        if (weights.Count != population.Count)
            throw new ArgumentException("The number of weights does not match the population");
        double[] sums = [.. weights];
        for (int i = 1; i < sums.Length; i++) sums[i] += sums[i - 1];
        if (sums[^1] <= 0) throw new ArgumentException("Total of weights must be greater than zero");
        return [.. Enumerable.Range(0, k).Select(_ => random() * sums[^1])
            .Select(draw => population[Math.Min(sums.Count(sum => sum <= draw), sums.Length - 1)])];
    }

    /// <summary>k items, each drawn at most once.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static List<T> sample<T>(IReadOnlyList<T> population, int k)
    {
        int count = population.Count;
        if (k < 0 || k > count) throw new ArgumentException("Sample larger than population or is negative");
        // Few of many are drawn until they differ, others out of a list that shrinks.
        double listed = 21 + (k > 5 ? Math.Pow(4, Math.Ceiling(Math.Log(k * 3, 4))) : 0);
        var result = new List<T>(k);
        if (count <= listed)
        {
            T[] pool = [.. population];
            for (int i = 0; i < k; i++)
            {
                int place = (int)Bits.DrawBelow(count - i);
                result.Add(pool[place]);
                pool[place] = pool[count - i - 1];
            }
            return result;
        }
        var drawn = new HashSet<long>();
        while (result.Count < k)
        {
            long place = Bits.DrawBelow(count);
            if (drawn.Add(place)) result.Add(population[(int)place]);
        }
        return result;
    }

    /// <summary>Puts a list's items into random order in place.</summary>
    public static void shuffle<T>(IList<T> x) => Bits.ShuffleLikePython(x);

    /// <summary>Puts the elements of an array with one axis into random order in place.</summary>
    /// <exception cref="ArgumentException">There are other axes.</exception>
    public static void shuffle(NDArray x)
    {
        if (x.ndim != 1)
            throw new ArgumentException($"shuffle takes an array with one axis, got {x.shape}; use np.random.shuffle");
        int[] order = [.. Enumerable.Range(0, x.size)];
        shuffle<int>(order);
        x["..."] = x.TakeRows(order);
    }

    /// <summary>A number from a to b.</summary>
    public static double uniform(double a, double b) => a + (b - a) * random();

    /// <summary>A normally distributed number; two are made at a time.</summary>
    public static double gauss(double mu = 0, double sigma = 1)
    {
        double z;
        if (_nextGauss is { } kept) (z, _nextGauss) = (kept, null);
        else
        {
            double angle = random() * Math.Tau, radius = Math.Sqrt(-2 * Math.Log(1 - random()));
            (z, _nextGauss) = (Math.Cos(angle) * radius, Math.Sin(angle) * radius);
        }
        return mu + z * sigma;
    }

    /// <summary>A normally distributed number (Kinderman and Monahan's method).</summary>
    public static double normalvariate(double mu = 0, double sigma = 1)
    {
        double scale = 4 * Math.Exp(-0.5) / Math.Sqrt(2);
        while (true)
        {
            double first = random(), second = 1 - random(), z = scale * (first - 0.5) / second;
            if (z * z / 4 <= -Math.Log(second)) return mu + z * sigma;
        }
    }

    /// <summary>An exponentially distributed number of mean 1 / lambd.</summary>
    public static double expovariate(double lambd = 1) => -Math.Log(1 - random()) / lambd;

    private static void Begin(BigInteger seed)
    {
        byte[] bytes = seed.ToByteArray(isUnsigned: true);
        uint[] key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        foreach (var (i, one) in bytes.Index()) key[i / 4] |= (uint)one << (8 * (i % 4));
        Bits.Seed(key);
        _nextGauss = null;
    }
}
