namespace ConvNet;

/// <summary>What a format string such as "bo" or "r--" says; null for what it leaves open.</summary>
internal sealed record FormatString(string? Color, string? Marker, string? Line)
{
    /// <summary>Says nothing.</summary>
    public static FormatString Empty { get; } = new(null, null, null);

    /// <summary>Reads a format string: a marker, a line and a colour in any order, or a colour alone.</summary>
    /// <exception cref="ArgumentException">A part is unknown, or comes twice.</exception>
    public static FormatString Parse(string format)
    {
        if (format.Length > 1 && !char.IsAsciiDigit(format[0]) && ConvNet.Color.TryParse(format, out _))
            return new(format, null, null);
        var result = Empty;
        for (int i = 0; i < format.Length;)
        {
            string rest = format[i..];
            string? line = LineStyles.Short.FirstOrDefault(style => rest.StartsWith(style, StringComparison.Ordinal));
            string part;
            if (line is not null && result.Line is null) result = result with { Line = part = line };
            else if (Markers.IsKnown(rest[..1]) && result.Marker is null) result = result with { Marker = part = rest[..1] };
            else if (CycleColor(rest) is { } color && result.Color is null) result = result with { Color = part = color };
            else throw Unknown(format, rest);
            i += part.Length;
        }
        // A marker without a line: points alone.
        return result is { Marker: not null, Line: null } ? result with { Line = "None" } : result;
    }

    private static string? CycleColor(string rest) => "bgrcmykw".Contains(rest[0], StringComparison.Ordinal) ? rest[..1]
        : rest.Length > 1 && rest[0] == 'C' && char.IsAsciiDigit(rest[1]) ? rest[..2] : null;

    private static ArgumentException Unknown(string format, string rest) => new(
        $"\"{format}\" is no format string: \"{rest}\" is unknown or comes twice; a format string has a colour (one of b, g, " +
        $"r, c, m, " +
        $"y, k, w, C0 to C9), a marker ({string.Join(" ", Markers.Names)}) and a line (- -- -. :)");
}
