namespace ConvNet;

/// <summary>Sets of <see cref="RcParams"/> by their names.</summary>
internal static class PlotStyles
{
    private static readonly Dictionary<string, (string Key, Values Value)[]> Known = new()
    {
        ["default"] = [],
        ["classic"] =
        [
            ("axes.prop_cycle", new[] { "b", "g", "r", "c", "m", "y", "k" }), ("figure.facecolor", "0.75"),
            ("figure.figsize", (8.0, 6.0)),
            ("figure.dpi", 80), ("font.size", 12), ("image.cmap", "jet"), ("lines.linewidth", 1),
        ],
        ["ggplot"] =
        [
            ("axes.prop_cycle", new[] { "#E24A33", "#348ABD", "#988ED5", "#777777", "#FBC15E", "#8EBA42", "#FFB5B8" }),
            ("axes.facecolor", "#E5E5E5"), ("axes.edgecolor", "white"), ("axes.linewidth", 1), ("axes.grid", true),
            ("axes.titlesize", "x-large"), ("axes.labelsize", "large"), ("axes.labelcolor", "#555555"), ("axes.axisbelow", true),
            ("grid.color", "white"), ("grid.linestyle", "-"), ("xtick.color", "#555555"), ("ytick.color", "#555555"),
        ],
        ["fivethirtyeight"] =
        [
            ("axes.prop_cycle", new[] { "#008fd5", "#fc4f30", "#e5ae38", "#6d904f", "#8b8b8b", "#810f7c" }), ("font.size", 14),
            ("lines.linewidth", 4), ("axes.facecolor", "#f0f0f0"), ("figure.facecolor", "#f0f0f0"), ("axes.edgecolor", "#f0f0f0"),
            ("axes.linewidth", 3), ("axes.grid", true), ("axes.axisbelow", true), ("axes.titlesize", "x-large"),
            ("axes.labelsize", "large"),
            ("grid.color", "#cbcbcb"), ("grid.linewidth", 1), ("xtick.major.size", 0), ("ytick.major.size", 0),
        ],
        ["dark_background"] =
        [
            ("axes.prop_cycle", new[]
            {
                "#8dd3c7", "#feffb3", "#bfbbd9", "#fa8174", "#81b1d2", "#fdb462", "#b3de69", "#bc82bd", "#ccebc4", "#ffed6f",
            }),
            ("text.color", "white"), ("axes.facecolor", "black"), ("axes.edgecolor", "white"), ("axes.labelcolor", "white"),
            ("xtick.color", "white"), ("ytick.color", "white"), ("grid.color", "white"), ("figure.facecolor", "black"),
        ],
        ["grayscale"] =
        [
            ("axes.prop_cycle", new[] { "0.00", "0.40", "0.60", "0.70" }), ("figure.facecolor", "0.75"), ("image.cmap", "gray"),
        ],
        ["seaborn"] = Seaborn("#EAEAF2", "white", grid: true),
        ["seaborn-darkgrid"] = Seaborn("#EAEAF2", "white", grid: true),
        ["seaborn-whitegrid"] = Seaborn("white", ".8", grid: true),
        ["seaborn-dark"] = Seaborn("#EAEAF2", "white", grid: false),
        ["seaborn-white"] = Seaborn("white", ".15", grid: false),
    };

    /// <summary>
    /// Sets what a style says; the seaborn ones may have "v0_8" in their names, as later Matplotlibs write them.
    /// </summary>
    /// <exception cref="ArgumentException">No style is called so.</exception>
    public static void Use(RcParams parameters, string name)
    {
        if (!Known.TryGetValue(name.Replace("seaborn-v0_8", "seaborn", StringComparison.Ordinal), out var style))
            throw new ArgumentException($"\"{name}\" is no style; known are {string.Join(", ", Known.Keys)}");
        if (name == "default") parameters.Reset();
        foreach (var (key, value) in style) parameters[key] = value;
    }

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => [.. Known.Keys];

    private static (string, Values)[] Seaborn(string face, string edge, bool grid) =>
    [
        ("axes.facecolor", face), ("axes.edgecolor", edge), ("axes.linewidth", grid ? (face == "white" ? 1 : 0) : 0.8),
        ("axes.grid", grid), ("axes.axisbelow", true), ("grid.color", face == "white" ? ".8" : "white"), ("grid.linewidth", 1),
        ("axes.labelcolor", ".15"), ("text.color", ".15"), ("xtick.color", ".15"), ("ytick.color", ".15"),
        ("xtick.major.size", 0), ("ytick.major.size", 0), ("image.cmap", "Greys"),
        ("axes.prop_cycle", new[] { "#4C72B0", "#55A868", "#C44E52", "#8172B2", "#CCB974", "#64B5CD" }),
    ];
}
