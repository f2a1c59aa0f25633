using ConvNet;
using static ConvNet.Builtins;

/// <summary>
/// The datasets where they can be had; otherwise drawn images, so that a sample does its whole job without internet.
/// </summary>
internal static class SampleData
{
    private const int ShortTrain = 640, ShortTest = 256;

    /// <summary>The digits, as <c>mnist.load_data()</c> gives them.</summary>
    public static ((NDArray, NDArray), (NDArray, NDArray)) Mnist(SampleOptions options) =>
        Shortened(Load(options.Drawn), options.Short);

    /// <summary>The clothes, as <c>fashion_mnist.load_data()</c> gives them.</summary>
    public static ((NDArray, NDArray), (NDArray, NDArray)) FashionMnist(SampleOptions options)
    {
        const string which = "Fashion-MNIST but the 6,000 drawn clothes";
        return Shortened(Load(fashion_mnist.load_data, clothes.load_data, which, options.Drawn), options.Short);
    }

    /// <summary>The colour images, as <c>cifar10.load_data()</c> gives them.</summary>
    public static ((NDArray, NDArray), (NDArray, NDArray)) Cifar10(SampleOptions options)
    {
        const string which = "CIFAR-10 but the 5,000 drawn figures";
        return Shortened(Load(cifar10.load_data, figures.load_data, which, options.Drawn), options.Short);
    }

    /// <summary>All digits, as <c>mnist.load_data()</c> gives them.</summary>
    /// <param name="drawn">Whether to take the drawn digits in any case.</param>
    public static ((NDArray, NDArray), (NDArray, NDArray)) Load(bool drawn) =>
        Load(() => mnist.load_data(), digits.load_data, "MNIST but the 12,000 drawn digits", drawn);

    private static ((NDArray, NDArray), (NDArray, NDArray)) Load(Func<((NDArray, NDArray), (NDArray, NDArray))> real,
        Func<((NDArray, NDArray), (NDArray, NDArray))> substitute, string which, bool drawn)
    {
        string why = "as asked";
        try
        {
            if (!drawn) return real();
        }
        catch (IOException error)
        {
            why = $"as {error.Message.Split('\n')[0].TrimEnd('.')}";
        }

        print($"These are not {which} that come with ConvNet, {why}.");
        return substitute();
    }

    private static ((NDArray, NDArray), (NDArray, NDArray)) Shortened(
        ((NDArray X, NDArray Y) Train, (NDArray X, NDArray Y) Test) data, bool isShort) => !isShort ? data :
        ((data.Train.X[..ShortTrain], data.Train.Y[..ShortTrain]), (data.Test.X[..ShortTest], data.Test.Y[..ShortTest]));
}
