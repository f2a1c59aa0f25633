using System.Globalization;

namespace ConvNet;

/// <summary>How NumPy writes an array's elements, all in one width.</summary>
internal sealed class ElementText
{
    private readonly PrintOptions _options;
    private readonly DType _dtype;
    private readonly Func<Decimals, string> _write;
    private readonly int _width;

    private ElementText(NDArray shown, PrintOptions options)
    {
        (_options, _dtype) = (options, shown.dtype);
        var values = shown.ToArray<double>();
        var finite = values.Where(double.IsFinite).Select(value => new Decimals(value, shown.dtype)).ToArray();
        bool exponents = WithExponents(shown, [.. values.Where(value => double.IsFinite(value) && value != 0).Select(Math.Abs)]);
        _write = exponents ? Scientific(finite) : Positional(finite);
        if (options.sign == "+") _write = WithPlus(_write);
        _width = finite.Select(value => _write(value).Length).DefaultIfEmpty(0).Max();
        if (options.sign == " " && !values.Any(value => double.IsNegative(value) && double.IsFinite(value))) _width++;
        foreach (double value in values)
        {
            if (!double.IsFinite(value)) _width = Math.Max(_width, NotFinite(value).Length);
        }
    }

    /// <summary>The text of each element among those that are shown together.</summary>
    public static Func<NDArray, string> For(NDArray shown, PrintOptions options)
    {
        if (shown.dtype == DType.Bool) return element => PythonText.Str(element.item()).PadLeft(shown.ndim > 0 ? 5 : 0);
        if (shown.dtype.IsText) return element => PythonText.Repr(element.item());
        if (shown.dtype.IsFloat) return new ElementText(shown, options).Text;
        int width = Math.Max(Integer(shown.max()).Length, Integer(shown.min()).Length);
        return element => Integer(element).PadLeft(width);
    }

    private static string Integer(NDArray element) => Convert.ToString(element.item(), CultureInfo.InvariantCulture)!;

    private string Text(NDArray element)
    {
        double value = (double)element;
        return (double.IsFinite(value) ? _write(new(value, _dtype)) : NotFinite(value)).PadLeft(_width);
    }

    private string NotFinite(double value) => (double.IsNaN(value) ? "" : value < 0 ? "-" : _options.sign == "+" ? "+" : "")
        + (double.IsNaN(value) ? _options.nanstr : _options.infstr);

    private static Func<Decimals, string> WithPlus(Func<Decimals, string> write) =>
        value => write(value) is var text && text[0] == '-' ? text : "+" + text;

    /// <summary>Whether the magnitudes lie so far apart, or so far out, that NumPy writes exponents.</summary>
    private bool WithExponents(NDArray shown, double[] magnitudes)
    {
        if (magnitudes.Length == 0) return false;
        double least = magnitudes.Min(), greatest = magnitudes.Max();
        // The quotient counts as rounded to the array's dtype.
        double ratio = shown.dtype == DType.Float32 ? (float)greatest / (float)least
            : shown.dtype == DType.Float16 ? (double)((Half)greatest / (Half)least)
            : greatest / least;
        return greatest >= 1e8 || (!_options.suppress && (least < 1e-4 || ratio > 1000));
    }

    private int Precision => _options.floatmode == "unique" ? int.MaxValue / 2 : _options.precision;

    private Func<Decimals, string> Positional(Decimals[] values)
    {
        if (_options.floatmode == "fixed") return value => value.Fixed(Precision) is var (all, digits) ? $"{all}.{digits}" : "";
        // Each is written with the digits that it needs, and blanks (or zeros, if all are to have as many) where others have more.
        int fraction = values.Select(value => value.Positional(Precision).Fraction.Length).DefaultIfEmpty(0).Max();
        char filler = _options.floatmode == "maxprec_equal" ? '0' : ' ';
        return value => value.Positional(Precision) is var (whole, part) ? $"{whole}.{part.PadRight(fraction, filler)}" : "";
    }

    private Func<Decimals, string> Scientific(Decimals[] values)
    {
        int fraction = _options.floatmode == "fixed" ? Precision
            : values.Max(value => value.Scientific(Precision).Fraction.Length);
        int digits = Math.Max(2, values.Max(value => $"{Math.Abs(value.Scientific(Precision).Exponent)}".Length));
        return value =>
        {
            var (whole, part, exponent) = value.Exact(fraction);
            string power = $"{Math.Abs(exponent)}".PadLeft(digits, '0');
            return $"{whole}.{part}e{(exponent < 0 ? '-' : '+')}{power}";
        };
    }
}
