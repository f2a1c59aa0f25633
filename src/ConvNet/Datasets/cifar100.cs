namespace ConvNet;

/// <summary>The CIFAR-100 small colour pictures, as <c>keras.datasets.cifar100</c> gives them.</summary>
/// <remarks>Their page: https://www.cs.toronto.edu/~kriz/cifar.html.</remarks>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class cifar100
{
    private const string Sha256 = "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7";

    private static readonly Uri Origin = new("https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz");

    private protected cifar100()
    {
    }

    /// <summary>
    /// Loads CIFAR-100: 50,000 images to train on and 10,000 to test with, and what each shows. The archive is looked for where
    /// Keras 3 keeps it, <c>KERAS_HOME/datasets/cifar-100-python-target_archive</c> (in <c>~/.keras</c> if that variable is not
    /// set), and where Keras 2 did, <c>cifar-100-python.tar.gz</c> beside it, and downloaded the first time. It is checked by
    /// its SHA-256.
    /// </summary>
    /// <param name="label_mode">"fine" for the 100 classes, "coarse" for their 20 groups.</param>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(50000, 32, 32, 3)</c> and
    /// <c>(10000, 32, 32, 3)</c>, red, green and blue from 0 to 255, and int64 labels of shape <c>(50000, 1)</c> and
    /// <c>(10000, 1)</c>.
    /// </returns>
    /// <exception cref="ArgumentException">Another <paramref name="label_mode"/>.</exception>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data(string label_mode = "fine")
    {
        RequireMode(label_mode);
        var file = new DatasetFile("cifar-100-python-target_archive", Origin, Sha256) { FormerPath = "cifar-100-python.tar.gz" };
        var arrays = file.Load(bytes => new Arrays(Read(bytes, label_mode, train: 50000, test: 10000)));
        return arrays.Value;
    }

    /// <summary>The arrays of the archive, which has so many images to train on and to test with.</summary>
    /// <exception cref="InvalidDataException">It is another archive, or damaged.</exception>
    internal static ((NDArray, NDArray), (NDArray, NDArray)) Read(byte[] archive, string label_mode, int train, int test)
    {
        var parts = CifarArchive.Read(archive, $"{label_mode}_labels", [("train", train), ("test", test)], label_mode == "fine" ? 100 : 20);
        return ((parts[0].Images, Column(parts[0].Labels)), (parts[1].Images, Column(parts[1].Labels)));
    }

    private static void RequireMode(string label_mode)
    {
        if (label_mode is not ("fine" or "coarse"))
            throw new ArgumentException($"cifar100: label_mode must be \"fine\" or \"coarse\", got \"{label_mode}\"");
    }

    private static NDArray Column(long[] labels) => NDArray.Wrap(labels, new Shape(labels.Length, 1));

    private sealed record Arrays(((NDArray, NDArray), (NDArray, NDArray)) Value);
}
