using TorchSharp;
using F = TorchSharp.torch.nn.functional;

namespace ConvNet.Engine;

/// <summary>What losses are made of.</summary>
internal static partial class Ops
{
    /// <summary>The larger of a number and a limit. At the limit the derivative is 1, as TensorFlow has it.</summary>
    public static Tensor AtLeast(Tensor x, double low) => new(x.Native.clamp_min(Scalars.Of(low)));

    public static Tensor Power(Tensor x, double exponent) => new(x.Native.pow(Scalars.Of(exponent)));

    /// <summary>The largest number along an axis; equal ones share the gradient.</summary>
    public static Tensor Max(Tensor x, int axis) => new(x.Native.amax([axis]));

    /// <summary>x where the condition holds, else y.</summary>
    public static Tensor Where(Tensor condition, Tensor x, double y) =>
        new(torch.where(condition.Native, x.Native, torch.full_like(x.Native, y)));

    public static Tensor NotEqual(Tensor x, double y) => new(x.Native.ne(y));

    public static Tensor NotLess(Tensor x, double y) => new(x.Native.ge(y));

    public static Tensor BroadcastTo(Tensor x, Shape shape) => new(x.Native.expand(Arrays.Sizes(shape)));

    /// <summary>
    /// Whether fewer than k numbers of a row are larger than the label's: predictions (…, classes), labels (…). A row with a
    /// number that is not finite has no hit, as TensorFlow has it.
    /// </summary>
    public static Tensor IsInTop(Tensor predictions, Tensor labels, int k)
    {
        var (p, classes) = (predictions.Native, predictions.Shape[^1]);
        var number = labels.Native.to_type(torch.ScalarType.Int64);
        var own = p.gather(-1, number.clamp(0, classes - 1).unsqueeze(-1));
        var isHit = p.gt(own).sum([-1L]).lt(k).logical_and(p.isfinite().all(-1, false));
        return new(isHit.logical_and(number.ge(0)).logical_and(number.lt(classes)));
    }

    /// <summary>Whether a number is among the first k of its row: rows (…, n), numbers (…).</summary>
    public static Tensor IsAmong(Tensor rows, Tensor numbers, int k) =>
        new(rows.Native.narrow(-1, 0, Math.Min(k, rows.Shape[^1])).eq(numbers.Native.unsqueeze(-1)).any(-1));

    /// <summary>One place on the last axis, which goes.</summary>
    public static Tensor Take(Tensor x, int index) => new(x.Native.select(-1, index));

    /// <summary>The k largest numbers along the last axis, of equal ones the first; the others replaced.</summary>
    public static Tensor KeepLargest(Tensor x, int k, double other)
    {
        var largest = x.Native.sort(-1, descending: true, stable: true).Indices.narrow(-1, 0, k);
        return new(torch.full_like(x.Native, other).scatter(-1, largest, x.Native.gather(-1, largest)));
    }

    /// <summary>Whether a number is the largest of its row, as all equal ones are, and not 0.</summary>
    public static Tensor IsLargest(Tensor x) =>
        new(x.Native.ge(x.Native.amax([-1], true)).logical_and(x.Native.abs().gt(1e-9)));

    /// <summary>x with 1 in place of 0: what can be divided by.</summary>
    public static Tensor NonZero(Tensor x) => new(x.Native.masked_fill(x.Native.eq(0), 1));

    /// <summary>-z · log σ(x) - (1 - z) · log(1 - σ(x)), safe for all x.</summary>
    public static Tensor SigmoidCrossEntropy(Tensor logits, Tensor target) =>
        new(F.binary_cross_entropy_with_logits(logits.Native, target.Native, reduction: torch.nn.Reduction.None));

    /// <summary>Labels 0 and 1 become -1 and 1, if there are no others; else they stay.</summary>
    public static Tensor Signed(Tensor labels)
    {
        var x = labels.Native;
        return new(torch.where(x.eq(0).logical_or(x.eq(1)).all(), x * 2 - 1, x));
    }

    /// <summary>Divided by the root of the sum of squares along an axis, which is taken for at least 1e-7.</summary>
    public static Tensor Normalize(Tensor x, int axis) =>
        new(x.Native / x.Native.square().sum([axis], keepdim: true).clamp_min(1e-14).sqrt());

    /// <summary>The sum over some axes; over all for null.</summary>
    public static Tensor Sum(Tensor x, Axes? axes) => axes is null ? Sum(x) : new(x.Native.sum(ToLongs(axes.ToArray()), false));

    /// <summary>The number of each row that its label counts off: x (…, classes), labels (…) int64.</summary>
    public static Tensor Pick(Tensor x, Tensor labels) => new(x.Native.gather(-1, labels.Native.unsqueeze(-1)).squeeze(-1));

    /// <summary>Of all pairs of labels, which are alike and which are not, 1 or 0, (n, n).</summary>
    public static (Tensor Same, Tensor Other) SameAndOther(Tensor labels, bool withoutSelf)
    {
        var same = labels.Native.unsqueeze(0).eq(labels.Native.unsqueeze(1)).to_type(torch.ScalarType.Float32);
        var other = 1 - same;
        return (new(withoutSelf ? same - torch.eye(labels.Shape[0]) : same), new(other));
    }

    /// <summary>log Σ eˣ over the last axis, where <paramref name="counted"/> is 1; very small of nothing.</summary>
    // An infinity would have a derivative that is no number.
    public static Tensor LogSumExp(Tensor x, Tensor counted) =>
        new(x.Native.masked_fill(counted.Native.eq(0), -1e30).logsumexp(-1));

    /// <summary>
    /// Minus the logarithm of how probable sequences of labels are; logits (batch, steps, classes), labels (batch, length), of
    /// which 0 is none. Gives (batch).
    /// </summary>
    public static Tensor ConnectionistTemporal(Tensor logits, Tensor labels)
    {
        var steps = torch.full(logits.Shape[0], logits.Shape[1], torch.ScalarType.Int64);
        return new(F.ctc_loss(F.log_softmax(logits.Native, -1).transpose(0, 1), labels.Native, steps,
            labels.Native.ne(0).sum(-1), reduction: torch.nn.Reduction.None));
    }
}
