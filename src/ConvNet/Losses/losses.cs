namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of losses: <c>losses.mean_squared_error(y_true, y_pred)</c>.</summary>
/// <remarks>The functions give the loss of each sample; <see cref="Loss"/> averages it. Keras' page:
/// https://keras.io/api/losses/.</remarks>
public abstract partial class losses : LossFunctions
{
    private protected losses()
    {
    }

    /// <summary>The loss of this name.</summary>
    /// <exception cref="ArgumentException">No loss has this name; the message lists those that exist.</exception>
    public static Loss get(string identifier) => KerasClasses.Named<Loss>(identifier);

    /// <summary>A function of targets and predictions as a loss.</summary>
    public static Loss get(Func<Tensor, Tensor, Tensor> identifier) => identifier;
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.losses"/>
    public abstract partial class losses : ConvNet.losses;
}
