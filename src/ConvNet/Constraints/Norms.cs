using ConvNet.Engine;

namespace ConvNet;

/// <summary>Norms along some axes are at most so large: <c>‖w‖ ≤ max_value</c>.</summary>
/// <remarks>Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting" (2014).</remarks>
/// <param name="max_value">The largest norm; not negative.</param>
/// <param name="axis">The axes of one vector: 0 for a Dense kernel, (0, 1, 2) for a Conv2D's.</param>
/// <exception cref="ArgumentException"><paramref name="max_value"/> is negative.</exception>
public sealed class MaxNorm(double max_value = 2, Axes? axis = null) : Constraint
{
    /// <summary>The largest norm.</summary>
    public double MaxValue { get; } = Require.NotNegative(max_value);

    /// <summary>The axes of one vector.</summary>
    public Axes Axis { get; } = axis ?? 0;

    /// <inheritdoc/>
    public override Tensor Project(Tensor weights)
    {
        var norms = Ops.Norm(weights, Axis);
        return Scale(weights, norms, Ops.Clip(norms, 0, MaxValue));
    }
}

/// <summary>Norms along some axes are one.</summary>
/// <param name="axis">The axes of one vector: 0 for a Dense kernel, (0, 1, 2) for a Conv2D's.</param>
public sealed class UnitNorm(Axes? axis = null) : Constraint
{
    /// <summary>The axes of one vector.</summary>
    public Axes Axis { get; } = axis ?? 0;

    /// <inheritdoc/>
    public override Tensor Project(Tensor weights)
    {
        var norms = Ops.Norm(weights, Axis);
        return Scale(weights, norms, Ops.Clip(norms, 1, 1));
    }
}

/// <summary>Norms along some axes lie between two values, or move there by a rate.</summary>
/// <param name="min_value">The smallest norm; not negative.</param>
/// <param name="max_value">The largest norm; not negative.</param>
/// <param name="rate">How much of the way is gone at each step, 0 to 1.</param>
/// <param name="axis">The axes of one vector: 0 for a Dense kernel, (0, 1, 2) for a Conv2D's.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
public sealed class MinMaxNorm(double min_value = 0, double max_value = 1, double rate = 1, Axes? axis = null) : Constraint
{
    /// <summary>The smallest norm.</summary>
    public double MinValue { get; } = Require.NotNegative(min_value);

    /// <summary>The largest norm.</summary>
    public double MaxValue { get; } = Require.NotNegative(max_value);

    /// <summary>How much of the way is gone at each step.</summary>
    public double Rate { get; } = Require.Fraction(rate);

    /// <summary>The axes of one vector.</summary>
    public Axes Axis { get; } = axis ?? 0;

    /// <inheritdoc/>
    public override Tensor Project(Tensor weights)
    {
        var norms = Ops.Norm(weights, Axis);
        return Scale(weights, norms, Rate * Ops.Clip(norms, MinValue, MaxValue) + (1 - Rate) * norms);
    }
}

/// <summary>No weight is negative.</summary>
public sealed class NonNeg : Constraint
{
    /// <inheritdoc/>
    public override Tensor Project(Tensor weights) => Ops.Clip(weights, 0, double.PositiveInfinity);
}
