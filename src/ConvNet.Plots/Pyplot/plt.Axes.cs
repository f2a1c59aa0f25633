namespace ConvNet;

public static partial class plt
{
    /// <inheritdoc cref="AxesSubplot.set_title"/>
    public static void title(object label, Values? fontsize = null, Color? color = null, Values? fontweight = null,
        string loc = "center",
        double pad = 6) => gca().set_title(label, fontsize, color, fontweight, loc, pad);

    /// <inheritdoc cref="AxesSubplot.set_xlabel"/>
    public static void xlabel(object xlabel, Values? fontsize = null, Color? color = null, Values? fontweight = null) =>
        gca().set_xlabel(xlabel, fontsize, color, fontweight);

    /// <inheritdoc cref="AxesSubplot.set_ylabel"/>
    public static void ylabel(object ylabel, Values? fontsize = null, Color? color = null, Values? fontweight = null) =>
        gca().set_ylabel(ylabel, fontsize, color, fontweight);

    /// <summary>From where to where the axis across goes.</summary>
    public static (double left, double right) xlim() => gca().get_xlim();

    /// <inheritdoc cref="AxesSubplot.set_xlim(double?, double?)"/>
    public static void xlim(double? left = null, double? right = null) => gca().set_xlim(left, right);

    /// <inheritdoc cref="AxesSubplot.set_xlim(Values)"/>
    public static void xlim(Values limits) => gca().set_xlim(limits);

    /// <summary>From where to where the axis upwards goes.</summary>
    public static (double bottom, double top) ylim() => gca().get_ylim();

    /// <inheritdoc cref="AxesSubplot.set_ylim(double?, double?)"/>
    public static void ylim(double? bottom = null, double? top = null) => gca().set_ylim(bottom, top);

    /// <inheritdoc cref="AxesSubplot.set_ylim(Values)"/>
    public static void ylim(Values limits) => gca().set_ylim(limits);

    /// <inheritdoc cref="AxesSubplot.set_xticks"/>
    public static void xticks(Values? ticks = null, Values? labels = null, double? rotation = null, Values? fontsize = null,
        string? ha = null)
    {
        if (ticks is null) gca().set_xticklabels(labels!, rotation, fontsize, ha);
        else gca().set_xticks(ticks, labels, rotation, fontsize, ha);
    }

    /// <inheritdoc cref="AxesSubplot.set_yticks"/>
    public static void yticks(Values? ticks = null, Values? labels = null, double? rotation = null, Values? fontsize = null,
        string? ha = null)
    {
        if (ticks is null) gca().set_yticklabels(labels!, rotation, fontsize, ha);
        else gca().set_yticks(ticks, labels, rotation, fontsize, ha);
    }

    /// <inheritdoc cref="AxesSubplot.set_xscale"/>
    public static void xscale(string value) => gca().set_xscale(value);

    /// <inheritdoc cref="AxesSubplot.set_yscale"/>
    public static void yscale(string value) => gca().set_yscale(value);

    /// <inheritdoc cref="AxesSubplot.grid"/>
    public static void grid(bool? visible = null, string axis = "both", Color? color = null, string? linestyle = null,
        double? linewidth = null,
        double? alpha = null) => gca().grid(visible, axis, color, linestyle, linewidth, alpha);

    /// <inheritdoc cref="AxesSubplot.axis(string)"/>
    public static void axis(string arg) => gca().axis(arg);

    /// <inheritdoc cref="AxesSubplot.axis(bool)"/>
    public static void axis(bool visible) => gca().axis(visible);

    /// <inheritdoc cref="AxesSubplot.axis(Values)"/>
    public static void axis(Values limits) => gca().axis(limits);

    /// <inheritdoc cref="AxesSubplot.legend"/>
    public static void legend(Values? labels = null, Values? loc = null, Values? fontsize = null, string? title = null,
        int ncol = 1, bool frameon = true, (double, double)? bbox_to_anchor = null) =>
        gca().legend(labels, loc, fontsize, title, ncol, frameon, bbox_to_anchor);

    /// <inheritdoc cref="AxesSubplot.text"/>
    public static Text text(double x, double y, object s, Values? fontsize = null, Color? color = null, string? ha = null,
        string? va = null, double rotation = 0, Values? fontweight = null, string? horizontalalignment = null,
        string? verticalalignment = null,
        Color? backgroundcolor = null, string transform = "data") =>
        gca().text(x, y, s, fontsize, color, ha, va, rotation, fontweight, horizontalalignment, verticalalignment,
        backgroundcolor, transform);

    /// <inheritdoc cref="AxesSubplot.annotate"/>
    public static Text annotate(object text, (double, double) xy, (double, double)? xytext = null, bool? arrow = null,
        Color? arrowcolor = null,
        Values? fontsize = null, Color? color = null, string ha = "left", string va = "baseline") =>
        gca().annotate(text, xy, xytext, arrow, arrowcolor, fontsize, color, ha, va);
}
