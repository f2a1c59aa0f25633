using System.Globalization;

namespace ConvNet;

/// <summary>How NumPy writes an array's elements, all in one width.</summary>
internal static class ElementText
{
    private const int Precision = 8;

    /// <summary>The text of each element among those that are shown together.</summary>
    public static Func<NDArray, string> For(NDArray shown)
    {
        if (shown.dtype == DType.Bool) return element => PythonText.Str(element.item()).PadLeft(shown.ndim > 0 ? 5 : 0);
        if (shown.dtype.IsText) return element => PythonText.Repr(element.item());
        if (shown.dtype.IsFloat) return Floats(shown);
        int width = Math.Max(Integer(shown.max()).Length, Integer(shown.min()).Length);
        return element => Integer(element).PadLeft(width);
    }

    private static string Integer(NDArray element) => Convert.ToString(element.item(), CultureInfo.InvariantCulture)!;

    private static Func<NDArray, string> Floats(NDArray shown)
    {
        var values = shown.ToArray<double>();
        var finite = values.Where(double.IsFinite).Select(value => new Decimals(value, shown.dtype)).ToArray();
        bool exponents = WithExponents(shown, [.. values.Where(value => double.IsFinite(value) && value != 0).Select(Math.Abs)]);
        Func<Decimals, string> write = exponents ? Scientific(finite) : Positional(finite);

        int width = finite.Select(value => write(value).Length).DefaultIfEmpty(0).Max();
        foreach (double value in values)
        {
            if (!double.IsFinite(value)) width = Math.Max(width, PythonText.Repr(value).Length);
        }
        return element =>
        {
            double value = (double)element;
            string text = double.IsFinite(value) ? write(new(value, shown.dtype)) : PythonText.Repr(value);
            return text.PadLeft(width);
        };
    }

    /// <summary>Whether the magnitudes lie so far apart, or so far out, that NumPy writes exponents.</summary>
    private static bool WithExponents(NDArray shown, double[] magnitudes)
    {
        if (magnitudes.Length == 0) return false;
        double least = magnitudes.Min(), greatest = magnitudes.Max();
        // The quotient counts as rounded to the array's dtype.
        double ratio = shown.dtype == DType.Float32 ? (float)greatest / (float)least
            : shown.dtype == DType.Float16 ? (double)((Half)greatest / (Half)least)
            : greatest / least;
        return greatest >= 1e8 || least < 1e-4 || ratio > 1000;
    }

    private static Func<Decimals, string> Positional(Decimals[] values)
    {
        // Each is written with the digits that it needs, and blanks where others have more.
        int fraction = values.Select(value => value.Positional(Precision).Fraction.Length).DefaultIfEmpty(0).Max();
        return value => value.Positional(Precision) is var (whole, part) ? $"{whole}.{part.PadRight(fraction)}" : "";
    }

    private static Func<Decimals, string> Scientific(Decimals[] values)
    {
        int fraction = values.Max(value => value.Scientific(Precision).Fraction.Length);
        int digits = Math.Max(2, values.Max(value => $"{Math.Abs(value.Scientific(Precision).Exponent)}".Length));
        return value =>
        {
            var (whole, part, exponent) = value.Exact(fraction);
            string power = $"{Math.Abs(exponent)}".PadLeft(digits, '0');
            return $"{whole}.{part}e{(exponent < 0 ? '-' : '+')}{power}";
        };
    }
}
