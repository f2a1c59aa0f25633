using System.IO.Compression;

namespace ConvNet.Tests.Numpy;

internal sealed class NpzTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeAFolder() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void RemoveIt() => Directory.Delete(_folder, recursive: true);

    [TestCase(false)]
    [TestCase(true)]
    public void Savez_AndLoad_GiveTheArraysByName(bool compressed)
    {
        string path = Path.Combine(_folder, "xy");
        var x = np.arange(6).reshape(2, 3);
        if (compressed) np.savez_compressed(path, ("x", x), ("y", true));
        else np.savez(path, ("x", x), ("y", true));
        using var data = np.load(path + ".npz");
        Assert.That(data.files, Is.EqualTo(new[] { "x", "y" }));
        Assert.That(np.array_equal(data["x"], x) && (bool)data["y"]);
        Assert.That(() => data["z"], Throws.InstanceOf<KeyNotFoundException>()
            .With.Message.EqualTo($"{path}.npz has no array 'z', but x, y."));
        Assert.That(() => (NDArray)data, Throws.InstanceOf<InvalidDataException>()
            .With.Message.EqualTo($"{path}.npz holds arrays by name (x, y); take one as [\"name\"]."));
    }

    [Test]
    public void Savez_WithoutNames_CountsThem()
    {
        string path = Path.Combine(_folder, "all.npz");
        np.savez(path, np.zeros(2), np.ones(3));
        Assert.That(np.load(path).files, Is.EqualTo(new[] { "arr_0", "arr_1" }));
    }

    [Test]
    public void Save_AddsItsEnding_AndLoadConverts()
    {
        np.save(Path.Combine(_folder, "x"), np.arange(3));
        NDArray x = np.load(Path.Combine(_folder, "x.npy"));
        Assert.That(x.ToArray<long>(), Is.EqualTo(new long[] { 0, 1, 2 }));
    }

    [Test]
    public void Load_CutAnywhere_IsInvalidData()
    {
        using var stream = new MemoryStream();
        np.savez(stream, CompressionLevel.Optimal, ("x", np.arange(40)));
        byte[] whole = stream.ToArray();
        for (int length = 0; length < whole.Length; length += 7)
        {
            byte[] part = whole[..length];
            Assert.That(() => First(part, "cut.npz"),
                Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("cut.npz"), $"{length} bytes");
        }
    }

    [Test]
    public void Load_AByteChanged_IsInvalidDataOrTheSame()
    {
        using var stream = new MemoryStream();
        np.savez(stream, CompressionLevel.Optimal, ("x", np.arange(40)));
        byte[] whole = stream.ToArray();
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x41;
            try
            {
                Assert.That(np.array_equal(First(changed, "changed.npz"), np.arange(40)), $"byte {i}");
            }
            catch (InvalidDataException refused)
            {
                Assert.That(refused.Message, Does.StartWith("changed.npz"), $"byte {i}");
            }
        }
    }

    /// <summary>The first array of an npz file, or the one of an npy file.</summary>
    private static NDArray First(byte[] bytes, string name)
    {
        using var file = np.load(new MemoryStream(bytes), name);
        return file.files.Count > 0 ? file[file.files[0]] : file;
    }
}
