namespace ConvNet;

/// <summary>
/// Says what numbers a weight begins with. Converts from Keras' strings: <c>"glorot_uniform"</c>, <c>"he_normal"</c>,
/// <c>"zeros"</c>.
/// </summary>
[KerasModule("keras.initializers", "initializer")]
public abstract class Initializer
{
    /// <summary>The values of a weight of this shape, row by row; all sizes must be known.</summary>
    /// <exception cref="ArgumentException">The shape does not suit this initializer.</exception>
    protected internal abstract float[] Create(Shape shape);

    /// <summary>An array of this shape, filled; a call of the object in Keras.</summary>
    /// <exception cref="ArgumentException">The shape does not suit this initializer.</exception>
    public NDArray Call(Shape shape) => NDArray.Wrap(Create(shape), shape);

    /// <summary>The initializer that Keras calls by this string, with its default arguments.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static implicit operator Initializer(string name) => KerasClasses.Named<Initializer>(name);

    /// <summary>A function of a weight's shape: its first values, of that shape.</summary>
    public static implicit operator Initializer(Func<Shape, Tensor> fn) => new FunctionInitializer(fn);
}
