namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of constraints.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/constraints/.</remarks>
public abstract partial class constraints
{
    private protected constraints()
    {
    }

    /// <summary>The constraint of this name.</summary>
    /// <exception cref="ArgumentException">No constraint has this name; the message lists those that exist.</exception>
    public static Constraint get(string identifier) => KerasClasses.Named<Constraint>(identifier);

    /// <summary>A function of the weights as a constraint.</summary>
    public static Constraint get(Func<Tensor, Tensor> identifier) => identifier;
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.constraints"/>
    public abstract partial class constraints : ConvNet.constraints;
}
