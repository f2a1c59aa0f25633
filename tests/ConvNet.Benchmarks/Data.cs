namespace ConvNet.Benchmarks;

/// <summary>What both sides work on: made-up images, the same in each process.</summary>
internal static class Data
{
    private const int Classes = 10;

    /// <summary>Images of numbers from 0 to 1, float32 (images, …), and the class of each, int64 (images).</summary>
    public static (NDArray Images, NDArray Labels) Random(int images, Shape shape)
    {
        np.random.seed(1);
        var pixels = np.random.random(shape.Prepend(images)).astype("float32");
        return (pixels, np.random.randint(0, Classes, images));
    }

    /// <summary>MNIST's training set if this machine has it, else grey levels in its shape and type, four fifths of them 0.</summary>
    public static (NDArray Images, NDArray Labels) Mnist()
    {
        if (File.Exists(MnistFile)) return mnist.load_data().Item1;
        // Plain bytes: what makes them must not show in a measurement of time or memory.
        byte[] levels = new byte[60_000 * 28 * 28];
        new Random(1).NextBytes(levels);
        for (int i = 0; i < levels.Length; i++) levels[i] = i % 5 == 0 ? levels[i] : (byte)0;
        byte[] classes = [.. Enumerable.Range(0, 60_000).Select(image => (byte)(image % Classes))];
        return (NDArray.Wrap(levels, (60_000, 28, 28)), NDArray.Wrap(classes, 60_000));
    }

    /// <summary>Where <see cref="mnist.load_data"/> finds MNIST.</summary>
    public static string MnistFile => Path.Combine(DatasetFile.KerasHome(), "datasets", "mnist.npz");
}
