using ConvNet.Engine;

namespace ConvNet;

/// <summary>The scalar products of two inputs' vectors along an axis of each, sample by sample.</summary>
/// <remarks>
/// Inputs (batch, …), output (batch, the other axes of the first, the other axes of the second), or (batch, 1) if there are none.
/// Keras' page: https://keras.io/api/layers/merging_layers/dot/.
/// </remarks>
/// <param name="axes">The axis of both inputs, or one for each; the batch is 0.</param>
/// <param name="normalize">Whether the vectors are brought to length 1 first: the cosine of their angle.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">There are more axes than two, or one is the batch's.</exception>
public sealed class Dot(Axes axes, bool normalize = false, string? name = null) : Layer(name)
{
    /// <summary>The axis of both inputs, or one for each.</summary>
    public Axes Axes { get; } = axes.ToArray() is { Length: 1 or 2 } given && !given.Contains(0) ? axes
        : throw new ArgumentException($"axes must be one axis or two, none of them the batch's (0), got {axes}");

    /// <summary>Whether the vectors are brought to length 1 first.</summary>
    public bool Normalize { get; } = normalize;

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        if (inputs.Count != 2) throw new ArgumentException($"{Name}: a Dot takes a list of 2 inputs, got {inputs}");
        var (first, second) = (inputs[0], inputs[1]);
        var (left, right) = Places(first.Count, second.Count);
        if (left < 1 || left >= first.Count || right < 1 || right >= second.Count)
            throw new ArgumentException($"{Name}: axes {Axes} are none of the inputs {inputs}");
        if (first.At(left) is { } a && second.At(right) is { } b && a != b)
            throw new ArgumentException($"{Name}: {a} numbers along axis {left} can't meet {b} along axis {right}, got inputs {inputs}");
        Shape output = new([.. Without(first, left), .. Without(second, right)[1..]]);
        return output.Count == 1 ? output.Append(1) : output;
    }

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var (left, right) = Places(inputs[0].Shape.Count, inputs[1].Shape.Count);
        var (x, y) = (inputs[0], inputs[1]);
        if (Normalize) (x, y) = (Ops.UnitNormalize(x, [left]), Ops.UnitNormalize(y, [right]));
        return Ops.Reshape(Ops.BatchDot(x, y, left, right), ComputeOutputShapes(inputs.Shapes, arguments)[0]);
    }

    private (int Left, int Right) Places(int left, int right)
    {
        int[] given = Axes.ToArray();
        return (given[0] < 0 ? given[0] + left : given[0], given[^1] < 0 ? given[^1] + right : given[^1]);
    }

    private static Shape Without(Shape shape, int axis) => new([.. shape[..axis], .. shape[(axis + 1)..]]);
}
