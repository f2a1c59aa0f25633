namespace ConvNet;

/// <summary>Draws an axes.</summary>
internal static class AxesPainter
{
    private const double TickOrder = 2.01, FrameOrder = 2.5, TickWidth = 0.8, MinorLength = 2, MinorWidth = 0.6;

    public static void Draw(AxesSubplot axes, Canvas canvas, bool transparent)
    {
        var layout = new AxesLayout(axes, canvas.Dpi);
        var frame = layout.Frame;
        if (axes.IsOn && !transparent) canvas.Rectangle(frame.Box, axes.Background, Color.None, 0);
        List<(double Order, Action Draw)> steps =
            [.. axes.Artists.Select(artist => (artist.Order, (Action)(() => Draw(artist, canvas, frame))))];
        if (axes.IsOn)
        {
            steps.Add((GridOrder(), () => DrawGrid(axes, canvas, layout)));
            steps.Add((TickOrder, () => DrawTicks(axes, canvas, layout)));
            steps.Add((FrameOrder, () => DrawFrame(canvas, frame.Box, axes.Explained is not null)));
        }
        foreach (var (_, draw) in steps.OrderBy(step => step.Order)) draw();
        foreach (var text in layout.Texts) canvas.Text(text);
        LegendPainter.Draw(axes, canvas, frame);
    }

    private static void Draw(Artist artist, Canvas canvas, Frame frame)
    {
        using var clip = artist.IsClipped ? canvas.Clip(frame.Box) : null;
        artist.Draw(canvas, frame);
    }

    // Behind everything, behind lines, or in front.
    private static double GridOrder() =>
        plt.rcParams["axes.axisbelow"].Names is ["line"] ? 1.5 : plt.rcParams.IsOn("axes.axisbelow") ? 0.5 : TickOrder;

    private static void DrawGrid(AxesSubplot axes, Canvas canvas, AxesLayout layout)
    {
        if (!axes.HasGrid) return;
        var rc = plt.rcParams;
        var (ownColor, ownLine, ownWidth, ownAlpha) = axes.GridStyle;
        var color = (ownColor ?? rc.ColorOf("grid.color")).WithAlpha(ownAlpha ?? rc.Number("grid.alpha"));
        double width = ownWidth ?? rc.Number("grid.linewidth");
        if (LineStyles.Of(ownLine ?? rc.Name("grid.linestyle")) is not { } dashes) return;
        var (frame, box) = (layout.Frame, layout.Frame.Box);
        if (axes.GridAxis is "both" or "x")
        {
            foreach (var (value, _) in layout.XTicks)
            {
                double x = frame.Pixel(value, 0).X;
                canvas.Straight((x, box.Top), (x, box.Bottom), color, width, dashes);
            }
        }
        if (axes.GridAxis is "both" or "y")
        {
            foreach (var (value, _) in layout.YTicks)
            {
                double y = frame.Pixel(0, value).Y;
                canvas.Straight((box.Left, y), (box.Right, y), color, width, dashes);
            }
        }
    }

    private static void DrawTicks(AxesSubplot axes, Canvas canvas, AxesLayout layout)
    {
        var rc = plt.rcParams;
        var (frame, box) = (layout.Frame, layout.Frame.Box);
        foreach (var (value, _) in layout.XTicks) Across(value, rc.Number("xtick.major.size"), TickWidth);
        foreach (double value in axes.xaxis.MinorTicksOn(frame.X)) Across(value, MinorLength, MinorWidth);
        foreach (var (value, _) in layout.YTicks) Upwards(value, rc.Number("ytick.major.size"), TickWidth);
        foreach (double value in axes.yaxis.MinorTicksOn(frame.Y)) Upwards(value, MinorLength, MinorWidth);

        void Across(double value, double points, double width)
        {
            double x = frame.Pixel(value, 0).X, length = canvas.Pixels(points);
            canvas.Straight((x, box.Bottom), (x, box.Bottom + length), rc.ColorOf("xtick.color"), width, []);
            if (axes.xaxis.IsOpposite) canvas.Straight((x, box.Top), (x, box.Top - length), rc.ColorOf("xtick.color"), width, []);
        }

        void Upwards(double value, double points, double width)
        {
            double y = frame.Pixel(0, value).Y, length = canvas.Pixels(points),
                edge = axes.yaxis.IsOpposite ? box.Right : box.Left;
            canvas.Straight((edge, y), (edge + (axes.yaxis.IsOpposite ? length : -length), y), rc.ColorOf("ytick.color"), width,
                []);
        }
    }

    private static void DrawFrame(Canvas canvas, Box box, bool always)
    {
        var rc = plt.rcParams;
        var color = rc.ColorOf("axes.edgecolor");
        double width = rc.Number("axes.linewidth");
        (string Side, (double, double) From, (double, double) To)[] sides =
        [
            ("left", (box.Left, box.Top), (box.Left, box.Bottom)), ("right", (box.Right, box.Top), (box.Right, box.Bottom)),
            ("top", (box.Left, box.Top), (box.Right, box.Top)), ("bottom", (box.Left, box.Bottom), (box.Right, box.Bottom)),
        ];
        foreach (var (side, from, to) in sides)
        {
            if (always || rc.IsOn($"axes.spines.{side}")) canvas.Straight(from, to, color, width, []);
        }
    }
}
