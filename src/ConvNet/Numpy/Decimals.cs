using System.Globalization;
using System.Numerics;

namespace ConvNet;

/// <summary>
/// A float's decimal digits: the fewest that read back to the same float of its dtype, or, where these are too many, its exact
/// value rounded, halves to even.
/// </summary>
internal readonly struct Decimals
{
    private readonly double _value;
    private readonly string _digits;

    // The value is 0.DIGITS times ten to this power.
    private readonly int _point;

    public Decimals(double value, DType dtype)
    {
        _value = Math.Abs(value);
        Sign = double.IsNegative(value) ? "-" : "";
        // C# gives the fewest digits too, of each float type.
        string text = dtype == DType.Float32 ? ((float)_value).ToString("R", CultureInfo.InvariantCulture)
            : dtype == DType.Float16 ? ((Half)_value).ToString("R", CultureInfo.InvariantCulture)
            : _value.ToString("R", CultureInfo.InvariantCulture);
        string[] parts = text.Split('E');
        string[] numbers = parts[0].Split('.');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        string all = numbers[0] + (numbers.Length > 1 ? numbers[1] : "");
        _digits = all.TrimStart('0');
        _point = numbers[0].Length + exponent - (all.Length - _digits.Length);
        _digits = _digits.TrimEnd('0');
        if (_digits.Length == 0) _point = 1;
    }

    private string Sign { get; }

    /// <summary>The digits before and after the point, of these at most so many; zeros at the end go.</summary>
    public (string Whole, string Fraction) Positional(int precision)
    {
        var (digits, point) = _digits.Length - _point > precision ? Rounded(precision) : (_digits, _point);
        string whole = point <= 0 ? "0" : digits.Length >= point ? digits[..point] : digits.PadRight(point, '0');
        if (digits.Length == 0) whole = "0";
        string fraction = point >= digits.Length ? "" : point >= 0 ? digits[point..] : new string('0', -point) + digits;
        return (Sign + whole, fraction.TrimEnd('0'));
    }

    /// <summary>The exact value's digits before the point, and just so many after it.</summary>
    public (string Whole, string Fraction) Fixed(int precision)
    {
        var (digits, point) = Rounded(precision);
        string whole = point <= 0 ? "0" : digits[..point];
        return (Sign + whole, (point >= 0 ? digits[point..] : new string('0', -point) + digits).PadLeft(precision, '0'));
    }

    /// <summary>The digit before the point, at most so many after it, and the power of ten.</summary>
    public (string Whole, string Fraction, int Exponent) Scientific(int precision)
    {
        var (digits, point) = _digits.Length > precision + 1 ? Rounded(precision + 1 - _point) : (_digits, _point);
        return digits.Length == 0 ? (Sign + "0", "", 0) : (Sign + digits[..1], digits[1..].TrimEnd('0'), point - 1);
    }

    /// <summary>The digit before the point, just so many after it, and the power of ten.</summary>
    public (string Whole, string Fraction, int Exponent) Exact(int fraction)
    {
        if (_digits.Length == 0) return (Sign + "0", new('0', fraction), 0);
        var (digits, point) = Rounded(fraction + 1 - _point);
        return (Sign + digits[..1], digits[1..].PadRight(fraction, '0')[..fraction], point - 1);
    }

    /// <summary>
    /// The exact value rounded to so many decimals, as digits and the power of ten before which the point stands.
    /// </summary>
    private (string Digits, int Point) Rounded(int decimals)
    {
        long bits = BitConverter.DoubleToInt64Bits(_value);
        int exponent = (int)(bits >> 52);
        BigInteger numerator = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52), denominator = BigInteger.One;
        int power = Math.Max(exponent, 1) - 1075;
        if (power > 0) numerator <<= power;
        else denominator <<= -power;
        if (decimals > 0) numerator *= BigInteger.Pow(10, decimals);
        else denominator *= BigInteger.Pow(10, -decimals);
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        int half = (rest * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient++;
        string digits = quotient.IsZero ? "" : quotient.ToString(CultureInfo.InvariantCulture);
        return (digits, digits.Length - decimals);
    }
}
