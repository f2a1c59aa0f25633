namespace ConvNet;

/// <summary>Prices of houses in suburbs of Boston in the 1970s, as <c>keras.datasets.boston_housing</c> gives them.</summary>
/// <remarks>One of the columns tells how many Black people live there and assumes that this sets prices: of use to learn how such data
/// mislead, not to judge houses by. <see cref="california_housing"/> serves as well.</remarks>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class boston_housing
{
    private protected boston_housing()
    {
    }

    /// <summary>
    /// Loads 506 suburbs. The file is looked for in <c>KERAS_HOME/datasets</c> (<c>~/.keras/datasets</c> if that variable is not
    /// set), downloaded to there the first time, and checked by its SHA-256.
    /// </summary>
    /// <param name="path">The file's name in that folder, or a path of its own.</param>
    /// <param name="test_split">Which share is to test with.</param>
    /// <param name="seed">Decides the order.</param>
    /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: float64 of shape <c>(404, 13)</c> and <c>(102, 13)</c>, and prices in
    /// thousands of dollars, float64 of shape <c>(404,)</c> and <c>(102,)</c>.</returns>
    /// <exception cref="ArgumentException">The share is none.</exception>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data(
        string path = "boston_housing.npz", double test_split = 0.2, int seed = 113) => Housing.Load(path, "boston_housing.npz",
            "f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5", test_split, seed);
}
