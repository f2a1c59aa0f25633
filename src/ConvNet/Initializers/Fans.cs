namespace ConvNet;

/// <summary>How many inputs one output of a weight sums up, and how many outputs one input goes to.</summary>
internal readonly record struct Fans(double In, double Out)
{
    /// <summary>
    /// By Keras' rule: the last two axes are inputs and outputs, those before them the receptive field of a kernel, whose
    /// size multiplies both. A vector's length and a single number's 1 count for both.
    /// </summary>
    public static Fans Of(Shape shape) => shape.Count switch
    {
        0 => new(1, 1),
        1 => new(shape[0], shape[0]),
        _ => Of(shape, [shape.Count - 2], [shape.Count - 1]),
    };

    /// <summary>With the axes of inputs and outputs named; a negative axis counts from the end.</summary>
    /// <exception cref="ArgumentException">An axis is not one of the shape's, or stands twice.</exception>
    public static Fans Of(Shape shape, int[] inputAxes, int[] outputAxes)
    {
        int[] axes = [.. inputAxes.Concat(outputAxes).Select(axis => axis < 0 ? axis + shape.Count : axis)];
        if (axes.Any(axis => axis < 0 || axis >= shape.Count) || axes.Distinct().Count() < axes.Length)
        {
            throw new ArgumentException(
                $"input_axes [{string.Join(", ", inputAxes)}] and output_axes [{string.Join(", ", outputAxes)}] must be " +
                $"different axes of the weight, whose shape is {shape}");
        }

        double Product(IEnumerable<int> some) => some.Aggregate(1.0, (product, axis) => product * shape[axis]);
        double field = Product(Enumerable.Range(0, shape.Count).Except(axes));
        return new(field * Product(axes.Take(inputAxes.Length)), field * Product(axes.Skip(inputAxes.Length)));
    }
}
