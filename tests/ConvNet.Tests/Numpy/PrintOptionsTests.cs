namespace ConvNet.Tests.Numpy;

/// <summary>How arrays are printed when it is asked for otherwise.</summary>
[NonParallelizable]
public sealed class PrintOptionsTests
{
    private static readonly NDArray Numbers = np.array([0.5, 1234.5, 1e-5]);

    [Test]
    public void PrintOptions_WithinUsing_HoldThere()
    {
        using (np.printoptions(precision: 2, suppress: true))
            Assert.That(Numbers.ToString(), Is.EqualTo("[   0.5 1234.5    0. ]"));
        Assert.That(Numbers.ToString(), Is.EqualTo("[5.0000e-01 1.2345e+03 1.0000e-05]"));
    }

    [Test]
    public void Formatter_OfFloats_WritesEach()
    {
        var formatter = new Dictionary<string, Func<NDArray, string>> { ["float"] = x => $"<{(double)x:F1}>" };
        using (np.printoptions(formatter: formatter))
        {
            Assert.That(np.array([0.5, 2.25]).ToString(), Is.EqualTo("[<0.5> <2.2>]"));
            Assert.That(np.array([1, 2]).ToString(), Is.EqualTo("[1 2]"));
        }
    }

    [Test]
    public void Repr_OfArrayWithoutAxes_HasDigitsAsArraysDo() =>
        Assert.That(Builtins.repr(np.array(1 / 3.0)), Is.EqualTo("array(0.33333333)"));

    [Test]
    public void FloatMode_Unknown_IsRefused() => Assert.That(() => np.set_printoptions(floatmode: "short"),
        Throws.ArgumentException.With.Message.EqualTo(
            "floatmode must be \"fixed\" or \"unique\" or \"maxprec\" or \"maxprec_equal\", got \"short\""));
}
