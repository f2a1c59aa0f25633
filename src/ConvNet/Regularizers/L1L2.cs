using ConvNet.Engine;

namespace ConvNet;

/// <summary>l1 · Σ |w|: many weights become zero.</summary>
/// <param name="l1">The price; not negative.</param>
/// <exception cref="ArgumentException"><paramref name="l1"/> is negative.</exception>
public sealed class L1(double l1 = 0.01) : Regularizer
{
    /// <summary>The price.</summary>
    [KerasName("l1")]
    public double Factor { get; } = Require.NotNegative(l1);

    /// <inheritdoc/>
    public override Tensor Penalty(Tensor weights) => Factor * Ops.Sum(Ops.Abs(weights));
}

/// <summary>l2 · Σ w²: weights stay small.</summary>
/// <param name="l2">The price; not negative.</param>
/// <exception cref="ArgumentException"><paramref name="l2"/> is negative.</exception>
public sealed class L2(double l2 = 0.01) : Regularizer
{
    /// <summary>The price.</summary>
    [KerasName("l2")]
    public double Factor { get; } = Require.NotNegative(l2);

    /// <inheritdoc/>
    public override Tensor Penalty(Tensor weights) => Factor * Ops.Sum(Ops.Square(weights));
}

/// <summary>l1 · Σ |w| + l2 · Σ w².</summary>
/// <param name="l1">The price of sizes; not negative.</param>
/// <param name="l2">The price of squares; not negative.</param>
/// <exception cref="ArgumentException">One of them is negative.</exception>
public sealed class L1L2(double l1 = 0, double l2 = 0) : Regularizer
{
    /// <summary>The price of sizes.</summary>
    public double L1 { get; } = Require.NotNegative(l1);

    /// <summary>The price of squares.</summary>
    public double L2 { get; } = Require.NotNegative(l2);

    /// <inheritdoc/>
    public override Tensor Penalty(Tensor weights) =>
        L1 * Ops.Sum(Ops.Abs(weights)) + L2 * Ops.Sum(Ops.Square(weights));
}
