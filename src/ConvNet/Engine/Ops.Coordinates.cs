using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Values between elements.</summary>
internal static partial class Ops
{
    /// <summary>How places outside are filled by <see cref="MapCoordinates"/>.</summary>
    public static readonly string[] CoordinateModes = ["constant", "nearest", "wrap", "mirror", "reflect"];

    /// <summary>The values of x at places between its elements.</summary>
    /// <param name="x">Of any number of axes.</param>
    /// <param name="coordinates">(axes, …): for each axis the places along it.</param>
    /// <param name="isLinear">Whether the elements around are averaged; otherwise the nearest counts.</param>
    /// <param name="fill_mode">One of <see cref="CoordinateModes"/>.</param>
    /// <param name="fill_value">The value outside for "constant".</param>
    public static Tensor MapCoordinates(Tensor x, Tensor coordinates, bool isLinear, string fill_mode, double fill_value)
    {
        var places = coordinates.Native.to_type(torch.ScalarType.Float32);
        var flat = x.Native.reshape(-1).to_type(torch.ScalarType.Float32);
        int axes = x.Shape.Count;
        torch.Tensor? sum = null;
        for (int corner = 0; corner < (isLinear ? 1 << axes : 1); corner++)
        {
            var (weight, index, isInside) = (torch.ones_like(places[0]), torch.zeros_like(places[0], torch.ScalarType.Int64),
                torch.ones_like(places[0], torch.ScalarType.Bool));
            for (int axis = 0; axis < axes; axis++)
            {
                var (place, size) = (places[axis], x.Shape[axis]);
                bool isUpper = (corner >> axis & 1) == 1;
                var element = (isLinear ? place.floor() : place.round()).to_type(torch.ScalarType.Int64) + (isUpper ? 1 : 0);
                if (isLinear) weight *= isUpper ? place - place.floor() : 1 - (place - place.floor());
                if (fill_mode == "constant") isInside &= element.ge(0) & element.lt(size);
                index = index * size + Inside(element, size, fill_mode);
            }
            var value = torch.where(isInside, flat[index], torch.full_like(weight, fill_value)) * weight;
            sum = sum is null ? value : sum + value;
        }
        return new((x.DType.IsFloat ? sum! : sum!.round()).to_type(x.Native.dtype));
    }

    /// <summary>Images of which each pixel comes from a place beside it.</summary>
    /// <param name="images">(batch, height, width, channels).</param>
    /// <param name="right">How far to the right of it, (batch, height, width, 1).</param>
    /// <param name="down">How far below it.</param>
    /// <param name="isLinear">Whether the pixels around are averaged; otherwise the nearest counts.</param>
    /// <param name="fill_mode">One of <see cref="CoordinateModes"/>.</param>
    /// <param name="fill_value">The value outside for "constant".</param>
    public static Tensor Bend(Tensor images, Tensor right, Tensor down, bool isLinear, string fill_mode, double fill_value)
    {
        var (height, width) = (images.Shape[1], images.Shape[2]);
        var columns = right.Native.squeeze(-1) + torch.arange(width, torch.ScalarType.Float32).reshape(1, 1, width);
        var rows = down.Native.squeeze(-1) + torch.arange(height, torch.ScalarType.Float32).reshape(1, height, 1);
        torch.Tensor Channel(int image, int channel) => MapCoordinates(new(images.Native[image].select(-1, channel)),
            new(torch.stack([rows[image], columns[image]])), isLinear, fill_mode, fill_value).Native;
        return new(torch.stack(Enumerable.Range(0, images.Shape[0]).Select(image =>
            torch.stack(Enumerable.Range(0, images.Shape[3]).Select(channel => Channel(image, channel)), -1))));
    }

    /// <summary>Sums along an axis, weighted by a table (new size, size).</summary>
    public static Tensor Weigh(Tensor x, int axis, float[] table)
    {
        var (numbers, weights) = InOneType(x, Arrays.ToTensor(NDArray.Wrap(table, (table.Length / x.Shape[axis], x.Shape[axis]))));
        var result = new Tensor(numbers.Native.movedim([axis], [-1]).matmul(weights.Native.t()).movedim([-1], [axis]));
        return x.DType.IsFloat ? AsFloat(result, x.DType) : result;
    }

    // Elements outside brought inside: "mirror" turns at the last element, "reflect" behind it.
    private static torch.Tensor Inside(torch.Tensor element, int size, string fill_mode) => fill_mode switch
    {
        "wrap" => element.remainder(size),
        "mirror" when size > 1 => Folded(element, 2 * size - 2, 2 * size - 2),
        "reflect" => Folded(element, 2 * size, 2 * size - 1),
        _ => element.clamp(0, size - 1),
    };

    private static torch.Tensor Folded(torch.Tensor element, int period, int last) =>
        element.remainder(period).minimum(last - element.remainder(period));
}
