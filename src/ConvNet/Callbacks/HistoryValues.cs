using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ConvNet;

/// <summary>The values of a training by name, in the order in which they came up.</summary>
/// <remarks>"acc" finds what is called "accuracy" and the reverse: which of them it is depends on the version shown.</remarks>
public sealed class HistoryValues : IReadOnlyDictionary<string, IReadOnlyList<double>>
{
    private readonly OrderedDictionary<string, List<double>> _values = [];

    /// <summary>The values of one name, one for each epoch.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of this name was measured; the message lists what was.</exception>
    public IReadOnlyList<double> this[string key] => TryGetValue(key, out var values) ? values
        : throw new KeyNotFoundException($"The history has no \"{key}\"; it has {string.Join(", ", Keys)}");

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<double>> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<double> value)
    {
        value = _values.TryGetValue(key, out var values) || _values.TryGetValue(Logs.OtherName(key), out values) ? values : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<double>>> GetEnumerator() =>
        _values.Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<double>)pair.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints the dictionary.</summary>
    public override string ToString() => PythonText.Repr(_values);

    internal void Add(string name, double value)
    {
        if (!_values.TryGetValue(name, out var values)) _values.Add(name, values = []);
        values.Add(value);
    }
}
