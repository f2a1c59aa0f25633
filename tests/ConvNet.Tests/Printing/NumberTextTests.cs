using System.Globalization;

namespace ConvNet.Tests.Printing;

public class NumberTextTests
{
    [TestCase(0.0, "0.0000e+00")]
    [TestCase(1e-3, "1.0000e-03")]
    [TestCase(1.0001e-3, "0.0010")]
    [TestCase(-0.5, "-0.5000")]
    [TestCase(-2e-4, "-2.0000e-04")]
    [TestCase(12345.678, "12345.6780")]
    [TestCase(1e20, "100000000000000000000.0000")]
    [TestCase(1.25e-120, "1.2500e-120")]
    [TestCase(0.03125, "0.0312", Description = "a tie goes to the even digit")]
    [TestCase(0.09375, "0.0938")]
    [TestCase(double.NaN, "nan")]
    [TestCase(double.PositiveInfinity, "inf")]
    [TestCase(double.NegativeInfinity, "-inf")]
    public void Value_FourDecimalsOrExponent(double number, string text) =>
        Assert.That(NumberText.Value(number), Is.EqualTo(text));

    [TestCase(-0.5, "-5.0000e-01")]
    [TestCase(0.5, "0.5000")]
    public void SignedValue_NegativeHasExponent(double number, string text) =>
        Assert.That(NumberText.SignedValue(number), Is.EqualTo(text));

    [TestCase(100005.0, "1.0000e+05", Description = "a tie goes to the even digit")]
    [TestCase(9.99999, "1.0000e+01")]
    public void Exponent_AtLeastTwoDigits(double number, string text) =>
        Assert.That(NumberText.Exponent(number, 4), Is.EqualTo(text));

    [TestCase(59.9, "59s")]
    [TestCase(60, "60s")]
    [TestCase(95, "1:35")]
    [TestCase(3600, "60:00")]
    [TestCase(4000, "1:06:40")]
    public void TimeLeft_CutToSeconds(double seconds, string text) =>
        Assert.That(NumberText.TimeLeft(seconds), Is.EqualTo(text));

    [TestCase(2.5, "2s")]
    [TestCase(0.0125, "12ms")]
    [TestCase(0.00004, "40us")]
    [TestCase(0, "0us")]
    public void Duration_UnitThatSuits(double seconds, string text) =>
        Assert.That(NumberText.Duration(seconds), Is.EqualTo(text));

    [Test]
    public void Numbers_AreTheSameInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo.CurrentCulture = other;
        try
        {
            string numbers = $"{NumberText.Value(1.5)} {NumberText.Value(1e-5)} {NumberText.Grouped(45869)}";
            Assert.That(numbers, Is.EqualTo("1.5000 1.0000e-05 45,869"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
