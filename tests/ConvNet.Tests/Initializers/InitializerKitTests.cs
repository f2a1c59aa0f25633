using System.Text.Json;

namespace ConvNet.Tests.Initializers;

/// <summary>Every case of the kit's initializers.json: config, values' distribution, names.</summary>
public class InitializerKitTests
{
    private const int Wanted = 10_000;

    private static IEnumerable<TestCaseData> Drawn() =>
        Where(c => c.TryGetProperty("shape", out _) && c.GetProperty("class").GetString() is not null);

    private static IEnumerable<TestCaseData> Named() => Where(c => c.TryGetProperty("name", out _));

    private static IEnumerable<TestCaseData> Strings() =>
        Kit.Cases("strings.json").Where(c => c.GetProperty("kind").GetString() == "initializer").Select(Data);

    [TestCaseSource(nameof(Drawn))]
    public void Config_IsKeras(JsonElement c)
    {
        if (!c.TryGetProperty("config", out var expected)) return;
        var initializer = Make(c);
        AssertConfig(initializer, expected);
        AssertConfig(Config.Create<Initializer>(c.GetProperty("class").GetString()!, expected), expected);
        AssertConfig(Config.Deserialize<Initializer>(Config.Serialize(initializer)), expected);
    }

    [TestCaseSource(nameof(Drawn))]
    public void Values_FollowTheDistribution(JsonElement c)
    {
        Shape shape = c.GetProperty("shape").Deserialize<int[]>()!;
        var initializer = Make(c);
        double Number(string key) => c.GetProperty(key).GetDouble();
        switch (c.GetProperty("distribution").GetString())
        {
            case "uniform":
                bool isCentered = c.TryGetProperty("limit", out _);
                double low = isCentered ? -Number("limit") : Number("low");
                Distributions.AssertUniform(Draw(initializer, shape), low, Number(isCentered ? "limit" : "high"));
                break;
            case "normal":
                Distributions.AssertNormal(Draw(initializer, shape), Number("mean"), Number("stddev"));
                break;
            case "truncated_normal":
                float[] values = Draw(initializer, shape);
                Distributions.AssertTruncatedNormal(values, Number("mean"), Number("stddev"));
                if (!c.TryGetProperty("stddev_after_truncation", out var after)) break;
                double deviation = Math.Sqrt(values.Average(value => (double)value * value));
                Assert.That(deviation, Is.EqualTo(after.GetDouble()).Within(2.5).Percent);
                break;
            case "orthogonal":
                AssertOrthogonal(initializer.Create(shape), c);
                break;
            case "identity" or "constant":
                if (!c.TryGetProperty("tensor", out var tensor)) break;
                Assert.That(initializer.Create(shape), Is.EqualTo(tensor.GetProperty("data").Deserialize<float[]>()));
                break;
            case var other:
                Assert.Fail($"No test for {other}.");
                break;
        }
    }

    [TestCaseSource(nameof(Drawn))]
    public void Fans_AreKeras(JsonElement c)
    {
        if (!c.TryGetProperty("fan_in", out var fanIn)) return;
        var initializer = (ScaledInitializer)Make(c);
        Shape shape = c.GetProperty("shape").Deserialize<int[]>()!;
        var fans = initializer.InputAxes is null
            ? Fans.Of(shape)
            : Fans.Of(shape, [.. initializer.InputAxes], [.. initializer.OutputAxes!]);
        Assert.That(fans, Is.EqualTo(new Fans(fanIn.GetDouble(), c.GetProperty("fan_out").GetDouble())));
    }

    [TestCaseSource(nameof(Named))]
    public void Name_GivesItsClass(JsonElement c)
    {
        Initializer initializer = c.GetProperty("name").GetString()!;
        AssertIs(initializer, c);
    }

    [TestCaseSource(nameof(Strings))]
    public void String_GivesItsClassOrIsRefused(JsonElement c)
    {
        string name = c.GetProperty("string").GetString()!;
        if (c.TryGetProperty("error", out _))
        {
            string message = $"Unknown initializer \"{name}\"; known are glorot_normal, ";
            Assert.That(() => (Initializer)name, Throws.ArgumentException.With.Message.StartsWith(message));
            return;
        }

        AssertIs(name, c);
    }

    private static void AssertIs(Initializer initializer, JsonElement c)
    {
        Assert.That(KerasClasses.NameOf(initializer.GetType()), Is.EqualTo(c.GetProperty("class").GetString()));
        AssertConfig(initializer, c.GetProperty("config"));
    }

    // Order of keys and kinds of numbers included.
    private static void AssertConfig(Initializer initializer, JsonElement expected) =>
        Assert.That(PythonJson.Write(Config.Of(initializer)), Is.EqualTo(PythonJson.Write(PythonJson.Plain(expected))));

    private static void AssertOrthogonal(float[] values, JsonElement c)
    {
        int[] matrix = c.GetProperty("matrix").Deserialize<int[]>()!;
        bool ofColumns = c.GetProperty("orthonormal").GetString() == "columns";
        double gain = c.GetProperty("gain").GetDouble();
        var (vectors, length) = ofColumns ? (matrix[1], matrix[0]) : (matrix[0], matrix[1]);
        float At(int vector, int i) => ofColumns ? values[(i * matrix[1]) + vector] : values[(vector * matrix[1]) + i];
        for (int one = 0; one < vectors; one++)
        {
            for (int other = 0; other <= one; other++)
            {
                double product = Enumerable.Range(0, length).Sum(i => (double)At(one, i) * At(other, i));
                Assert.That(product, Is.EqualTo(one == other ? gain * gain : 0).Within(1e-6 * gain * gain));
            }
        }
    }

    // From layers' weights there are only class and config.
    private static Initializer Make(JsonElement c) => Config.Create<Initializer>(
        c.GetProperty("class").GetString()!, c.TryGetProperty("args", out var args) ? args : c.GetProperty("config"));

    private static float[] Draw(Initializer initializer, Shape shape)
    {
        var config = new Dictionary<string, object?>(Config.Of(initializer));
        var values = new List<float>();
        for (long seed = 1; values.Count < Wanted; seed++)
        {
            config["seed"] = seed;
            values.AddRange(((Initializer)Config.Create(initializer.GetType(), config)).Create(shape));
        }

        return [.. values.Take(Wanted)];
    }

    private static IEnumerable<TestCaseData> Where(Func<JsonElement, bool> wanted) =>
        Kit.Cases("initializers.json").Where(wanted).Select(Data);

    private static TestCaseData Data(JsonElement c) => new TestCaseData(c).SetArgDisplayNames(c.GetProperty("id").GetString()!);
}
