using System.Security.Cryptography;

namespace ConvNet.Benchmarks.Alone;

/// <summary>
/// mnist.load_data() when the system has read the file before. Without MNIST a file of the same size takes its place, which is
/// read and checked in the same way.
/// </summary>
/// <returns>Seconds.</returns>
internal sealed record LoadData : Workload
{
    /// <inheritdoc/>
    public override double Measure(int epochs)
    {
        if (File.Exists(Data.MnistFile)) return Timing.Milliseconds(epochs, () => mnist.load_data()) / 1000;
        string home = Directory.CreateTempSubdirectory("mnist").FullName;
        try
        {
            string sha256 = WriteFile(Directory.CreateDirectory(Path.Combine(home, "datasets")).FullName);
            var file = new DatasetFile("mnist.npz", new("https://storage.googleapis.com"), sha256) { Home = home };
            return Timing.Milliseconds(epochs, () => file.Load(Read)) / 1000;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static string WriteFile(string folder)
    {
        string path = Path.Combine(folder, "mnist.npz");
        var (x, y) = Data.Mnist();
        np.savez_compressed(path, ("x_train", x), ("y_train", y), ("x_test", x[..10_000]), ("y_test", y[..10_000]));
        return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
    }

    private static NDArray[] Read(byte[] bytes)
    {
        using var file = new NpzFile(bytes, "mnist.npz");
        return [.. file.files.Select(name => file[name])];
    }
}
