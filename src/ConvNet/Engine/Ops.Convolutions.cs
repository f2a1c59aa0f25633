using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>
/// Convolutions in one, two and three dimensions. A contiguous tensor with its channels last, seen through a permutation, is
/// the engine's own "channels last" form, for which it has its fast kernels: nothing is copied on the way in or out.
/// </summary>
internal static partial class Ops
{
    /// <summary>The cross-correlation with a kernel (…, channels / groups, filters), plus a bias (filters).</summary>
    /// <param name="x">(batch, …, channels), or channels first.</param>
    /// <param name="kernel">With one, two or three sizes in front.</param>
    /// <param name="bias">Null for none.</param>
    /// <param name="strides">The steps between the kernel's places.</param>
    /// <param name="padding">"valid", "same" or "causal".</param>
    /// <param name="dilation">The distance between the places that the kernel sees.</param>
    /// <param name="groups">The groups of channels and filters.</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    public static Tensor Conv(Tensor x, Tensor kernel, Tensor? bias, int[] strides, string padding, int[] dilation, int groups,
        string data_format)
    {
        (x, kernel) = InOneType(x, kernel);
        if (padding == "valid" && groups == 1 && dilation is [1, 1] && data_format == "channels_last"
            && SmallConv(x, kernel, bias, strides) is { } small) return small;

        var channels = AsChannelsFirst(x, data_format);
        int[] window = kernel.Shape[..^2].ToArray();
        var zeros = ConvWindows.Zeros([.. channels.shape[2..].Select(size => (int)size)], window, strides, padding, dilation);
        bool isEven = Array.TrueForAll(zeros, axis => axis.Before == axis.After);
        // The engine pads on both sides alike; anything else takes a copy.
        if (!isEven) channels = F.pad(channels, [.. zeros.Reverse().SelectMany(axis => new long[] { axis.Before, axis.After })]);
        long[] before = [.. zeros.Select(axis => isEven ? axis.Before : 0L)], steps = Longs(strides), gaps = Longs(dilation);
        var (weights, add) = (EngineKernel(kernel), RoundsTwice(x) || bias?.DType != x.DType ? null : bias.Native);
        var result = window.Length switch
        {
            1 => F.conv1d(channels, weights, add, steps[0], before[0], gaps[0], groups),
            2 => F.conv2d(channels, weights, add, steps, before, gaps, groups),
            _ => F.conv3d(channels, weights, add, steps, before, gaps, groups),
        };
        return AsBefore(Plus(result, add is null ? bias : null), data_format);
    }

    /// <summary>Each channel by itself with kernels (…, channels, multiplier); those of one channel stand together.</summary>
    public static Tensor DepthwiseConv(Tensor x, Tensor kernel, Tensor? bias, int[] strides, string padding, int[] dilation,
        string data_format)
    {
        var (channels, outputs) = (kernel.Shape[^2], kernel.Shape[^2] * kernel.Shape[^1]);
        var grouped = Reshape(kernel, kernel.Shape[..^2].Append(1).Append(outputs));
        return Conv(x, grouped, bias, strides, padding, dilation, channels, data_format);
    }

    /// <summary>What a convolution does to derivatives: each number of x spreads a kernel (…, filters, channels).</summary>
    /// <param name="x">(batch, …, channels), or channels first.</param>
    /// <param name="kernel">With one, two or three sizes in front.</param>
    /// <param name="bias">(filters), null for none.</param>
    /// <param name="strides">The steps between the kernel's places.</param>
    /// <param name="padding">"valid" or "same".</param>
    /// <param name="output_padding">Chooses among the sizes that are possible; null for Keras' choice.</param>
    /// <param name="dilation">The distance between the places that the kernel reaches.</param>
    /// <param name="data_format">"channels_last" or "channels_first".</param>
    public static Tensor ConvTranspose(Tensor x, Tensor kernel, Tensor? bias, int[] strides, string padding,
        int[]? output_padding, int[] dilation, string data_format)
    {
        (x, kernel) = InOneType(x, kernel);
        var channels = AsChannelsFirst(x, data_format);
        int[] window = kernel.Shape[..^2].ToArray();
        var cuts = new (int Before, int More, int Length)[window.Length];
        for (int i = 0; i < window.Length; i++)
        {
            int size = (int)channels.shape[i + 2], extent = ConvWindows.Extent(window[i], dilation[i]);
            int length = ConvWindows.Spread(size, extent, strides[i], padding, output_padding?[i]);
            int whole = (size - 1) * strides[i] + extent, before = padding == "same" ? Math.Max(whole - length, 0) / 2 : 0;
            cuts[i] = (before, Math.Max(length - (whole - 2 * before), 0), length);
        }
        long[] both = [.. cuts.Select(cut => (long)cut.Before)], more = [.. cuts.Select(cut => (long)cut.More)];
        long[] steps = Longs(strides), gaps = Longs(dilation);
        var (weights, add) = (EngineKernel(kernel), RoundsTwice(x) || bias?.DType != x.DType ? null : bias.Native);
        var result = window.Length switch
        {
            1 => F.conv_transpose1d(channels, weights, add, steps[0], both[0], more[0], gaps[0]),
            2 => F.conv_transpose2d(channels, weights, add, steps, both, more, gaps),
            _ => F.conv_transpose3d(channels, weights, add, steps, both, more, gaps),
        };
        // The engine cuts off both ends alike; where the end loses one more, it is cut here.
        for (int i = 0; i < cuts.Length; i++) result = result.narrow(i + 2, 0, cuts[i].Length);
        return AsBefore(Plus(result, add is null ? bias : null), data_format);
    }

    /// <summary>By a kernel of our own, for a few channels; null where the engine is faster.</summary>
    private static Tensor? SmallConv(Tensor x, Tensor kernel, Tensor? bias, int[] strides)
    {
        var window = new Size2D(kernel.Shape[0], kernel.Shape[1]);
        var shape = new SmallConvShape(x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3], window, (strides[0], strides[1]),
            kernel.Shape[3]);
        return (bias is null || bias.DType == x.DType) && SmallConvFunction.CanDo(x.Native, shape)
            ? new(SmallConvFunction.Apply(x.Native, kernel.Native, bias?.Native, shape)) : null;
    }

    private static torch.Tensor Plus(torch.Tensor channels, Tensor? bias) => bias is null ? channels
        : channels + bias.Native.reshape([-1, .. Enumerable.Repeat(1L, (int)channels.dim() - 2)]);

    private static torch.Tensor AsChannelsFirst(Tensor x, string data_format) =>
        data_format == "channels_first" ? x.Native : x.Native.movedim([-1], [1]);

    private static Tensor AsBefore(torch.Tensor channels, string data_format) =>
        new(data_format == "channels_first" ? channels : channels.movedim([1], [-1]));

    // The last two axes change places and come first.
    private static torch.Tensor EngineKernel(Tensor kernel) => kernel.Native.movedim([-1, -2], [0, 1]);
}
