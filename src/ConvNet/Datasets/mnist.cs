using System.Security.Cryptography;

namespace ConvNet;

/// <summary>The MNIST handwritten digits, as <c>keras.datasets.mnist</c> gives them.</summary>
public abstract class mnist
{
    private const string Sha256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1";

    private static readonly Uri Origin = new("https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz");

    // The SHA-256 of each array's bytes, row by row: MNIST compressed anew is MNIST too.
    private static readonly (string Name, Shape Shape, string Sha256)[] Arrays =
    [
        ("x_train", (60000, 28, 28), "741c988805d008ac6e4c904b69001ba184c24b2c540a4ef403f4c71b676cf757"),
        ("y_train", 60000, "1feba77c54802fa5339a11837ea4b2866434b83314ec45192930f1df69120c13"),
        ("x_test", (10000, 28, 28), "6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161"),
        ("y_test", 10000, "ddeff807876a9661a1110d45c266c86239a3a1b7d37da0c3716a7a683c852ff5"),
    ];

    private protected mnist()
    {
    }

    /// <summary>
    /// Loads MNIST: 60,000 images to train on and 10,000 to test with, and the digit that each shows. The file is looked for
    /// in <c>KERAS_HOME/datasets</c> (<c>~/.keras/datasets</c> if that variable is not set) and downloaded to there the first
    /// time. Without it MNIST's own four files do as well, in <c>KERAS_HOME/datasets/mnist</c> or beside where it would be:
    /// <c>train-images-idx3-ubyte.gz</c> and so on, also unpacked. All is checked by SHA-256: what is returned is MNIST and
    /// nothing else.
    /// </summary>
    /// <param name="path">The file's name in that folder, or a path of its own.</param>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(60000, 28, 28)</c> and <c>(10000, 28, 28)</c>,
    /// grey levels from 0 (background) to 255, and uint8 labels from 0 to 9 of shape <c>(60000,)</c> and <c>(10000,)</c>.
    /// </returns>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data(string path = "mnist.npz") =>
        Load(path, network: null);

    internal static ((NDArray, NDArray), (NDArray, NDArray)) Load(string path, HttpMessageHandler? network)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new DatasetFile(path, Origin, Sha256) { Network = network };
        var arrays = file.IsThere ? null : FromIdx(Path.Combine(file.Home, "datasets"));
        arrays ??= file.Load(Read, IsMnist);
        return ((arrays[0], arrays[1]), (arrays[2], arrays[3]));
    }

    // The four files of MNIST's authors, for whoever has these; null where they are not.
    private static NDArray[]? FromIdx(string datasets)
    {
        if ((IdxFiles.In(Path.Combine(datasets, "mnist")) ?? IdxFiles.In(datasets)) is not { } files) return null;
        NDArray[] arrays = [.. files.Zip(Arrays, (file, array) => IdxFile.Read(file, array.Shape))];
        return IsMnist(arrays) ? arrays
            : throw new InvalidDataException($"{Path.GetDirectoryName(files[0])} has four files like MNIST's, but of other numbers");
    }

    private static NDArray[] Read(byte[] bytes)
    {
        using var file = new NpzFile(bytes, "mnist.npz");
        return [.. Arrays.Select(array => file[array.Name])];
    }

    private static bool IsMnist(NDArray[] arrays) => arrays.Zip(Arrays).AsParallel().All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(NDArray array, (string Name, Shape Shape, string Sha256) expected) =>
        array.dtype == np.uint8 && array.shape == expected.Shape
        && Convert.ToHexStringLower(SHA256.HashData(array.AsSpan<byte>())) == expected.Sha256;
}
