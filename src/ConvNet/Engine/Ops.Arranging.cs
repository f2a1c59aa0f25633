using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>New tensors, and parts and other orders of those there are.</summary>
internal static partial class Ops
{
    /// <summary>The same number everywhere.</summary>
    public static Tensor Full(Shape shape, double value, DType dtype)
    {
        Backend.EnsureLoaded();
        return new(torch.full(Arrays.Sizes(shape), value, ScalarTypes.Of(dtype)));
    }

    /// <summary>One number, float32.</summary>
    public static Tensor Scalar(double value) => Full(Shape.Scalar, value, "float32");

    /// <summary>One number, int32.</summary>
    public static Tensor Scalar(int value) => Full(Shape.Scalar, value, "int32");

    /// <summary>Sizes of which -1 is what remains.</summary>
    public static Tensor ReshapeTo(Tensor x, Shape shape) =>
        new(x.Native.reshape([.. shape.Select(size => (long)(size ?? -1))]));

    public static Tensor Squeeze(Tensor x, int[] axes)
    {
        var squeezed = x.Native;
        foreach (int axis in axes.OrderDescending()) squeezed = squeezed.squeeze(axis);
        return new(squeezed);
    }

    /// <summary>Numbers around x: for each axis how many before and behind.</summary>
    public static Tensor Pad(Tensor x, (int Before, int After)[] widths, double value) =>
        new(F.pad(x.Native, [.. widths.Reverse().SelectMany(width => new long[] { width.Before, width.After })],
            PaddingModes.Constant, value));

    public static Tensor Tile(Tensor x, int[] repeats) =>
        new(x.Native.repeat([.. Enumerable.Repeat(1L, Math.Max(0, x.Shape.Count - repeats.Length)), .. ToLongs(repeats)]));

    public static Tensor Flip(Tensor x, int[] axes) => new(x.Native.flip(ToLongs(axes)));

    public static Tensor Roll(Tensor x, int shift, int axis) => new(x.Native.roll(shift, axis));

    /// <summary>Slices along an axis, by their numbers, negative from the end; the numbers' axes take the axis' place.</summary>
    public static Tensor TakeAlong(Tensor x, Tensor places, int axis)
    {
        var at = places.Native.to_type(torch.ScalarType.Int64);
        at = torch.where(at.lt(0), at + x.Shape[axis], at);
        var slices = x.Native.index_select(axis, at.reshape(-1));
        return Reshape(new(slices), [.. x.Shape[..axis], .. places.Shape, .. x.Shape[(axis + 1)..]]);
    }

    /// <summary>For each place along an axis the number that stands there.</summary>
    public static Tensor Gather(Tensor x, Tensor places, int axis) =>
        new(x.Native.gather(axis, places.Native.to_type(torch.ScalarType.Int64)));

    /// <summary>1 at each category's place, 0 elsewhere; rows of zeros for numbers that are no category.</summary>
    public static Tensor Indicators(Tensor categories, int depth, DType dtype) => Cast(new(categories.Native
        .to_type(torch.ScalarType.Int64).unsqueeze(-1).eq(torch.arange(depth, torch.ScalarType.Int64))), dtype);

    /// <summary>The part that indices choose, as in NumPy.</summary>
    /// <exception cref="ArgumentException">The indices don't go with the shape.</exception>
    public static Tensor Index(Tensor x, IReadOnlyList<NDIndex> indices)
    {
        var part = x.Native;
        var places = new List<torch.TensorIndex>();
        bool hasPlaces = indices.Any(index => index.Array is not null);
        int axis = 0;
        foreach (var index in indices)
        {
            if (index.Array is { } array)
            {
                places.Add(torch.TensorIndex.Tensor(Arrays.ToTensor(array).Native));
                axis += array.dtype == "bool" ? array.ndim : 1;
                continue;
            }
            if (ReferenceEquals(index, NDIndex.NewAxis)) part = part.unsqueeze(axis);
            else if (index.IsSlice) part = Slice(part, axis, index);
            else
            {
                part = part.narrow(axis, NDArray.Positive(index.Integer!.Value, axis, (int)part.shape[axis]), 1);
                // Beside arrays a number counts as one: that decides where their axes go.
                if (!hasPlaces) part = part.squeeze(axis--);
                else places.Add(torch.TensorIndex.Tensor(torch.zeros(1, torch.ScalarType.Int64)));
                axis++;
                continue;
            }
            places.Add(torch.TensorIndex.Slice());
            axis++;
        }
        return new(hasPlaces ? part.index([.. places]) : part);
    }

    private static torch.Tensor Slice(torch.Tensor x, int axis, NDIndex index)
    {
        var (start, count, step) = index.On((int)x.shape[axis]);
        if (step == 1 || count == 0) return x.narrow(axis, start, count);
        int last = start + (count - 1) * step;
        return step > 0 ? x.slice(axis, start, last + 1, step) : x.slice(axis, last, start + 1, -step).flip(axis);
    }
}
