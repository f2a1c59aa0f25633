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
    /// <param name="categories">Whole numbers from 0 to depth - 1.</param>
    /// <param name="mode">One of <see cref="Names"/>.</param>
    /// <param name="depth">How many categories there are.</param>
    /// <param name="weights">How much each category counts, of the shape of the categories; null for 1.</param>
    public static Tensor Encode(Tensor categories, string mode, int depth, Tensor? weights = null)
    {
        var each = Ops.OneHot(categories, depth);
        int axis = each.Shape.Count - 2;
        if (weights is not null) each *= Ops.Reshape(Ops.Cast(weights, "float32"), weights.Shape.Append(1));
        return mode switch
        {
            "one_hot" => Ops.Reshape(each, OutputShape(categories.Shape, mode, depth)),
            "multi_hot" => Ops.Max(each, [axis], keepdims: false),
            _ => Ops.Sum(each, axis),
        };
    }
}
