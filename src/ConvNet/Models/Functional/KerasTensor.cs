namespace ConvNet;

/// <summary>
/// Stands for numbers that are still to come: what <c>keras.Input</c> gives, and a layer that is called on such a tensor. It has a
/// shape and knows where it comes from, so that <c>keras.Model(inputs, outputs)</c> finds the way.
/// </summary>
/// <remarks>Keras' page: https://keras.io/guides/functional_api/.</remarks>
public sealed class KerasTensor : Tensor
{
    internal KerasTensor(Shape shape, DType dtype, Node node, int index)
        : base(shape)
    {
        (DType, Node, Index) = (dtype, node, index);
    }

    /// <inheritdoc/>
    public override DType DType { get; }

    /// <summary>The call that gives it.</summary>
    internal Node Node { get; }

    /// <summary>Which of the call's outputs it is.</summary>
    internal int Index { get; }

    /// <summary>The layer's name, and which of its calls and outputs this is if there are several.</summary>
    internal string Name => Node.Layer.Name;

    internal override Tensor StandingFor(Tensors all) => new KerasTensor(Shape, DType, Node, Index) { Siblings = all };

    /// <inheritdoc/>
    public override string ToString() => $"<KerasTensor shape={Shape}, dtype={DType}, name={Name}>";
}
