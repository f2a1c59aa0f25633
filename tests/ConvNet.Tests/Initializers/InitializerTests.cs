using System.Diagnostics;

namespace ConvNet.Tests.Initializers;

public class InitializerTests
{
    [Test]
    public void Values_AreNewAtEachCallWithoutASeed()
    {
        Initializer initializer = "glorot_uniform";
        float[] first = initializer.Create((4, 3));
        Assert.That(initializer.Create((4, 3)), Is.Not.EqualTo(first));
    }

    [Test]
    public void Values_AreTheSameAtEachCallWithASeed()
    {
        var initializer = new HeNormal(seed: 7);
        float[] first = initializer.Create((4, 3));
        Assert.That(initializer.Create((4, 3)), Is.EqualTo(first));
        Assert.That(new HeNormal(seed: 7).Create((4, 3)), Is.EqualTo(first));
        Assert.That(new HeNormal(seed: 8).Create((4, 3)), Is.Not.EqualTo(first));
    }

    [Test]
    public void SetGlobal_MakesAllValuesRepeatable()
    {
        static float[][] Draw()
        {
            SeedGenerator.SetGlobal(42);
            return [new RandomNormal().Create(5), new RandomNormal().Create(5), new Orthogonal().Create((3, 3))];
        }

        float[][] first = Draw();
        Assert.That(Draw(), Is.EqualTo(first));
        Assert.That(first[0], Is.Not.EqualTo(first[1]));
    }

    [Test]
    public void Neighbours_AreIndependent()
    {
        float[] values = new RandomNormal(0, 1, seed: 3).Create(200_001);
        foreach (int lag in new[] { 1, 2, 65_536 })
        {
            double correlation = Enumerable.Range(0, values.Length - lag).Average(i => (double)values[i] * values[i + lag]);
            Assert.That(correlation, Is.EqualTo(0).Within(0.015));
        }
    }

    [Test]
    public void Seeds_GiveIndependentStreams()
    {
        float[][] drawn = [.. Enumerable.Range(0, 20).Select(seed => new RandomNormal(0, 1, seed).Create(10_000))];
        for (int i = 1; i < drawn.Length; i++)
        {
            double correlation = drawn[i].Zip(drawn[i - 1]).Average(pair => (double)pair.First * pair.Second);
            Assert.That(correlation, Is.EqualTo(0).Within(0.05));
        }
    }

    [TestCase("random_uniform")]
    [TestCase("random_normal")]
    [TestCase("truncated_normal")]
    public void Speed_AMillionNumbersTakeLessThanASecond(string name)
    {
        Initializer initializer = name;
        initializer.Create(1000);
        var watch = Stopwatch.StartNew();
        initializer.Create((1000, 1000));
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(1));
        TestContext.Out.WriteLine($"{name}: {watch.Elapsed.TotalMilliseconds:F0} ms");
    }

    [Test]
    public void Call_GivesAnArray()
    {
        var array = new Constant(0.5).Call((2, 3));
        Assert.That(array.shape, Is.EqualTo(new Shape(2, 3)));
        Assert.That(array.dtype, Is.EqualTo(DType.Float32));
    }

    [Test]
    public void EmptyWeight_HasNoValues()
    {
        foreach (string name in new[] { "zeros", "glorot_uniform", "random_normal", "orthogonal", "identity" })
        {
            Initializer initializer = name;
            Assert.That(initializer.Create((0, 3)), Is.Empty);
            Assert.That(initializer.Create((3, 0)), Is.Empty);
        }
    }

    [Test]
    public void OldDistributionNormal_IsTheTruncatedOne() =>
        Assert.That(new VarianceScaling(distribution: "normal").Distribution, Is.EqualTo("truncated_normal"));

    [Test]
    public void Fans_AxesInTheMiddleMultiplyTheReceptiveField() =>
        Assert.That(Fans.Of((2, 3, 5, 7), [0], [-2]), Is.EqualTo(new Fans(2 * 3 * 7, 5 * 3 * 7)));

    private static IEnumerable<TestCaseData> Refused()
    {
        static TestCaseData Case(Func<object> make, string message) =>
            new TestCaseData(make, message).SetArgDisplayNames(message);
        yield return Case(() => (Initializer)"xavier",
            "Unknown initializer \"xavier\"; known are glorot_normal, glorot_uniform, he_normal, he_uniform, identity, " +
            "lecun_normal, lecun_uniform, ones, orthogonal, random_normal, random_uniform, truncated_normal, " +
            "variance_scaling, zeros.");
        yield return Case(() => new RandomNormal(stddev: -1), "stddev must not be negative, got -1");
        yield return Case(() => new TruncatedNormal(stddev: double.NaN), "stddev must not be negative, got NaN");
        yield return Case(() => new RandomUniform(minval: 1, maxval: 0),
            "maxval must be at least minval, got minval 1 and maxval 0");
        yield return Case(() => new VarianceScaling(scale: 0), "scale must be more than 0, got 0");
        yield return Case(() => new VarianceScaling(mode: "in"),
            "mode must be \"fan_in\" or \"fan_out\" or \"fan_avg\", got \"in\"");
        yield return Case(() => new VarianceScaling(distribution: "gauss"),
            "distribution must be \"truncated_normal\" or \"untruncated_normal\" or \"uniform\", got \"gauss\"");
        yield return Case(() => new GlorotNormal(input_axes: [0]),
            "input_axes and output_axes go together: give both or neither");
        yield return Case(() => new GlorotNormal(input_axes: [0], output_axes: [2]).Create((4, 3)),
            "input_axes [0] and output_axes [2] must be different axes of the weight, whose shape is (4, 3)");
        yield return Case(() => new GlorotNormal(input_axes: [0], output_axes: [-2]).Create((4, 3)),
            "input_axes [0] and output_axes [-2] must be different axes of the weight, whose shape is (4, 3)");
        yield return Case(() => new Orthogonal().Create(4),
            "Orthogonal makes matrices, so a shape needs 2 axes or more, got (4,)");
        yield return Case(() => new IdentityInitializer().Create((1, 2, 2)),
            "Identity makes matrices, so a shape needs 2 axes, got (1, 2, 2)");
    }

    [TestCaseSource(nameof(Refused))]
    public void BadArgument_IsRefused(Func<object> make, string message) =>
        Assert.That(() => make(), Throws.ArgumentException.With.Message.EqualTo(message));
}
