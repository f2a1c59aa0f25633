using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ConvNet;

/// <summary>Loss and metrics by name, as callbacks see them. A value is computed when it is first read.</summary>
/// <remarks>"acc" finds what is called "accuracy" and the reverse: which of them it is depends on the version shown.</remarks>
public sealed class Logs : IReadOnlyDictionary<string, double>
{
    private readonly OrderedDictionary<string, Lazy<double>> _values = [];
    private readonly OrderedDictionary<string, object> _others = [];

    /// <summary>The value of a name; a new one, such as a learning rate, may be set.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name; the message lists those that exist.</exception>
    public double this[string key]
    {
        get => TryGetValue(key, out double value) ? value
            : throw new KeyNotFoundException($"The logs have no \"{key}\"; they have {string.Join(", ", Keys)}");
        set => _values[key] = new(value);
    }

    /// <summary>What was added that is no number: words, and lists of numbers. A <see cref="CSVLogger"/> writes them as well.</summary>
    public IReadOnlyDictionary<string, object> Others => _others;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<double> Values => _values.Values.Select(value => value.Value);

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
    {
        bool found = _values.TryGetValue(key, out var lazy) || _values.TryGetValue(OtherName(key), out lazy);
        value = found ? lazy!.Value : default;
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() =>
        _values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints the dictionary; all values are computed.</summary>
    public override string ToString() => PythonText.Repr(new OrderedDictionary<string, double>(this));

    /// <summary>The name that the same accuracy has in another version of Keras.</summary>
    internal static string OtherName(string name) => name switch
    {
        "acc" => "accuracy",
        "accuracy" => "acc",
        "val_acc" => "val_accuracy",
        "val_accuracy" => "val_acc",
        _ => name,
    };

    /// <summary>What a batch of predictions gave, one array for each output; null elsewhere.</summary>
    public IReadOnlyList<NDArray>? Outputs { get; internal init; }

    /// <summary>A number: <c>new Logs { { "loss", 0.5 } }</c>.</summary>
    public void Add(string name, double value) => this[name] = value;

    /// <summary>A metric's value, as it is when somebody reads it: <c>return new Logs { { "loss", lossTracker } };</c>.</summary>
    public void Add(string name, Metric metric) => _values[name] = new(metric.Value);

    /// <summary>A number that a step computed.</summary>
    /// <exception cref="InvalidOperationException">The tensor has several numbers.</exception>
    public void Add(string name, Tensor value) => this[name] = value.Item();

    /// <summary>A number.</summary>
    public void Add(string name, NDArray value) => this[name] = (double)value;

    /// <summary>Words, which stand among <see cref="Others"/>.</summary>
    public void Add(string name, string words) => _others[name] = words;

    /// <summary>Several numbers, which stand among <see cref="Others"/>.</summary>
    public void Add(string name, IReadOnlyList<double> values) => _others[name] = values;

    /// <summary>The validation's values beside the training's.</summary>
    internal void AddValidation(Logs validation)
    {
        foreach (var (name, value) in validation) this["val_" + name] = value;
        foreach (var (name, value) in validation._others) _others["val_" + name] = value;
    }

    /// <summary>The same in the order of names, as Keras 3 has all logs; in the order in which they came in other versions.</summary>
    internal Logs InOrder()
    {
        if (KerasVersions.Current != KerasVersion.Keras3) return this;
        var sorted = new Logs { Outputs = Outputs };
        foreach (var (name, value) in _values.OrderBy(pair => pair.Key, StringComparer.Ordinal)) sorted._values[name] = value;
        foreach (var (name, value) in _others.OrderBy(pair => pair.Key, StringComparer.Ordinal)) sorted._others[name] = value;
        return sorted;
    }

    /// <summary>The same with all values computed now, before what they are computed from changes.</summary>
    internal Logs Frozen()
    {
        foreach (var value in _values.Values) _ = value.Value;
        return this;
    }
}
