using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Colors: the last axis is red, green and blue, or hue, saturation and value.</summary>
internal static partial class Ops
{
    private static readonly float[] GrayShares = [0.2989f, 0.587f, 0.114f];

    /// <summary>Gray with one channel. Whole numbers are computed as floats and cut.</summary>
    public static Tensor Grayscale(Tensor x) => Cast(new((AsFloats(x).Native * torch.tensor(GrayShares)).sum(-1, true)), x.DType);

    /// <summary>Hue, saturation and value, each 0 to 1, of red, green and blue.</summary>
    public static Tensor RgbToHsv(Tensor x)
    {
        var (red, green, blue) = (x.Native.select(-1, 0), x.Native.select(-1, 1), x.Native.select(-1, 2));
        var (value, range) = (x.Native.amax([-1]), x.Native.amax([-1]) - x.Native.amin([-1]));
        var zero = torch.zeros_like(value);
        var saturation = torch.where(value.gt(0), range / value, zero);
        var hue = torch.where(value.eq(red), (green - blue) / (6 * range), torch.where(value.eq(green),
            (blue - red) / (6 * range) + 2.0 / 6, (red - green) / (6 * range) + 4.0 / 6));
        hue = torch.where(range.gt(0), hue, zero);
        return new(torch.stack([torch.where(hue.lt(0), hue + 1, hue), saturation, value], -1));
    }

    /// <summary>Red, green and blue of hue, saturation and value.</summary>
    public static Tensor HsvToRgb(Tensor x)
    {
        var (hue, saturation, value) = (x.Native.select(-1, 0) * 6, x.Native.select(-1, 1), x.Native.select(-1, 2));
        torch.Tensor Channel(torch.Tensor share) => (1 - saturation + saturation * share.clamp(0, 1)) * value;
        return new(torch.stack([Channel((hue - 3).abs() - 1), Channel(2 - (hue - 2).abs()), Channel(2 - (hue - 4).abs())], -1));
    }
}
