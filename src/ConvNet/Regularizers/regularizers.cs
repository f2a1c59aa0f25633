namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of regularizers.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/regularizers/.</remarks>
public abstract partial class regularizers
{
    private protected regularizers()
    {
    }

    /// <summary>The regularizer of this name.</summary>
    /// <exception cref="ArgumentException">No regularizer has this name; the message lists those that exist.</exception>
    public static Regularizer get(string identifier) => KerasClasses.Named<Regularizer>(identifier);

    /// <summary>A function of the weights as a regularizer.</summary>
    public static Regularizer get(Func<Tensor, Tensor> identifier) => identifier;
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.regularizers"/>
    public abstract partial class regularizers : ConvNet.regularizers;
}
