namespace ConvNet;

/// <summary>Which side of its column a text keeps to.</summary>
internal enum Align
{
    Left,
    Right,
    Centre,
}

/// <summary>A column of a <see cref="BoxTable"/>.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Align">Where its texts are.</param>
/// <param name="Width">Its characters between the borders, a blank on each side included.</param>
internal sealed record BoxColumn(string Head, Align Align, int Width);

/// <summary>
/// Draws a table with box characters: heavy around the head, light below, a line between all rows. What doesn't fit a cell is
/// wrapped at blanks.
/// </summary>
/// <remarks>Spectre.Console would have its widths, wrapping and colours overruled to give these very bytes.</remarks>
internal sealed class BoxTable(IReadOnlyList<BoxColumn> columns, bool styled)
{
    /// <summary>The table, line by line.</summary>
    public IEnumerable<string> Lines(IEnumerable<StyledText[]> rows)
    {
        yield return Border('┏', '━', '┳', '┓');
        foreach (string line in HeadLines()) yield return line;
        yield return Border('┡', '━', '╇', '┩');
        foreach (var (i, row) in rows.Index())
        {
            if (i > 0) yield return Border('├', '─', '┼', '┤');
            foreach (string line in RowLines(row)) yield return line;
        }
        yield return Border('└', '─', '┴', '┘');
    }

    /// <summary>
    /// Fits columns that were measured without borders into the same width: every cell gets a blank on each side, and what that
    /// and the borders take is given up by one column after the other.
    /// </summary>
    public static int[] WithBorders(int[] widths)
    {
        int excess = (3 * widths.Length) + 1;
        var fitted = new int[widths.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            int share = (int)Math.Round(excess / (double)(widths.Length - i), MidpointRounding.ToEven);
            fitted[i] = widths[i] + 2 - share;
            excess -= share;
        }
        return fitted;
    }

    // Heads keep to the bottom of their row and are bold, the blanks around them too.
    private IEnumerable<string> HeadLines()
    {
        var cells = columns.Select(column => new StyledText().Add(column.Head).Wrap(column.Width - 2)).ToList();
        int height = cells.Max(cell => cell.Count);
        for (int line = 0; line < height; line++)
        {
            yield return "┃" + string.Join("┃", cells.Zip(columns, (cell, column) =>
                HeadCell(cell.ElementAtOrDefault(line - height + cell.Count), column))) + "┃";
        }
    }

    private IEnumerable<string> RowLines(StyledText[] row)
    {
        var cells = row.Zip(columns, (field, column) => field.Wrap(column.Width - 2)).ToList();
        for (int line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            yield return "│" + string.Join("│", cells.Zip(columns, (cell, column) =>
                $" {Padded(cell.ElementAtOrDefault(line), column)} ")) + "│";
        }
    }

    private string HeadCell(StyledText? text, BoxColumn column)
    {
        string padded = Padded(text, column);
        if (!styled) return $" {padded} ";
        return string.Concat(new[] { " ", padded, " " }.Select(part => StyledText.Render(part, StyledText.Bold)));
    }

    private string Padded(StyledText? text, BoxColumn column)
    {
        int blanks = column.Width - 2 - (text?.Length ?? 0);
        int before = column.Align switch { Align.Left => 0, Align.Right => blanks, _ => blanks / 2 };
        return new string(' ', before) + text?.Render(styled) + new string(' ', blanks - before);
    }

    private string Border(char left, char line, char crossing, char right) =>
        left + string.Join(crossing, columns.Select(column => new string(line, column.Width))) + right;
}
