namespace ConvNet;

/// <summary>Zalando's pictures of clothes in the form of MNIST, as <c>keras.datasets.fashion_mnist</c> gives them.</summary>
/// <remarks>Their page: https://github.com/zalandoresearch/fashion-mnist.</remarks>
public abstract class fashion_mnist
{
    private const string Origin = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

    private protected fashion_mnist()
    {
    }

    /// <summary>
    /// Loads Fashion-MNIST: 60,000 images to train on and 10,000 to test with, and what each shows. The four files are looked
    /// for in <c>KERAS_HOME/datasets/fashion-mnist</c> (<c>~/.keras/datasets/fashion-mnist</c> if that variable is not set) and
    /// downloaded to there the first time; unpacked ones do as well.
    /// </summary>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(60000, 28, 28)</c> and <c>(10000, 28, 28)</c>,
    /// grey levels from 0 (background) to 255, and uint8 labels of shape <c>(60000,)</c> and <c>(10000,)</c>: 0 T-shirt or top,
    /// 1 trouser, 2 pullover, 3 dress, 4 coat, 5 sandal, 6 shirt, 7 sneaker, 8 bag, 9 ankle boot.
    /// </returns>
    /// <exception cref="IOException">A file is not there, or is damaged, and can't be downloaded; the message says how to place
    /// it by hand.</exception>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data() => Load(network: null);

    internal static ((NDArray, NDArray), (NDArray, NDArray)) Load(HttpMessageHandler? network, string? home = null)
    {
        return ((Images("train", 60000), Labels("train", 60000)), (Images("t10k", 10000), Labels("t10k", 10000)));

        NDArray Images(string set, int count) => File($"{set}-images-idx3-ubyte.gz", (count, 28, 28));

        NDArray Labels(string set, int count) => File($"{set}-labels-idx1-ubyte.gz", count);

        NDArray File(string name, Shape shape)
        {
            var file = new DatasetFile(Path.Combine("fashion-mnist", name), new(Origin + name), hash: null)
            {
                Network = network,
                Home = home ?? DatasetFile.KerasHome(),
                FormerPath = Path.Combine("fashion-mnist", Path.GetFileNameWithoutExtension(name)),
            };
            return file.Load(bytes => IdxFile.Read(bytes, shape));
        }
    }
}
