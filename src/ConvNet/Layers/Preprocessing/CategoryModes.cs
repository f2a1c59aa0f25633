using ConvNet.Engine;

namespace ConvNet;

/// <summary>Ways to write categories as numbers that a network can compute with.</summary>
internal static class CategoryModes
{
    /// <summary>The ways that there are.</summary>
    public static readonly string[] Names = ["one_hot", "multi_hot", "count"];

    /// <summary>The shape of what <see cref="Encode"/> gives for categories of this shape.</summary>
    public static Shape OutputShape(Shape input, string mode, int depth) =>
        mode == "one_hot" && input.At(input.Count - 1) != 1 ? input.Append(depth) : input[..^1].Append(depth);

    /// <summary>
    /// "one_hot" writes each category by itself, an axis of size 1 giving way to the new one; "multi_hot" tells which are there
    /// along the last axis, "count" how often.
    /// </summary>
    public static Tensor Encode(Tensor categories, string mode, int depth)
    {
        var each = Ops.OneHot(categories, depth);
        int axis = each.Shape.Count - 2;
        return mode switch
        {
            "one_hot" => Ops.Reshape(each, OutputShape(categories.Shape, mode, depth)),
            "multi_hot" => Ops.Max(each, [axis], keepdims: false),
            _ => Ops.Sum(each, axis),
        };
    }
}
