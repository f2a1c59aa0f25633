namespace ConvNet;

/// <summary>Where everything of an axes stands in a picture: frame, ticks, labels and titles, in pixels.</summary>
internal sealed class AxesLayout
{
    private const double TickGap = 3.5, LabelGap = 4, UnitGap = 3;
    private readonly AxesSubplot _axes;
    private readonly double _dpi;

    public AxesLayout(AxesSubplot axes, double dpi)
    {
        (_axes, _dpi) = (axes, dpi);
        Whole = WholeBox(axes, dpi);
        Frame = FrameIn(axes, Whole);
        XTicks = TicksOf(axes.xaxis, Frame.X, Frame.Box.Width, out string unitX);
        YTicks = TicksOf(axes.yaxis, Frame.Y, Frame.Box.Height, out string unitY);
        var labelsX = TickLabels(axes.xaxis, XTicks).ToList();
        var labelsY = TickLabels(axes.yaxis, YTicks).ToList();
        Texts = [.. labelsX, .. labelsY, .. AxisTexts(axes.xaxis, labelsX, unitX), .. AxisTexts(axes.yaxis, labelsY, unitY),
            .. Titles(labelsX)];
    }

    /// <summary>The place in the grid, of which a fixed aspect may leave a part empty.</summary>
    public Box Whole { get; }

    public Frame Frame { get; }

    public IReadOnlyList<(double Value, string Label)> XTicks { get; }

    public IReadOnlyList<(double Value, string Label)> YTicks { get; }

    /// <summary>Labels and titles.</summary>
    public IReadOnlyList<TextBlock> Texts { get; }

    /// <summary>The box around all that is drawn, but artists' text.</summary>
    public Box Tight => Texts.Select(text => text.Bounds).Append(WithTicks()).Aggregate((all, one) => all.With(one));

    private double Pixels(double points) => points * _dpi / 72;

    // With the ticks' strokes, which stand outside, whether there are any or not.
    private Box WithTicks()
    {
        var box = Frame.Box;
        if (!_axes.IsOn) return box;
        double x = _axes.xaxis.IsVisible ? Pixels(plt.rcParams.Number("xtick.major.size")) : 0;
        double y = _axes.yaxis.IsVisible ? Pixels(plt.rcParams.Number("ytick.major.size")) : 0;
        bool right = _axes.yaxis.IsOpposite;
        return new(box.Left - (right ? 0 : y), box.Top, box.Right + (right ? y : 0), box.Bottom + x);
    }

    private static Box WholeBox(AxesSubplot axes, double dpi)
    {
        var (left, bottom, right, top) = axes.Cell.In(axes.Parent.Space);
        double width = axes.Parent.Size.Width * dpi, height = axes.Parent.Size.Height * dpi;
        const double taken = AxesSubplot.ColorbarGap + AxesSubplot.ColorbarWidth;
        if (axes.HasColorbar) right -= taken * (right - left);
        if (axes.Explained is not null) left = right - AxesSubplot.ColorbarWidth * (right - left);
        return new(left * width, (1 - top) * height, right * width, (1 - bottom) * height);
    }

    private static Frame FrameIn(AxesSubplot axes, Box box)
    {
        var (x, y) = (axes.xaxis.Scale(), axes.yaxis.Scale());
        double barWidth = Math.Min(box.Width, box.Height / AxesSubplot.ColorbarAspect);
        if (axes.Explained is not null) return new(box with { Right = box.Left + barWidth }, x, y);
        if (axes.Aspect is not { } aspect) return new(box, x, y);
        double high = aspect * (y.Max - y.Min) / (x.Max - x.Min), have = box.Height / box.Width;
        if (axes.AspectMovesLimits)
            return high < have ? new(box, x, Widened(y, have / high)) : new(box, Widened(x, high / have), y);
        if (high < have)
        {
            double spare = box.Height - box.Width * high;
            return new(box with { Top = box.Top + spare / 2, Bottom = box.Bottom - spare / 2 }, x, y);
        }
        double free = box.Width - box.Height / high;
        // Beside its colour bar, not in the middle.
        double left = axes.HasColorbar ? free : free / 2;
        return new(box with { Left = box.Left + left, Right = box.Right - (free - left) }, x, y);
    }

