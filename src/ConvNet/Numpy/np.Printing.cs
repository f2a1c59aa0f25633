namespace ConvNet;

public static partial class np
{
    /// <summary>How arrays are printed from now on; what is null stays as it is.</summary>
    /// <param name="precision">The most digits after the point, 8.</param>
    /// <param name="threshold">Arrays of more elements are shown at their edges alone, 1000.</param>
    /// <param name="edgeitems">How many elements an edge has, 3.</param>
    /// <param name="linewidth">The columns of a line, 75.</param>
    /// <param name="suppress">Whether small numbers are written as 0 rather than all with exponents.</param>
    /// <param name="nanstr">What stands for NaN.</param>
    /// <param name="infstr">What stands for infinity.</param>
    /// <param name="formatter">
    /// Functions for elements, by kind: "all", "bool", "int" or "int_kind", "float" or "float_kind", "numpystr" or "str_kind".
    /// </param>
    /// <param name="sign">"-": only negative numbers have one; "+": all; " ": a blank where there is none.</param>
    /// <param name="floatmode">"maxprec", "maxprec_equal", "fixed" or "unique".</param>
    /// <exception cref="ArgumentException">A number or a word is none that there is.</exception>
    public static void set_printoptions(int? precision = null, double? threshold = null, int? edgeitems = null,
        int? linewidth = null, bool? suppress = null, string? nanstr = null, string? infstr = null,
        IReadOnlyDictionary<string, Func<NDArray, string>>? formatter = null, string? sign = null, string? floatmode = null) =>
        // As in NumPy, a formatter holds until the next call.
        PrintOptions.Current = (PrintOptions.Current with { formatter = null }).With(
            precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, floatmode, formatter);

    /// <summary>How arrays are printed now.</summary>
    public static Dictionary<string, object?> get_printoptions()
    {
        var (precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, floatmode, formatter) =
            PrintOptions.Current;
        return new()
        {
            ["edgeitems"] = edgeitems,
            ["threshold"] = threshold,
            ["floatmode"] = floatmode,
            ["precision"] = precision,
            ["suppress"] = suppress,
            ["linewidth"] = linewidth,
            ["nanstr"] = nanstr,
            ["infstr"] = infstr,
            ["sign"] = sign,
            ["formatter"] = formatter,
        };
    }

    /// <summary>
    /// As <see cref="set_printoptions"/>, until what this gives is disposed: <c>using (np.printoptions(precision: 3))</c>.
    /// </summary>
    public static IDisposable printoptions(int? precision = null, double? threshold = null, int? edgeitems = null,
        int? linewidth = null, bool? suppress = null, string? nanstr = null, string? infstr = null,
        IReadOnlyDictionary<string, Func<NDArray, string>>? formatter = null, string? sign = null, string? floatmode = null)
    {
        var before = PrintOptions.Current;
        set_printoptions(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode);
        return new PrintOptions.Restored(before);
    }

    /// <summary>An array's text under options of its own.</summary>
    /// <param name="a">The array.</param>
    /// <param name="max_line_width">The columns of a line.</param>
    /// <param name="precision">The most digits after the point.</param>
    /// <param name="suppress_small">Whether small numbers are written as 0.</param>
    /// <param name="separator">What stands between elements.</param>
    /// <param name="prefix">What will stand before the text: its further lines are moved in by so much.</param>
    /// <param name="formatter">Functions for elements, by kind.</param>
    /// <param name="threshold">Arrays of more elements are shown at their edges alone.</param>
    /// <param name="edgeitems">How many elements an edge has.</param>
    /// <param name="sign">"-", "+" or " ".</param>
    /// <param name="floatmode">"maxprec", "maxprec_equal", "fixed" or "unique".</param>
    /// <param name="suffix">What will stand behind the text; lines leave room for it.</param>
    public static string array2string(NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null,
        string separator = " ", string prefix = "", IReadOnlyDictionary<string, Func<NDArray, string>>? formatter = null,
        double? threshold = null, int? edgeitems = null, string? sign = null, string? floatmode = null, string suffix = "") =>
        ArrayText.Body(a, separator, prefix, suffix, PrintOptions.Current.With(
            precision, threshold, edgeitems, max_line_width, suppress_small, null, null, sign, floatmode, formatter));

    /// <summary>The text that print shows, under options of its own.</summary>
    public static string array_str(NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null) =>
        ArrayText.Str(a, PrintOptions.Current.With(
            precision, null, null, max_line_width, suppress_small, null, null, null, null, null));

    /// <summary>The text that stands for an array in a list, under options of its own.</summary>
    public static string array_repr(NDArray arr, int? max_line_width = null, int? precision = null,
        bool? suppress_small = null) =>
        ArrayText.Repr(arr, PrintOptions.Current.With(
            precision, null, null, max_line_width, suppress_small, null, null, null, null, null));

    /// <summary>
    /// A number's digits with the point where it belongs: the fewest that read back the same, or up to a precision.
    /// </summary>
    public static string format_float_positional(NDArray x, int? precision = null, bool unique = true, string trim = "k")
    {
        Require.OneOf(trim, ["k", ".", "0", "-"]);
        if (!unique && precision is null) throw new ArgumentException("in non-unique mode `precision` must be supplied");
        var digits = new Decimals((double)x, x.dtype);
        var (whole, fraction) = unique ? digits.Positional(precision ?? int.MaxValue) : digits.Fixed(precision!.Value);
        if (trim != "k") fraction = fraction.TrimEnd('0');
        if (trim == "0" && fraction == "") fraction = "0";
        return trim == "-" && fraction == "" ? whole : $"{whole}.{fraction}";
    }
}
