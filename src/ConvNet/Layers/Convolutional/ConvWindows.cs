namespace ConvNet;

/// <summary>The arithmetic of kernels that slide over inputs of any number of dimensions.</summary>
/// <remarks>
/// Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), has the derivations.
/// </remarks>
internal static class ConvWindows
{
    /// <summary>The axis of the channels.</summary>
    public static Index ChannelAxis(string data_format) => data_format == "channels_first" ? 1 : ^1;

    /// <summary>The shape of a convolution's output.</summary>
    /// <exception cref="ArgumentException">The kernel is larger than the input.</exception>
    public static Shape Slide(string layer, Shape input, int[] kernel, int[] strides, string padding, string data_format,
        int[] dilation, int? channels)
    {
        int?[] sizes = Spatial(input, data_format);
        // Zeros before the first step only, "causal", are as many as "same" has on both sides.
        string covered = padding == "causal" ? "same" : padding;
        int?[] places = [.. sizes.Select((size, i) => Windows.Places(size, kernel[i], strides[i], covered, dilation[i]))];
        return !places.Contains(0) ? With(input, places, data_format, channels) : throw new ArgumentException(
            $"{layer}: kernel {new Shape(Extents(kernel, dilation))} is larger than its input {new Shape(sizes)}; " +
            $"use padding: \"same\" or a smaller kernel (got input {input})");
    }

    /// <summary>The shape of a transposed convolution's output.</summary>
    public static Shape Spread(Shape input, int[] kernel, int[] strides, string padding, int[]? output_padding,
        string data_format, int[] dilation, int? channels) =>
        With(input, [.. Spatial(input, data_format).Select((size, i) => size is { } pixels
            ? Spread(pixels, Extent(kernel[i], dilation[i]), strides[i], padding, output_padding?[i]) : (int?)null)],
            data_format, channels);

    /// <summary>How long an axis becomes in a transposed convolution.</summary>
    /// <remarks>
    /// Each number spreads over as many places as the kernel has, one stride from the next. "same" is the length that a
    /// convolution of the same strides would bring back to <paramref name="size"/>; where several are, output_padding chooses.
    /// </remarks>
    public static int Spread(int size, int extent, int stride, string padding, int? output_padding) =>
        (padding, output_padding) switch
        {
            ("same", null) => size * stride,
            ("same", { } extra) => (size - 1) * stride + extent % 2 + extra,
            (_, null) => (size - 1) * stride + Math.Max(extent, stride),
            (_, { } extra) => (size - 1) * stride + extent + extra,
        };

    /// <summary>The zeros before and after each axis that the padding adds.</summary>
    public static (int Before, int After)[] Zeros(IReadOnlyList<int> sizes, int[] kernel, int[] strides, string padding,
        int[] dilation) =>
        [.. sizes.Select((size, i) => padding switch
        {
            "same" => Windows.SamePadding(size, kernel[i], strides[i], dilation[i]),
            "causal" => (Extent(kernel[i], dilation[i]) - 1, 0),
            _ => (0, 0),
        })];

    /// <summary>The places from a kernel's first to its last.</summary>
    public static int Extent(int kernel, int dilation) => (kernel - 1) * dilation + 1;

    private static int?[] Extents(int[] kernel, int[] dilation) =>
        [.. kernel.Zip(dilation, (size, step) => (int?)Extent(size, step))];

    private static int?[] Spatial(Shape input, string data_format) =>
        [.. data_format == "channels_first" ? input[2..] : input[1..^1]];

    private static Shape With(Shape input, int?[] spatial, string data_format, int? channels) => new(
        data_format == "channels_first" ? [input.At(0), channels, .. spatial] : [input.At(0), .. spatial, channels]);
}
