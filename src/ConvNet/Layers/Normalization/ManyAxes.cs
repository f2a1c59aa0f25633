namespace ConvNet;

/// <summary>The axes that a layer normalizes over, counted from the front or, below zero, from the end.</summary>
internal static class ManyAxes
{
    /// <summary>How many axes there must be for all of these to exist.</summary>
    public static int MinRank(IEnumerable<int> axes) => axes.Max(axis => axis < 0 ? -axis : axis + 1);

    /// <summary>An axis as C# counts: -1 is ^1.</summary>
    public static Index ToIndex(int axis) => new(Math.Abs(axis), fromEnd: axis < 0);

    /// <summary>The axes counted from the front, in rising order.</summary>
    /// <exception cref="ArgumentException">One is there twice.</exception>
    public static int[] Of(string layer, IReadOnlyList<int> axes, Shape shape)
    {
        int[] all = [.. axes.Select(axis => ToIndex(axis).GetOffset(shape.Count)).Order()];
        return all.Distinct().Count() == all.Length ? all
            : throw new ArgumentException($"{layer}: axis names an axis twice, got [{string.Join(", ", axes)}] for {shape}");
    }

    /// <summary>The sizes along some axes, for weights.</summary>
    /// <exception cref="ArgumentException">One is unknown.</exception>
    public static Shape Sizes(string layer, IReadOnlyList<int> axes, Shape shape) => new([.. axes.Select(axis => shape.At(axis)
        ?? throw new ArgumentException(
            $"{layer}: the size of axis {axis} must be known to make the weights, got input {shape}"))]);
}
