namespace ConvNet.Tests.Printing;

public class KerasVersionTests
{
    [TestCase("2.2", KerasVersion.Keras22)]
    [TestCase("2.2.4", KerasVersion.Keras22)]
    [TestCase("2.15", KerasVersion.Keras215)]
    [TestCase("2.15.0", KerasVersion.Keras215)]
    [TestCase("3", KerasVersion.Keras3)]
    [TestCase("3.15.1", KerasVersion.Keras3)]
    public void Parse_KnownVersions(string text, KerasVersion version) =>
        Assert.That(KerasVersions.Parse(text), Is.EqualTo(version));

    [TestCase("1.2")]
    [TestCase("30")]
    public void Parse_Unknown_ListsTheKnown(string text) =>
        Assert.That(() => KerasVersions.Parse(text), Throws.ArgumentException.With.Message.EqualTo(
            $"Unknown Keras version \"{text}\"; known are \"2.2\", \"2.15\" and \"3\". (Parameter 'version')"));

    [Test]
    public void Number_IsWhatParseReads([Values] KerasVersion version) =>
        Assert.That(KerasVersions.Parse(version.Number()), Is.EqualTo(version));
}
