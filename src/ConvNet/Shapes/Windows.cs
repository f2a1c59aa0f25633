namespace ConvNet;

/// <summary>
/// The arithmetic of windows that slide over an image: kernels and pools. Integers only; the sizes are pixels.
/// </summary>
/// <remarks>
/// Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), has the derivations.
/// </remarks>
internal static class Windows
{
    /// <summary>How many places a window has along one axis; null if the axis' size is unknown.</summary>
    public static int? Places(int? size, int window, int stride, string padding, int dilation = 1)
    {
        if (size is not { } pixels) return null;
        int covered = padding == "same" ? pixels : pixels - Extent(window, dilation) + 1;
        return covered <= 0 ? 0 : (covered + stride - 1) / stride;
    }

    /// <summary>The zeros before and after an axis that padding "same" adds; the odd one stands at the end.</summary>
    public static (int Before, int After) SamePadding(int size, int window, int stride, int dilation = 1)
    {
        int places = (size + stride - 1) / stride;
        int total = Math.Max(0, (places - 1) * stride + Extent(window, dilation) - size);
        return (total / 2, total - total / 2);
    }

    /// <summary>The shape of what a window gives that slides over images.</summary>
    /// <param name="layer">The name of the layer, for the error.</param>
    /// <param name="what">What slides, for the error: "kernel" or "pool".</param>
    /// <param name="input">(batch, height, width, channels), or channels first.</param>
    /// <param name="window">Height and width of the window.</param>
    /// <param name="strides">The steps between its places.</param>
    /// <param name="padding">"valid" or "same".</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    /// <param name="dilation">The distance between the pixels that the window sees.</param>
    /// <param name="channels">The channels of the output; null to keep the input's.</param>
    /// <exception cref="ArgumentException">The window is larger than the image.</exception>
    public static Shape Slide(string layer, string what, Shape input, Size2D window, Size2D strides, string padding,
        string data_format, Size2D dilation, int? channels = null)
    {
        int rows = data_format == "channels_first" ? 2 : 1;
        int? height = Places(input.At(rows), window.Height, strides.Height, padding, dilation.Height);
        int? width = Places(input.At(rows + 1), window.Width, strides.Width, padding, dilation.Width);
        if (height == 0 || width == 0)
        {
            var extent = new Size2D(Extent(window.Height, dilation.Height), Extent(window.Width, dilation.Width));
            throw new ArgumentException(
                $"{layer}: {what} {extent} is larger than its input {new Shape(input.At(rows), input.At(rows + 1))}; " +
                $"use padding: \"same\" or a smaller {what} (got input {input})");
        }
        int channelAxis = ChannelAxis(data_format);
        return input.With(rows, height).With(rows + 1, width).With(channelAxis, channels ?? input.At(channelAxis));
    }

    /// <summary>The axis of the channels in a batch of images.</summary>
    public static int ChannelAxis(string data_format) => data_format == "channels_first" ? 1 : 3;

    /// <summary>The pixels from a window's first to its last.</summary>
    private static int Extent(int window, int dilation) => (window - 1) * dilation + 1;
}
