using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
/// <summary>Keras' module of activations: <c>activations.relu(x)</c>.</summary>
/// <remarks>Each works element by element unless it says otherwise. Keras' page: https://keras.io/api/layers/activations/.</remarks>
public abstract partial class activations
{
    private protected activations()
    {
    }

    /// <summary>The function of this name; null is "linear".</summary>
    /// <exception cref="ArgumentException">No activation has this name; the message lists those that exist.</exception>
    public static ActivationFunction get(string? identifier) => ActivationFunction.Get(identifier);

    /// <summary>A function as an activation: <c>activations.get(x =&gt; x * ops.sigmoid(x))</c>; it keeps the shape.</summary>
    public static ActivationFunction get(Func<Tensor, Tensor> identifier) => identifier;

    /// <summary>The larger of x and 0; with a slope below the threshold and an upper limit if wanted.</summary>
    public static Tensor relu(Tensor x, double negative_slope = 0, double? max_value = null, double threshold = 0) =>
        Ops.Relu(x, max_value, negative_slope, threshold);

    /// <summary>The larger of x and 0; with a slope below the threshold and an upper limit if wanted.</summary>
    public static NDArray relu(NDArray x, double negative_slope = 0, double? max_value = null, double threshold = 0) =>
        On(x, tensor => relu(tensor, negative_slope, max_value, threshold));

    /// <summary>x between 0 and 6.</summary>
    public static Tensor relu6(Tensor x) => Ops.Relu6(x);

    /// <summary>x between 0 and 6.</summary>
    public static NDArray relu6(NDArray x) => On(x, tensor => relu6(tensor));

    /// <summary>x, and negative_slope · x below 0.</summary>
    public static Tensor leaky_relu(Tensor x, double negative_slope = 0.2) => Ops.LeakyRelu(x, negative_slope);

    /// <summary>x, and negative_slope · x below 0.</summary>
    public static NDArray leaky_relu(NDArray x, double negative_slope = 0.2) =>
        On(x, tensor => leaky_relu(tensor, negative_slope));

    /// <summary>x, and α · (eˣ - 1) below 0.</summary>
    public static Tensor elu(Tensor x, double alpha = 1) => Ops.Elu(x, alpha);

    /// <summary>x, and α · (eˣ - 1) below 0.</summary>
    public static NDArray elu(NDArray x, double alpha = 1) => On(x, tensor => elu(tensor, alpha));

    /// <summary>A scaled elu that keeps mean and variance.</summary>
    public static Tensor selu(Tensor x) => Ops.Selu(x);

    /// <summary>A scaled elu that keeps mean and variance.</summary>
    public static NDArray selu(NDArray x) => On(x, tensor => selu(tensor));

    /// <summary>x, and α · (eˣᐟᵅ - 1) below 0.</summary>
    public static Tensor celu(Tensor x, double alpha = 1) => Ops.Celu(x, alpha);

    /// <summary>x, and α · (eˣᐟᵅ - 1) below 0.</summary>
    public static NDArray celu(NDArray x, double alpha = 1) => On(x, tensor => celu(tensor, alpha));

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Tensor sigmoid(Tensor x) => Ops.Activate(x, "sigmoid");

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static NDArray sigmoid(NDArray x) => On(x, tensor => sigmoid(tensor));

    /// <summary>The logarithm of the sigmoid.</summary>
    public static Tensor log_sigmoid(Tensor x) => Ops.LogSigmoid(x);

    /// <summary>The logarithm of the sigmoid.</summary>
    public static NDArray log_sigmoid(NDArray x) => On(x, tensor => log_sigmoid(tensor));

    /// <summary>x / 6 + 1/2 between 0 and 1.</summary>
    public static Tensor hard_sigmoid(Tensor x) => Ops.HardSigmoid(x);

    /// <summary>x / 6 + 1/2 between 0 and 1.</summary>
    public static NDArray hard_sigmoid(NDArray x) => On(x, tensor => hard_sigmoid(tensor));

