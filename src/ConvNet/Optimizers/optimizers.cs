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

    /// <inheritdoc cref="ConvNet.OptimizerMap"/>
    public static OptimizerMap OptimizerMap(Optimizer default_optimizer, IReadOnlyDictionary<string, Optimizer>? optimizer_map = null) =>
        new(default_optimizer, optimizer_map);
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.optimizers"/>
    public abstract partial class optimizers : ConvNet.optimizers;
}
