namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras 1 and 2's <c>keras.utils.np_utils</c>.</summary>
public static class np_utils
{
    /// <summary>Class numbers as rows with a one; today <see cref="keras.utils.to_categorical"/>.</summary>
    /// <param name="y">Class numbers (samples).</param>
    /// <param name="num_classes">The length of a row; the largest number plus one by default.</param>
    /// <param name="nb_classes">Keras 1's name of <paramref name="num_classes"/>.</param>
    /// <exception cref="ArgumentException">A number is no class.</exception>
    public static NDArray to_categorical(NDArray y, int? num_classes = null, int? nb_classes = null)
    {
        OldSpelling.Note("np_utils.to_categorical", "keras.utils.to_categorical");
        return keras.utils.to_categorical(y, num_classes ?? OldSpelling.IfGiven(nb_classes, "nb_classes", "num_classes"));
    }
}

public abstract partial class layers
{
    /// <summary>Where Keras 1 and 2 kept layers: <c>keras.layers.core.Dense(10)</c>.</summary>
    public abstract class core : layers;

    /// <inheritdoc cref="core"/>
    public abstract class convolutional : layers;

    /// <inheritdoc cref="core"/>
    public abstract class pooling : layers;

    /// <inheritdoc cref="core"/>
    public abstract class normalization : layers;

    /// <inheritdoc cref="core"/>
    public abstract class recurrent : layers;

    /// <inheritdoc cref="core"/>
    public abstract class embeddings : layers;

    /// <inheritdoc cref="core"/>
    public abstract class advanced_activations : layers;

    /// <inheritdoc cref="core"/>
    public abstract class noise : layers;

    /// <inheritdoc cref="core"/>
    public abstract class wrappers : layers;
}
