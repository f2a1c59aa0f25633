using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// A function that a layer applies to each number, or each row, of its result. Converts from Keras' name:
/// <c>activation: "relu"</c>.
/// </summary>
/// <remarks>Keras' page: https://keras.io/api/layers/activations/.</remarks>
public sealed class ActivationFunction : IConfigValue
{
    private static readonly Dictionary<string, ActivationFunction> Known = new ActivationFunction[]
    {
        new("linear", x => x, isMonotone: true),
        new("relu", Ops.Relu, isMonotone: true),
        new("relu6", Ops.Relu6, isMonotone: true),
        new("sigmoid", Ops.Sigmoid, isMonotone: true),
        new("tanh", Ops.Tanh, isMonotone: true),
        new("softplus", Ops.Softplus, isMonotone: true),
        new("softsign", x => x / (Ops.Abs(x) + 1), isMonotone: true),
        new("exponential", Ops.Exp, isMonotone: true),
        new("elu", Ops.Elu, isMonotone: true),
        new("selu", Ops.Selu, isMonotone: true),
        new("leaky_relu", x => Ops.LeakyRelu(x, 0.2), isMonotone: true),
        new("celu", Ops.Elu, isMonotone: true),
        new("log_sigmoid", Ops.LogSigmoid, isMonotone: true),
        new("hard_sigmoid", Ops.HardSigmoid, isMonotone: true),
        new("hard_tanh", x => Ops.Clip(x, -1, 1), isMonotone: true),
        new("hard_shrink", x => Ops.HardShrink(x, 0.5), isMonotone: true),
        new("soft_shrink", x => Ops.SoftShrink(x, 0.5), isMonotone: true),
        new("tanh_shrink", x => x - Ops.Tanh(x), isMonotone: true),
        new("sparse_plus", Ops.SparsePlus, isMonotone: true),
        new("sparse_sigmoid", Ops.SparseSigmoid, isMonotone: true),
        new("squareplus", x => Ops.Squareplus(x, 4), isMonotone: true),
        new("silu", x => x * Ops.Sigmoid(x)),
        new("hard_silu", x => x * Ops.HardSigmoid(x)),
        new("gelu", x => Ops.Gelu(x)),
        new("mish", Ops.Mish),
        new("softmax", Ops.Softmax),
        new("log_softmax", Ops.LogSoftmax),
        new("sparsemax", Ops.Sparsemax),
        new("glu", x => Ops.Glu(x, -1)) { KeepsShape = false },
        new("threshold", _ => throw new ArgumentException(
            "The activation \"threshold\" needs two numbers: call activations.threshold(x, threshold, default_value)")),
    }.ToDictionary(activation => activation.Name);

    private static readonly Dictionary<string, string> OtherNames = new() { ["swish"] = "silu", ["hard_swish"] = "hard_silu" };

    internal ActivationFunction(string name, Func<Tensor, Tensor> function, bool isMonotone = false)
    {
        Name = name;
        Function = function;
        IsMonotone = isMonotone;
    }

    /// <summary>Keras' name.</summary>
    public string Name { get; }

    internal Func<Tensor, Tensor> Function { get; }

    /// <summary>Whether this is Keras' relu; a function of one's own may have the same name.</summary>
    internal bool IsRelu => ReferenceEquals(this, Known["relu"]);

    /// <summary>Whether a larger number never gives a smaller result: then it commutes with a maximum.</summary>
    internal bool IsMonotone { get; }

    /// <summary>Whether the result has the argument's shape; a gated unit has half of it.</summary>
    internal bool KeepsShape { get; private init; } = true;

    /// <summary>The function of this name; null is "linear".</summary>
    /// <exception cref="ArgumentException">No activation has this name; the message lists those that exist.</exception>
    public static ActivationFunction Get(string? name) =>
        Known.TryGetValue(OtherNames.GetValueOrDefault(name ?? "linear") ?? name ?? "linear", out var activation) ? activation
        : throw new ArgumentException($"Unknown activation \"{name}\"; known are {string.Join(", ", Known.Keys.Order())}");

    /// <summary>The function of this name.</summary>
    public static implicit operator ActivationFunction(string name) => Get(name);

    /// <summary>A function of one's own; it keeps the shape.</summary>
    /// <remarks><c>activations.relu</c> and its like are those that Keras' names mean.</remarks>
    public static implicit operator ActivationFunction(Func<Tensor, Tensor> function)
    {
        string name = FunctionName.Of(function);
        bool isKeras = function.Method.DeclaringType == typeof(activations);
        return isKeras && Known.TryGetValue(name, out var known) ? known : new(name, function);
    }

    object IConfigValue.ConfigValue => Name;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