    private static Scale Widened(Scale scale, double by)
    {
        double middle = (scale.From + scale.To) / 2, half = (scale.To - scale.From) / 2 * by;
        return scale with { From = middle - half, To = middle + half };
    }

    private IReadOnlyList<(double, string)> TicksOf(Axis axis, Scale scale, double length, out string unit)
    {
        unit = "";
        if (!_axes.IsOn || !axis.IsVisible) return [];
        (var ticks, unit) = axis.TicksOn(scale, length * 72 / _dpi);
        return ticks;
    }

    private IEnumerable<TextBlock> TickLabels(Axis axis, IReadOnlyList<(double Value, string Label)> ticks)
    {
        if (!axis.HasLabels) yield break;
        string rc = axis.IsAcross ? "xtick" : "ytick";
        var style = new TextStyle(axis.LabelSize ?? plt.rcParams.Number($"{rc}.labelsize"), plt.rcParams.ColorOf($"{rc}.color"),
            Rotation: axis.Rotation);
        double away = Pixels(plt.rcParams.Number($"{rc}.major.size") + TickGap);
        foreach (var (value, label) in ticks)
        {
            if (string.IsNullOrEmpty(label)) continue;
            var (x, y) = Frame.Pixel(value, value);
            yield return axis.IsAcross
                ? new(label, x, axis.IsOpposite ? Frame.Box.Top - away : Frame.Box.Bottom + away,
                    style with { Horizontal = axis.Alignment ?? "center", Vertical = axis.IsOpposite ? "bottom" : "top" }, _dpi)
                : new(label, axis.IsOpposite ? Frame.Box.Right + away : Frame.Box.Left - away, y, style with
                {
                    Horizontal = axis.Alignment ?? (axis.IsOpposite ? "left" : "right"),
                    Vertical = axis.Rotation == 0 ? "center_baseline" : "center",
                }, _dpi);
        }
    }

    private IEnumerable<TextBlock> AxisTexts(Axis axis, List<TextBlock> labels, string unit)
    {
        if (!_axes.IsOn || !axis.IsVisible) yield break;
        var box = labels.Select(label => label.Bounds).Append(WithTicks()).Aggregate((all, one) => all.With(one));
        double middleX = (Frame.Box.Left + Frame.Box.Right) / 2, middleY = (Frame.Box.Top + Frame.Box.Bottom) / 2,
            gap = Pixels(LabelGap);
        if (axis.Title is var (text, style))
        {
            var upright = style with { Vertical = "center", Rotation = 90 };
            yield return axis switch
            {
                { IsAcross: true, IsOpposite: false } =>
                    new(text, middleX, box.Bottom + gap, style with { Horizontal = "center", Vertical = "top" }, _dpi),
                { IsAcross: true } =>
                    new(text, middleX, box.Top - gap, style with { Horizontal = "center", Vertical = "bottom" }, _dpi),
                { IsOpposite: false } =>
                    new(text, box.Left - gap, middleY, upright with { Horizontal = "right" }, _dpi),
                _ => new(text, box.Right + gap, middleY, upright with { Horizontal = "left" }, _dpi),
            };
        }
        if (unit.Length == 0 || !axis.HasLabels) yield break;
        string rc = axis.IsAcross ? "xtick" : "ytick";
        var small = new TextStyle(plt.rcParams.Number($"{rc}.labelsize"), plt.rcParams.ColorOf($"{rc}.color"));
        yield return axis.IsAcross
            ? new(unit, Frame.Box.Right, box.Bottom + Pixels(UnitGap), small with { Horizontal = "right", Vertical = "top" },
            _dpi)
            : new(unit, axis.IsOpposite ? Frame.Box.Right : Frame.Box.Left, Frame.Box.Top - Pixels(UnitGap),
            small with { Vertical = "bottom" }, _dpi);
    }

    private IEnumerable<TextBlock> Titles(List<TextBlock> labelsX)
    {
        double top = labelsX.Select(label => label.Bounds.Top).Append(Frame.Box.Top).Min();
        foreach (var (text, style, pad) in _axes.Titles.Values)
        {
            double x = style.Horizontal switch
            {
                "left" => Frame.Box.Left,
                "center" => (Frame.Box.Left + Frame.Box.Right) / 2,
                _ => Frame.Box.Right,
            };
            yield return new(text, x, top - Pixels(pad), style with { Vertical = "baseline" }, _dpi);
        }
    }
}
