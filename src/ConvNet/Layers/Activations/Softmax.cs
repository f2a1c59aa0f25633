using ConvNet.Engine;

namespace ConvNet;

/// <summary>Makes probabilities of numbers: eˣ over the sum of all eˣ along an axis.</summary>
/// <remarks>The shape stays. Keras' page: https://keras.io/api/layers/activation_layers/softmax/.</remarks>
/// <param name="axis">The axis along which the results sum to 1, or several; the last by default.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Softmax(Axes? axis = null, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    // So low that nothing of it is left beside other numbers.
    private const double Hidden = -1e9;

    /// <summary>The axes along which the results sum to 1.</summary>
    public Axes Axis { get; } = axis ?? -1;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input) =>
        Axis.ToArray().All(axis => axis >= -input.Count && axis < input.Count) ? input : throw new ArgumentException(
            $"{Name}: axis must lie between {-input.Count} and {input.Count - 1}, got " +
            $"{string.Join(", ", Axis.ToArray())} for an input {input}");

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training)
    {
        int[] axes = Axis.ToArray();
        // A mask of steps leaves the numbers of each step alone.
        if (x.Mask is { } mask && mask.Shape.Count == x.Shape.Count) x = Ops.Where(mask, x, Hidden);
        // By its name, losses find the logits.
        return axes is [var axis] && (axis == -1 || axis == x.Shape.Count - 1)
            ? Ops.Activate(x, "softmax") : Ops.Softmax(x, axes);
    }
}
