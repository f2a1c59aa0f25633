namespace ConvNet;

/// <summary>
/// Drawn clothes that come with the library, for trying a network at once: the form of <see cref="fashion_mnist"/>, a twelfth of
/// its size, and nothing to download.
/// </summary>
/// <remarks>They are not Fashion-MNIST: an accuracy on these says nothing of one on those.</remarks>
public abstract class clothes
{
    private protected clothes()
    {
    }

    /// <summary>Loads the clothes: 5,000 images to train on and 1,000 to test with, each kind equally often.</summary>
    /// <returns>
    /// <c>((x_train, y_train), (x_test, y_test))</c>: uint8 images of shape <c>(5000, 28, 28)</c> and <c>(1000, 28, 28)</c>,
    /// grey levels from 0 (background) to 255, and uint8 labels from 0 to 9 of shape <c>(5000,)</c> and <c>(1000,)</c>, in the
    /// order of <see cref="fashion_mnist"/>.
    /// </returns>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data() =>
        DrawnPictures.Load("clothes.npz");
}
