using System.Text.Json;

namespace ConvNet.Conformance;

/// <summary>Compares what came with what Keras gave, and takes note of what differs.</summary>
/// <remarks>
/// Numbers may differ by the tolerance times the largest finite magnitude that is expected, which is taken for at least 1e-3;
/// shapes, types and texts not at all.
/// </remarks>
internal sealed class Comparison
{
    public const double Tolerance = 1e-5, RunTolerance = 1e-4;
    private const double SmallestScale = 1e-3;

    private readonly List<string> _failures = [];

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The largest deviation so far, relative to the scale.</summary>
    public double Worst { get; private set; }

    public void Fail(string what, string how) => _failures.Add($"{what}: {how}");

    public void Equal<T>(string what, T got, T want)
    {
        if (!EqualityComparer<T>.Default.Equals(got, want)) Fail(what, $"got {got}, Keras has {want}");
    }

    public void Sequence<T>(string what, IEnumerable<T> got, IEnumerable<T> want)
    {
        if (!got.SequenceEqual(want)) Fail(what, $"got {string.Join(", ", got)}; Keras has {string.Join(", ", want)}");
    }

    public void Close(string what, NDArray got, JsonElement want, double tolerance = Tolerance, double? scale = null) =>
        Close(what, got, KitArray.ReadAny(want), tolerance, scale);

    public void Close(string what, NDArray got, NDArray want, double tolerance = Tolerance, double? scale = null)
    {
        if (got.shape != want.shape)
        {
            Fail(what, $"got shape {got.shape}, Keras has {want.shape}");
            return;
        }
        double unit = scale ?? Scale([want]);
        foreach (var (i, (x, y)) in got.ToArray<double>().Zip(want.ToArray<double>()).Index())
        {
            if (x.Equals(y)) continue;
            double deviation = double.IsFinite(x) && double.IsFinite(y) ? Math.Abs(x - y) / unit : double.PositiveInfinity;
            Worst = Math.Max(Worst, deviation);
            if (deviation <= tolerance) continue;
            Fail(what, $"got {x:R}, Keras has {y:R} at {i} of {got.shape}, off by {deviation:0.#e-0} of {unit:0.###e-0}");
            return;
        }
    }

    /// <summary>As the images' cases have it: each number may differ by the tolerance times 1 plus its own magnitude.</summary>
    public void CloseEach(string what, NDArray got, NDArray want, double tolerance)
    {
        // The unit of each number is its own, so both are brought to that of 1.
        Close(what, got / (np.abs(want) + 1.0), want / (np.abs(want) + 1.0), tolerance, scale: 1);
    }

    /// <summary>The largest finite magnitude in some arrays.</summary>
    public static double Scale(IEnumerable<NDArray> arrays) => arrays.SelectMany(array => array.ToArray<double>())
        .Where(double.IsFinite).Select(Math.Abs).Append(SmallestScale).Max();

    /// <summary>That a call is refused by an exception of the library's own making.</summary>
    public void Refused(string words, Action call)
    {
        try
        {
            call();
        }
        catch (Exception error)
        {
            var cause = error.GetBaseException();
            bool isOwn = cause is ArgumentException or InvalidOperationException or NotSupportedException
                && cause.TargetSite?.Module.Assembly == typeof(Layer).Assembly && cause.Message.Length > 0;
            if (!isOwn) Fail("refused by accident", $"{cause.GetType().Name}: {cause.Message}");
            return;
        }
        Fail("not refused", $"Keras says: {words}");
    }

    /// <summary>That what came was an error of the library's own making.</summary>
    public void RefusedAsMeant(string words, Exception? error)
    {
        if (error is null) Fail("not refused", $"expected: {words}");
        else if (error is Python.PythonException) return;
        else if (error.TargetSite?.Module.Assembly != typeof(Layer).Assembly)
            Fail("refused by accident", $"{error.GetType().Name}: {error.Message}");
    }
}
