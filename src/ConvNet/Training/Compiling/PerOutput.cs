using System.Collections;

namespace ConvNet;

/// <summary>Something that compile() is told for each output: once for all, in the outputs' order, or by their names.</summary>
public abstract class PerOutput<T> : IEnumerable<T>
{
    private readonly List<T> _items = [];
    private List<string>? _names;

    private protected PerOutput(IEnumerable<T> items) => _items = [.. items];

    /// <summary>Sets what is meant for the output of this name.</summary>
    public T this[string output]
    {
        set
        {
            (_names ??= []).Add(output);
            _items.Add(value);
        }
    }

    /// <summary>The outputs' names; null if things stand in a list.</summary>
    internal IReadOnlyList<string>? Names => _names;

    private protected IReadOnlyList<T> Items => _items;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What is meant for each of these outputs; null where nothing was said.</summary>
    /// <exception cref="ArgumentException">An output is unknown, or the list has another length.</exception>
    private protected T?[] Each(IReadOnlyList<string> outputs, string what)
    {
        if (_names is null)
            return _items.Count == outputs.Count ? [.. _items] : throw new ArgumentException($"{what} has {_items.Count} entries, " +
                $"but the model has {outputs.Count} outputs: {string.Join(", ", outputs)}; give one for each, or name the outputs");
        if (_names.FirstOrDefault(name => !outputs.Contains(name)) is { } other && outputs.Count + _names.Count > 2)
            throw new ArgumentException($"{what} names the output \"{other}\"; the model's are {string.Join(", ", outputs)}");
        // Of a single output the name does not matter.
        if (outputs.Count == 1) return [_items[0]];
        return [.. outputs.Select(name => _names.IndexOf(name) is int index and >= 0 ? _items[index] : default)];
    }
}
