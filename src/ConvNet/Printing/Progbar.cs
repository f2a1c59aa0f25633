namespace ConvNet;

/// <summary>
/// A progress bar for a loop of one's own, as <c>keras.utils.Progbar</c>. Values are averaged over the steps, weighted by the
/// steps since the last update; Keras 3 shows the last value alone at the end.
/// </summary>
public sealed class Progbar
{
    private readonly KerasVersion _version;
    private readonly HashSet<string> _asGiven;
    private readonly Bar _bar;
    private readonly OrderedDictionary<string, (double Sum, double Weight)> _values = [];
    private long _seen;

    /// <summary>Makes a bar; its clock starts now.</summary>
    /// <param name="target">The steps in all, null if unknown.</param>
    /// <param name="width">The characters of the bar; 30 (Keras 3: 20) if not given.</param>
    /// <param name="verbose">0: silent, 1: a bar, 2: one line at the end.</param>
    /// <param name="interval">The least time between two lines, in seconds.</param>
    /// <param name="stateful_metrics">Names of values that are shown as given, not averaged.</param>
    /// <param name="unit_name">What is counted, as in <c>3ms/step</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A target or width below 1, or another verbose than 0, 1, 2.</exception>
    public Progbar(long? target, int? width = null, int verbose = 1, double interval = 0.05,
        IEnumerable<string>? stateful_metrics = null, string unit_name = "step")
        : this(KerasVersions.Current, Screen.Current, Screen.Current.Clock,
            target, width, verbose, interval, stateful_metrics, unit_name)
    {
    }

    internal Progbar(KerasVersion version, Screen screen, TimeProvider clock, long? target, int? width = null, int verbose = 1,
        double interval = 0.05, IEnumerable<string>? stateful_metrics = null, string unit_name = "step")
    {
        if (target < 1)
            throw new ArgumentOutOfRangeException(nameof(target), "Progbar: target must be at least 1, or null if unknown.");
        if (width < 1) throw new ArgumentOutOfRangeException(nameof(width), "Progbar: width must be at least 1.");
        if (verbose is < 0 or > 2) throw new ArgumentOutOfRangeException(nameof(verbose), "Progbar: verbose must be 0, 1 or 2.");
        _version = version;
        _asGiven = [.. stateful_metrics ?? []];
        var settings = new BarSettings(verbose) { Width = width, Interval = interval, Unit = unit_name };
        _bar = Bar.Create(version, target, settings, screen, clock);
    }

    /// <summary>The steps in all; may be set once they are known.</summary>
    public long? Target
    {
        get => _bar.Target;
        set => _bar.Target = value;
    }

    /// <summary>Tells the bar how far the loop is.</summary>
    /// <param name="current">The steps done so far.</param>
    /// <param name="values">What to show, by name.</param>
    /// <param name="finalize">Whether this is the last update; if not given, whether the target is reached.</param>
    public void Update(long current, IEnumerable<(string Name, double Value)>? values = null, bool? finalize = null)
    {
        bool last = finalize ?? current >= Target;
        long steps = Math.Max(current - _seen, 1);
        foreach (var (name, value) in values ?? []) Take(name, value, steps, last);
        _seen = current;
        if (_bar.IsDue(last)) _bar.Show(current, last, _values.Select(pair => (pair.Key, pair.Value.Sum / pair.Value.Weight)));
    }

    /// <summary>Tells the bar that <paramref name="n"/> more steps are done.</summary>
    public void Add(long n, IEnumerable<(string Name, double Value)>? values = null) => Update(_seen + n, values);

    private void Take(string name, double value, long steps, bool last)
    {
        bool alone = _asGiven.Contains(name) || (_version == KerasVersion.Keras3 && last);
        var (sum, weight) = alone ? (0, 0) : _values.GetValueOrDefault(name);
        if (alone) steps = 1;
        _values[name] = (sum + (value * steps), weight + steps);
    }
}
