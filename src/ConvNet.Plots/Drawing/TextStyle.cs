namespace ConvNet;

/// <summary>How text is written, and which part of it stands at its point.</summary>
/// <param name="Size">In points.</param>
/// <param name="Color">Of the letters.</param>
/// <param name="Horizontal">"left", "center" or "right".</param>
/// <param name="Vertical">"top", "center", "bottom", "baseline" or "center_baseline".</param>
/// <param name="Rotation">In degrees, against the clock.</param>
/// <param name="Bold">Whether the letters are bold.</param>
internal sealed record TextStyle(double Size, Color Color, string Horizontal = "left", string Vertical = "baseline",
    double Rotation = 0, bool Bold = false)
{
    private static readonly string[] Horizontals = ["left", "center", "right"];
    private static readonly string[] Verticals = ["top", "center", "bottom", "baseline", "center_baseline"];

    /// <summary>Whether a weight's name or number means bold.</summary>
    /// <exception cref="ArgumentException">It is no weight.</exception>
    public static bool IsBold(Values? weight) => weight switch
    {
        null => false,
        { Names: null } => weight.Number("fontweight") >= 600,
        { Names: ["bold" or "heavy" or "semibold" or "demibold" or "demi" or "extra bold" or "black"] } => true,
        { Names: ["normal" or "regular" or "light" or "ultralight" or "medium" or "roman" or "book" or "semilight"] } => false,
        _ => throw new ArgumentException($"{weight} is no fontweight; known are \"normal\", \"bold\" and numbers from 0 to 1000"),
    };

    /// <summary>A horizontal alignment, checked.</summary>
    public static string CheckedHorizontal(string alignment) => Choice.Of(alignment, "ha", Horizontals);

    /// <summary>A vertical alignment, checked.</summary>
    public static string CheckedVertical(string alignment) => Choice.Of(alignment, "va", Verticals);
}

/// <summary>Words of which one is chosen.</summary>
internal static class Choice
{
    /// <summary>The word, if it is one of those known.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public static string Of(string word, string argument, IReadOnlyCollection<string> known) => known.Contains(word) ? word
        : throw new ArgumentException(
            $"{argument} must be one of {string.Join(", ", known.Select(name => $"\"{name}\""))}, got \"{word}\"");
}
