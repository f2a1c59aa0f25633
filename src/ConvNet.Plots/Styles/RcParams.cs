using System.Collections;

namespace ConvNet;

/// <summary>Matplotlib's defaults by their names: <c>plt.rcParams["figure.figsize"] = (10, 8);</c></summary>
public sealed class RcParams : IEnumerable<string>
{
    // Matplotlib 3's values.
    private static readonly (string Key, Values Value)[] Defaults =
    [
        ("axes.axisbelow", "line"), ("axes.edgecolor", "black"), ("axes.facecolor", "white"), ("axes.grid", false),
        ("axes.labelcolor", "black"), ("axes.labelsize", 10), ("axes.linewidth", 0.8),
        ("axes.prop_cycle", new[]
        {
            "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf",
        }),
        ("axes.spines.left", true), ("axes.spines.right", true), ("axes.spines.top", true), ("axes.spines.bottom", true),
        ("axes.titlecolor", "auto"), ("axes.titlesize", 12), ("figure.dpi", 100), ("figure.facecolor", "white"),
        ("figure.figsize", (6.4, 4.8)), ("figure.titlesize", 12), ("font.size", 10),
        ("grid.alpha", 1), ("grid.color", "#b0b0b0"), ("grid.linestyle", "-"), ("grid.linewidth", 0.8),
        ("image.cmap", "viridis"), ("image.interpolation", "antialiased"), ("image.origin", "upper"),
        ("legend.fontsize", 10), ("lines.linestyle", "-"), ("lines.linewidth", 1.5), ("lines.markersize", 6),
        ("savefig.dpi", "figure"), ("text.color", "black"), ("xtick.color", "black"), ("xtick.labelsize", 10),
        ("xtick.major.size", 3.5), ("ytick.color", "black"), ("ytick.labelsize", 10), ("ytick.major.size", 3.5),
    ];

    // These follow font.size, until they are set themselves.
    private static readonly (string Key, double Scale)[] FontSizes =
    [
        ("axes.labelsize", 1), ("axes.titlesize", 1.2), ("figure.titlesize", 1.2), ("legend.fontsize", 1), ("xtick.labelsize", 1),
        ("ytick.labelsize", 1),
    ];

    private readonly SortedDictionary<string, Values> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = [];

    internal RcParams() => Reset();

    /// <summary>The value of a key.</summary>
    /// <exception cref="ArgumentException">There is no such key; the message lists those there are.</exception>
    public Values this[string key]
    {
        get => _values.TryGetValue(key, out var value) ? value : throw Unknown(key);
        set
        {
            if (!_values.ContainsKey(key)) throw Unknown(key);
            _values[key] = Resolved(key, value);
            _set.Add(key);
            if (key != "font.size") return;
            foreach (var (size, scale) in FontSizes)
            {
                if (!_set.Contains(size)) _values[size] = scale * value.Number(key);
            }
        }
    }

    /// <summary>The colours that one series after the other takes.</summary>
    internal IReadOnlyList<Color> ColorCycle => Color.Each(this["axes.prop_cycle"], "axes.prop_cycle");

    /// <summary>Sets several keys.</summary>
    public void update(IReadOnlyDictionary<string, Values> values)
    {
        foreach (var (key, value) in values) this[key] = value;
    }

    /// <summary>The keys.</summary>
    public IEnumerator<string> GetEnumerator() => _values.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Back to Matplotlib's values.</summary>
    internal void Reset()
    {
        _set.Clear();
        foreach (var (key, value) in Defaults) _values[key] = value;
    }

    internal double Number(string key) => this[key].Number(key);

    internal string Name(string key) => this[key].Name(key);

    internal bool IsOn(string key) => Number(key) != 0;

    internal Color ColorOf(string key) => Color.Each(this[key], key)[0];

    /// <summary>A size of letters by its word: "large".</summary>
    private Values Resolved(string key, Values value) =>
        value.Names is [var word] && FontSizes.Any(size => size.Key == key) ? FontSize.Of(value, Number("font.size")) : value;

    private ArgumentException Unknown(string key) => new($"rcParams has no \"{key}\"; it has {string.Join(", ", _values.Keys)}");
}

/// <summary>The words for sizes of letters.</summary>
internal static class FontSize
{
    private static readonly Dictionary<string, double> Words = new()
    {
        ["xx-small"] = 0.579,
        ["x-small"] = 0.694,
        ["small"] = 0.833,
        ["medium"] = 1,
        ["large"] = 1.2,
        ["x-large"] = 1.44,
        ["xx-large"] = 1.728,
    };

    /// <summary>A size in points: a number, or a word of which "medium" is the given size.</summary>
    /// <exception cref="ArgumentException">There is no such word.</exception>
    public static double Of(Values size, double medium) => size.Names is not [var word] ? size.Number("fontsize")
        : Words.TryGetValue(word, out double scale) ? scale * medium
        : throw new ArgumentException(
            $"\"{word}\" is no size of letters; known are {string.Join(", ", Words.Keys)} and numbers of points");
}
