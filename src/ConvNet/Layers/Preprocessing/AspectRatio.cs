using ConvNet.Engine;

namespace ConvNet;

/// <summary>Images brought to the ratio of height and width that they will be resized to.</summary>
internal static class AspectRatio
{
    /// <summary>The largest part in the middle that has the ratio.</summary>
    /// <param name="images">Images.</param>
    /// <param name="rows">The axis of the height; the width's follows.</param>
    /// <param name="size">A height and a width in the ratio.</param>
    public static Tensor Crop(Tensor images, int rows, Size2D size)
    {
        var (height, width) = (images.Shape[rows], images.Shape[rows + 1]);
        int newHeight = Math.Max(1, Math.Min(height, width * size.Height / size.Width));
        int newWidth = Math.Max(1, Math.Min(width, height * size.Width / size.Height));
        return CutMiddle(images, rows, (newHeight, newWidth));
    }

    /// <summary>
    /// The images in the middle of the smallest larger ones that have the ratio; but for one pixel, if an odd number is missing.
    /// </summary>
    /// <param name="images">Images.</param>
    /// <param name="rows">The axis of the height; the width's follows.</param>
    /// <param name="size">A height and a width in the ratio.</param>
    /// <param name="fill_value">What stands around them.</param>
    public static Tensor Pad(Tensor images, int rows, Size2D size, double fill_value)
    {
        var (height, width) = (images.Shape[rows], images.Shape[rows + 1]);
        int above = Math.Max(0, width * size.Height / size.Width - height) / 2;
        int beside = Math.Max(0, height * size.Width / size.Height - width) / 2;
        return Ops.Pad(Ops.Pad(images, rows, above, above, fill_value), rows + 1, beside, beside, fill_value);
    }

    /// <summary>A part in the middle; of an odd rest one more goes at the end.</summary>
    public static Tensor CutMiddle(Tensor images, int rows, Size2D size)
    {
        int top = (images.Shape[rows] - size.Height) / 2, left = (images.Shape[rows + 1] - size.Width) / 2;
        return Ops.Slice(Ops.Slice(images, rows, top, size.Height), rows + 1, left, size.Width);
    }
}
