namespace ConvNet;

/// <summary>
/// Keras' module of layers, as functions: <c>x = layers.Conv2D(32, 3, activation: "relu")(x);</c>
/// <c>model.Add(layers.Dense(10));</c> Each makes the layer of its name.
/// </summary>
#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class layers
{
    private protected layers()
    {
    }

    /// <summary>What comes into a model; the same as <see cref="keras.Input"/>.</summary>
    /// <inheritdoc cref="keras.Input"/>
    public static Tensor Input(Shape? shape = null, int? batch_size = null, DType? dtype = null, Shape? batch_shape = null,
        string? name = null) => keras.Input(shape, batch_size, dtype, batch_shape, name);

    private protected static T Made<T>(T layer, bool trainable, DTypePolicy? dtype)
        where T : Layer
    {
        if (!trainable) layer.Trainable = false;
        if (dtype is not null) layer.DtypePolicy = dtype;
        return layer;
    }

    /// <summary>The sum of tensors; <see cref="ConvNet.Add"/>.</summary>
    public static Tensor add(Tensors inputs, string? name = null) => new Add(name).Apply(inputs);

    /// <summary>The difference of two tensors; <see cref="ConvNet.Subtract"/>.</summary>
    public static Tensor subtract(Tensors inputs, string? name = null) => new Subtract(name).Apply(inputs);

    /// <summary>The product of tensors; <see cref="ConvNet.Multiply"/>.</summary>
    public static Tensor multiply(Tensors inputs, string? name = null) => new Multiply(name).Apply(inputs);

    /// <summary>The mean of tensors; <see cref="ConvNet.Average"/>.</summary>
    public static Tensor average(Tensors inputs, string? name = null) => new Average(name).Apply(inputs);

    /// <summary>The largest of tensors; <see cref="ConvNet.Maximum"/>.</summary>
    public static Tensor maximum(Tensors inputs, string? name = null) => new Maximum(name).Apply(inputs);

    /// <summary>The smallest of tensors; <see cref="ConvNet.Minimum"/>.</summary>
    public static Tensor minimum(Tensors inputs, string? name = null) => new Minimum(name).Apply(inputs);

    /// <summary>Tensors side by side; <see cref="ConvNet.Concatenate"/>.</summary>
    public static Tensor concatenate(Tensors inputs, int axis = -1, string? name = null) => new Concatenate(axis, name).Apply(inputs);

    /// <summary>Scalar products; <see cref="ConvNet.Dot"/>.</summary>
    public static Tensor dot(Tensors inputs, Axes axes, bool normalize = false, string? name = null) =>
        new Dot(axes, normalize, name).Apply(inputs);
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.layers"/>
    public abstract partial class layers : ConvNet.layers;
}
