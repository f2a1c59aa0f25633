using ConvNet.Benchmarks.Networks;

namespace ConvNet.Benchmarks.Alone;

/// <summary>The first notebook on MNIST, line for line up to the training.</summary>
internal static class Notebook1Run
{
    /// <summary>Loads MNIST, brings it into form and trains an epoch with batches of 256.</summary>
    /// <param name="images">How many of the images.</param>
    /// <param name="callback">Is told of each stage.</param>
    public static void Train(int images, Callback? callback = null)
    {
        var (x_train, y_train) = Data.Mnist();
        x_train = x_train[..images].reshape((images, 28, 28, 1)).astype("float32") / 255;
        var labels = keras.utils.to_categorical(y_train[..images], 10);
        Notebook1.Network.Ours().Fit(x_train, labels, batch_size: 256, verbose: 0, callbacks: callback is null ? null : [callback]);
    }
}
