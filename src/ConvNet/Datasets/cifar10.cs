namespace ConvNet;

/// <summary>The CIFAR-10 small colour pictures, as <c>keras.datasets.cifar10</c> gives them.</summary>
/// <remarks>Their page: https://www.cs.toronto.edu/~kriz/cifar.html.</remarks>
public abstract class cifar10
{
    private const string Sha256 = "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce";
    private const int PerBatch = 10000;

    private static readonly Uri Origin = new("https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz");

    private static readonly string[] Batches =
        ["data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch"];

    private protected cifar10()
    {
    }

    /// <summary>
    /// Loads CIFAR-10: 50,000 images to train on and 10,000 to test with, and what each shows. The archive is looked for where
    /// Keras 3 keeps it, <c>KERAS_HOME/datasets/cifar-10-batches-py-target_archive</c> (in <c>~/.keras</c> if that variable is
    /// not set), and where Keras 2 did, <c>cifar-10-batches-py.tar.gz</c> beside it, and downloaded the first time. It is
    /// checked by its SHA-256.
    /// </summary>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(50000, 32, 32, 3)</c> and
    /// <c>(10000, 32, 32, 3)</c>, red, green and blue from 0 to 255, and uint8 labels of shape <c>(50000, 1)</c> and
    /// <c>(10000, 1)</c>: 0 airplane, 1 automobile, 2 bird, 3 cat, 4 deer, 5 dog, 6 frog, 7 horse, 8 ship, 9 truck.
    /// </returns>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data()
    {
        var file = new DatasetFile("cifar-10-batches-py-target_archive", Origin, Sha256)
        {
            FormerPath = "cifar-10-batches-py.tar.gz",
        };
        return file.Load(bytes => new Arrays(Read(bytes, PerBatch))).Value;
    }

    /// <summary>The arrays of the archive, which has some images a batch.</summary>
    /// <exception cref="InvalidDataException">It is another archive, or damaged.</exception>
    internal static ((NDArray, NDArray), (NDArray, NDArray)) Read(byte[] archive, int perBatch)
    {
        var batches = CifarArchive.Read(archive, "labels", [.. Batches.Select(name => (name, perBatch))], classes: 10);
        var train = batches[..^1];
        return ((np.concatenate([.. train.Select(batch => batch.Images)]), Labels([.. train.SelectMany(batch => batch.Labels)])),
            (batches[^1].Images, Labels(batches[^1].Labels)));
    }

    private static NDArray Labels(long[] labels) => NDArray.Wrap(labels, new Shape(labels.Length, 1)).astype("uint8");

    private sealed record Arrays(((NDArray, NDArray), (NDArray, NDArray)) Value);
}
