using System.Collections;

namespace ConvNet.Python;

/// <summary>What Python asks of any value: its truth, its items, its length.</summary>
internal static class Values
{
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        long number => number != 0,
        double number => number != 0,
        string text => text.Length > 0,
        NDArray array => (bool)array,
        IEnumerable items => items.Cast<object?>().Any(),
        _ => true,
    };

    /// <summary>The items of a value that is gone through.</summary>
    public static IEnumerable<object?> Items(object? value) => value switch
    {
        string text => text.Select(letter => (object?)letter.ToString()),
        IDictionary map => map.Keys.Cast<object?>(),
        ImageIterator batches => Endless(batches),
        not NDArray when AsDictionary(value) is { } map => map.Keys,
        IEnumerable items => items.Cast<object?>().Select(Exchange.FromApi),
        _ => throw new PythonException($"{Text(value)} has no items"),
    };

    private static IEnumerable<object?> Endless(ImageIterator batches)
    {
        foreach (var batch in batches) yield return Exchange.FromApi(batch);
    }

    public static long Length(object? value) => value switch
    {
        string text => text.Length,
        NDArray array => Builtins.len(array),
        PyDataset { Length: { } batches } => batches,
        ICollection items => items.Count,
        IEnumerable items => items.Cast<object?>().LongCount(),
        _ => throw new PythonException($"{Text(value)} has no length"),
    };

    public static long Integer(object? value) => value switch
    {
        long number => number,
        bool flag => flag ? 1 : 0,
        NDArray { ndim: 0 } array when array.dtype.IsInteger => (long)array,
        _ => throw new PythonException($"expected an integer, got {Text(value)}"),
    };

    /// <summary>A list with a fixed number of values, for a target that has so many names.</summary>
    public static IReadOnlyList<object?> Sequence(object? value) =>
        value is IReadOnlyList<object?> list ? list : [.. Items(value)];

    public static OrderedDictionary<object, object?> Dictionary(IEnumerable<(object Key, object? Value)> entries)
    {
        var map = new OrderedDictionary<object, object?>();
        foreach (var (key, value) in entries) map[key] = value;
        return map;
    }

    /// <summary>What the library has by name, such as a history, as a dictionary; null if the value is nothing such.</summary>
    public static OrderedDictionary<object, object?>? AsDictionary(object? value)
    {
        if (value is OrderedDictionary<object, object?> own) return own;
        var type = value?.GetType();
        if (type?.GetProperty("Keys")?.GetValue(value) is not IEnumerable<string> keys) return null;
        var indexer = type.GetProperty("Item", [typeof(string)]);
        return indexer is null ? null
            : Dictionary(keys.Select(key => ((object)key, Exchange.FromApi(indexer.GetValue(value, [key])))));
    }

    /// <summary>Python's repr, as far as the library has it.</summary>
    public static string Text(object? value) => value switch
    {
        Type type => $"<class '{type.Name}'>",
        ICallable or ApiModule or Ellipsis => value.ToString()!,
        PyGenerator => "<generator>",
        _ => Builtins.repr(value),
    };
}
