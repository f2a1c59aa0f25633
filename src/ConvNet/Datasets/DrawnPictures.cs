namespace ConvNet;

/// <summary>The pictures that come with the library, drawn by the program in data/generator.</summary>
internal static class DrawnPictures
{
    /// <summary>The arrays of a file that the library has in it.</summary>
    public static ((NDArray, NDArray), (NDArray, NDArray)) Load(string name)
    {
        using var file = typeof(DrawnPictures).Assembly.GetManifestResourceStream(name)!;
        using var arrays = np.load(file, name);
        return ((arrays["x_train"], arrays["y_train"]), (arrays["x_test"], arrays["y_test"]));
    }
}
