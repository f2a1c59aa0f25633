using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>Pooling of series and volumes, and of everything at once.</summary>
internal static partial class Ops
{
    /// <summary>The largest number in each window of a series. Of equal ones the first gets the gradient.</summary>
    public static Tensor MaxPool1D(Tensor x, Size1D pool_size, Size1D strides, string padding, string data_format) =>
        AsImages(x, data_format, images =>
            MaxPool2D(images, (pool_size.Length, 1), (strides.Length, 1), padding, data_format));

    /// <summary>The mean of each window of a series, over those of its steps that exist.</summary>
    public static Tensor AveragePool1D(Tensor x, Size1D pool_size, Size1D strides, string padding, string data_format) =>
        AsImages(x, data_format, images =>
            AveragePool2D(images, (pool_size.Length, 1), (strides.Length, 1), padding, data_format));

    /// <summary>The largest number in each window of a volume. Of equal ones each gets the whole gradient.</summary>
    public static Tensor MaxPool3D(Tensor x, Size3D pool_size, Size3D strides, string padding, string data_format) =>
        AsVolumes(x, data_format, volumes => MaxPool3DFunction.Apply(
            PadSame(volumes, pool_size, strides, padding, double.NegativeInfinity), Three(pool_size), Three(strides)));

    /// <summary>The mean of each window of a volume, over those of its voxels that exist.</summary>
    public static Tensor AveragePool3D(Tensor x, Size3D pool_size, Size3D strides, string padding, string data_format) =>
        AsVolumes(x, data_format, volumes =>
        {
            torch.Tensor Pool(torch.Tensor part) =>
                F.avg_pool3d(PadSame(part, pool_size, strides, padding, 0), Three(pool_size), Three(strides));
            // A window at the border sees padding too: divide by the share of it that is volume.
            return padding == "valid" ? Pool(volumes)
                : Pool(volumes) / Pool(torch.ones_like(volumes.narrow(0, 0, 1).narrow(1, 0, 1)));
        });

    /// <summary>
    /// The largest number or the mean of as many windows as the result has places: along an axis with n numbers and m places,
    /// window i begins at ⌊i · n / m⌋ and ends before ⌈(i + 1) · n / m⌉.
    /// </summary>
    public static Tensor AdaptivePool(Tensor x, int[] sizes, bool isMax, string data_format)
    {
        // Windows are boxes, so that one axis can be pooled after the other.
        var pooled = x.Native;
        foreach (var (i, size) in sizes.Index())
        {
            int axis = Windows.FirstAxis(data_format) + i;
            var rows = pooled.movedim([axis], [-1]);
            var flat = rows.flatten(0, -2);
            var shorter = isMax ? F.adaptive_max_pool1d(flat, size) : F.adaptive_avg_pool1d(flat, size);
            pooled = shorter.reshape([.. rows.shape[..^1], size]).movedim([-1], [axis]);
        }
        return new(pooled);
    }

    /// <summary>The largest number over some axes. Equal ones share the gradient.</summary>
    public static Tensor Max(Tensor x, int[] axes, bool keepdims) => new(x.Native.amax(ToLongs(axes), keepdims));

    /// <summary>The mean over some axes.</summary>
    public static Tensor Mean(Tensor x, int[] axes, bool keepdims) => new(x.Native.mean(ToLongs(axes), keepdims));

    // A series is an image of width 1.
    private static Tensor AsImages(Tensor x, string data_format, Func<Tensor, Tensor> pool)
    {
        int width = Windows.FirstAxis(data_format) + 1;
        return new(pool(new(x.Native.unsqueeze(width))).Native.squeeze(width));
    }

    private static Tensor AsVolumes(Tensor x, string data_format, Func<torch.Tensor, torch.Tensor> pool) =>
        new(data_format == "channels_first" ? pool(x.Native) : pool(x.Native.movedim([4], [1])).movedim([1], [4]));

    private static torch.Tensor PadSame(torch.Tensor volumes, Size3D size, Size3D strides, string padding, double value)
    {
        if (padding == "valid") return volumes;
        int[] sizes = size.ToArray(), steps = strides.ToArray();
        return Enumerable.Range(0, 3).Aggregate(volumes, (padded, i) =>
        {
            var (before, after) = Windows.SamePadding((int)volumes.shape[i + 2], sizes[i], steps[i]);
            return Pad(padded, i + 2, before, after, value);
        });
    }

    private static long[] Three(Size3D size) => ToLongs(size.ToArray());

    private static torch.Tensor Pad(torch.Tensor x, int axis, int before, int after, double value)
    {
        if (before == 0 && after == 0) return x;
        // The engine counts from the last axis: two numbers for each.
        long[] sizes = new long[2 * (x.dim() - axis)];
        (sizes[^2], sizes[^1]) = (before, after);
        return F.pad(x, sizes, PaddingModes.Constant, value);
    }

    private static long[] ToLongs(int[] axes) => Array.ConvertAll(axes, axis => (long)axis);
}
