namespace ConvNet;

/// <summary>Images moved by a matrix as SciPy's <c>ndimage.affine_transform</c> does it, of order 0 (nearest) or 1 (linear).</summary>
internal static class SplineTransform
{
    /// <summary>How places outside are filled.</summary>
    public static readonly string[] FillModes = ["constant", "nearest", "reflect", "wrap"];

    /// <summary>An image in which what is at (row, column) comes from the place that the matrix takes it to.</summary>
    /// <param name="image">(height, width, channels).</param>
    /// <param name="matrix">Two rows of three: what row and column count, and what is added.</param>
    /// <param name="order">0 or 1.</param>
    /// <param name="fill_mode">One of <see cref="FillModes"/>.</param>
    /// <param name="cval">The number outside for "constant": beyond the middle of the outermost pixels.</param>
    public static NDArray Apply(NDArray image, double[,] matrix, int order, string fill_mode, double cval)
    {
        var (height, width, channels) = (image.Sizes[0], image.Sizes[1], image.Sizes[2]);
        double[] from = image.ToArray<double>(), to = new double[from.Length];
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                double y = matrix[0, 2] + row * matrix[0, 0] + column * matrix[0, 1];
                double x = matrix[1, 2] + row * matrix[1, 0] + column * matrix[1, 1];
                var pixel = to.AsSpan((row * width + column) * channels, channels);
                if (Window.At(y, height, order, fill_mode) is { } down && Window.At(x, width, order, fill_mode) is { } across)
                    Blend(from, width, channels, down, across, pixel);
                else pixel.Fill(cval);
            }
        }
        return Converted(NDArray.Wrap(to, image.shape), image.dtype);
    }

    private static void Blend(double[] from, int width, int channels, Window down, Window across, Span<double> pixel)
    {
        int top = down.First * width, bottom = down.Second * width;
        for (int channel = 0; channel < channels; channel++)
        {
            double At(int row, int column) => from[(row + column) * channels + channel];
            pixel[channel] = At(top, across.First) * (1 - down.Share) * (1 - across.Share)
                + At(top, across.Second) * (1 - down.Share) * across.Share
                + At(bottom, across.First) * down.Share * (1 - across.Share)
                + At(bottom, across.Second) * down.Share * across.Share;
        }
    }

    // Whole numbers are rounded.
    private static NDArray Converted(NDArray numbers, DType dtype) => dtype.IsFloat ? numbers.astype(dtype)
        : np.floor(np.abs(numbers) + 0.5).astype(dtype) * np.sign(numbers).astype(dtype);

    /// <summary>The two elements between which a place lies, and the second one's share.</summary>
    private readonly record struct Window(int First, int Second, double Share)
    {
        /// <summary>The window at a place along an axis; null outside.</summary>
        public static Window? At(double place, int size, int order, string fill_mode)
        {
            if (place < 0 || place > size - 1)
            {
                if (fill_mode == "constant") return null;
                place = Bring(place, size, fill_mode);
            }
            if (order == 0)
            {
                int nearest = Element((int)Math.Floor(place + 0.5), size);
                return new(nearest, nearest, 0);
            }
            int first = (int)Math.Floor(place);
            return new(Element(first, size), Element(first + 1, size), place - first);
        }

        // A place outside as one inside, or within one pixel of it.
        private static double Bring(double place, int size, string fill_mode)
        {
            if (fill_mode == "nearest" || size == 1) return place < 0 ? 0 : size - 1;
            // Repetitions begin with the last element: the period is one less than the size.
            int period = fill_mode == "wrap" ? size - 1 : 2 * size;
            if (fill_mode == "wrap")
                return place < 0 ? place + period * ((int)(-place / period) + 1) : place - period * (int)(place / period);
            if (place > 0)
            {
                place -= period * (int)(place / period);
                return place >= size ? period - place - 1 : place;
            }
            if (place < -period) place += period * (int)(-place / period);
            return place < -size ? place + period : Math.Max(-place, 1e-15) - 1;
        }

        // Beyond the edges the outermost element counts.
        private static int Element(int index, int size) => Math.Clamp(index, 0, size - 1);
    }
}
