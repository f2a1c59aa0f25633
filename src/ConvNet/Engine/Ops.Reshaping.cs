using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>Other places for the same numbers: axes exchanged, borders added and cut, pixels repeated.</summary>
internal static partial class Ops
{
    /// <summary>
    /// The same numbers in another shape, and no longer known as the result of an activation: losses find no logits behind a
    /// reshaping layer, as in Keras.
    /// </summary>
    public static Tensor ReshapeAnew(Tensor x, Shape shape) => new(x.Native.reshape(Arrays.Sizes(shape)));

    /// <summary>The axes in another order: the first of the result is <c>axes[0]</c> of x.</summary>
    public static Tensor Permute(Tensor x, int[] axes) => new(x.Native.permute(ToLongs(axes)));

    /// <summary>Each slice along an axis so many times, one beside the other.</summary>
    public static Tensor Repeat(Tensor x, int axis, int times)
    {
        long[] sizes = [.. Enumerable.Repeat(-1L, axis + 1), times, .. Enumerable.Repeat(-1L, x.Shape.Count - axis - 1)];
        return new(x.Native.unsqueeze(axis + 1).expand(sizes).flatten(axis, axis + 1));
    }

    /// <summary>A new axis, along which the same stands so many times.</summary>
    public static Tensor RepeatAlongNewAxis(Tensor x, int axis, int times)
    {
        long[] sizes = [.. Enumerable.Repeat(-1L, axis), times, .. Enumerable.Repeat(-1L, x.Shape.Count - axis)];
        return new(x.Native.unsqueeze(axis).expand(sizes));
    }

    /// <summary>Zeros around x along some axes, from <paramref name="firstAxis"/> on; a negative margin cuts.</summary>
    public static Tensor Pad(Tensor x, int firstAxis, IReadOnlyList<Margins1D> margins)
    {
        // The engine counts from the last axis: two numbers for each.
        long[] sizes = new long[2 * (x.Shape.Count - firstAxis)];
        for (int i = 0; i < margins.Count; i++)
            (sizes[^(2 * i + 2)], sizes[^(2 * i + 1)]) = (margins[i].Before, margins[i].After);
        return new(F.pad(x.Native, sizes, PaddingModes.Constant, 0));
    }

    /// <summary>Another size along an axis, by a weighted mean of the neighbours.</summary>
    public static Tensor Resample(Tensor x, int axis, int size, string interpolation, bool antialias = false) =>
        Weigh(x, axis, Resampling.Weights(x.Shape[axis], size, interpolation, antialias));

    /// <summary>x · scale + offset, as floats; of several numbers each belongs to one place of the last axis.</summary>
    public static Tensor Rescale(Tensor x, double[] scale, double[] offset)
    {
        var type = x.DType == DType.Float64 ? x.DType : DType.Float32;
        return Cast(x, type) * Row(scale, type) + Row(offset, type);
    }

    /// <summary>One number for all places, or as many as there are places in a shape that broadcasts.</summary>
    public static Tensor Spread(Tensor x, Shape places) => x.Native.numel() == 1 ? Reshape(x, Shape.Scalar) : Reshape(x, places);

    /// <summary>Numbers as a row, of float32 if no type is given.</summary>
    public static Tensor Row(double[] values, DType? dtype = null) =>
        Arrays.ToTensor(NDArray.Wrap(values, values.Length), dtype ?? DType.Float32);
}
