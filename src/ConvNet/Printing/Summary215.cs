namespace ConvNet;

/// <summary>
/// The table of Keras 2.15: 65 columns (98 with connections), a blank line between all rows, the memory of the parameters, and
/// what doesn't fit a cell goes on in the next line.
/// </summary>
internal sealed class Summary215 : LineSummary
{
    private const int TrainableWidth = 11;

    private static readonly string[] ListEnds = ["),", "},", "],", "',"];

    protected override IEnumerable<string> Lines(SummaryTable table, SummaryOptions options)
    {
        bool connected = table.ShowConnections;
        int width = options.LineLength ?? (connected ? 98 : 65);
        int[] ends = ColumnEnds(options, connected ? [.3, .6, .7, 1] : [.45, .85, 1], width);
        if (options.ShowTrainable) ends = [.. ends, width += TrainableWidth];
        var rows = RowsInRange(table, options);
        if (ends.Zip(ends.Prepend(0)).SkipLast(1).Any(pair => pair.First - pair.Second < 4) || ends[0] < 4 + Depth(rows, options))
            throw TooNarrow(width);
        var drawn = new List<string>
        {
            $"Model: \"{table.ModelName}\"",
            new('_', width),
        };
        drawn.AddRange(Cells(Head(options, connected), ends, level: 0));
        drawn.Add(new('=', width));
        foreach (var row in rows) Draw(row, level: 0, isLastWithin: false);
        drawn.Add(new('=', width));
        var total = table.Trainable + table.NonTrainable;
        drawn.Add($"Total params: {total.Count} ({Size(total.Bytes, "Byte")})");
        drawn.Add($"Trainable params: {table.Trainable.Count} ({Size(table.Trainable.Bytes, "Byte")})");
        drawn.Add($"Non-trainable params: {table.NonTrainable.Count} ({Size(table.NonTrainable.Bytes, "Byte")})");
        drawn.Add(new('_', width));
        return drawn;

        // A blank line ends a row; a frame around the layers within does that too.
        void Draw(SummaryRow row, int level, bool isLastWithin)
        {
            drawn.AddRange(Cells(Fields(row, options, connected), ends, level));
            if (options.ExpandNested && row.Layers.Count > 0)
            {
                drawn.Add(Framed('¯', level + 1, width));
                foreach (var (i, layer) in row.Layers.Index()) Draw(layer, level + 1, i == row.Layers.Count - 1);
                drawn.Add(Framed('¯', level, width));
            }
            else if (!isLastWithin)
            {
                drawn.Add(Framed(' ', level, width));
            }
        }
    }

    private static string[] Head(SummaryOptions options, bool connected) =>
    [
        "Layer (type)", "Output Shape", "Param #",
        .. connected ? ["Connected to"] : Array.Empty<string>(),
        .. options.ShowTrainable ? ["Trainable"] : Array.Empty<string>(),
    ];

    private static string[] Fields(SummaryRow row, SummaryOptions options, bool connected) =>
    [
        $"{row.Name} ({row.ClassName})",
        row is { IsInput: true, OutputShapes: [var shape] } ? $"[{shape}]" : Shapes(row),
        row.Params?.ToString() ?? "0 (unused)",
        .. connected ? [$"[{string.Join(", ", row.ConnectedTo.Select(name => $"'{name}'"))}]"] : Array.Empty<string>(),
        .. options.ShowTrainable ? [row.Trainable ? "Y" : "N"] : Array.Empty<string>(),
    ];

    // All columns but the last keep two blanks to the next and one for the blank that a line begins with.
    private static IEnumerable<string> Cells(string[] fields, int[] ends, int level)
    {
        string[] left = [.. fields];
        while (Array.Exists(left, text => text.Length > 0))
        {
            string line = new string('|', level) + " ";
            for (int i = 0; i < left.Length; i++)
            {
                bool isLast = i == left.Length - 1;
                int room = ends[i] - (i > 0 ? ends[i - 1] : level) - (isLast ? 0 : 3);
                int cut = Cut(left[i], room);
                line = (line + left[i][..cut]).PadRight(ends[i] - (isLast ? level : 0));
                left[i] = left[i][cut..];
            }
            yield return line + new string('|', level);
        }
    }

    // Where a text that may be too long is cut: after a list's comma if there is one.
    private static int Cut(string text, int room)
    {
        int cut = Math.Min(room, text.Length);
        foreach (string end in ListEnds)
        {
            int at = text.IndexOf(end, 0, Math.Min(room, text.Length), StringComparison.Ordinal);
            if (at >= 0) cut = Math.Min(cut, at + end.Length);
        }
        return cut;
    }

    private static string Framed(char fill, int level, int width)
    {
        string bars = new('|', level);
        return bars + new string(fill, Math.Max(0, width - (2 * level))) + bars;
    }

    private static int Depth(IEnumerable<SummaryRow> rows, SummaryOptions options) =>
        options.ExpandNested
            ? rows.Select(row => row.Layers.Count > 0 ? 1 + Depth(row.Layers, options) : 0).DefaultIfEmpty().Max()
            : 0;
}
