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
    private readonly List<(int Depth, string[] Cells)> _rows;

    public RecordedTable(string text)
    {
        _text = Colour().Replace(text, "");
        string[] lines = _text.Split('\n');
        _head = lines.First(line => line.Contains("Layer (type)", StringComparison.Ordinal));
        _rows = [.. _head[0] == '┃' ? RowsOfBoxes(lines) : RowsOfLines(lines, _head)];
    }

    /// <summary>Whether no cell of the text is shortened, names apart.</summary>
    public bool IsWhole => !_rows.SelectMany(row => row.Cells[1..]).Any(cell => cell.Contains('…', StringComparison.Ordinal));

    private bool IsConnected => _head.Contains("Connected to", StringComparison.Ordinal);

    private bool ShowsTrainable => _head.Contains("Traina", StringComparison.Ordinal);

    /// <summary>The table of the text.</summary>
    /// <param name="config">The model's config, null if it lists no layers.</param>
    /// <param name="isExpanded">Whether the text lists the layers of inner models.</param>
    public SummaryTable Table(JsonElement? config, bool isExpanded)
    {
        var layers = config is { } known ? Layers(known, isExpanded) : _rows.Select(row => NameAndClass(row.Cells[0]));
        var rows = _rows.Zip(layers, (row, layer) => (row.Depth, Row(row.Cells, layer))).ToList();
        Assert.That(layers.Count(), Is.EqualTo(_rows.Count), "layers in the config, rows in the text");
        int next = 0;
        string name = ModelName().Match(_text) is { Success: true } match ? match.Groups[1].Value : "";
        return new(name, Tree(rows, ref next, depth: 0), Count("Trainable")!.Value, Count("Non-trainable")!.Value)
        {
            Optimizer = Count("Optimizer"),
            ShowConnections = IsConnected,
        };
    }

    private SummaryRow Row(string[] cells, (string Name, string ClassName) layer)
    {
        bool isBuilt = !cells[2].Contains('(', StringComparison.Ordinal);
        return new(layer.Name, layer.ClassName, Shapes(cells[1]), isBuilt ? Number(cells[2]) : null)
        {
            ConnectedTo = IsConnected ? [.. Connection().Matches(cells[3]).Select(match => match.Value)] : [],
            Trainable = !ShowsTrainable || cells[^1] != "N",
            HasWeights = !ShowsTrainable || cells[^1] != "-",
        };
    }

    private static Shape[]? Shapes(string text) =>
        text is "?" or "multiple" ? null : [.. ShapeText().Matches(text).Select(match => OneShape(match.Groups[1].Value))];

    private static Shape OneShape(string sizes) => new(
        [.. Size().Matches(sizes).Select(size => size.Value == "None" ? (int?)null : (int)Number(size.Value))]);

    // Four bytes each; of the optimizer's numbers the count of steps has eight. Only half precision differs.
    private ParamCount? Count(string what)
    {
        var match = Regex.Match(_text, $@"^ ?{what} params: ([\d,]+)(?: \((.*)\))?", RegexOptions.Multiline);
        if (!match.Success) return null;
        long count = Number(match.Groups[1].Value);
        bool isHalf = match.Groups[2].Value == "4.27 KB";
        return new(count, isHalf ? (2107 * 2) + (40 * 4) : (count * 4) + (what == "Optimizer" ? 4 : 0));
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // Keras 3: cells between bars, wrapped at blanks; three blanks in front of a name for each level.
    private static IEnumerable<(int, string[])> RowsOfBoxes(string[] lines)
    {
        var row = new List<string[]>();
        foreach (string line in lines.Where(line => line.Length > 0 && "│├└".Contains(line[0], StringComparison.Ordinal)))
        {
            if (line[0] == '│')
            {
                row.Add(line.Split('│')[1..^1]);
            }
            else if (row.Count > 0)
            {
                string name = row[0][0];
                int blanks = name.Length - name.TrimStart().Length;
                yield return (blanks / 3, [.. Enumerable.Range(0, row[0].Length).Select(Joined)]);
                row.Clear();
            }
        }

        string Joined(int column) => string.Join(' ', row.Select(cells => cells[column].Trim())).Trim();
    }

    // Keras 2: cells under the words of the head, cut anywhere; blank lines, rules and frames between rows.
    private static IEnumerable<(int, string[])> RowsOfLines(string[] lines, string head)
    {
        string[] words = ["Output Shape", "Para", "Connected to", "Traina"];
        int[] begins = [0, .. words.Select(word => head.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0)];
        string[]? row = null;
        int depth = 0;
        foreach (string line in lines.SkipWhile(line => line.FirstOrDefault() != '=').Skip(1))
        {
            if (line.StartsWith("Total", StringComparison.Ordinal)) yield break;
            int bars = line.Length - line.TrimStart('|').Length;
            string plain = (new string(' ', bars) + line.Trim('|')).PadRight(head.Length);
            if (plain.Trim(' ', '¯', '_', '=').Length == 0)
            {
                if (row is not null) yield return (depth, [.. row.Select(cell => cell.Trim())]);
                row = null;
                continue;
            }
            var columns = begins.Zip(begins.Skip(1).Append(plain.Length));
            string[] cells = [.. columns.Select(column => plain[column.First..column.Second].TrimEnd())];
            row = row is null ? cells : [.. row.Zip(cells, (cell, more) => cell + more)];
            depth = bars;
        }
    }

    private static List<SummaryRow> Tree(List<(int Depth, SummaryRow Row)> rows, ref int next, int depth)
    {
        var level = new List<SummaryRow>();
        while (next < rows.Count && rows[next].Depth == depth)
        {
            var row = rows[next++].Row;
            bool hasLayers = next < rows.Count && rows[next].Depth > depth;
            level.Add(hasLayers ? row with { Layers = Tree(rows, ref next, depth + 1) } : row);
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

    // The last one of a list may have lost its end.
    [GeneratedRegex(@"\(([^()]*)\)?")]
    private static partial Regex ShapeText();

    [GeneratedRegex(@"None|\d+")]
    private static partial Regex Size();
}
