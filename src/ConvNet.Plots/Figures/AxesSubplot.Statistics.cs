namespace ConvNet;

public sealed partial class AxesSubplot
{
    /// <summary>Parts of a whole as pieces of a pie, from the right against the clock.</summary>
    /// <param name="x">How large each is.</param>
    /// <param name="labels">What stands beside each.</param>
    /// <param name="colors">Their colours; null for the cycle's.</param>
    /// <param name="autopct">How shares are written within, in Python's form: "%1.1f%%"; null for not at all.</param>
    /// <param name="startangle">Where the first begins, in degrees.</param>
    /// <exception cref="ArgumentException">A size is negative, or there are more or fewer labels than pieces.</exception>
    public IReadOnlyList<Wedge> pie(Values x, Values? labels = null, Values? colors = null, string? autopct = null,
        double startangle = 0)
    {
        double[] sizes = x.Numbers("x");
        if (sizes.Any(size => !(size >= 0))
            || sizes.Sum() == 0) throw new ArgumentException($"pie: sizes must not be negative, nor all 0, got {x}");
        string[]? names = labels is null ? null : labels.Texts();
        if (names is not null) CheckLengths(sizes.Length, names.Length, "pie: x and labels");
        var faces = colors is null ? null : Color.Each(colors, "colors");
        List<Wedge> wedges = [];
        double angle = startangle;
        for (int i = 0; i < sizes.Length; i++)
        {
            double share = sizes[i] / sizes.Sum(), middle = (angle + 180 * share) * Math.PI / 180;
            double right = Math.Cos(middle), up = Math.Sin(middle);
            wedges.Add(Add(new Wedge(angle, angle + 360 * share)
            {
                Face = faces?[i % faces.Count] ?? NextOf(ref _patchColors),
                Label = names?[i],
            }));
            string side = right > -1e-6 ? "left" : "right";
            if (names is not null) text(1.1 * right, 1.1 * up, names[i], ha: side, va: "center");
            if (autopct is not null)
                text(0.6 * right, 0.6 * up, Percent.Format(autopct, 100 * share), ha: "center", va: "center");
            angle += 360 * share;
        }
        axis("off");
        set_aspect("equal");
        return wedges;
    }

    /// <summary>Points with the range in which they may lie.</summary>
    /// <param name="x">The places across.</param>
    /// <param name="y">The places upwards.</param>
    /// <param name="yerr">How far up and down: one for all or one for each; null for none.</param>
    /// <param name="xerr">How far to the left and right; null for none.</param>
    /// <param name="fmt">A format string.</param>
    /// <param name="color">The colour; null for the next of the cycle.</param>
    /// <param name="capsize">The length of the strokes at the ends, in points.</param>
    /// <param name="label">The name in the legend.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Line2D errorbar(Values x, Values y, Values? yerr = null, Values? xerr = null, string? fmt = null, Color? color = null,
        double capsize = 0, string? label = null)
    {
        var line = Plot(x, y, new(fmt, label, color, null, null, null, null, null))[0];
        double[] across = line.get_xdata().ToArray<double>(), up = line.get_ydata().ToArray<double>();
        if (yerr is not null) AddRanges(Errors(yerr, "yerr"), "_", (i, by) => (across[i], up[i] + by));
        if (xerr is not null) AddRanges(Errors(xerr, "xerr"), "|", (i, by) => (across[i] + by, up[i]));
        return line;

        double[] Errors(Values values, string name)
        {
            double[] numbers = values.Numbers(name);
            if (values.IsSingle) return [.. Enumerable.Repeat(numbers[0], up.Length)];
            CheckLengths(up.Length, numbers.Length, $"errorbar: y and {name}");
            return numbers;
        }

        void AddRanges(double[] errors, string cap, Func<int, double, (double X, double Y)> place)
        {
            for (int i = 0; i < errors.Length; i++)
            {
                var (from, to) = (place(i, -errors[i]), place(i, errors[i]));
                Add(Line([from.X, to.X], [from.Y, to.Y],
                    new(null, null, line.Color, null, "-", capsize > 0 ? cap : null, 2 * capsize, null)));
            }
        }
    }

    /// <summary>Boxes from the first to the third quarter of numbers, with their median, reach and outliers.</summary>
    /// <param name="x">Numbers for one box, or a column for each.</param>
    /// <param name="labels">What stands below each.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than boxes.</exception>
    public void boxplot(Values x, Values? labels = null)
    {
        var array = x.Array ?? throw new ArgumentException($"boxplot: x must be numbers, got {x}");
        double[][] columns = array.ndim == 2 ? [.. array.transpose().Select(column => column.ToArray<double>())]
            : [array.ToArray<double>()];
        double width = Math.Clamp(0.15 * (columns.Length - 1), 0.15, 0.5);
        for (int i = 0; i < columns.Length; i++) AddBox(i + 1, BoxStatistics.Of(columns[i]), width);
        xaxis.set_ticks(Enumerable.Range(1, columns.Length).ToArray(), labels ?? Enumerable.Range(1, columns.Length).ToArray());
        double margin = 0.5;
        if (xaxis.Limits is (null, null)) set_xlim(1 - margin, columns.Length + margin);
    }

    private void AddBox(double x, BoxStatistics box, double width)
    {
        double left = x - width / 2, right = x + width / 2;
        Stroke("k", [left, right, right, left, left], [box.First, box.First, box.Third, box.Third, box.First]);
        Stroke("C1", [left, right], [box.Median, box.Median]);
        foreach (var (end, quarter) in new[] { (box.Low, box.First), (box.High, box.Third) })
        {
            Stroke("k", [x, x], [quarter, end]);
            Stroke("k", [x - width / 4, x + width / 4], [end, end]);
        }
        var points = new LineOptions("ko", null, null, null, "None", "o", null, null);
        foreach (double outlier in box.Outliers) Add(Line([x], [outlier], points, hollow: true));
        void Stroke(Color color, double[] xs, double[] ys) => Add(Line(xs, ys, new(null, null, color, 1, "-", null, null, null)));
    }
}
