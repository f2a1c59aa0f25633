namespace ConvNet;

/// <summary>How arrays are printed: NumPy's print options.</summary>
/// <param name="precision">The most digits after the point.</param>
/// <param name="threshold">Arrays of more elements are shown at their edges alone.</param>
/// <param name="edgeitems">How many elements an edge has.</param>
/// <param name="linewidth">The columns of a line.</param>
/// <param name="suppress">Whether small numbers are written as 0 rather than all with exponents.</param>
/// <param name="nanstr">What stands for NaN.</param>
/// <param name="infstr">What stands for infinity.</param>
/// <param name="sign">"-": only negative numbers have one; "+": all; " ": a blank where there is none.</param>
/// <param name="floatmode">"maxprec", "maxprec_equal", "fixed" or "unique".</param>
/// <param name="formatter">
/// Functions for elements, by kind: "all", "bool", "int" or "int_kind", "float" or "float_kind", "numpystr" or "str_kind".
/// </param>
internal sealed record PrintOptions(int precision = 8, long threshold = 1000, int edgeitems = 3, int linewidth = 75,
    bool suppress = false, string nanstr = "nan", string infstr = "inf", string sign = "-", string floatmode = "maxprec",
    IReadOnlyDictionary<string, Func<NDArray, string>>? formatter = null)
{
    internal static PrintOptions Current { get; set; } = new();

    /// <summary>These options with those that are not null in place of theirs.</summary>
    internal PrintOptions With(int? precision, double? threshold, int? edgeitems, int? linewidth, bool? suppress, string? nanstr,
        string? infstr, string? sign, string? floatmode, IReadOnlyDictionary<string, Func<NDArray, string>>? formatter)
    {
        if (precision < 0) throw new ArgumentException($"precision must be 0 or more, got {precision}");
        if (threshold is double.NaN)
            throw new ArgumentException("threshold must be non-NAN, try sys.maxsize for untruncated representation");
        if (floatmode is not null) Require.OneOf(floatmode, ["fixed", "unique", "maxprec", "maxprec_equal"]);
        if (sign is not null) Require.OneOf(sign, ["-", "+", " "]);
        return new(precision ?? this.precision, threshold is { } most ? (long)Math.Min(most, long.MaxValue / 2) : this.threshold,
            edgeitems ?? this.edgeitems, linewidth ?? this.linewidth, suppress ?? this.suppress, nanstr ?? this.nanstr,
            infstr ?? this.infstr, sign ?? this.sign, floatmode ?? this.floatmode, formatter ?? this.formatter);
    }

    /// <summary>The function that is given for elements of a dtype; null if there is none.</summary>
    internal Func<NDArray, string>? FormatterOf(DType dtype)
    {
        string[] names = dtype.Kind switch
        {
            DTypeKind.Bool => ["bool"],
            DTypeKind.Float => ["float", "float_kind"],
            DTypeKind.Text => ["numpystr", "str_kind"],
            _ => ["int", "int_kind"],
        };
        return names.Append("all").Select(name => formatter?.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Puts the options back that were there before.</summary>
    internal sealed class Restored(PrintOptions before) : IDisposable
    {
        public void Dispose() => Current = before;
    }
}
