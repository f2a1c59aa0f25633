namespace ConvNet;

/// <summary>Where a legend stands and how it is written.</summary>
internal sealed record Legend(string Location, double FontSize, string? Title, int Columns, bool HasFrame,
    (double X, double Y)? Anchor)
{
    /// <summary>The places, by Matplotlib's numbers.</summary>
    private static readonly string[] Locations =
    [
        "best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center",
        "upper center", "center",
    ];

    /// <summary>Those that "best" chooses from, in their order.</summary>
    public static IReadOnlyList<string> Candidates { get; } = Locations[1..];

    /// <summary>The name of a place.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public static string LocationOf(Values loc)
    {
        if (loc.Names is [var name]) return Choice.Of(name, "legend: loc", Locations);
        double number = loc.Number("legend: loc");
        return number is >= 0 and <= 10 && number == Math.Floor(number) ? Locations[(int)number]
            : throw new ArgumentException($"legend: loc must be one of the places or their numbers from 0 to 10, got {loc}");
    }
}
