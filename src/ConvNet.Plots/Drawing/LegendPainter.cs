namespace ConvNet;

/// <summary>Draws an axes' legend: lengths are in sizes of its letters, as Matplotlib gives them.</summary>
internal static class LegendPainter
{
    private const double Padding = 0.4, RowGap = 0.5, KeyLength = 2, KeyGap = 0.8, EdgeGap = 0.5, ColumnGap = 2, KeyHeight = 0.7;
    private static readonly Color Edge = new(0.8, 0.8, 0.8, 0.8);

    public static void Draw(AxesSubplot axes, Canvas canvas, Frame frame)
    {
        if (axes.Legend is not { } legend) return;
        Artist[] shown = [.. axes.Artists.Where(artist => artist.Label is not null && !artist.Label.StartsWith('_'))];
        if (shown.Length == 0) return;
        double em = canvas.Pixels(legend.FontSize);
        var style = new TextStyle(legend.FontSize, plt.rcParams.ColorOf("text.color"), "left", "baseline");
        var texts = Array.ConvertAll(shown, artist => new TextBlock(artist.Label!, 0, 0, style, canvas.Dpi).Bounds);
        var title = legend.Title is null ? (Box?)null : new TextBlock(legend.Title, 0, 0, style, canvas.Dpi).Bounds;

        int rows = (shown.Length + legend.Columns - 1) / legend.Columns;
        double[] widths = [.. texts.Chunk(rows).Select(column => column.Max(text => text.Width) + (KeyLength + KeyGap) * em)];
        double[] heights = [.. Enumerable.Range(0, rows)
            .Select(row => texts.Where((_, i) => i % rows == row).Max(text => text.Height))];
        double titleHeight = title is { } heading ? heading.Height + RowGap * em : 0;
        double width = Math.Max(widths.Sum() + ColumnGap * em * (widths.Length - 1), title?.Width ?? 0) + 2 * Padding * em;
        double height = heights.Sum() + RowGap * em * (rows - 1) + titleHeight + 2 * Padding * em;
        var box = Place(axes, frame, legend, width, height, em);

        if (legend.HasFrame) canvas.Rectangle(box, axes.Background.WithAlpha(0.8), Edge, 1, radius: 0.2 * em);
        double top = box.Top + Padding * em + titleHeight;
        if (legend.Title is { } words) canvas.Text(new(words, (box.Left + box.Right) / 2, box.Top + Padding * em,
            style with { Horizontal = "center", Vertical = "top" }, canvas.Dpi));
        for (int i = 0; i < shown.Length; i++)
        {
            int row = i % rows, column = i / rows;
            double x = box.Left + Padding * em + widths.Take(column).Sum() + column * ColumnGap * em;
            double baseline = top + heights.Take(row).Sum() + row * RowGap * em - texts[i].Top;
            shown[i].DrawKey(canvas, new(x, baseline - KeyHeight * em, x + KeyLength * em, baseline));
            canvas.Text(new(shown[i].Label!, x + (KeyLength + KeyGap) * em, baseline, style, canvas.Dpi));
        }
    }

    private static Box Place(AxesSubplot axes, Frame frame, Legend legend, double width, double height, double em)
    {
        if (legend.Location != "best" || legend.Anchor is not null)
            return At(legend.Location == "best" ? "upper right" : legend.Location, Container(frame, legend), width, height, em);
        // The place that covers least; of several the first.
        var points = axes.Artists.Select(artist => (Artist: artist, Points: artist.Points(frame).ToArray())).ToArray();
        return Legend.Candidates.Select(place => At(place, frame.Box, width, height, em))
            .MinBy(box => points.Sum(one => Covered(box, one.Artist, one.Points)));
    }

    private static Box Container(Frame frame, Legend legend)
    {
        if (legend.Anchor is not { } anchor) return frame.Box;
        double x = frame.Box.Left + anchor.X * frame.Box.Width, y = frame.Box.Bottom - anchor.Y * frame.Box.Height;
        return new(x, y, x, y);
    }

    private static Box At(string place, Box container, double width, double height, double em)
    {
        var inner = container.Grown(-EdgeGap * em);
        double left = place.Contains("left", StringComparison.Ordinal) ? inner.Left
            : place.Contains("right", StringComparison.Ordinal) ? inner.Right - width : (inner.Left + inner.Right - width) / 2;
        double top = place.Contains("upper", StringComparison.Ordinal) ? inner.Top
            : place.Contains("lower", StringComparison.Ordinal) ? inner.Bottom - height : (inner.Top + inner.Bottom - height) / 2;
        return new(left, top, left + width, top + height);
    }

    // Points within, and pieces of lines that cross.
    private static int Covered(Box box, Artist artist, (double X, double Y)[] points)
    {
        int covered = points.Count(box.Contains);
        if (artist is Rectangle && points.Length == 4 && Around(points).Overlaps(box)) covered++;
        if (artist is not Line2D) return covered;
        for (int i = 1; i < points.Length; i++)
        {
            if (Crosses(box, points[i - 1], points[i])) return covered + 1;
        }
        return covered;
    }

    private static Box Around((double X, double Y)[] points) =>
        new(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X),
        points.Max(point => point.Y));

    private static bool Crosses(Box box, (double X, double Y) from, (double X, double Y) to)
    {
        var (enter, leave) = (0.0, 1.0);
        return Cut(from.X, to.X - from.X, box.Left, box.Right) && Cut(from.Y, to.Y - from.Y, box.Top, box.Bottom);

        bool Cut(double start, double direction, double low, double high)
        {
            if (direction == 0) return start > low && start < high;
            double a = (low - start) / direction, b = (high - start) / direction;
            (enter, leave) = (Math.Max(enter, Math.Min(a, b)), Math.Min(leave, Math.Max(a, b)));
            return enter <= leave;
        }
    }
}
