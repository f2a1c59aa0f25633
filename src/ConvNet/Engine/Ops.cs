using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>
/// The operations that layers, losses, metrics and optimizers are written in. Each takes and gives Keras' layouts: images
/// (batch, height, width, channels), kernels (height, width, in, out).
/// </summary>
internal static partial class Ops
{
    public static Tensor Relu(Tensor x) => new(x.Native.relu());

    public static Tensor Relu6(Tensor x) => new(x.Native.relu6());

    public static Tensor Clip(Tensor x, double low, double high) => new(x.Native.clamp(Scalars.Of(low), Scalars.Of(high)));

    public static Tensor Sigmoid(Tensor x) => new(x.Native.sigmoid());

    public static Tensor Tanh(Tensor x) => new(x.Native.tanh());

    public static Tensor Softplus(Tensor x) => new(F.softplus(x.Native));

    public static Tensor Exp(Tensor x) => new(x.Native.exp());

    public static Tensor Elu(Tensor x) => Elu(x, 1);

    /// <summary>
    /// 1.0507 · x, and 1.7581 · (eˣ - 1) below zero. At zero the derivative is the upper one, as TensorFlow has it.
    /// </summary>
    public static Tensor Selu(Tensor x)
    {
        const double scale = 1.0507009873554805, alpha = 1.6732632423543773;
        return new((x.Native.clamp_min(0) + (-(-x.Native).relu()).expm1() * alpha) * scale);
    }

    public static Tensor Softmax(Tensor x) => new(F.softmax(x.Native, -1));

    public static Tensor LogSoftmax(Tensor x) => new(F.log_softmax(x.Native, -1));

    public static Tensor Abs(Tensor x) => new(x.Native.abs());

    public static Tensor Sqrt(Tensor x) => new(x.Native.sqrt());

    public static Tensor Square(Tensor x) => new(x.Native.square());

    public static Tensor Log(Tensor x) => new(x.Native.log());

    public static Tensor Maximum(Tensor x, Tensor y) => new(x.Native.maximum(y.Native));

    public static Tensor Sum(Tensor x) => new(x.Native.sum());

    public static Tensor Sum(Tensor x, int axis, bool keepdims = false) => new(x.Native.sum([axis], keepdims));

    /// <summary>The root of the sum of squares along some axes, which stay with size 1.</summary>
    public static Tensor Norm(Tensor x, Axes axes) =>
        Sqrt(new(x.Native.square().sum(Array.ConvertAll(axes.ToArray(), axis => (long)axis), keepdim: true)));

    public static Tensor Mean(Tensor x) => new(x.Native.mean());

    public static Tensor Mean(Tensor x, int axis) => new(x.Native.mean([axis]));

    /// <summary>
    /// Where the largest number stands, the first of equal ones. NaN counts as the smallest, as TensorFlow has it. A softmax
    /// keeps the order along its axis, so it need not be computed for this.
    /// </summary>
    public static Tensor ArgMax(Tensor x, int axis) =>
        x is { IsDeferred: true, Activation.Name: "softmax" } && axis == -1 ? new(x.Argument!.Native.argmax(axis))
        : new(x.Native.nan_to_num(double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity).argmax(axis));

    public static Tensor Equal(Tensor x, Tensor y) => new(x.Native.eq(y.Native));

    public static Tensor Greater(Tensor x, double threshold) => new(x.Native.gt(Scalars.Of(threshold)));

    public static Tensor Reshape(Tensor x, Shape shape) => x.Shape == shape ? x : new(x.Native.reshape(Arrays.Sizes(shape)));

    public static Tensor MoveAxis(Tensor x, int from, int to) => new(x.Native.movedim([from], [to]));

    public static Tensor Cast(Tensor x, DType dtype) => new(x.Native.to_type(ScalarTypes.Of(dtype)));

    /// <summary>
    /// Floating-point numbers in another type, anything else as it is. What an activation has still to compute stays so, and the
    /// mask stays.
    /// </summary>
    public static Tensor AsFloat(Tensor x, DType dtype) => IsNoOtherFloat(x, dtype) ? x
        : x.IsDeferred ? new(x.Activation!, AsFloat(x.Argument!, dtype)) { Mask = x.Mask }
        : new(x.Native.to_type(ScalarTypes.Of(dtype))) { Mask = x.Mask };

    /// <summary>Whether <see cref="AsFloat"/> would change nothing.</summary>
    public static bool IsNoOtherFloat(Tensor x, DType dtype) => x.DType is var type && (type == dtype || !type.IsFloat);

    public static Tensor Zeros(Shape shape)
    {
        Backend.EnsureLoaded();
        return new(torch.zeros(Arrays.Sizes(shape)));
    }

    /// <summary>-log of the label's softmax: logits (…, classes), labels (…) of whole numbers; gives (…).</summary>
    public static Tensor SparseCrossEntropy(Tensor logits, Tensor labels) => CrossEntropy(logits, labels.Native.reshape(-1));

    /// <summary>-Σ target · log softmax over the last axis: logits and target (…, classes); gives (…).</summary>
    public static Tensor CrossEntropy(Tensor logits, Tensor target) =>
        CrossEntropy(logits, target.Native.reshape(-1, logits.Shape[^1]));

    /// <summary>Zero with probability <paramref name="rate"/>, else divided by 1 - rate, so that the mean stays.</summary>
    public static Tensor Dropout(Tensor x, double rate, Shape noise_shape, RandomStream random)
    {
        if (rate >= 1) return new(torch.zeros_like(x.Native));
        return new(x.Native * (Pattern(x, 1 - rate, noise_shape, random) / (1 - rate)));
    }

    /// <summary>The activation of x, computed when somebody reads it.</summary>
    public static Tensor Activate(Tensor x, ActivationFunction? activation) =>
        activation is null or { Name: "linear" } ? x : activation.KeepsShape ? new(activation, x) : activation.Function(x);

    // In types of two bytes Keras rounds a product before it adds the bias; the engine's functions of both round once.
    private static bool RoundsTwice(Tensor x) => DTypePolicy.Matters && x.DType.ItemSize == sizeof(ushort);

    private static Tensor CrossEntropy(Tensor logits, torch.Tensor target)
    {
        var rows = logits.Native.reshape(-1, logits.Shape[^1]);
        return Reshape(new(F.cross_entropy(rows, target, reduction: torch.nn.Reduction.None)), logits.Shape[..^1]);
    }
}
