namespace ConvNet;

/// <summary>
/// Drawn handwritten digits that come with the library, for trying a network at once: the form of <see cref="mnist"/>, a
/// sixth of its size, and nothing to download.
/// </summary>
/// <remarks>They are not MNIST: an accuracy on these says nothing of one on those.</remarks>
public abstract class digits
{
    private protected digits()
    {
    }

    /// <summary>Loads the digits: 10,000 images to train on and 2,000 to test with, each digit equally often.</summary>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(10000, 28, 28)</c> and <c>(2000, 28, 28)</c>,
    /// grey levels from 0 (background) to 255, and uint8 labels from 0 to 9 of shape <c>(10000,)</c> and <c>(2000,)</c>.
    /// </returns>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data() =>
        DrawnPictures.Load("digits.npz");
}
