namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of initializers.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/initializers/.</remarks>
public abstract partial class initializers
{
    private protected initializers()
    {
    }

    /// <summary>The initializer of this name.</summary>
    /// <exception cref="ArgumentException">No initializer has this name; the message lists those that exist.</exception>
    public static Initializer get(string identifier) => identifier;

    /// <summary>A function of a weight's shape as an initializer: <c>initializers.get(shape =&gt; ops.ones(shape) / 2)</c>.</summary>
    public static Initializer get(Func<Shape, Tensor> identifier) => identifier;
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.initializers"/>
    public abstract partial class initializers : ConvNet.initializers;
}
