namespace ConvNet;

/// <summary>
/// Sizes of images changed as Pillow does it: along the rows, then along the columns; each pixel is a weighted mean of all that it
/// covers. Images of 8 bits are computed in integers, with weights of 22 fractional bits and rounded to 8 bits in between.
/// </summary>
internal static class PillowResampling
{
    private const int WeightBits = 22;

    /// <summary>The names of the filters.</summary>
    public static readonly string[] Names = ["nearest", "bilinear", "bicubic", "hamming", "box", "lanczos"];

    /// <summary>A part of an image in a new size.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">The new height and width.</param>
    /// <param name="filter">One of <see cref="Names"/>.</param>
    /// <param name="box">The part's edges.</param>
    public static Image Resize(Image image, Size2D size, string filter, (double Left, double Upper, double Right, double Lower) box)
    {
        if ((image.height, image.width) == (size.Height, size.Width) && box == (0, 0, image.width, image.height))
            return image.convert(image.mode);
        if (filter == "nearest") return new(image.mode, Pick(image.Pixels, size, box));
        var pixels = image.Pixels.copy();
        if (image.mode == "RGBA") PixelModes.Multiply(pixels.AsSpan<byte>());
        pixels = Along(pixels, 1, size.Width, filter, box.Left, box.Right);
        pixels = Along(pixels, 0, size.Height, filter, box.Upper, box.Lower);
        if (image.mode == "RGBA") PixelModes.Divide(pixels.AsSpan<byte>());
        return new(image.mode, pixels);
    }

    private static NDArray Pick(NDArray pixels, Size2D size, (double Left, double Upper, double Right, double Lower) box)
    {
        int[] rows = Places(size.Height, box.Upper, box.Lower), columns = Places(size.Width, box.Left, box.Right);
        return np.swapaxes(np.swapaxes(pixels.TakeRows(rows), 0, 1).TakeRows(columns), 0, 1).copy();
    }

    // Added up step by step, whose rounding may tell.
    private static int[] Places(int size, double start, double end)
    {
        int[] places = new int[size];
        double step = (end - start) / size, place = start + step * 0.5;
        for (int i = 0; i < size; i++, place += step) places[i] = (int)place;
        return places;
    }

    private static NDArray Along(NDArray pixels, int axis, int size, string filter, double start, double end)
    {
        int old = pixels.Sizes[axis];
        if (old == size && start == 0 && end == old) return pixels;
        var windows = Windows(old, size, filter, start, end);
        int[] sizes = [.. pixels.Sizes];
        sizes[axis] = size;
        var result = NDArray.Empty(pixels.dtype, sizes);
        int inner = NDArray.Count(pixels.Sizes.AsSpan(axis + 1)), outer = NDArray.Count(pixels.Sizes.AsSpan(0, axis));
        for (int part = 0; part < outer; part++)
        {
            for (int i = 0; i < size; i++)
            {
                var (first, weights) = windows[i];
                int from = (part * old + first) * inner, to = (part * size + i) * inner;
                for (int k = 0; k < inner; k++) Sum(pixels, from + k, inner, weights, result, to + k);
            }
        }
        return result;
    }

    private static void Sum(NDArray pixels, int from, int step, double[] weights, NDArray result, int to)
    {
        switch (pixels.Buffer)
        {
            case byte[] bytes:
                int sum = 1 << (WeightBits - 1);
                for (int k = 0; k < weights.Length; k++) sum += bytes[from + k * step] * (int)weights[k];
                ((byte[])result.Buffer)[to] = (byte)Math.Clamp(sum >> WeightBits, 0, 255);
                break;
            case ushort[] words:
                ((ushort[])result.Buffer)[to] = (ushort)Math.Clamp(Sum(k => words[from + k * step], weights), 0, ushort.MaxValue);
                break;
            case int[] numbers:
                ((int[])result.Buffer)[to] = (int)Sum(k => numbers[from + k * step], weights);
                break;
            default: throw new ArgumentException($"Images of {pixels.dtype} can't be resized");
        }
    }

    private static double Sum(Func<int, double> pixel, double[] weights)
    {
        double sum = 0;
        for (int k = 0; k < weights.Length; k++) sum += pixel(k) * weights[k] / (1 << WeightBits);
        return Math.Round(sum, MidpointRounding.AwayFromZero);
    }

    /// <summary>For each new pixel the first old one that it sees, and the weights of that and the next ones.</summary>
    private static (int First, double[] Weights)[] Windows(int old, int size, string filter, double start, double end)
    {
        double scale = (end - start) / size, width = Math.Max(scale, 1), support = Support(filter) * width;
        var windows = new (int, double[])[size];
        for (int i = 0; i < size; i++)
        {
            double center = start + (i + 0.5) * scale;
            int first = Math.Max(0, (int)(center - support + 0.5)), last = Math.Min(old, (int)(center + support + 0.5));
            double[] weights = [.. Enumerable.Range(first, last - first).Select(at => Weight(filter, (at - center + 0.5) * (1 / width)))];
            double sum = 0;
            foreach (double weight in weights) sum += weight;
            double share = sum == 0 ? 1 : 1 / sum;
            windows[i] = (first, Array.ConvertAll(weights, weight => Rounded(weight * share)));
        }
        return windows;
    }

    private static double Rounded(double weight) =>
        Math.Truncate(weight * (1 << WeightBits) + (weight < 0 ? -0.5 : 0.5));

    private static double Support(string filter) => filter switch
    {
        "box" => 0.5,
        "bilinear" or "hamming" => 1,
        "bicubic" => 2,
        _ => 3,
    };

    private static double Weight(string filter, double x)
    {
        double distance = Math.Abs(x);
        return filter switch
        {
            "box" => x is > -0.5 and <= 0.5 ? 1 : 0,
            "bilinear" => Math.Max(0, 1 - distance),
            "hamming" => distance == 0 ? 1 : distance >= 1 ? 0 : Sinc(distance) * (0.54 + 0.46 * Math.Cos(distance * Math.PI)),
            "bicubic" => distance < 1 ? (1.5 * distance - 2.5) * distance * distance + 1
                : distance < 2 ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0,
            _ => x is >= -3 and < 3 ? Sinc(x) * Sinc(x / 3) : 0,
        };
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(x * Math.PI) / (x * Math.PI);
}
