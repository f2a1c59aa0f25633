namespace ConvNet;

/// <summary>Brings a picture to another size: Matplotlib's interpolations.</summary>
internal static class Resampling2D
{
    private static readonly Dictionary<string, (double Radius, Func<double, double> Weight)> Kernels = new()
    {
        ["bilinear"] = (1, x => 1 - x),
        ["hanning"] = (1, x => 0.5 + 0.5 * Math.Cos(Math.PI * x)),
        ["hamming"] = (1, x => 0.54 + 0.46 * Math.Cos(Math.PI * x)),
        ["hermite"] = (1, x => (2 * x - 3) * x * x + 1),
        ["quadric"] = (1.5, x => x < 0.5 ? 0.75 - x * x : 0.5 * (x - 1.5) * (x - 1.5)),
        ["bicubic"] = (2, x => Cubic(x, 1, 0)),
        ["mitchell"] = (2, x => Cubic(x, 1 / 3.0, 1 / 3.0)),
        ["catrom"] = (2, x => Cubic(x, 0, 0.5)),
        ["gaussian"] = (2, x => Math.Exp(-2 * x * x)),
        ["lanczos"] = (4, x => x == 0 ? 1 : Sinc(x) * Sinc(x / 4)),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["antialiased", "auto", "nearest", "none", .. Kernels.Keys];

    /// <summary>A name, checked.</summary>
    /// <exception cref="ArgumentException">No interpolation is called so.</exception>
    public static string Checked(string name) => Choice.Of(name, "interpolation", Names);

    /// <summary>Pixels of another height and width.</summary>
    public static double[] Resize(double[] pixels, int height, int width, int channels, int newHeight, int newWidth, string name)
    {
        if (name is "antialiased" or "auto") name = IsPlain(height, newHeight) && IsPlain(width, newWidth) ? "nearest"
            : "hanning";
        var rows = Taps(height, newHeight, name);
        var columns = Taps(width, newWidth, name);
        double[] wide = new double[height * newWidth * channels];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < newWidth; x++)
            {
                foreach (var (from, weight) in columns[x])
                {
                    for (int c = 0; c < channels; c++)
                        wide[(y * newWidth + x) * channels + c] += weight * pixels[(y * width + from) * channels + c];
                }
            }
        }
        int row = newWidth * channels;
        double[] result = new double[newHeight * row];
        for (int y = 0; y < newHeight; y++)
        {
            foreach (var (from, weight) in rows[y])
            {
                for (int i = 0; i < row; i++) result[y * row + i] += weight * wide[from * row + i];
            }
        }
        return result;
    }

    // Enlarged three times and more, or just doubled, pixels show as squares.
    private static bool IsPlain(int size, int newSize) => newSize > 3 * size || newSize == size || newSize == 2 * size;

    private static (int From, double Weight)[][] Taps(int size, int newSize, string name)
    {
        double ratio = (double)size / newSize;
        if (!Kernels.TryGetValue(name, out var kernel))
            return [.. Enumerable.Range(0, newSize).Select(i => new[] { ((int)((i + 0.5) * ratio), 1.0) })];
        // When the picture shrinks, the kernel spans all that falls into one new pixel.
        double stretch = Math.Max(1, ratio), radius = kernel.Radius * stretch;
        return [.. Enumerable.Range(0, newSize).Select(At)];

        (int, double)[] At(int i)
        {
            double center = (i + 0.5) * ratio - 0.5;
            int first = (int)Math.Ceiling(center - radius), last = (int)Math.Floor(center + radius);
            var taps = Enumerable.Range(first, last - first + 1)
                .Select(j => (From: Math.Clamp(j, 0, size - 1), Weight: kernel.Weight(Math.Abs(j - center) / stretch))).ToArray();
            double sum = taps.Sum(tap => tap.Weight);
            return Array.ConvertAll(taps, tap => (tap.From, tap.Weight / sum));
        }
    }

    // The cubic filters of Mitchell and Netravali.
    private static double Cubic(double x, double b, double c) => x < 1
        ? ((12 - 9 * b - 6 * c) * x * x * x + (-18 + 12 * b + 6 * c) * x * x + 6 - 2 * b) / 6
        : ((-b - 6 * c) * x * x * x + (6 * b + 30 * c) * x * x + (-12 * b - 48 * c) * x + 8 * b + 24 * c) / 6;

    private static double Sinc(double x) => Math.Sin(Math.PI * x) / (Math.PI * x);
}
