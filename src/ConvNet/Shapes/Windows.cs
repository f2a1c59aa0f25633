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

    /// <summary>The shape of what a window gives that slides over series, images or volumes.</summary>
    /// <param name="layer">The name of the layer, for the error.</param>
    /// <param name="what">What slides, for the error: "kernel" or "pool".</param>
    /// <param name="input">(batch, …, channels), or channels first.</param>
    /// <param name="window">The window's size along each axis but the batch and the channels.</param>
    /// <param name="strides">The steps between its places.</param>
    /// <param name="padding">"valid" or "same".</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    /// <param name="dilation">The distance between the pixels that the window sees; null for 1.</param>
    /// <param name="channels">The channels of the output; null to keep the input's.</param>
    /// <exception cref="ArgumentException">The window is larger than the image.</exception>
    public static Shape Slide(string layer, string what, Shape input, int[] window, int[] strides, string padding,
        string data_format, int[]? dilation = null, int? channels = null)
    {
        int first = FirstAxis(data_format), channelAxis = ChannelAxis(data_format, input.Count);
        var output = input.With(channelAxis, channels ?? input.At(channelAxis));
        for (int i = 0; i < window.Length; i++)
        {
            int? places = Places(input.At(first + i), window[i], strides[i], padding, dilation?[i] ?? 1);
            output = output.With(first + i, places);
            if (places != 0) continue;
            Shape extent = window.Select((size, axis) => Extent(size, dilation?[axis] ?? 1)).ToArray();
            throw new ArgumentException(
                $"{layer}: {what} {extent} is larger than its input {input[first..(first + window.Length)]}; " +
                $"use padding: \"same\" or a smaller {what} (got input {input})");
        }
        return output;
    }

    /// <inheritdoc cref="Slide(string, string, Shape, int[], int[], string, string, int[], int?)"/>
    public static Shape Slide(string layer, string what, Shape input, Size2D window, Size2D strides, string padding,
        string data_format, Size2D dilation, int? channels = null) => Slide(layer, what, input, window.ToArray(),
        strides.ToArray(), padding, data_format, dilation.ToArray(), channels);

    /// <summary>The first axis that windows slide along, behind the batch and maybe the channels.</summary>
    public static int FirstAxis(string data_format) => data_format == "channels_first" ? 2 : 1;

    /// <summary>The axis of the channels in a batch of series, images or volumes.</summary>
    public static int ChannelAxis(string data_format, int rank = 4) => data_format == "channels_first" ? 1 : rank - 1;

    /// <summary>The pixels from a window's first to its last.</summary>
    private static int Extent(int window, int dilation) => (window - 1) * dilation + 1;
}
