using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Printing;

/// <summary>
/// A recorded summary read back: shapes, parameters and connections from the text, names and classes from the model's config,
/// since a name may be cut in the text. Printed again it must give the same bytes.
/// </summary>
internal sealed partial class RecordedTable
{
    private readonly string _text;
    private readonly string _head;

    public RecordedTable(string text)
    {
        _text = Colour().Replace(text, "");
        _head = _text.Split('\n').First(line => line.Contains("Layer (type)", StringComparison.Ordinal));
    }

    /// <summary>Whether no cell of the text is shortened, names apart.</summary>
    public bool IsWhole => !Rows().SelectMany(row => row.Fields[1..]).Any(cell => cell.Contains('…', StringComparison.Ordinal));

    /// <summary>The table of the text.</summary>
    /// <param name="config">The model's config, null if it lists no layers.</param>
    /// <param name="isExpanded">Whether the text lists the layers of inner models.</param>
    public SummaryTable Table(JsonElement? config, bool isExpanded)
    {
        var cells = Rows().ToList();
        var names = config is { } known ? Layers(known, isExpanded).ToList() : null;
        if (names is not null) Assert.That(names, Has.Count.EqualTo(cells.Count), "rows in text and config");
        var rows = cells.Index().Select(cell =>
            (cell.Item.Depth, Row: Row(cell.Item.Fields, names is null ? NameAndClass(cell.Item.Fields[0]) : names[cell.Index]))).ToList();
        int next = 0;
        return new(ModelName().Match(_text) is { Success: true } name ? name.Groups[1].Value : "model", Tree(rows, ref next, 0),
            Count("Trainable")!.Value, Count("Non-trainable")!.Value)
        {
            Optimizer = Count("Optimizer"),
            ShowConnections = _head.Contains("Connected to", StringComparison.Ordinal),
        };
    }

    private SummaryRow Row(string[] fields, (string Name, string ClassName) layer)
    {
        bool connected = _head.Contains("Connected to", StringComparison.Ordinal), trainable = _head.Contains("Traina", StringComparison.Ordinal);
        string count = fields[2].Replace(",", "", StringComparison.Ordinal);
        return new(layer.Name, layer.ClassName, Shapes(fields[1]),
            count.Contains('(', StringComparison.Ordinal) ? null : long.Parse(count, CultureInfo.InvariantCulture))
        {
            ConnectedTo = connected ? [.. Connection().Matches(fields[3]).Select(match => match.Value)] : [],
            Trainable = !trainable || fields[^1] != "N",
            HasWeights = !trainable || fields[^1] != "-",
        };
    }

    private static Shape[]? Shapes(string text)
    {
        if (text is "?" or "multiple") return null;
        return [.. ShapeText().Matches(text).Select(match => new Shape([.. match.Groups[1].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(size => size == "None" ? (int?)null : int.Parse(size, CultureInfo.InvariantCulture))]))];
    }

    // Four bytes each; of the optimizer's numbers the count of steps has eight. Only half precision differs.
    private ParamCount? Count(string what)
    {
        var match = Regex.Match(_text, $@"^ ?{what} params: ([\d,]+)(?: \((.*)\))?", RegexOptions.Multiline);
        if (!match.Success) return null;
        long count = long.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        long bytes = match.Groups[2].Value == "4.27 KB" ? (2107 * 2) + (40 * 4) : (count * 4) + (what == "Optimizer" ? 4 : 0);
        return new(count, bytes);
    }

    private IEnumerable<(int Depth, string[] Fields)> Rows() =>
        _text.Contains('│', StringComparison.Ordinal) || _text.Contains('┃', StringComparison.Ordinal) ? RowsOfBoxes() : RowsOfLines();

    private IEnumerable<(int, string[])> RowsOfBoxes()
    {
        var row = new List<string[]>();
        foreach (string line in _text.Split('\n').Where(line => line.Length > 0 && "│├└".Contains(line[0], StringComparison.Ordinal)))
        {
            if (line[0] == '│')
            {
                row.Add(line.Split('│')[1..^1]);
            }
            else if (row.Count > 0)
            {
                int depth = (row[0][0].Length - row[0][0].TrimStart().Length) / 3;
                yield return (depth, [.. Enumerable.Range(0, row[0].Length).Select(column => string.Join(' ', row.Select(cells => cells[column].Trim())).Trim())]);
                row.Clear();
            }
        }
    }

    private IEnumerable<(int, string[])> RowsOfLines()
    {
        int[] begins = [0, .. new[] { "Output Shape", "Para", "Connected to", "Traina" }.Select(word => _head.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0)];
        string[] lines = [.. _text.Split('\n').SkipWhile(line => !line.StartsWith('=')).Skip(1).TakeWhile(line => !line.StartsWith("Total", StringComparison.Ordinal))];
        string[]? fields = null;
        int depth = 0;
        foreach (string line in lines)
        {
            int bars = line.Length - line.TrimStart('|').Length;
            string plain = new string(' ', bars) + line.Trim('|');
            if (plain.Trim(' ', '¯', '_', '=').Length == 0)
            {
                if (fields is not null) yield return (depth, Trimmed(fields));
                fields = null;
                continue;
            }
            string padded = plain.PadRight(_head.Length);
            string[] cells = [.. begins.Index().Select(column => padded[column.Item..(column.Index + 1 < begins.Length ? begins[column.Index + 1] : padded.Length)].TrimEnd())];
            // Within a frame no blank line follows the last row; each row but a continued one has parameters.
            fields = fields is null ? cells : [.. fields.Zip(cells, (field, cell) => field + cell)];
            depth = bars;
        }

        static string[] Trimmed(string[] fields) => [.. fields.Select(field => field.Trim())];
    }

    private static List<SummaryRow> Tree(List<(int Depth, SummaryRow Row)> rows, ref int next, int depth)
    {
        var level = new List<SummaryRow>();
        while (next < rows.Count && rows[next].Depth == depth)
        {
            var row = rows[next++].Row;
            level.Add(next < rows.Count && rows[next].Depth > depth ? row with { Layers = Tree(rows, ref next, depth + 1) } : row);
        }
        return level;
    }

    private static (string, string) NameAndClass(string text)
    {
        int at = text.LastIndexOf(" (", StringComparison.Ordinal);
        return (text[..at], text[(at + 2)..^1]);
    }

    // Layers in the order of the table; a Sequential's inputs are not listed.
    private static IEnumerable<(string, string)> Layers(JsonElement config, bool isExpanded)
    {
        bool isFunctional = config.TryGetProperty("input_layers", out _);
        foreach (var layer in config.GetProperty("layers").EnumerateArray())
        {
            string className = layer.GetProperty("class_name").GetString()!;
            var own = layer.GetProperty("config");
            if (className == "InputLayer" && !isFunctional) continue;
            yield return (own.GetProperty("name").GetString()!, className);
            if (!isExpanded || !own.TryGetProperty("layers", out _)) continue;
            foreach (var inner in Layers(own, isExpanded)) yield return inner;
        }
    }

    [GeneratedRegex(@"\e\[[\d;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex("^Model: \"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex ModelName();

    [GeneratedRegex(@"\w+\[\d+\]\[\d+\]")]
    private static partial Regex Connection();

    [GeneratedRegex(@"\(([^()]*)\)?")]
    private static partial Regex ShapeText();
}
