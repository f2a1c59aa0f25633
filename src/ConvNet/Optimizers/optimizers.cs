namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of optimizers.</summary>
/// <remarks>Keras' page: https://keras.io/api/optimizers/.</remarks>
public abstract partial class optimizers
{
    private protected optimizers()
    {
    }

    /// <summary>The optimizer of this name.</summary>
    /// <exception cref="ArgumentException">No optimizer has this name; the message lists those that exist.</exception>
    public static Optimizer get(string identifier) => identifier;
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.optimizers"/>
    public abstract partial class optimizers : ConvNet.optimizers;
}
