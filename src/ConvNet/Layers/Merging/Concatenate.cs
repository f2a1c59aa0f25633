using ConvNet.Engine;

namespace ConvNet;

/// <summary>Its inputs side by side along an axis.</summary>
/// <remarks>
/// Inputs (batch, …) that are alike but along the axis, where the output has all their sizes together.
/// Keras' page: https://keras.io/api/layers/merging_layers/concatenate/.
/// </remarks>
/// <param name="axis">The axis, the batch being 0; negative ones count from the end.</param>
/// <param name="name">A name of one's own.</param>
public sealed class Concatenate(int axis = -1, string? name = null) : Layer(name)
{
    /// <summary>The axis.</summary>
    public int Axis { get; } = axis;

    /// <inheritdoc/>
    protected override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override Shapes ComputeOutputShapes(Shapes inputs, CallArguments arguments)
    {
        int rank = inputs[0].Count, place = Place(rank);
        if (inputs.Count < 2)
            throw new ArgumentException($"{Name}: a Concatenate takes a list of at least 2 inputs, got {inputs}");
        if (place < 0 || place >= rank)
            throw new ArgumentException($"{Name}: axis {Axis} is none of an input {inputs[0]}");
        if (!inputs.All(shape => shape.Count == rank && shape.With(place, null).Accepts(inputs[0].With(place, null))))
            throw new ArgumentException($"{Name}: its inputs must be alike but along axis {Axis}, got {inputs}");
        int? size = inputs.All(shape => shape.At(place) is not null) ? inputs.Sum(shape => shape.At(place)) : null;
        return inputs.Aggregate((left, right) => new([.. left.Zip(right, (a, b) => a ?? b)])).With(place, size);
    }

    /// <inheritdoc/>
    protected override Tensors Call(Tensors inputs, CallArguments arguments) => Ops.Concatenate(inputs, Axis);

    // Along the last axis a step counts if it does in all inputs; along another, each input's steps keep their own.
    /// <inheritdoc/>
    protected override Tensor? ComputeMask(Tensors inputs, Tensor output)
    {
        if (inputs.All(tensor => tensor.Mask is null)) return null;
        var masks = inputs.Select(tensor => tensor.Mask is not { } mask ? Ops.True(tensor.Shape)
            : Ops.BroadcastTo(Ops.Reshape(mask, mask.Shape.Count < tensor.Shape.Count ? mask.Shape.Append(1) : mask.Shape), tensor.Shape));
        return Ops.All(Ops.Concatenate([.. masks], Axis), -1);
    }

    private int Place(int rank) => Axis < 0 ? Axis + rank : Axis;
}
