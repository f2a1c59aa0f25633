using System.Collections;
using System.Reflection;

namespace ConvNet.Python;

/// <summary>owner[index], of Python's own collections and of whatever in the library has an indexer.</summary>
internal static class Indexing
{
    public static object? Get(object? owner, object? index) => (owner, index) switch
    {
        (string text, PySlice slice) => string.Concat(slice.Of(text.Length).Select(at => text[at])),
        (string text, _) => text[Place(Values.Integer(index), text.Length)].ToString(),
        (IDictionary map, _) => map.Contains(index!) ? Exchange.FromApi(map[index!])
            : throw new PythonException($"there is no key {Values.Text(index)}"),
        (NDArray, _) => Indexer(owner, index),
        (ApiModule module, _) => throw new NotInApiException(module.Path),
        (PyTuple tuple, PySlice slice) => new PyTuple([.. slice.Of(tuple.Count).Select(at => tuple[at])]),
        (IReadOnlyList<object?> list, PySlice slice) => slice.Of(list.Count).Select(at => Exchange.FromApi(list[at])).ToList(),
        (IReadOnlyList<object?> list, _) => Exchange.FromApi(list[Place(Values.Integer(index), list.Count)]),
        (IList list, long place) => Exchange.FromApi(list[Place(place, list.Count)]),
        (IEnumerable items, PySlice) => Get(Values.Items(items).ToList(), index),
        _ => Indexer(owner, index),
    };

    public static void Set(object? owner, object? index, object? value)
    {
        if (owner is List<object?> list && index is PySlice slice) SetSlice(list, slice, value);
        else if (owner is List<object?> items) items[Place(Values.Integer(index), items.Count)] = value;
        else if (owner is OrderedDictionary<object, object?> map) map[index!] = value;
        else Members.Call(owner, "set_Item", $"{owner?.GetType().Name}[]", [.. Places(owner, index), value]);
    }

    /// <summary>A place counted from the front.</summary>
    public static int Place(long index, int count) => index >= -count && index < count ? (int)(index < 0 ? index + count : index)
        : throw new PythonException($"list index {index} is out of range: there are {count} items");

    private static object? Indexer(object? owner, object? index)
    {
        if (owner?.GetType().GetDefaultMembers().OfType<PropertyInfo>().Any() is not true)
            throw new PythonException($"{Values.Text(owner)} has no items to choose");
        return Members.Call(owner, "get_Item", $"{owner.GetType().Name}[]", Places(owner, index));
    }

    // An array takes a tuple as one index for each axis.
    private static IReadOnlyList<object?> Places(object? owner, object? index) =>
        owner is not (NDArray or Joiner) || index is not PyTuple tuple ? [index]
            : tuple.Count == 0 ? [Ellipsis.Value] : [.. tuple];

    private static void SetSlice(List<object?> list, PySlice slice, object? value)
    {
        int[] places = [.. slice.Of(list.Count)];
        var items = Values.Items(value).ToList();
        if (slice.Step is null or 1)
        {
            int at = places.Length > 0 ? places[0] : Math.Clamp((int)(slice.Start ?? 0), 0, list.Count);
            list.RemoveRange(at, places.Length);
            list.InsertRange(at, items);
        }
        else if (items.Count != places.Length)
            throw new PythonException($"{items.Count} items don't fit {places.Length} places");
        else foreach (var (i, place) in places.Index()) list[place] = items[i];
    }
}
