using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    /// <summary>The same numbers in another shape; -1 stands for the size that remains.</summary>
    public static Tensor reshape(Tensor x, Shape newshape) => Other("Reshape", x, given => Ops.ReshapeTo(given, newshape));

    /// <summary>All numbers in a row.</summary>
    public static Tensor ravel(Tensor x) => reshape(x, -1);

    /// <summary>The axes in another order; turned round for null.</summary>
    public static Tensor transpose(Tensor x, Axes? axes = null) => Other("Transpose", x, given => Ops.Permute(given,
        axes?.ToArray() ?? [.. Enumerable.Range(0, given.Shape.Count).Reverse()]));

    /// <summary>Two axes exchanged.</summary>
    public static Tensor swapaxes(Tensor x, int axis1, int axis2)
    {
        int[] order = [.. Enumerable.Range(0, x.Shape.Count)];
        (order[Axis(x, axis1)], order[Axis(x, axis2)]) = (Axis(x, axis2), Axis(x, axis1));
        return transpose(x, order);
    }

    /// <summary>An axis moved to another place.</summary>
    public static Tensor moveaxis(Tensor x, int source, int destination) =>
        Other("Moveaxis", x, given => Ops.MoveAxis(given, source, destination));

    /// <summary>New axes of size 1, whose places count in the result.</summary>
    public static Tensor expand_dims(Tensor x, Axes axis) => Other("ExpandDims", x, given =>
    {
        int rank = given.Shape.Count + axis.ToArray().Length;
        return axis.ToArray().Select(one => one < 0 ? one + rank : one).Order().Aggregate(given, Ops.ExpandDims);
    });

    /// <summary>Without axes of size 1: these, or all for null.</summary>
    /// <exception cref="ArgumentException">An axis has another size.</exception>
    public static Tensor squeeze(Tensor x, Axes? axis = null)
    {
        int[] axes = axis is not null ? Array.ConvertAll(axis.ToArray(), one => Axis(x, one))
            : [.. Enumerable.Range(0, x.Shape.Count).Where(one => x.Shape.At(one) == 1)];
        return Array.Exists(axes, one => x.Shape.At(one) != 1)
            ? throw new ArgumentException($"squeeze: the axes must have size 1, got axis {string.Join(", ", axes)} of shape {x.Shape}")
            : Other("Squeeze", x, given => Ops.Squeeze(given, axes));
    }

    /// <summary>Repeated along axes of size 1, or along new ones in front, to this shape.</summary>
    public static Tensor broadcast_to(Tensor x, Shape shape) => Other("BroadcastTo", x, given => Ops.BroadcastTo(given, shape));

    /// <summary>Tensors one behind the other along an axis.</summary>
    public static Tensor concatenate(Tensors xs, int axis = 0) => Operation.Apply("Concatenate", xs, all => Ops.Concatenate(all, axis));

    /// <summary>Tensors of one shape along a new axis.</summary>
    public static Tensor stack(Tensors x, int axis = 0) => Operation.Apply("Stack", x, all => Ops.Stack([.. all], axis));

    /// <summary>The slices along an axis, which goes.</summary>
    public static Tensor[] unstack(Tensor x, int? num = null, int axis = 0) =>
        [.. Enumerable.Range(0, num ?? x.Shape[Axis(x, axis)]).Select(place => squeeze(Part(x, Axis(x, axis), place, place + 1), axis))];

    /// <summary>Equal parts along an axis.</summary>
    /// <exception cref="ArgumentException">The axis can't be divided so.</exception>
    public static Tensor[] split(Tensor x, int indices_or_sections, int axis = 0)
    {
        int size = x.Shape[Axis(x, axis)], length = size / indices_or_sections;
        return length * indices_or_sections != size
            ? throw new ArgumentException($"split: {size} can't be divided into {indices_or_sections} equal parts, got shape {x.Shape}")
            : split(x, [.. Enumerable.Range(1, indices_or_sections - 1).Select(part => part * length)], axis);
    }

    /// <summary>Parts along an axis, the first up to the first index, and so on.</summary>
    public static Tensor[] split(Tensor x, int[] indices_or_sections, int axis = 0)
    {
        int along = Axis(x, axis);
        return [.. indices_or_sections.Prepend(0).Zip(indices_or_sections.Append(x.Shape[along]),
            (start, stop) => Part(x, along, start, stop))];
    }

    /// <summary>Numbers around x.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="pad_width">For each axis how many before and behind: <c>[(0, 0), (1, 1)]</c>.</param>
    /// <param name="mode">"constant".</param>
    /// <param name="constant_values">The number.</param>
    /// <exception cref="ArgumentException">Another mode, or not a pair for each axis.</exception>
    public static Tensor pad(Tensor x, (int Before, int After)[] pad_width, string mode = "constant", double constant_values = 0)
    {
        Require.OneOf(mode, ["constant"]);
        return pad_width.Length != x.Shape.Count
            ? throw new ArgumentException($"pad: pad_width must have a pair for each axis of shape {x.Shape}, got {pad_width.Length}")
            : Other("Pad", x, given => Ops.Pad(given, pad_width, constant_values));
    }

    /// <summary>The whole so many times along each axis.</summary>
    public static Tensor tile(Tensor x, Axes repeats) => Other("Tile", x, given => Ops.Tile(given, repeats.ToArray()));

    /// <summary>Each slice along an axis so many times; each number in a row for null.</summary>
    public static Tensor repeat(Tensor x, int repeats, int? axis = null) => axis is not { } along ? repeat(ravel(x), repeats, 0)
        : Other("Repeat", x, given => Ops.Repeat(given, Axis(given, along), repeats));

    /// <summary>The last first, along some axes or all.</summary>
    public static Tensor flip(Tensor x, Axes? axis = null) => Each("Flip", x, given => Ops.Flip(given,
        axis?.ToArray() ?? [.. Enumerable.Range(0, given.Shape.Count)]));

    /// <summary>Moved along an axis; what goes out at one end comes in at the other. In a row of all numbers for null.</summary>
    public static Tensor roll(Tensor x, int shift, int? axis = null) => axis is { } along
        ? Each("Roll", x, given => Ops.Roll(given, shift, along))
        : Each("Roll", x, given => Ops.Reshape(Ops.Roll(ravel(given), shift, 0), given.Shape));

    /// <summary>Slices by their numbers, along an axis or in a row of all numbers; negative numbers count from the end.</summary>
    public static Tensor take(Tensor x, Tensor indices, int? axis = null) => axis is not { } along ? take(ravel(x), indices, 0)
        : Operation.Apply("Take", [x, indices], xs => Ops.TakeAlong(xs[0], xs[1], Axis(xs[0], along)));

    /// <summary>For each place along an axis the number that stands there.</summary>
    public static Tensor take_along_axis(Tensor x, Tensor indices, int axis = -1) =>
        Operation.Apply("TakeAlongAxis", [x, indices], xs => Ops.Gather(xs[0], xs[1], axis));

    private static Tensor Part(Tensor x, int axis, int start, int stop) =>
        x[[.. Enumerable.Repeat<NDIndex>(.., axis), start..stop]];
}
