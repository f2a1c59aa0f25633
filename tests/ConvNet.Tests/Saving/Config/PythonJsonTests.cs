using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConvNet.Tests.Saving;

public class PythonJsonTests
{
    [TestCase(1.0, "1.0")]
    [TestCase(-0.0, "-0.0")]
    [TestCase(0.001, "0.001")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(0.00001, "1e-05")]
    [TestCase(1e-7, "1e-07")]
    [TestCase(1.5e-120, "1.5e-120")]
    [TestCase(123456789012345.0, "123456789012345.0")]
    [TestCase(1e15, "1000000000000000.0")]
    [TestCase(-1234567890123456.5, "-1234567890123456.5")]
    [TestCase(9007199254740991.0, "9007199254740991.0")]
    [TestCase(1e16, "1e+16")]
    [TestCase(-12345678901234568.0, "-1.2345678901234568e+16")]
    [TestCase(1.7976931348623157e308, "1.7976931348623157e+308")]
    [TestCase(0.01f, "0.009999999776482582")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(double.NegativeInfinity, "-Infinity")]
    public void Number_AsPython(double value, string text) => Assert.That(PythonJson.Write((object)value), Is.EqualTo(text));

    [TestCase("{\"a\": [1, 2.0, 1e-07, null, true, false], \"b\": {}, \"c\": []}")]
    [TestCase("\"caf\\u00e9 \\\"x\\\" \\\\ \\n\\t\\r\\b\\f \\u0001 \\u007f \\ud83d\\ude00 </>&'\"")]
    [TestCase("123456789012345678901234567890.0")]
    public void Text_ReadAndWrittenIsTheSame(string text)
    {
        string expected = text.StartsWith('1') ? "1.2345678901234568e+29" : text;
        Assert.That(PythonJson.Write(PythonJson.Plain(JsonDocument.Parse(text).RootElement)), Is.EqualTo(expected));
        Assert.That(PythonJson.Write(JsonNode.Parse(text)), Is.EqualTo(expected));
    }

    [Test]
    public void Node_KeepsKindsOfNumbers()
    {
        var node = PythonJson.ToNode(new Dictionary<string, object?> { ["a"] = 1.0, ["b"] = 1L, ["c"] = double.NaN });
        node!["d"] = 2;
        node["e"] = 0.1f;
        Assert.That(PythonJson.Write(node), Is.EqualTo(
            "{\"a\": 1.0, \"b\": 1, \"c\": NaN, \"d\": 2, \"e\": 0.10000000149011612}"));
    }

    [Test]
    public void OtherThings_AreRefused() => Assert.That(
        () => PythonJson.Write(new Stopwatch()),
        Throws.ArgumentException.With.Message.EqualTo("JSON can't hold a Stopwatch"));
}
