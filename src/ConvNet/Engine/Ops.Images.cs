using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>
/// Pooling. A contiguous (batch, height, width, channels) tensor seen through a permutation is the engine's
/// own "channels last" form, for which it has its fast kernels: nothing is copied on the way in or out.
/// </summary>
internal static partial class Ops
{
    private static readonly long[] ToChannelsFirst = [0, 3, 1, 2];
    private static readonly long[] ToChannelsLast = [0, 2, 3, 1];

    /// <summary>The largest number in each window. Of equal ones the first gets the gradient.</summary>
    public static Tensor MaxPool2D(Tensor x, Size2D pool_size, Size2D strides, string padding, string data_format)
    {
        Tensor? ByOwnKernel(Tensor images, float floor) =>
            data_format == "channels_last" && MaxPoolFunction.CanDo(images.Native, pool_size)
                ? new(MaxPoolFunction.Apply(images.Native, floor, PoolWindows.Over(images.Shape, pool_size, strides, padding))) : null;

        if (x is { IsDeferred: true, Activation.IsRelu: true } && ByOwnKernel(x.Argument!, 0) is { } ofRelu) return ofRelu;
        // A maximum and a monotone function commute: pooling first leaves the function a quarter of the numbers.
        if (x is { IsDeferred: true, Activation.IsMonotone: true })
            return Activate(MaxPool2D(x.Argument!, pool_size, strides, padding, data_format), x.Activation);

        if (ByOwnKernel(x, float.NegativeInfinity) is { } own) return own;

        var images = ChannelsFirst(x, data_format);
        long[] zeros = [0, 0];
        if (padding == "same") (images, zeros) = PadSame(images, pool_size, strides, 1, double.NegativeInfinity);
        return FromChannelsFirst(F.max_pool2d(images, Pair(pool_size), Pair(strides), zeros), data_format);
    }

    /// <summary>The mean of each window, over those of its pixels that lie inside the image.</summary>
    public static Tensor AveragePool2D(Tensor x, Size2D pool_size, Size2D strides, string padding, string data_format)
    {
        var images = ChannelsFirst(x, data_format);
        if (padding == "valid")
            return FromChannelsFirst(F.avg_pool2d(images, Pair(pool_size), Pair(strides)), data_format);

        var (padded, zeros) = PadSame(images, pool_size, strides, 1, 0);
        // A window at the border sees padding too: divide by the share of it that is image.
        var (inside, _) = PadSame(torch.ones_like(images.narrow(1, 0, 1)), pool_size, strides, 1, 0);
        var mean = F.avg_pool2d(padded, Pair(pool_size), Pair(strides), zeros);
        var share = F.avg_pool2d(inside, Pair(pool_size), Pair(strides), zeros);
        return FromChannelsFirst(mean / share, data_format);
    }

    /// <summary>Pads as "same" asks: by the engine's own symmetric padding where it can, else in a copy.</summary>
    private static (torch.Tensor Images, long[] Padding) PadSame(torch.Tensor images, Size2D window, Size2D strides,
        Size2D dilation, double value)
    {
        long[] sizes = images.shape;
        var (top, bottom) = Windows.SamePadding((int)sizes[2], window.Height, strides.Height, dilation.Height);
        var (left, right) = Windows.SamePadding((int)sizes[3], window.Width, strides.Width, dilation.Width);
        return top == bottom && left == right
            ? (images, [top, left])
            : (F.pad(images, [left, right, top, bottom], PaddingModes.Constant, value), [0, 0]);
    }

    private static torch.Tensor ChannelsFirst(Tensor x, string data_format) =>
        data_format == "channels_first" ? x.Native : x.Native.permute(ToChannelsFirst);

    private static Tensor FromChannelsFirst(torch.Tensor images, string data_format) =>
        new(data_format == "channels_first" ? images : images.permute(ToChannelsLast));

    private static long[] Pair(Size2D size) => [size.Height, size.Width];
}
