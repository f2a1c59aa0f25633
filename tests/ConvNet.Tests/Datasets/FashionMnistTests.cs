using System.IO.Compression;

namespace ConvNet.Tests.Datasets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FashionMnistTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("convnet-fashion-").FullName;
    private readonly IDisposable _screen = Screen.Replace(new Screen(TextWriter.Null, error: TextWriter.Null));

    private string Folder => Path.Combine(_home, "datasets", "fashion-mnist");

    public void Dispose()
    {
        _screen.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [Test]
    public void LoadData_FourFiles()
    {
        Place("train-images-idx3-ubyte.gz", 3, 60000 * 784);
        Place("train-labels-idx1-ubyte.gz", 1, 60000);
        Place("t10k-images-idx3-ubyte.gz", 3, 10000 * 784);
        Place("t10k-labels-idx1-ubyte.gz", 1, 10000);
        var ((x_train, y_train), (x_test, y_test)) = fashion_mnist.Load(FakeNetwork.Offline(), _home);
        Assert.That(x_train.shape, Is.EqualTo(new Shape(60000, 28, 28)));
        Assert.That(y_train.shape, Is.EqualTo(new Shape(60000)));
        Assert.That(x_test.shape, Is.EqualTo(new Shape(10000, 28, 28)));
        Assert.That(y_test.shape, Is.EqualTo(new Shape(10000)));
        Assert.That((int)x_test[0, 1, 2], Is.EqualTo(30));
    }

    [Test]
    public void LoadData_Offline_SaysWhereItLooked() => Assert.That(() => fashion_mnist.Load(FakeNetwork.Offline(), _home),
        Throws.InstanceOf<IOException>().With.Message.StartsWith(
            $"train-images-idx3-ubyte.gz is not in {Folder}, and downloading it from " +
            "https://storage.googleapis.com/tensorflow/tf-keras-datasets/train-images-idx3-ubyte.gz failed: ")
            .And.Message.EndsWith($"has it as {Path.Combine("datasets", "fashion-mnist", "train-images-idx3-ubyte.gz")}."));

    [TestCase(60000, 60000 * 784 - 1, "it ends before the last number of shape (60000, 28, 28)")]
    [TestCase(60000, 60000 * 784 + 1, "it goes on behind the last number of shape (60000, 28, 28)")]
    [TestCase(10000, 10000 * 784, "it is no IDX file of uint8 numbers of shape (60000, 28, 28)")]
    public void LoadData_DamagedFile_IsNamed(int count, int length, string damage)
    {
        Place("train-images-idx3-ubyte.gz", 3, length, count);
        Assert.That(() => fashion_mnist.Load(FakeNetwork.Offline(), _home), Throws.InstanceOf<IOException>()
            .With.Message.StartsWith(Path.Combine(Folder, "train-images-idx3-ubyte.gz") + $" is damaged ({damage}), and downloading it from "));
    }

    private void Place(string name, byte axes, int length, int? count = null)
    {
        int items = count ?? (axes == 1 ? length : length / 784);
        byte[] header = [0, 0, 8, axes, .. BigEndian(items)];
        if (axes == 3) header = [.. header, .. BigEndian(28), .. BigEndian(28)];
        byte[] elements = new byte[length];
        for (int i = 0; i < length; i++) elements[i] = (byte)i;
        Directory.CreateDirectory(Folder);
        using var file = new GZipStream(File.Create(Path.Combine(Folder, name)), CompressionLevel.Fastest);
        file.Write(header);
        file.Write(elements);
    }

    private static byte[] BigEndian(int size) => [.. BitConverter.GetBytes(size).Reverse()];
}
