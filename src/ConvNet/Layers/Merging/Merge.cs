using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Puts several inputs together number by number. Inputs of fewer axes get axes of size 1 after the batch; then sizes of 1 go with
/// any other.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/layers/merging_layers/.</remarks>
public abstract class Merge : Layer
{
    private protected Merge(string? name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <summary>How many inputs there may be.</summary>
    private protected virtual int MostInputs => int.MaxValue;

    /// <summary>The shape for inputs of these shapes.</summary>
    /// <exception cref="ArgumentException">There is one input only, or the shapes don't fit each other.</exception>
    protected sealed override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        if (inputs.Count < 2)
            throw new ArgumentException($"{Name}: a {ClassName} takes a list of at least 2 inputs, got {inputs}");
        if (inputs.Count > MostInputs)
            throw new ArgumentException($"{Name}: a {ClassName} takes exactly {MostInputs} inputs, got {inputs.Count}");
        int rank = inputs.Max(shape => shape.Count);
        return inputs.Select(shape => Raised(shape, rank)).Aggregate((left, right) => Shapes.Broadcast(left, right)
            ?? throw new ArgumentException($"{Name}: the shapes of its inputs don't fit each other, got {inputs}"));
    }

    /// <inheritdoc/>
    protected sealed override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        int rank = inputs.Max(tensor => tensor.Shape.Count);
        return Merged([.. inputs.Select(tensor => Ops.Reshape(tensor, Raised(tensor.Shape, rank)))]);
    }

    /// <summary>The inputs put together; all have as many axes.</summary>
    private protected virtual Tensor Merged(IReadOnlyList<Tensor> inputs) => inputs.Aggregate(Merged);

    /// <summary>Two inputs put together.</summary>
    private protected virtual Tensor Merged(Tensor left, Tensor right) =>
        throw new InvalidOperationException($"{ClassName} does not say how two inputs are put together");

    // A step counts if it counts in all inputs that have a mask.
    /// <inheritdoc/>
    protected sealed override Tensor? ComputeMask(Tensors inputs, Tensor output)
    {
        var masks = inputs.Select(tensor => tensor.Mask).OfType<Tensor>().ToList();
        return masks.Count == 0 ? null : masks.Aggregate(Ops.And);
    }

    private static Shape Raised(Shape shape, int rank) =>
        shape.Count == rank ? shape : new([shape.At(0), .. Enumerable.Repeat<int?>(1, rank - shape.Count), .. shape[1..]]);
}
