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
        np.random.seed(1);
        // A hundred times the same ones: to make them must take little time and memory.
        var levels = np.random.randint(0, 256, (600, 28, 28), "uint8");
        var isDrawn = np.random.randint(0, 5, levels.shape, "uint8") == 0;
        return (np.tile(levels * isDrawn.astype("uint8"), (100, 1, 1)), np.random.randint(0, Classes, 60_000, "uint8"));
    }

    /// <summary>Where <see cref="mnist.load_data"/> finds MNIST.</summary>
    public static string MnistFile => Path.Combine(DatasetFile.KerasHome(), "datasets", "mnist.npz");
}
