using ConvNet.Engine;

namespace ConvNet;

/// <summary>Gives each sample another shape; the numbers and their order stay.</summary>
/// <remarks>
/// Input (batch, …), output (batch, target_shape). Keras' page: https://keras.io/api/layers/reshaping_layers/reshape/.
/// </remarks>
/// <param name="target_shape">The shape without the batch; one size may be -1, which is then what is left for it.</param>
/// <param name="input_shape">For a model's first layer: the input's shape without the batch.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException"><paramref name="target_shape"/> holds other negative sizes, or -1 twice.</exception>
public sealed class Reshape(Shape target_shape, [NotConfig] Shape? input_shape = null, string? name = null)
    : Layer(name, input_shape)
{
    /// <summary>The shape without the batch; one size may be -1.</summary>
    public Shape TargetShape { get; } =
        target_shape.All(size => size is -1 or >= 0) && target_shape.Count(size => size == -1) <= 1 ? target_shape
        : throw new ArgumentException($"target_shape must hold sizes, one of which may be -1, got {target_shape}");

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape input)
    {
        int free = TargetShape.ToList().IndexOf(-1);
        var target = free < 0 ? TargetShape : TargetShape.With(free, null);
        if (input[1..].IsKnown)
        {
            long elements = input[1..].Elements, given = free < 0 ? target.Elements : TargetShape.With(free, 1).Elements;
            if (free < 0 ? elements != given : given == 0 || elements % given != 0)
                throw new ArgumentException(
                    $"{Name}: the {elements} numbers of an input {input} can't have the shape {TargetShape}");
            if (free >= 0) target = target.With(free, checked((int)(elements / given)));
        }
        return target.Prepend(input.At(0));
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor x, bool training) => Ops.ReshapeAnew(x, ComputeOutputShape(x.Shape));
}
