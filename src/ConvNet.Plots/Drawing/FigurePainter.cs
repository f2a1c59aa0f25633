namespace ConvNet;

/// <summary>Draws a figure.</summary>
internal static class FigurePainter
{
    public static void Draw(Figure figure, Canvas canvas, Color background, bool transparent = false)
    {
        var (width, height) = figure.Size;
        if (background.Alpha > 0) canvas.Rectangle(new Box(0, 0, width * canvas.Dpi, height * canvas.Dpi).Grown(2), background,
            Color.None, 0);
        foreach (var axes in figure.axes) AxesPainter.Draw(axes, canvas, transparent);
        if (TitleOf(figure, canvas.Dpi) is { } title) canvas.Text(title);
    }

    /// <summary>The box around all that is drawn, in pixels.</summary>
    public static Box Tight(Figure figure, double dpi)
    {
        var boxes = figure.axes.SelectMany(axes =>
        {
            var layout = new AxesLayout(axes, dpi);
            return axes.Artists.OfType<Text>().Select(text => text.Block(layout.Frame, dpi).Bounds).Append(layout.Tight);
        }).ToList();
        if (TitleOf(figure, dpi) is { } title) boxes.Add(title.Bounds);
        return Box.Around(boxes) ?? new(0, 0, figure.Size.Width * dpi, figure.Size.Height * dpi);
    }

    private static TextBlock? TitleOf(Figure figure, double dpi) => figure.Title is var (text, style, y)
        ? new(text, 0.5 * figure.Size.Width * dpi, (1 - y) * figure.Size.Height * dpi, style, dpi) : null;
}