    /// <summary>(x + 1) / 2 between 0 and 1.</summary>
    public static Tensor sparse_sigmoid(Tensor x) => Ops.SparseSigmoid(x);

    /// <summary>(x + 1) / 2 between 0 and 1.</summary>
    public static NDArray sparse_sigmoid(NDArray x) => On(x, tensor => sparse_sigmoid(tensor));

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor x) => Ops.Tanh(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static NDArray tanh(NDArray x) => On(x, tensor => tanh(tensor));

    /// <summary>x between -1 and 1.</summary>
    public static Tensor hard_tanh(Tensor x) => Ops.Clip(x, -1, 1);

    /// <summary>x between -1 and 1.</summary>
    public static NDArray hard_tanh(NDArray x) => On(x, tensor => hard_tanh(tensor));

    /// <summary>x - tanh x.</summary>
    public static Tensor tanh_shrink(Tensor x) => x - Ops.Tanh(x);

    /// <summary>x - tanh x.</summary>
    public static NDArray tanh_shrink(NDArray x) => On(x, tensor => tanh_shrink(tensor));

    /// <summary>log(1 + eˣ).</summary>
    public static Tensor softplus(Tensor x) => Ops.Softplus(x);

    /// <summary>log(1 + eˣ).</summary>
    public static NDArray softplus(NDArray x) => On(x, tensor => softplus(tensor));

    /// <summary>0 below -1, x above 1, a parabola between.</summary>
    public static Tensor sparse_plus(Tensor x) => Ops.SparsePlus(x);

    /// <summary>0 below -1, x above 1, a parabola between.</summary>
    public static NDArray sparse_plus(NDArray x) => On(x, tensor => sparse_plus(tensor));

    /// <summary>(x + √(x² + b)) / 2.</summary>
    public static Tensor squareplus(Tensor x, double b = 4) => Ops.Squareplus(x, b);

    /// <summary>(x + √(x² + b)) / 2.</summary>
    public static NDArray squareplus(NDArray x, double b = 4) => On(x, tensor => squareplus(tensor, b));

    /// <summary>x / (|x| + 1).</summary>
    public static Tensor softsign(Tensor x) => x / (Ops.Abs(x) + 1);

    /// <summary>x / (|x| + 1).</summary>
    public static NDArray softsign(NDArray x) => On(x, tensor => softsign(tensor));

    /// <summary>x moved by the threshold towards 0.</summary>
    public static Tensor soft_shrink(Tensor x, double threshold = 0.5) => Ops.SoftShrink(x, threshold);

    /// <summary>x moved by the threshold towards 0.</summary>
    public static NDArray soft_shrink(NDArray x, double threshold = 0.5) => On(x, tensor => soft_shrink(tensor, threshold));

    /// <summary>x, and 0 from -threshold to threshold.</summary>
    public static Tensor hard_shrink(Tensor x, double threshold = 0.5) => Ops.HardShrink(x, threshold);

    /// <summary>x, and 0 from -threshold to threshold.</summary>
    public static NDArray hard_shrink(NDArray x, double threshold = 0.5) => On(x, tensor => hard_shrink(tensor, threshold));

    /// <summary>x above the threshold, else default_value.</summary>
    public static Tensor threshold(Tensor x, double threshold, double default_value) =>
        Ops.Threshold(x, threshold, default_value);

    /// <summary>x above the threshold, else default_value.</summary>
    public static NDArray threshold(NDArray x, double threshold, double default_value) =>
        On(x, tensor => activations.threshold(tensor, threshold, default_value));

    /// <summary>x · sigmoid(x); also called swish.</summary>
    public static Tensor silu(Tensor x) => x * Ops.Sigmoid(x);

    /// <summary>x · sigmoid(x); also called swish.</summary>
    public static NDArray silu(NDArray x) => On(x, tensor => silu(tensor));

    /// <summary>x · sigmoid(x); also called silu.</summary>
    public static Tensor swish(Tensor x) => x * Ops.Sigmoid(x);

    /// <summary>x · sigmoid(x); also called silu.</summary>
    public static NDArray swish(NDArray x) => On(x, tensor => swish(tensor));

    /// <summary>x · hard_sigmoid(x).</summary>
    public static Tensor hard_silu(Tensor x) => x * Ops.HardSigmoid(x);

    /// <summary>x · hard_sigmoid(x).</summary>
    public static NDArray hard_silu(NDArray x) => On(x, tensor => hard_silu(tensor));

    /// <summary>x · Φ(x), Φ the normal distribution; approximate: by a tanh.</summary>
    public static Tensor gelu(Tensor x, bool approximate = false) => Ops.Gelu(x, approximate);

    /// <summary>x · Φ(x), Φ the normal distribution; approximate: by a tanh.</summary>
    public static NDArray gelu(NDArray x, bool approximate = false) => On(x, tensor => gelu(tensor, approximate));

    /// <summary>x · tanh(softplus(x)).</summary>
    public static Tensor mish(Tensor x) => Ops.Mish(x);

    /// <summary>x · tanh(softplus(x)).</summary>
    public static NDArray mish(NDArray x) => On(x, tensor => mish(tensor));

    /// <summary>The first half along an axis, times the sigmoid of the second half.</summary>
    public static Tensor glu(Tensor x, int axis = -1) => Ops.Glu(x, axis);

    /// <summary>The first half along an axis, times the sigmoid of the second half.</summary>
    public static NDArray glu(NDArray x, int axis = -1) => On(x, tensor => glu(tensor, axis));

    /// <summary>eˣ.</summary>
    public static Tensor exponential(Tensor x) => Ops.Exp(x);

    /// <summary>eˣ.</summary>
    public static NDArray exponential(NDArray x) => On(x, tensor => exponential(tensor));

    /// <summary>x itself.</summary>
    public static Tensor linear(Tensor x) => x;

    /// <summary>x itself.</summary>
    public static NDArray linear(NDArray x) => On(x, tensor => linear(tensor));

    /// <summary>Positive numbers that sum to 1 along the axes, the last by default.</summary>
    public static Tensor softmax(Tensor x, Axes? axis = null) =>
        axis is null ? Ops.Activate(x, "softmax") : Ops.Softmax(x, axis.ToArray());

    /// <summary>Positive numbers that sum to 1 along the axes, the last by default.</summary>
    public static NDArray softmax(NDArray x, Axes? axis = null) => On(x, tensor => softmax(tensor, axis));

    /// <summary>The logarithm of the softmax.</summary>
    public static Tensor log_softmax(Tensor x, int axis = -1) => Along(x, axis, Ops.LogSoftmax);

    /// <summary>The logarithm of the softmax.</summary>
    public static NDArray log_softmax(NDArray x, int axis = -1) => On(x, tensor => log_softmax(tensor, axis));

    /// <summary>The nearest point among those of probabilities: small numbers become 0.</summary>
    public static Tensor sparsemax(Tensor x, int axis = -1) => Along(x, axis, Ops.Sparsemax);

    /// <summary>The nearest point among those of probabilities: small numbers become 0.</summary>
    public static NDArray sparsemax(NDArray x, int axis = -1) => On(x, tensor => sparsemax(tensor, axis));

    private static NDArray On(NDArray x, Func<Tensor, Tensor> function)
    {
        using var scope = new MemoryScope();
        using var off = Autograd.Off();
        return function(Arrays.ToTensor(x, "float32")).numpy();
    }

    private static Tensor Along(Tensor x, int axis, Func<Tensor, Tensor> function) =>
        axis == -1 ? function(x) : Ops.MoveAxis(function(Ops.MoveAxis(x, axis, -1)), -1, axis);
}

public static partial class keras
{
    /// <inheritdoc cref="ConvNet.activations"/>
    public abstract partial class activations : ConvNet.activations;
}
