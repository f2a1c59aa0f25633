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
    public static Tensor MaxPool3D(Tensor x, Size3D pool_size, Size3D strides, string padding, string data_format)
    {
        var windows = WindowsOf(x.Native, pool_size, strides, padding, data_format, double.NegativeInfinity);
        var largest = windows.detach().amax([-1], keepdim: true);
        if (!x.Native.requires_grad) return new(largest.squeeze(-1));
        // The sum of the equal ones has the derivative; the value comes from the largest alone.
        var sum = torch.where(windows.eq(largest), windows, torch.zeros_like(largest)).sum(-1);
        return new(largest.squeeze(-1) + (sum - sum.detach()));
    }

    /// <summary>The mean of each window of a volume, over those of its voxels that exist.</summary>
    public static Tensor AveragePool3D(Tensor x, Size3D pool_size, Size3D strides, string padding, string data_format)
    {
        var inside = WindowsOf(torch.ones_like(x.Native), pool_size, strides, padding, data_format, 0);
        return new(WindowsOf(x.Native, pool_size, strides, padding, data_format, 0).sum(-1) / inside.sum(-1));
    }

    /// <summary>
    /// The largest number or the mean of as many windows as the result has places: along an axis with n numbers and m places, window
    /// i begins at ⌊i · n / m⌋ and ends before ⌈(i + 1) · n / m⌉.
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

    /// <summary>The numbers of each window of a volume along one more axis, the last.</summary>
    private static torch.Tensor WindowsOf(torch.Tensor x, Size3D size, Size3D strides, string padding, string data_format,
        double outside)
    {
        int[] sizes = size.ToArray(), steps = strides.ToArray();
        int first = Windows.FirstAxis(data_format);
        for (int i = 0; i < 3; i++)
        {
            if (padding == "same")
            {
                var (before, after) = Windows.SamePadding((int)x.shape[first + i], sizes[i], steps[i]);
                x = Pad(x, first + i, before, after, outside);
            }
            x = x.unfold(first + i, sizes[i], steps[i]);
        }
        return x.flatten(-3);
    }

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
