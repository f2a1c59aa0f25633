using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace ConvNet.Tests.Datasets;

public class Cifar10Tests
{
    private const int Pixels = 3 * 32 * 32;

    private static readonly string[] Batches =
        ["data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch"];

    [Test]
    public void Read_ImagesAreHeightWidthChannels()
    {
        var ((x_train, y_train), (x_test, y_test)) = cifar10.Read(Archive(Batches), perBatch: 2);
        Assert.That(x_train.shape, Is.EqualTo(new Shape(10, 32, 32, 3)));
        Assert.That(y_train.shape, Is.EqualTo(new Shape(10, 1)));
        Assert.That(x_test.shape, Is.EqualTo(new Shape(2, 32, 32, 3)));
        Assert.That(y_test.shape, Is.EqualTo(new Shape(2, 1)));
        foreach (var array in new[] { x_train, y_train, x_test, y_test }) Assert.That(array.dtype, Is.EqualTo(np.uint8));
        Assert.That(y_train.AsSpan<byte>().ToArray(), Is.EqualTo(new byte[] { 0, 4, 1, 5, 2, 6, 3, 7, 4, 8 }));
        // The second image of the third batch, row 4, column 5.
        Assert.That((int)x_train[5, 4, 5, 0], Is.EqualTo(Pixel(2, 1, 0, 4 * 32 + 5)));
        Assert.That((int)x_train[5, 4, 5, 2], Is.EqualTo(Pixel(2, 1, 2, 4 * 32 + 5)));
        Assert.That((int)x_test[0, 31, 0, 1], Is.EqualTo(Pixel(5, 0, 1, 31 * 32)));
    }

    [Test]
    public void Read_BatchIsMissing_IsNamed() => Assert.That(() => cifar10.Read(Archive(Batches[1..5]), perBatch: 2),
        Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("the archive has no data_batch_1, test_batch"));

    [Test]
    public void Read_BatchOfAnotherSize_IsRefused() => Assert.That(() => cifar10.Read(Archive(Batches), perBatch: 3),
        Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("data_batch_1 is no batch of 3 images and labels"));

    private static byte Pixel(int batch, int image, int channel, int place) =>
        (byte)(batch * 30 + image * 100 + channel * 7 + place % 11);

    private static byte[] Archive(string[] batches)
    {
        using var content = new MemoryStream();
        using (var tar = new TarWriter(new GZipStream(content, CompressionLevel.Fastest, leaveOpen: true)))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "cifar-10-batches-py/"));
            Write("readme.html", []);
            foreach (string batch in batches) Write(batch, Batch(Array.IndexOf(Batches, batch)));

            void Write(string name, byte[] bytes)
            {
                using var stream = new MemoryStream(bytes);
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "cifar-10-batches-py/" + name) { DataStream = stream });
            }
        }

        return content.ToArray();
    }

    /// <summary>Two images and labels as Python 2 pickled them.</summary>
    private static byte[] Batch(int batch)
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * Pixels)
            .Select(i => Pixel(batch, i / Pixels, i % Pixels / 1024, i % 1024))];
        return
        [
            .. Latin1("\u0080\u0002}(U\u0004datacnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\nK\0\u0085U\u0001btR("),
            .. Latin1("K\u0001K\u0002M\u0000\u000c\u0086cnumpy\ndtype\n(U\u0002u1K\0K\u0001tR(K\u0003U\u0001|NNNJÿÿÿÿJÿÿÿÿK\0tb\u0089T"),
            .. BitConverter.GetBytes(pixels.Length), .. pixels,
            .. Latin1($"tbU\u0006labels](K{(char)batch}K{(char)(batch + 4)}eu."),
        ];
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
