namespace ConvNet;

/// <summary>Prices of houses in districts of California in 1990, as <c>keras.datasets.california_housing</c> gives them.</summary>
#pragma warning disable IDE1006 // The names are Python's.
public abstract class california_housing
{
    private const int SmallRows = 600;

    private protected california_housing()
    {
    }

    /// <summary>
    /// Loads 20,640 districts. The file is looked for in <c>KERAS_HOME/datasets</c> (<c>~/.keras/datasets</c> if that variable is
    /// not set), downloaded to there the first time, and checked by its SHA-256.
    /// </summary>
    /// <param name="version">"large", or "small" for the first 600.</param>
    /// <param name="path">The file's name in that folder, or a path of its own.</param>
    /// <param name="test_split">Which share is to test with.</param>
    /// <param name="seed">Decides the order.</param>
    /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: shapes <c>(16512, 8)</c> and <c>(4128, 8)</c>, and prices in dollars
    /// of shape <c>(16512,)</c> and <c>(4128,)</c>.</returns>
    /// <exception cref="ArgumentException">Another version, or the share is none.</exception>
    /// <exception cref="IOException">The file is not there, or is damaged, and can't be downloaded; the message says how to
    /// place it by hand.</exception>
    public static ((NDArray x_train, NDArray y_train), (NDArray x_test, NDArray y_test)) load_data(string version = "large",
        string path = "california_housing.npz", double test_split = 0.2, int seed = 113)
    {
        if (version is not ("large" or "small"))
            throw new ArgumentException($"california_housing: version must be \"large\" or \"small\", got \"{version}\"");
        return Housing.Load(path, "california_housing.npz", "1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f",
            test_split, seed, version == "small" ? SmallRows : null);
    }
}
