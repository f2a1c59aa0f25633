namespace ConvNet;

/// <summary>The table of Keras 3, drawn with box characters and, on a terminal, in colours.</summary>
internal sealed class Summary3 : Summary
{
    private const string Blue = "38;5;33", Green = "38;5;34", LightBlue = "38;5;45", BoldGreen = "1;38;5;34", BoldRed = "1;91";
    private const int AssumedColumns = 80, LeastWidth = 4;

    public override void Print(SummaryTable table, SummaryOptions options, Screen screen)
    {
        bool styled = screen.IsTerminal && options.PrintFn is null;
        var columns = Columns(table, options, screen.Columns ?? AssumedColumns);
        var rows = Rows(RowsInRange(table, options), options.ExpandNested, prefix: "")
            .Select(row => Fields(row.Row, row.Prefix, table, options));
        string[] lines =
        [
            new StyledText().Add($"Model: \"{table.ModelName}\"", StyledText.Bold).Render(styled),
            .. new BoxTable(columns, styled).Lines(rows),
            .. Totals(table).Select(line => line.Render(styled)),
        ];
        (options.PrintFn ?? screen.Write)(string.Concat(lines.Select(line => line + "\n")));
    }

    private static BoxColumn[] Columns(SummaryTable table, SummaryOptions options, int screenColumns)
    {
        bool connected = table.ShowConnections, trainable = options.ShowTrainable;
        int width = options.LineLength ?? Math.Min((connected ? 108 : 88) + (trainable ? 12 : 0), screenColumns - 4);
        (string, Align)[] heads =
        [
            ("Layer (type)", Align.Left), ("Output Shape", Align.Left), ("Param #", Align.Right),
            .. connected ? [("Connected to", Align.Left)] : Array.Empty<(string, Align)>(),
            .. trainable ? [("Trainable", Align.Centre)] : Array.Empty<(string, Align)>(),
        ];
        if (width < LeastWidth * heads.Length) throw TooNarrow(width);
        double[] usual = connected ? [.3, .56, .74, 1] : [.45, .8, 1];
        int[] ends = ColumnEnds(options, usual, width, trainable ? 0.9 : 1);
        if (trainable) ends = [.. ends, width];
        int[] widths = [.. ends.Zip(ends.Prepend(0), (end, begin) => end - begin)];
        if (Array.Exists(widths, column => column < LeastWidth)) throw TooNarrow(width);
        return [.. heads.Zip(BoxTable.WithBorders(widths), (head, column) => new BoxColumn(head.Item1, head.Item2, column))];
    }

    private static IEnumerable<(SummaryRow Row, string Prefix)> Rows(IEnumerable<SummaryRow> rows, bool expand, string prefix)
    {
        foreach (var row in rows)
        {
            yield return (row, prefix.Length > 0 ? prefix + "└ " : "");
            if (!expand) continue;
            foreach (var inner in Rows(row.Layers, expand, prefix + "   ")) yield return inner;
        }
    }

    private static StyledText[] Fields(SummaryRow row, string prefix, SummaryTable table, SummaryOptions options) =>
    [
        new StyledText().Add($"{prefix}{row.Name} (").Add(row.ClassName, Blue).Add(")"),
        Shapes(row.OutputShapes),
        new StyledText().Add(NumberText.Grouped(row.Params ?? 0), Green).Add(row.Params is null ? " (unbuilt)" : ""),
        .. table.ShowConnections ? [Connections(row.ConnectedTo)] : Array.Empty<StyledText>(),
        .. options.ShowTrainable ? [Trainable(row)] : Array.Empty<StyledText>(),
    ];

    // A shape of one axis has no comma here: (None).
    private static StyledText Shapes(IReadOnlyList<Shape>? shapes)
    {
        var text = new StyledText();
        if (shapes is null) return text.Add("?");
        if (shapes.Count != 1) text.Add("[");
        foreach (var (i, shape) in shapes.Index())
        {
            text.Add(i > 0 ? ", (" : "(");
            foreach (var (axis, size) in shape.Index())
                text.Add(axis > 0 ? ", " : "").Add(size?.ToString() ?? "None", size is null ? LightBlue : Green);
            text.Add(")");
        }
        return shapes.Count != 1 ? text.Add("]") : text;
    }

    // layer[node][tensor], …
    private static StyledText Connections(IReadOnlyList<string> connections)
    {
        var text = new StyledText().Add(connections.Count > 0 ? "" : "-");
        foreach (var (i, connection) in connections.Index())
        {
            string[] parts = connection.Split('[', ']');
            text.Add(i > 0 ? ", " : "").Add(parts[0] + "[").Add(parts[1], Green).Add("][").Add(parts[3], Green).Add("]");
        }
        return text;
    }

    private static StyledText Trainable(SummaryRow row) => row switch
    {
        { HasWeights: false } => new StyledText().Add("-", StyledText.Bold),
        { Trainable: true } => new StyledText().Add("Y", BoldGreen),
        _ => new StyledText().Add("N", BoldRed),
    };

    private static IEnumerable<StyledText> Totals(SummaryTable table)
    {
        yield return Total("Total", table.Trainable + table.NonTrainable + table.Optimizer.GetValueOrDefault());
        yield return Total("Trainable", table.Trainable);
        yield return Total("Non-trainable", table.NonTrainable);
        if (table.Optimizer is { } optimizer) yield return Total("Optimizer", optimizer);
    }

    private static StyledText Total(string what, ParamCount count) =>
        new StyledText().Add($" {what} params: ", StyledText.Bold)
            .Add(NumberText.Grouped(count.Count), Green)
            .Add($" ({Size(count.Bytes, "B")})");
}
