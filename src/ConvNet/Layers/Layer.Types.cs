using ConvNet.Engine;

namespace ConvNet;

/// <summary>The types of numbers that layers compute with.</summary>
public abstract partial class Layer
{
    /// <summary>The type of the weights: "float32" unless another was asked for.</summary>
    public virtual string Dtype => DtypePolicy.VariableDtype;

    /// <summary>The type of the weights; the same as <see cref="Dtype"/>.</summary>
    public string VariableDtype => DtypePolicy.VariableDtype;

    /// <summary>The type that the layer computes with; inputs of other floating-point types become it.</summary>
    public string ComputeDtype => DtypePolicy.ComputeDtype;

    /// <summary>Whether inputs become the type that the layer computes with.</summary>
    internal virtual bool CastsInputs => true;

    /// <summary>
    /// Whether the layer computes with float32 where a smaller type is asked for, and rounds only its result: sums of many
    /// numbers, and what is not there in small types.
    /// </summary>
    internal virtual bool ComputesInSingle => false;

    /// <summary>Whether the result becomes the type that the layer computes with, which nobody does with that of one's own.</summary>
    internal virtual bool CastsOutputs => GetType().Assembly == typeof(Layer).Assembly;

    /// <summary>Layers that it made for itself: they have its types.</summary>
    private protected virtual IReadOnlyList<Layer> OwnParts => [];

    /// <summary>The type that the computation meets.</summary>
    private protected DType WorkingType => ComputesInSingle && DtypePolicy.ComputeType.ItemSize < sizeof(float)
        ? DType.Float32 : DtypePolicy.ComputeType;

    /// <summary>The types of symbolic outputs.</summary>
    internal virtual DType OutputType(Tensors inputs, int index) => DtypePolicy.ComputeType;

    // Only called once other numbers than float32 have been asked for.
    private Tensors CallCasting(Tensors inputs, CallArguments arguments)
    {
        if (!CastsInputs) return CallWithPenalty(inputs, arguments);
        var type = WorkingType;
        using var reading = Variable.ReadingForComputation();
        var outputs = CallWithPenalty(inputs, arguments.Map(tensor => Ops.AsFloat(tensor, type)));
        return CastsOutputs ? AsFloats(outputs, DtypePolicy.ComputeType) : outputs;
    }

    private static Tensors AsFloats(Tensors tensors, DType type) =>
        tensors.All(tensor => Ops.IsNoOtherFloat(tensor, type)) ? tensors : tensors.Map(tensor => Ops.AsFloat(tensor, type));
}
