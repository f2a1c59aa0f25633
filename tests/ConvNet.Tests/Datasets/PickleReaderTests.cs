namespace ConvNet.Tests.Datasets;

public class PickleReaderTests
{
    // cPickle of Python 2.7, protocol 2, as CIFAR's authors used it.
    private const string Batch =
        "gAJ9cQEoVQRkYXRhcQJjbnVtcHkuY29yZS5tdWx0aWFycmF5Cl9yZWNvbnN0cnVjdApxA2NudW1weQpuZGFycmF5CnEESwCFcQVVAWKHUnEGKEsBSwJLA4ZxB2Nu" +
        "dW1weQpkdHlwZQpxCFUCdTFxCUsASwGHcQpScQsoSwNVAXxOTk5K/////0r/////SwB0cQxiiVUGAAEC/f7/cQ10YlUGbGFiZWxzcQ5dcQ8oSwZLCWVVC2JhdGNo" +
        "X2xhYmVscRBVFXRyYWluaW5nIGJhdGNoIDEgb2YgNXERVQlmaWxlbmFtZXNxEl1xEyhVBWEucG5ncRRVBWIucG5ncRVldS4=";

    private const string Protocol2 =
        "gAJ9cQAoWAEAAABpcQFdcQIoSwFNLAFKcBEBAEr7////igYAAAAAAAFlWAEAAABmcQNHP/gAAAAAAABYAQAAAGJxBIhYAQAAAG5xBU5YAQAAAHRxBksBhXEHWAEA" +
        "AAB1cQgpWAEAAABzcQlYBwAAAEdyw7bDn2VxClgBAAAAeXELY19jb2RlY3MKZW5jb2RlCnEMWAMAAAAAw79xDVgGAAAAbGF0aW4xcQ6GcQ9ScRB1Lg==";

    private const string Protocol4 =
        "gASVXwAAAAAAAAB9lCiMAWmUXZQoSwFNLAFKcBEBAEr7////igYAAAAAAAFljAFmlEc/+AAAAAAAAIwBYpSIjAFulE6MAXSUSwGFlIwBdZQpjAFzlIwHR3LDtsOf" +
        "ZZSMAXmUQwIA/5R1Lg==";

    [Test]
    public void Read_BatchOfCifar()
    {
        var batch = (Dictionary<object, object?>)Read(Batch)!;
        var data = (NDArray)batch["data"]!;
        Assert.That(data.shape, Is.EqualTo(new Shape(2, 3)));
        Assert.That(data.AsSpan<byte>().ToArray(), Is.EqualTo(new byte[] { 0, 1, 2, 253, 254, 255 }));
        Assert.That(batch["labels"], Is.EqualTo(new List<object?> { 6L, 9L }));
        Assert.That(batch["batch_label"], Is.EqualTo("training batch 1 of 5"));
        Assert.That(batch["filenames"], Is.EqualTo(new List<object?> { "a.png", "b.png" }));
    }

    [TestCase(Protocol2)]
    [TestCase(Protocol4)]
    public void Read_PlainValues(string pickle)
    {
        var values = (Dictionary<object, object?>)Read(pickle)!;
        Assert.That(values["i"], Is.EqualTo(new List<object?> { 1L, 300L, 70000L, -5L, 1L << 40 }));
        Assert.That(values["f"], Is.EqualTo(1.5));
        Assert.That(values["b"], Is.True);
        Assert.That(values["n"], Is.Null);
        Assert.That(values["t"], Is.EqualTo(new object?[] { 1L }));
        Assert.That(values["u"], Is.Empty);
        Assert.That(values["s"], Is.EqualTo("Größe"));
        Assert.That(values["y"], Is.EqualTo("\0ÿ"));
    }

    // What os.system('true') would be run by in Python.
    [TestCase("gAJjcG9zaXgKc3lzdGVtCnEAWAQAAAB0cnVlcQGFcQJScQMu", "the pickle asks for posix.system, which is not read")]
    [TestCase("gAKTLg==", "the pickle is damaged")]
    [TestCase("gAJ9cQEoVQRk", "the pickle is damaged")]
    [TestCase("gAKAAi4=", "the pickle is damaged")]
    [TestCase("gAJQLg==", "the pickle has the code 0x50, which is not read")]
    public void Read_AnythingElse_IsRefused(string pickle, string message) =>
        Assert.That(() => Read(pickle), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(message));

    private static object? Read(string base64) => PickleReader.Read(Convert.FromBase64String(base64));
}
