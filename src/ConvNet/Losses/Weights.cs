using ConvNet.Engine;

namespace ConvNet;

/// <summary>How much samples count.</summary>
internal static class Weights
{
    /// <summary>Values and weights in shapes of one rank, as labels and predictions are aligned.</summary>
    /// <exception cref="ArgumentException">The weights can't be repeated to the values' shape.</exception>
    public static (Tensor Values, Tensor Weights) Beside(string name, Tensor values, Tensor weights)
    {
        var (aligned, beside) = Alignment.Of(values, weights);
        return Alignment.Broadcasts(aligned.Shape, beside.Shape) ? (aligned, beside) : throw new ArgumentException(
            $"{name}: sample_weight of shape {weights.Shape} doesn't fit values of shape {values.Shape}; give it that shape");
    }

    /// <summary>Weights repeated along the axes that they lack at the end.</summary>
    /// <exception cref="ArgumentException">They can't be repeated to this shape.</exception>
    public static Tensor Spread(string name, Tensor weights, Shape shape)
    {
        var spread = weights.Shape;
        while (spread.Count > 0 && spread.Count < shape.Count) spread = spread.Append(1);
        return Alignment.Broadcasts(shape, spread) && spread.Count <= shape.Count
            ? Ops.BroadcastTo(Ops.Reshape(weights, spread), shape)
            : throw new ArgumentException(
                $"{name}: sample_weight of shape {weights.Shape} doesn't fit values of shape {shape}; give it that shape");
    }

    /// <summary>The quotient, 0 where the denominator is.</summary>
    public static Tensor Quotient(Tensor numerator, Tensor denominator) =>
        Ops.Where(Ops.NotEqual(denominator, 0), numerator / Ops.NonZero(denominator), 0);
}
