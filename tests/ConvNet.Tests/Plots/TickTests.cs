namespace ConvNet.Tests.Plots;

/// <summary>Ticks and their labels against Matplotlib 3.6's.</summary>
public class TickTests
{
    [TestCase(0, 1, 9, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [TestCase(-0.45, 9.45, 9, new[] { -2.0, 0, 2, 4, 6, 8, 10 })]
    [TestCase(0.585, 0.915, 7, new[] { 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95 })]
    [TestCase(-0.5, 27.5, 9, new[] { -5.0, 0, 5, 10, 15, 20, 25, 30 })]
    [TestCase(-0.5, 27.5, 2, new[] { -20.0, 0, 20, 40 })]
    [TestCase(1e6, 2.5e7, 9, new[] { 0, 5e6, 1e7, 1.5e7, 2e7, 2.5e7 })]
    [TestCase(0, 3e-6, 9, new[] { 0, 5e-7, 1e-6, 1.5e-6, 2e-6, 2.5e-6, 3e-6 })]
    [TestCase(-110, 110, 5, new[] { -150.0, -100, -50, 0, 50, 100, 150 })]
    [TestCase(1000.1, 1000.4, 5, new[] { 1000.1, 1000.2, 1000.3, 1000.4 })]
    [TestCase(0, 49, 1, new[] { 0.0, 25, 50 })]
    public void Linear_AsMatplotlib(double min, double max, int bins, double[] expected) =>
        Assert.That(TickLocator.Linear(min, max, bins), Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void Linear_TurnedRound_IsTheSame() =>
        Assert.That(TickLocator.Linear(1, 0, 9), Is.EqualTo(TickLocator.Linear(0, 1, 9)));

    [Test]
    public void Indices_AreWhole() => Assert.That(
        TickLocator.Linear(-0.5, 2.5, 9, steps: TickLocator.OfIndices, whole: true), Is.EqualTo(new[] { -1.0, 0, 1, 2, 3 }));

    [Test]
    public void Logarithmic_PowersOfTen() =>
        Assert.That(TickLocator.Logarithmic(0.002, 30, 9), Is.EqualTo(new[] { 0.001, 0.01, 0.1, 1, 10, 100 }).Within(1e-12));

    [TestCase(0, 1, 9, "0.0 0.2 0.4 0.6 0.8 1.0", "")]
    [TestCase(-0.45, 9.45, 9, "−2 0 2 4 6 8 10", "")]
    [TestCase(0.585, 0.915, 7, "0.55 0.60 0.65 0.70 0.75 0.80 0.85 0.90 0.95", "")]
    [TestCase(1e6, 2.5e7, 9, "0.0 0.5 1.0 1.5 2.0 2.5", "1e7")]
    [TestCase(0, 3e-6, 9, "0.0 0.5 1.0 1.5 2.0 2.5 3.0", "1e−6")]
    [TestCase(1000.1, 1000.4, 5, "1000.1 1000.2 1000.3 1000.4", "")]
    public void Labels_AsMatplotlib(double min, double max, int bins, string labels, string unit)
    {
        var (texts, end) = TickFormatter.Linear(TickLocator.Linear(min, max, bins), min, max);
        Assert.That(string.Join(" ", texts), Is.EqualTo(labels));
        Assert.That(end, Is.EqualTo(unit));
    }

    [TestCase(100, "10²")]
    [TestCase(0.001, "10⁻³")]
    [TestCase(1e12, "10¹²")]
    public void PowersOfTen(double tick, string label) => Assert.That(TickFormatter.Logarithmic(tick), Is.EqualTo(label));
}
