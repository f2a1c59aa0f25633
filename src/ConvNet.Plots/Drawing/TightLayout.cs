namespace ConvNet;

/// <summary>Finds margins and gaps that leave room for all labels and titles, as Matplotlib's tight_layout does.</summary>
internal static class TightLayout
{
    /// <summary>The space for a figure's grid; null if it is too small for its labels, or has no axes.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="pad">The gap around, in sizes of letters; the others between rows and columns.</param>
    /// <param name="rowPad">The gap between rows.</param>
    /// <param name="columnPad">The gap between columns.</param>
    public static SubplotParams? For(Figure figure, double pad, double rowPad, double columnPad)
    {
        if (figure.axes.Count == 0) return null;
        double em = plt.rcParams.Number("font.size") / 72;
        int rows = figure.axes.Max(axes => axes.Cell.Rows), columns = figure.axes.Max(axes => axes.Cell.Columns);
        // What sticks out of the cells, in inches: beside each row's and column's edges.
        double[,] aside = new double[rows, columns + 1], above = new double[rows + 1, columns];
        foreach (var group in figure.axes.GroupBy(axes => axes.Cell)) Measure(figure, [.. group], rows, columns, aside, above);

        var (width, height) = figure.Size;
        double left = Math.Max(Widest(aside, 0), 0) + pad * em, right = Math.Max(Widest(aside, columns), 0) + pad * em;
        double top = Math.Max(Highest(above, 0), 0) + pad * em, bottom = Math.Max(Highest(above, rows), 0) + pad * em;
        if (figure.Title is var (text, style, y))
            top += new TextBlock(text, 0, 0, style, 72).Bounds.Height / 72 + pad * em;
        double wspace = figure.Space.Wspace, hspace = figure.Space.Hspace;
        if (columns > 1)
        {
            double gap = Enumerable.Range(1, columns - 1).Max(edge => Widest(aside, edge)) + columnPad * em;
            double each = (width - left - right - gap * (columns - 1)) / columns;
            if (each <= 0) return null;
            wspace = gap / each;
        }
        if (rows > 1)
        {
            double gap = Enumerable.Range(1, rows - 1).Max(edge => Highest(above, edge)) + rowPad * em;
            double each = (height - top - bottom - gap * (rows - 1)) / rows;
            if (each <= 0) return null;
            hspace = gap / each;
        }
        return left + right < width && top + bottom < height
            ? new(left / width, 1 - right / width, bottom / height, 1 - top / height, wspace, hspace) : null;
    }

    private static void Measure(Figure figure, AxesSubplot[] group, int rows, int columns, double[,] aside, double[,] above)
    {
        const double dpi = 100;
        var tight = Box.Around(group.Select(axes => new AxesLayout(axes, dpi).Tight))!.Value;
        var cell = group[0].Cell;
        var (l, b, r, t) = cell.In(figure.Space);
        var (width, height) = (figure.Size.Width * dpi, figure.Size.Height * dpi);
        int scaleX = columns / cell.Columns, scaleY = rows / cell.Rows;
        int firstColumn = cell.FirstColumn * scaleX, lastColumn = (cell.LastColumn + 1) * scaleX;
        int firstRow = cell.FirstRow * scaleY, lastRow = (cell.LastRow + 1) * scaleY;
        for (int row = firstRow; row < lastRow; row++)
        {
            aside[row, firstColumn] += (l * width - tight.Left) / dpi;
            aside[row, lastColumn] += (tight.Right - r * width) / dpi;
        }
        for (int column = firstColumn; column < lastColumn; column++)
        {
            above[firstRow, column] += ((1 - t) * height - tight.Top) / dpi;
            above[lastRow, column] += (tight.Bottom - (1 - b) * height) / dpi;
        }
    }

    private static double Widest(double[,] aside, int edge) =>
        Enumerable.Range(0, aside.GetLength(0)).Max(row => aside[row, edge]);

    private static double Highest(double[,] above, int edge) =>
        Enumerable.Range(0, above.GetLength(1)).Max(column => above[edge, column]);
}
