using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Images turned, moved and stretched.</summary>
internal static partial class Ops
{
    /// <summary>How places outside an image are filled.</summary>
    public static readonly string[] FillModes = ["constant", "nearest", "reflect", "wrap"];

    /// <summary>
    /// Images (batch, height, width, channels), in each of which the pixel at (x, y) comes from the place
    /// (a · x + b · y + c, d · x + e · y + f), counted in pixels from the first one; both divided by g · x + h · y + 1 where there
    /// are g and h.
    /// </summary>
    /// <param name="images">The images.</param>
    /// <param name="matrices">For each image a, b, c, d, e and f, and perhaps g and h.</param>
    /// <param name="interpolation">"nearest" or "bilinear": what stands between pixels.</param>
    /// <param name="fill_mode">What stands outside: one of <see cref="FillModes"/>.</param>
    /// <param name="fill_value">The value outside for "constant".</param>
    public static Tensor Transform(Tensor images, IReadOnlyList<double[]> matrices, string interpolation, string fill_mode,
        double fill_value)
    {
        var (height, width) = (images.Shape[1], images.Shape[2]);
        float[] numbers = [.. matrices.SelectMany(matrix => matrix).Select(number => (float)number)];
        int length = matrices[0].Length;
        var all = Arrays.ToTensor(NDArray.Wrap(numbers, (matrices.Count, length, 1, 1))).Native;
        var columns = torch.arange(width, torch.ScalarType.Float32).reshape(1, 1, width);
        var rows = torch.arange(height, torch.ScalarType.Float32).reshape(1, height, 1);
        var depth = length > 6 ? all.select(1, 6) * columns + all.select(1, 7) * rows + 1 : null;
        torch.Tensor Place(int i)
        {
            var place = all.select(1, i) * columns + all.select(1, i + 1) * rows + all.select(1, i + 2);
            return depth is null ? place : place / depth;
        }

        var x = Bring(Place(0), width, fill_mode);
        var y = Bring(Place(3), height, fill_mode);

        torch.Tensor Read(torch.Tensor row, torch.Tensor column) => ReadPixels(images.Native, row, column, fill_value);
        // Halves are rounded away from zero.
        if (interpolation == "nearest") return new(Read((y.abs() + 0.5).floor() * y.sign(), (x.abs() + 0.5).floor() * x.sign()));
        var (top, left) = (y.floor(), x.floor());
        var (down, right) = ((y - top).unsqueeze(-1), (x - left).unsqueeze(-1));
        var upper = Read(top, left) * (1 - right) + Read(top, left + 1) * right;
        var lower = Read(top + 1, left) * (1 - right) + Read(top + 1, left + 1) * right;
        return new(upper * (1 - down) + lower * down);
    }

    // Places outside brought into the image, 0 to size - 1; for "constant" they stay where they are.
    private static torch.Tensor Bring(torch.Tensor place, int size, string fill_mode)
    {
        if (fill_mode == "constant") return place;
        if (fill_mode == "reflect")
        {
            // The image and its mirror image by turns: a period of twice the size.
            var inPeriod = place.remainder(2 * size);
            place = torch.where(inPeriod.ge(size), 2 * size - 1 - inPeriod, inPeriod);
        }
        else if (fill_mode == "wrap" && size > 1)
        {
            // TensorFlow counts the repetitions by size - 1 and goes back by size.
            var below = place + ((-place / (size - 1)).trunc() + 1) * size;
            var above = place - (place / (size - 1)).trunc() * size;
            place = torch.where(place.lt(0), below, torch.where(place.gt(size - 1), above, place));
        }
        return place.clamp(0, size - 1);
    }

    private static torch.Tensor ReadPixels(torch.Tensor images, torch.Tensor row, torch.Tensor column, double outside)
    {
        long[] sizes = images.shape;
        var (count, height, width, channels) = (sizes[0], sizes[1], sizes[2], sizes[3]);
        var isInside = (row.ge(0) & row.le(height - 1) & column.ge(0) & column.le(width - 1)).unsqueeze(-1);
        var index = (row.clamp(0, height - 1) * width + column.clamp(0, width - 1)).to_type(torch.ScalarType.Int64);
        var pixels = images.reshape(count, height * width, channels)
            .gather(1, index.reshape(count, height * width, 1).expand(count, height * width, channels)).reshape(sizes);
        return torch.where(isInside, pixels, torch.full_like(pixels, outside));
    }
}
