namespace ConvNet;

/// <summary>
/// The table of Keras 2.2: 65 columns (98 with connections), a rule between all rows, and what doesn't fit a cell is cut off:
/// <c>max_pooling2d_1 (MaxPooling2 </c>.
/// </summary>
internal sealed class Summary22 : LineSummary
{
    protected override IEnumerable<string> Lines(SummaryTable table, SummaryOptions options)
    {
        Refuse(options.ExpandNested, "expand_nested");
        Refuse(options.ShowTrainable, "show_trainable");
        Refuse(options.LayerRange is not null, "layer_range");
        bool connected = table.ShowConnections;
        int width = options.LineLength ?? (connected ? 98 : 65);
        int[] ends = ColumnEnds(options, connected ? [.33, .55, .67, 1] : [.45, .85, 1], width);
        string[] head = ["Layer (type)", "Output Shape", "Param #", "Connected to"];
        string rule = new('_', width), doubleRule = new('=', width);

        yield return rule;
        yield return Line(head[..ends.Length], ends);
        yield return doubleRule;
        foreach (var (i, row) in table.Rows.Index())
        {
            foreach (string[] fields in Fields(row, connected)) yield return Line(fields, ends);
            yield return i < table.Rows.Count - 1 ? rule : doubleRule;
        }
        yield return $"Total params: {NumberText.Grouped((table.Trainable + table.NonTrainable).Count)}";
        yield return $"Trainable params: {NumberText.Grouped(table.Trainable.Count)}";
        yield return $"Non-trainable params: {NumberText.Grouped(table.NonTrainable.Count)}";
        yield return rule;
    }

    // Each connection has a line; only the first one names the layer.
    private static IEnumerable<string[]> Fields(SummaryRow row, bool connected)
    {
        string[] fields = [$"{row.Name} ({row.ClassName})", Shapes(row), $"{row.Params ?? 0}"];
        if (!connected) return [fields];
        var others = row.ConnectedTo.Skip(1).Select(more => new[] { "", "", "", more });
        return [[.. fields, row.ConnectedTo.FirstOrDefault("")], .. others];
    }

    // A cell that reaches the next one loses its last character, so that a blank parts them.
    private static string Line(string[] fields, int[] ends)
    {
        string line = "";
        foreach (var (field, end) in fields.Zip(ends))
        {
            if (line.Length > 0) line = line[..^1] + " ";
            line += field;
            line = line[..Math.Min(end, line.Length)].PadRight(end);
        }
        return line;
    }

    private static void Refuse(bool given, string argument)
    {
        if (!given) return;
        throw new ArgumentException(
            $"Summary: {argument} came after Keras 2.2; leave it out, or print as Keras \"2.15\" or \"3\".");
    }
}
