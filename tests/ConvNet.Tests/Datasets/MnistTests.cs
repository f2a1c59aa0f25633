namespace ConvNet.Tests.Datasets;

public class MnistTests
{
    private static string Home => Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
            ".keras");

    // A test asks no network for 11 MB: where the file is, its arrays are checked, and elsewhere the error.
    [Test]
    public void LoadData_GivesMnistWhereItIsAndElseSaysWhereItLooked()
    {
        string path = Path.Combine(Home, "datasets", "mnist.npz");
        if (!File.Exists(path))
        {
            Assert.That(() => mnist.Load("mnist.npz", FakeNetwork.Offline()), Throws.InstanceOf<IOException>()
                .With.Message.StartsWith($"mnist.npz is not in {Path.Combine(Home, "datasets")}, and downloading it from " +
                    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz failed: No such host is known."));
            return;
        }

        var ((x_train, y_train), (x_test, y_test)) = mnist.Load("mnist.npz", FakeNetwork.Offline());
        Assert.That(x_train.shape, Is.EqualTo(new Shape(60000, 28, 28)));
        Assert.That(y_train.shape, Is.EqualTo(new Shape(60000)));
        Assert.That(x_test.shape, Is.EqualTo(new Shape(10000, 28, 28)));
        Assert.That(y_test.shape, Is.EqualTo(new Shape(10000)));
        Assert.That(y_train.AsSpan<byte>()[..5].ToArray(), Is.EqualTo(new byte[] { 5, 0, 4, 1, 9 }));
    }

    [TestCase(1, TestName = "LoadData_OtherDigitsUnderItsName_AreNeverReturned")]
    [TestCase(2, TestName = "LoadData_HalfAFile_IsNeverReturned")]
    public void LoadData_WrongFile(int part)
    {
        string folder = Directory.CreateTempSubdirectory("convnet-mnist-").FullName, path = Path.Combine(folder, "mnist.npz");
        using var digits = typeof(mnist).Assembly.GetManifestResourceStream("digits.npz")!;
        byte[] wrong = new byte[digits.Length / part];
        digits.ReadExactly(wrong);
        File.WriteAllBytes(path, wrong);
        using var errors = new StringWriter();
        using (Screen.Replace(new Screen(TextWriter.Null, error: errors)))
            Assert.That(() => mnist.Load(path, FakeNetwork.Serving(wrong)), Throws.InstanceOf<IOException>()
                .With.Message.StartsWith($"{path} is damaged (").And.Message.Contains("failed: what came is not mnist.npz"));
        Assert.That(errors.ToString(), Does.StartWith($"{path} is damaged ("));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(wrong));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void LoadData_FolderIsThatOfKerasHome()
    {
        string? before = Environment.GetEnvironmentVariable("KERAS_HOME");
        string home = Path.Combine(Path.GetTempPath(), "no-keras-home");
        try
        {
            Environment.SetEnvironmentVariable("KERAS_HOME", home);
            Assert.That(new DatasetFile("mnist.npz", new("https://origin.example"), hash: null).Home, Is.EqualTo(home));
        }
        finally
        {
            Environment.SetEnvironmentVariable("KERAS_HOME", before);
        }
    }

    [Test]
    public void LoadData_NoPath_IsRefused() => Assert.That(() => mnist.load_data(""), Throws.ArgumentException);
}
