namespace ConvNet.Tests.Datasets;

public class RaggedArraysTests
{
    // NumPy's np.savez of object arrays: x_train [[1, 300], [70000]], x_test [[], [5, 6, 7]], y_train [1, 0] (numbers),
    // bad [["a"], [2]], worse [[1], print].
    private static readonly byte[] File = Convert.FromBase64String(
        "UEsDBBQAAAAIAGupeF2xntx33AAAAC0BAAALAAAAeF90cmFpbi5ucHmb7BfqGxDJyFDGUK2eklqcXKRupaBe46+uo6Cell9UUpSYF59flJIKEn" +
        "ZLzClOBYoXZyQWpAL5GkY6mjoKtQqUAK4G5uS80tyCSr3k/KJUvdzSnJLMxKKixEqu+KLU5Py84pKi0uQSrkIGiCquvBSIbCGjN0NrIZMzY1Ih" +
        "c3shS1Ahq4Y3ozdTayEbVGFKSWVBKlchewQTAwODv0UhR2dHeyFnUCGXhjdzBCNQrKaQ28/Pz+s/EIAJb/uSQp6kzthCXo3YQj6gab46jKmxhf" +
        "xeBYKMDImpJYUCSXoAUEsDBBQAAAAIAGupeF0Lutt42AAAACgBAAAKAAAAeF90ZXN0Lm5weZvsF+obEMnIUMZQrZ6SWpxcpG6loF7jr66joJ6W" +
        "X1RSlJgXn1+UkgoSdkvMKU4FihdnJBakAvkaRjqaOgq1CpQArgbm5LzS3IJKveT8olS93NKckszEoqLESq74otTk/LzikqLS5BKuQgaIKq68FI" +
        "hsIaM3Q2shkzNjUiFzeyFLUCGrhjejN1NrIRtUYUpJZUEqVyF7BBMDA4O/RSFHZ0d7IWdQIZeGN3MEI1CsppDbz8/P6z8QgAlv+5JCnqTO2EJe" +
        "jdhCvthCfg1vVm82b/bU1JJCgSQ9AFBLAwQUAAAACABrqXhdcfs5q0gAAACQAAAACwAAAHlfdHJhaW4ubnB5m+wX6hsQychQxlCtnpJanFykbq" +
        "WgbpNpoa6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaRjqaOgq1ChQALkYGVAAAUEsDBBQAAAAIAGupeF3FwAOr2QAAACwBAAAHAAAA" +
        "YmFkLm5weZvsF+obEMnIUMZQrZ6SWpxcpG6loF7jr66joJ6WX1RSlJgXn1+UkgoSdkvMKU4FihdnJBakAvkaRjqaOgq1CpQArgbm5LzS3IJKve" +
        "T8olS93NKckszEoqLESq74otTk/LzikqLS5BKuQgaIKq68FIhsIaM3Q2shkzNjUiFzeyFLUCGrhjejN1NrIRtUYUpJZUEqVyF7BBMDA4O/RSFH" +
        "Z0d7IWdQIZeGN3MEI1CsppDbz8/P6z8QgAlv+5JCnqTO2EJejdhCPrCSxEL+xNhCAW+mxNSSQsEkPQBQSwMEFAAAAAgAa6l4XW59kwPhAAAAMg" +
        "EAAAkAAAB3b3JzZS5ucHmb7BfqGxDJyFDGUK2eklqcXKRupaBe46+uo6Cell9UUpSYF59flJIKEnZLzClOBYoXZyQWpAL5GkY6mjoKtQqUAK4G" +
        "5uS80tyCSr3k/KJUvdzSnJLMxKKixEqu+KLU5Py84pKi0uQSrkIGiCquvBSIbCGjN0NrIZMzY1Ihc3shS1Ahq4Y3ozdTayEbVGFKSWVBKlchew" +
        "QTAwODv0UhR2dHeyFnUCGXhjdzBCNQrKaQ28/Pz+s/EIAJb/uSQp6kzthCXo3YQj5vxsTkpNJMoGvyirkKijLzgG7gTy0pFEjSAwBQSwECFAMU" +
        "AAAACABrqXhdsZ7cd9wAAAAtAQAACwAAAAAAAAAAAAAAgAEAAAAAeF90cmFpbi5ucHlQSwECFAMUAAAACABrqXhdC7rbeNgAAAAoAQAACgAAAA" +
        "AAAAAAAAAAgAEFAQAAeF90ZXN0Lm5weVBLAQIUAxQAAAAIAGupeF1x+zmrSAAAAJAAAAALAAAAAAAAAAAAAACAAQUCAAB5X3RyYWluLm5weVBL" +
        "AQIUAxQAAAAIAGupeF3FwAOr2QAAACwBAAAHAAAAAAAAAAAAAACAAXYCAABiYWQubnB5UEsBAhQDFAAAAAgAa6l4XW59kwPhAAAAMgEAAAkAAA" +
        "AAAAAAAAAAAIABdAMAAHdvcnNlLm5weVBLBQYAAAAABQAFABYBAAB8BAAAAAA=");

    [Test]
    public void Read_Lists()
    {
        Assert.That(RaggedArrays.Read(File, "x_train"), Is.EqualTo(new int[][] { [1, 300], [70000] }));
        Assert.That(RaggedArrays.Read(File, "x_test"), Is.EqualTo(new int[][] { [], [5, 6, 7] }));
    }

    [TestCase("bad", "the array bad has a list of something else than whole numbers")]
    [TestCase("worse", "the pickle asks for builtins.print, which is not read")]
    [TestCase("y_train", "an array of lists was expected")]
    public void Read_AnythingElse_IsRefused(string name, string message) => Assert.That(() => RaggedArrays.Read(File, name),
        Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(message));

    [Test]
    public void Read_NoSuchArray_IsNamed() => Assert.That(() => RaggedArrays.Read(File, "z"),
        Throws.InstanceOf<KeyNotFoundException>().With.Message.EqualTo("the file has no array z"));
}
