namespace ConvNet;

/// <summary>
/// Drawn figures in colour that come with the library, for trying a network at once: the form of <see cref="cifar10"/>, a twelfth
/// of its size, and nothing to download.
/// </summary>
/// <remarks>They are not CIFAR-10: an accuracy on these says nothing of one on those.</remarks>
public abstract class figures
{
    private protected figures()
    {
    }

    /// <summary>Loads the figures: 4,000 images to train on and 1,000 to test with, each kind equally often.</summary>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(4000, 32, 32, 3)</c> and
    /// <c>(1000, 32, 32, 3)</c>, red, green and blue from 0 to 255, and uint8 labels of shape <c>(4000, 1)</c> and
    /// <c>(1000, 1)</c>: 0 disc, 1 square, 2 triangle, 3 star, 4 cross, 5 ring, 6 crescent, 7 heart, 8 two bars, 9 arrow.
    /// </returns>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data()
    {
        var ((x_train, y_train), (x_test, y_test)) = DrawnPictures.Load("figures.npz");
        return ((x_train, y_train.reshape(-1, 1)), (x_test, y_test.reshape(-1, 1)));
    }
}
