namespace ConvNet;

/// <summary>Pixels of one mode as those of another, with Pillow's rounding.</summary>
internal static class PixelModes
{
    /// <summary>Gray of colors: 0.299, 0.587 and 0.114 in parts of 65536.</summary>
    public static NDArray Gray(NDArray pixels)
    {
        int channels = pixels.Sizes[2];
        var from = pixels.Contiguous().AsSpan<byte>();
        byte[] gray = new byte[from.Length / channels];
        for (int i = 0; i < gray.Length; i++)
        {
            int at = i * channels;
            gray[i] = (byte)((19595 * from[at] + 38470 * from[at + 1] + 7471 * from[at + 2] + 32768) >> 16);
        }
        return NDArray.Wrap(gray, (pixels.Sizes[0], pixels.Sizes[1]));
    }

    /// <summary>Gray as equal red, green and blue, and full opacity as a fourth channel.</summary>
    public static NDArray Colors(NDArray pixels, int channels)
    {
        var from = pixels.Contiguous().AsSpan<byte>();
        byte[] colors = new byte[from.Length * channels];
        for (int i = 0; i < colors.Length; i++) colors[i] = i % channels == 3 ? (byte)255 : from[i / channels];
        return NDArray.Wrap(colors, (pixels.Sizes[0], pixels.Sizes[1], channels));
    }

    /// <summary>Colors with full opacity, or without their opacity.</summary>
    public static NDArray Opacity(NDArray pixels, int channels)
    {
        int before = pixels.Sizes[2];
        var from = pixels.Contiguous().AsSpan<byte>();
        byte[] colors = new byte[from.Length / before * channels];
        for (int i = 0; i < colors.Length; i++) colors[i] = i % channels == 3 ? (byte)255 : from[i / channels * before + i % channels];
        return NDArray.Wrap(colors, (pixels.Sizes[0], pixels.Sizes[1], channels));
    }

    /// <summary>RGBA with colors multiplied by their opacity, in place.</summary>
    public static void Multiply(Span<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            if (i % 4 == 3) continue;
            int product = pixels[i] * pixels[i / 4 * 4 + 3] + 128;
            pixels[i] = (byte)((product + (product >> 8)) >> 8);
        }
    }

    /// <summary>The same back.</summary>
    public static void Divide(Span<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            int opacity = pixels[i / 4 * 4 + 3];
            if (i % 4 != 3 && opacity is not (0 or 255)) pixels[i] = (byte)Math.Min(255, 255 * pixels[i] / opacity);
        }
    }
}
