namespace ConvNet;

/// <summary>The ways of drawing a line.</summary>
internal static class LineStyles
{
    private static readonly Dictionary<string, double[]?> Dashes = new()
    {
        ["-"] = [],
        ["solid"] = [],
        ["--"] = [3.7, 1.6],
        ["dashed"] = [3.7, 1.6],
        ["-."] = [6.4, 1.6, 1, 1.6],
        ["dashdot"] = [6.4, 1.6, 1, 1.6],
        [":"] = [1, 1.65],
        ["dotted"] = [1, 1.65],
        ["None"] = null,
        ["none"] = null,
        [" "] = null,
        [""] = null,
    };

    /// <summary>Those of format strings, the longer ones first.</summary>
    public static IReadOnlyList<string> Short { get; } = ["--", "-.", "-", ":"];

    /// <summary>Lengths of strokes and gaps in widths of the line: none for a solid line; null for no line.</summary>
    /// <exception cref="ArgumentException">No style is called so.</exception>
    public static double[]? Of(string style) =>
        Dashes.TryGetValue(style, out double[]? dashes) ? dashes : throw new ArgumentException(
        $"\"{style}\" is no line style; known are {string.Join(", ", Dashes.Keys.Select(name => $"\"{name}\""))}");
}
