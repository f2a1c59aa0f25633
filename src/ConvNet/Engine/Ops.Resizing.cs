using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Images of another size, and places of images.</summary>
internal static partial class Ops
{
    /// <summary>
    /// Another height and width: "nearest" takes the pixel that lies under each new one's center, the others weighted means.
    /// Whole numbers give whole numbers of their type, rounded half to even.
    /// </summary>
    /// <param name="x">Images.</param>
    /// <param name="rows">The axis of the height; the width's follows.</param>
    /// <param name="size">The new height and width.</param>
    /// <param name="interpolation">"nearest" or one of <see cref="Resampling.Names"/>.</param>
    /// <param name="antialias">Whether a new pixel that is larger than an old one sees all that it covers.</param>
    public static Tensor Resize(Tensor x, int rows, Size2D size, string interpolation, bool antialias = false)
    {
        if (interpolation == "nearest") return PickNearest(PickNearest(x, rows, size.Height), rows + 1, size.Width);
        var resized = Resample(Cast(x, "float32"), rows, size.Height, interpolation, antialias);
        resized = Resample(resized, rows + 1, size.Width, interpolation, antialias);
        if (x.DType.IsFloat) return resized;
        var (low, high) = x.DType.Name switch
        {
            "uint8" => (0, 255),
            "int8" => (sbyte.MinValue, sbyte.MaxValue),
            "int16" => (short.MinValue, short.MaxValue),
            _ => (int.MinValue, int.MaxValue),
        };
        return new(resized.Native.round().clamp(low, high).to_type(ScalarTypes.Of(x.DType)));
    }

    /// <summary>A part of x along an axis.</summary>
    public static Tensor Slice(Tensor x, int axis, int start, int length) => new(x.Native.narrow(axis, start, length));

    /// <summary>The same number before and after x along an axis.</summary>
    public static Tensor Pad(Tensor x, int axis, int before, int after, double value) =>
        new(Pad(x.Native, axis, before, after, value));

    /// <summary>The order along an axis turned round where <paramref name="which"/> is 1, for each sample.</summary>
    public static Tensor FlipSome(Tensor x, int axis, Tensor which) =>
        new(torch.where(which.Native.eq(1), x.Native.flip(axis), x.Native));

    private static Tensor PickNearest(Tensor x, int axis, int size)
    {
        long before = x.Shape[axis];
        var places = torch.tensor(Enumerable.Range(0, size).Select(i => (2 * i + 1) * before / (2 * size)).ToArray());
        return new(x.Native.index_select(axis, places));
    }
}
