namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>What comes into a model; https://keras.io/api/layers/core_layers/input/.</summary>
    /// <returns>A symbolic tensor, (batch, …): layers are called on it, <c>layers.Dense(10)(x)</c>.</returns>
    /// <param name="shape">The shape of one sample, without the batch.</param>
    /// <param name="batch_size">The samples of a batch; null for any number.</param>
    /// <param name="dtype">The type of the numbers; float32 by default.</param>
    /// <param name="batch_shape">The shape with the batch, instead of <paramref name="shape"/>.</param>
    /// <param name="name">A name of one's own.</param>
    /// <exception cref="ArgumentException">No shape is given, or two of them.</exception>
    public static Tensor Input(Shape? shape = null, int? batch_size = null, DType? dtype = null, Shape? batch_shape = null,
        string? name = null) => new InputLayer(shape, batch_size, dtype, batch_shape, name).Output;

    /// <summary>The network between symbolic tensors; <see cref="ConvNet.Model(Tensors, Tensors, string)"/>.</summary>
    /// <inheritdoc cref="ConvNet.Model(Tensors, Tensors, string)"/>
    public static Model Model(Tensors inputs, Tensors outputs, string? name = null) => new(inputs, outputs, name);

    /// <summary>A network of layers one after another.</summary>
    /// <inheritdoc cref="ConvNet.Sequential(IEnumerable{Layer}, string)"/>
    public static Sequential Sequential(IEnumerable<Layer>? layers = null, string? name = null) => new(layers, name);
}
