namespace ConvNet.Engine;

/// <summary>
/// Sizes of images changed along one axis: each pixel of the result is a weighted mean of the pixels around its place.
/// </summary>
/// <remarks>
/// Pixels are squares with their centers at halves. The kernels: Keys, "Cubic convolution interpolation for digital image
/// processing" (1981), with a = -1/2; Duchon, "Lanczos filtering in one and two dimensions" (1979).
/// </remarks>
internal static class Resampling
{
    /// <summary>The interpolations that there are.</summary>
    public static readonly string[] Names = ["bilinear", "bicubic", "lanczos3", "lanczos5"];

    /// <summary>The weights of each old pixel (columns) in each new one (rows), row by row; each row sums to 1.</summary>
    /// <param name="size">How many old pixels there are.</param>
    /// <param name="newSize">How many new ones.</param>
    /// <param name="interpolation">One of <see cref="Names"/>.</param>
    /// <param name="antialias">Whether a new pixel that is larger than an old one sees all that it covers.</param>
    public static float[] Weights(int size, int newSize, string interpolation, bool antialias = false)
    {
        float[] weights = new float[newSize * size];
        double width = antialias ? Math.Max(1, (double)size / newSize) : 1;
        for (int row = 0; row < newSize; row++)
        {
            double place = (row + 0.5) * size / newSize - 0.5;
            // TensorFlow looks its cubic weights up in a table of 1024 places between two pixels.
            if (interpolation == "bicubic" && !antialias) place = Math.Floor(place * 1024 + 0.5) / 1024;
            double[] raw =
                [.. Enumerable.Range(0, size).Select(pixel => Kernel(interpolation, Math.Abs(pixel - place) / width))];
            double sum = raw.Sum();
            for (int pixel = 0; pixel < size; pixel++) weights[row * size + pixel] = (float)(raw[pixel] / sum);
        }
        return weights;
    }

    /// <summary>
    /// The same for an axis that is stretched by a scale, then moved; places outside, and those whose weights cancel, get 0.
    /// </summary>
    /// <param name="size">How many old pixels there are.</param>
    /// <param name="newSize">How many new ones.</param>
    /// <param name="scale">How much longer the old ones become.</param>
    /// <param name="translation">How far they then move.</param>
    /// <param name="interpolation">One of <see cref="Names"/>.</param>
    /// <param name="antialias">Whether a new pixel that is larger than an old one sees all that it covers.</param>
    public static float[] Weights(int size, int newSize, double scale, double translation, string interpolation, bool antialias)
    {
        float[] weights = new float[newSize * size];
        double width = antialias ? Math.Max(1, 1 / scale) : 1;
        for (int row = 0; row < newSize; row++)
        {
            double place = (row + 0.5 - translation) / scale - 0.5;
            if (place < -0.5 || place > size - 0.5) continue;
            double[] raw =
                [.. Enumerable.Range(0, size).Select(pixel => Kernel(interpolation, Math.Abs(pixel - place) / width))];
            double sum = raw.Sum();
            // TensorFlow's and JAX's limit: a thousand times float32's precision.
            if (Math.Abs(sum) <= 1000 * 1.1920929e-7) continue;
            for (int pixel = 0; pixel < size; pixel++) weights[row * size + pixel] = (float)(raw[pixel] / sum);
        }
        return weights;
    }

    private static double Kernel(string interpolation, double distance) => interpolation switch
    {
        "bilinear" => Math.Max(0, 1 - distance),
        "bicubic" => Cubic(distance),
        "lanczos3" => Lanczos(distance, 3),
        _ => Lanczos(distance, 5),
    };

    private static double Cubic(double x) => x switch
    {
        < 1 => (1.5 * x - 2.5) * x * x + 1,
        < 2 => ((-0.5 * x + 2.5) * x - 4) * x + 2,
        _ => 0,
    };

    private static double Lanczos(double x, int radius) => x >= radius ? 0 : Sinc(x) * Sinc(x / radius);

    private static double Sinc(double x) => x < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
