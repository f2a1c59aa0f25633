namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of callbacks: <c>callbacks.EarlyStopping(patience: 3)</c>.</summary>
/// <remarks>Keras' page: https://keras.io/api/callbacks/.</remarks>
public abstract partial class callbacks
{
    private protected callbacks()
    {
    }
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.callbacks"/>
    public abstract partial class callbacks : ConvNet.callbacks;
}
