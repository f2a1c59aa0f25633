namespace ConvNet;

/// <summary>
/// A price for large weights, added to the loss. Converts from Keras' name: <c>kernel_regularizer: "l2"</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/layers/regularizers/.</remarks>
[KerasModule("keras.regularizers", "regularizer")]
public abstract class Regularizer
{
    /// <summary>The regularizer of this name, with its default arguments.</summary>
    /// <exception cref="ArgumentException">No regularizer has this name; the message lists those that exist.</exception>
    public static implicit operator Regularizer(string name) => KerasClasses.Named<Regularizer>(name);

    /// <summary>A function of the weights: their price, a single number.</summary>
    public static implicit operator Regularizer(Func<Tensor, Tensor> fn) => new FunctionRegularizer(fn);

    /// <summary>The price of these weights, a single number.</summary>
    public abstract Tensor Penalty(Tensor weights);
}
