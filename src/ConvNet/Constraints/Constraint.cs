namespace ConvNet;

/// <summary>What weights must satisfy: they are put right after each step. Converts from Keras' name.</summary>
/// <remarks>Keras' page: https://keras.io/api/layers/constraints/.</remarks>
[KerasModule("keras.constraints", "constraint")]
public abstract class Constraint
{
    /// <summary>Keeps a norm from being a divisor of zero, as Keras' epsilon does.</summary>
    private const double Epsilon = 1e-7;

    /// <summary>The constraint of this name, with its default arguments.</summary>
    /// <exception cref="ArgumentException">No constraint has this name; the message lists those that exist.</exception>
    public static implicit operator Constraint(string name) => KerasClasses.Named<Constraint>(name);

    /// <summary>A function of the weights: the nearest that satisfy it.</summary>
    public static implicit operator Constraint(Func<Tensor, Tensor> fn) => new FunctionConstraint(fn);

    /// <summary>The nearest weights that satisfy it.</summary>
    public abstract Tensor Project(Tensor weights);

    /// <summary>Weights scaled from their norms to others.</summary>
    private protected static Tensor Scale(Tensor weights, Tensor norms, Tensor desired) =>
        weights * (desired / (norms + Epsilon));
}
