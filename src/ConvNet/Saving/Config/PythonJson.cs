using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConvNet;

/// <summary>JSON between texts, System.Text.Json and plain values, written letter for letter as Python's json does.</summary>
internal static class PythonJson
{
    /// <summary>The plain value: null, bool, long, double, string, <c>List&lt;object?&gt;</c> or a dictionary.</summary>
    public static object? Plain(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var entries = new OrderedDictionary<string, object?>();
                foreach (var entry in element.EnumerateObject()) entries[entry.Name] = Plain(entry.Value);
                return entries;
            case JsonValueKind.Array: return element.EnumerateArray().Select(Plain).ToList();
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.Number:
                bool isWhole = element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;
                return isWhole && element.TryGetInt64(out long whole) ? (object)whole : element.GetDouble();
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            default: return null;
        }
    }

    /// <summary>The plain value of a node.</summary>
    public static object? Plain(JsonNode? node)
    {
        switch (node)
        {
            case null: return null;
            case JsonArray items: return items.Select(Plain).ToList();
            case JsonObject all:
                var entries = new OrderedDictionary<string, object?>();
                foreach (var (key, value) in all) entries[key] = Plain(value);
                return entries;
            default:
                var leaf = node.AsValue();
                return leaf.TryGetValue(out JsonElement parsed) ? Plain(parsed) :
                    leaf.TryGetValue(out int number) ? (long)number :
                    leaf.TryGetValue(out float single) ? (double)single :
                    leaf.GetValue<object>();
        }
    }

    /// <summary>A plain value as a node.</summary>
    public static JsonNode? ToNode(object? plain) => plain switch
    {
        null => null,
        JsonNode node => node,
        bool value => value,
        string value => value,
        int value => value,
        long value => value,
        double value => value,
        IEnumerable<KeyValuePair<string, object?>> entries =>
            new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, ToNode(entry.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(ToNode)]),
        _ => throw new ArgumentException($"JSON can't hold a {plain.GetType().Name}"),
    };

    /// <summary>The text that Python's json.dumps makes of a plain value or a node.</summary>
    public static string Write(object? plain)
    {
        var text = new StringBuilder();
        Write(text, plain is JsonNode node ? Plain(node) : plain);
        return text.ToString();
    }

    // JSON has no infinities; Python writes them in JavaScript's words.
    private static string Write(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "Infinity" : "-Infinity" : PythonText.Repr(value);

    private static void Write(StringBuilder text, object? plain)
    {
        switch (plain)
        {
            case null: text.Append("null"); break;
            case bool value: text.Append(value ? "true" : "false"); break;
            case double value: text.Append(Write(value)); break;
            case int or long: text.Append(plain); break;
            case string value: WriteString(text, value); break;
            case IEnumerable<KeyValuePair<string, object?>> entries:
                WriteAll(text, '{', '}', entries, entry =>
                {
                    WriteString(text, entry.Key);
                    text.Append(": ");
                    Write(text, entry.Value);
                });
                break;
            case IEnumerable items: WriteAll(text, '[', ']', items.Cast<object?>(), item => Write(text, item)); break;
            default: throw new ArgumentException($"JSON can't hold a {plain.GetType().Name}");
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        string separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            write(item);
            separator = ", ";
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' or > '~' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
