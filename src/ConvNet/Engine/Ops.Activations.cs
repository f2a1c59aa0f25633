using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>
/// Activation functions. Where one has a corner its derivative there is TensorFlow's: clamp has 1 at its ends, relu 0.
/// </summary>
internal static partial class Ops
{
    /// <summary>x, and alpha · (eˣ - 1) below zero.</summary>
    public static Tensor Elu(Tensor x, double alpha) => new(F.elu(x.Native, alpha));

    /// <summary>x, and slope · x below zero; at zero the derivative is the slope.</summary>
    public static Tensor LeakyRelu(Tensor x, double slope) => new(F.leaky_relu(x.Native, slope));

    /// <summary>
    /// x from the threshold on, at most <paramref name="max_value"/>; below it slope · (x - threshold).
    /// </summary>
    public static Tensor Relu(Tensor x, double? max_value, double slope, double threshold)
    {
        var native = x.Native;
        var above = threshold == 0 ? native.relu() : native * native.gt(threshold);
        // Only for 6 TensorFlow has a function of its own, whose derivative at 6 is 0.
        if (max_value is { } limit) above = limit == 6 && threshold == 0 ? native.relu6() : above.clamp_max(limit);
        return new(slope == 0 ? above : above - (threshold - native).relu() * slope);
    }

    /// <summary>x · Φ(x), Φ the normal distribution's function, or an approximation of it by tanh.</summary>
    public static Tensor Gelu(Tensor x, bool approximate = false) => new(!approximate
        ? x.Native * ((x.Native * Math.Sqrt(0.5)).erf() + 1) * 0.5
        : x.Native * (((x.Native + x.Native.pow(3) * 0.044715) * Math.Sqrt(2 / Math.PI)).tanh() + 1) * 0.5);

    /// <summary>x, and α · (eˣᐟᵅ - 1) below zero.</summary>
    public static Tensor Celu(Tensor x, double alpha) =>
        new(torch.where(x.Native.gt(0), x.Native, (x.Native.clamp_max(0) / alpha).expm1() * alpha));

    /// <summary>x above the threshold, else the other value.</summary>
    public static Tensor Threshold(Tensor x, double threshold, double other) => Where(Greater(x, threshold), x, other);

    /// <summary>The first half along an axis, each number times the sigmoid of the one in the second half.</summary>
    public static Tensor Glu(Tensor x, int axis)
    {
        if (x.Shape.At(axis < 0 ? axis + x.Shape.Count : axis) is { } size && size % 2 != 0)
            throw new ArgumentException($"glu: axis {axis} must have an even size, got shape {x.Shape}");
        var halves = x.Native.chunk(2, axis);
        return new(halves[0] * halves[1].sigmoid());
    }

    public static Tensor Mish(Tensor x) => new(x.Native * F.softplus(x.Native).tanh());

    public static Tensor LogSigmoid(Tensor x) => new(-F.softplus(-x.Native));

    /// <summary>(x + 3) / 6 between 0 and 1.</summary>
    public static Tensor HardSigmoid(Tensor x) => new((x.Native + 3).relu6() / 6);

    /// <summary>x, and 0 from -threshold to threshold.</summary>
    public static Tensor HardShrink(Tensor x, double threshold) => new(x.Native * x.Native.abs().gt(threshold));

    /// <summary>x moved by the threshold towards 0, and 0 from -threshold to threshold.</summary>
    public static Tensor SoftShrink(Tensor x, double threshold) =>
        new((x.Native - threshold).relu() - (-x.Native - threshold).relu());

    /// <summary>(x + 1)² / 4 between -1 and 1, 0 below, x above.</summary>
    public static Tensor SparsePlus(Tensor x) => new((x.Native.clamp(-1, 1) + 1).square() / 4 + (x.Native - 1).relu());

    /// <summary>(x + 1) / 2 between 0 and 1.</summary>
    public static Tensor SparseSigmoid(Tensor x) => new(((x.Native + 1) * 3).relu6() / 6);

    /// <summary>(x + √(x² + b)) / 2.</summary>
    public static Tensor Squareplus(Tensor x, double b) => new((x.Native + (x.Native.square() + b).sqrt()) / 2);

    /// <summary>Softmax over several axes together.</summary>
    public static Tensor Softmax(Tensor x, int[] axes)
    {
        if (axes is [var axis]) return new(F.softmax(x.Native, axis));
        long[] all = ToLongs(axes);
        var powers = (x.Native - x.Native.detach().amax(all, keepdim: true)).exp();
        return new(powers / powers.sum(all, keepdim: true));
    }

    /// <summary>The nearest point to each row among those of probabilities: small numbers become exactly 0.</summary>
    // Martins and Astudillo, "From softmax to sparsemax" (2016): with z sorted downwards, k counts the numbers that stay, those
    // with 1 + k·z(k) over the sum of the first k; what the sum has over 1 is taken from these in equal parts.
    public static Tensor Sparsemax(Tensor x)
    {
        var sorted = x.Native.sort(-1, descending: true).Values;
        var ranks = torch.arange(1, x.Shape[^1] + 1, torch.ScalarType.Float32);
        var stays = (sorted * ranks + 1).gt(sorted.cumsum(-1));
        var threshold = ((sorted * stays).sum(-1, keepdim: true) - 1) / stays.sum(-1, keepdim: true);
        return new((x.Native - threshold).relu());
    }
}
