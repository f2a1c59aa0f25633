using System.Globalization;

namespace ConvNet.Python;

/// <summary>The methods of Python's own strings, lists and dictionaries.</summary>
internal static class Methods
{
    /// <summary>The method of a value, null if it has none of that name.</summary>
    public static ICallable? Find(object? owner, string name)
    {
        Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?>? body = owner switch
        {
            string text => OfString(text, name),
            NDArray { ndim: 0, dtype.IsText: true } text => OfString((string)text.item(), name),
            List<object?> list => OfList(list, name),
            PyTuple tuple => OfSequence(tuple, name),
            _ => Values.AsDictionary(owner) is { } map ? OfDictionary(map, name) : null,
        };
        return body is null ? null : new Builtin(name, body);
    }

    private static Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?>? OfString(string text,
        string name) =>
        name switch
        {
            "format" => (arguments, named) => Format(text, arguments, named),
            "join" => (arguments, _) => string.Join(text, Values.Items(arguments[0]).Select(item => (string)item!)),
            "split" => (arguments, _) => (arguments.Count > 0 ? text.Split((string)arguments[0]!)
                : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Cast<object?>().ToList(),
            "strip" => (arguments, _) => text.Trim(arguments.Count > 0 ? ((string)arguments[0]!).ToCharArray() : null),
            "lower" => (_, _) => text.ToLowerInvariant(),
            "upper" => (_, _) => text.ToUpperInvariant(),
            "replace" => (arguments, _) => text.Replace((string)arguments[0]!, (string)arguments[1]!),
            "startswith" => (arguments, _) => text.StartsWith((string)arguments[0]!, StringComparison.Ordinal),
            "endswith" => (arguments, _) => text.EndsWith((string)arguments[0]!, StringComparison.Ordinal),
            "zfill" => (arguments, _) => text.PadLeft((int)Values.Integer(arguments[0]), '0'),
            "ljust" => (arguments, _) => text.PadRight((int)Values.Integer(arguments[0])),
            "rjust" => (arguments, _) => text.PadLeft((int)Values.Integer(arguments[0])),
            _ => null,
        };

    private static Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?>? OfList(
        List<object?> list, string name) => name switch
        {
            "append" => (arguments, _) => Done(() => list.Add(arguments[0])),
            "extend" => (arguments, _) => Done(() => list.AddRange(Values.Items(arguments[0]).ToList())),
            "insert" => (arguments, _) => Done(() => list.Insert((int)Values.Integer(arguments[0]), arguments[1])),
            "reverse" => (_, _) => Done(list.Reverse),
            "sort" => (_, named) => Done(() =>
            {
                var sorted = (List<object?>)Members.Invoke(Sorted, [list], named)!;
                list.Clear();
                list.AddRange(sorted);
            }),
            "clear" => (_, _) => Done(list.Clear),
            "copy" => (_, _) => list.ToList(),
            "pop" => (arguments, _) =>
            {
                int at = Indexing.Place(arguments.Count > 0 ? Values.Integer(arguments[0]) : -1, list.Count);
                object? item = list[at];
                list.RemoveAt(at);
                return item;
            }
            ,
            _ => OfSequence(list, name),
        };

    private static object? Sorted => BuiltinFunctions.Scope.TryFind("sorted", out object? sorted) ? sorted : null;

    private static Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?>? OfSequence(
        IReadOnlyList<object?> items, string name) => name switch
        {
            "count" => (arguments, _) => (long)items.Count(item => Operators.AreEqual(item, arguments[0])),
            "index" => (arguments, _) => items.ToList().FindIndex(item => Operators.AreEqual(item, arguments[0])) is >= 0 and var at
                ? (long)at : throw new PythonException($"{Values.Text(arguments[0])} is not in list"),
            _ => null,
        };

    private static Func<IReadOnlyList<object?>, IReadOnlyDictionary<string, object?>, object?>? OfDictionary(
        OrderedDictionary<object, object?> map, string name) => name switch
        {
            "keys" => (_, _) => map.Keys.Cast<object?>().ToList(),
            "values" => (_, _) => map.Values.ToList(),
            "items" => (_, _) => map.Select(pair => (object?)new PyTuple([pair.Key, pair.Value])).ToList(),
            "get" => (arguments, _) => map.TryGetValue(arguments[0]!, out object? value) ? value : arguments.ElementAtOrDefault(1),
            "update" => (arguments, _) => Done(() =>
            {
                foreach (var pair in (OrderedDictionary<object, object?>)arguments[0]!) map[pair.Key] = pair.Value;
            }),
            "copy" => (_, _) => Values.Dictionary(map.Select(pair => (pair.Key, pair.Value))),
            _ => null,
        };

    private static string Format(string text, IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        int next = 0;
        return string.Concat(FormatReader.ReadPlain(text).Select(part =>
        {
            if (part.Field is not { } field) return part.Text;
            object? value = field == "" ? arguments[next++]
                : int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? arguments[place]
                : named.TryGetValue(field, out object? given) ? given
                : throw new PythonException($"format() lacks the argument '{field}'");
            return Formatting.Format(value, part.Text);
        }));
    }

    private static object? Done(Action action)
    {
        action();
        return null;
    }
}
