using ConvNet.Engine;

namespace ConvNet;

/// <summary>A cell whose gates are weighted sums of the input and of its last output.</summary>
/// <remarks>
/// Input (batch, features), output (batch, units). Kernel (features, gates · units), recurrent kernel (units, gates · units), bias
/// (gates · units).
/// </remarks>
public abstract class UnitsCell : RecurrentCell
{
    private readonly int _gates;

    private protected UnitsCell(int units, int gates, CellSettings settings, string? name)
        : base(Require.Positive(units), settings, name)
    {
        _gates = gates;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<int> StateSize => [Units];

    /// <inheritdoc/>
    protected override int MinInputRank => 2;

    /// <inheritdoc/>
    protected override Index? ChannelAxis => ^1;

    private protected virtual Shape BiasShape => _gates * Units;

    private protected virtual Tensor? InputBias => Bias?.Value;

    /// <inheritdoc/>
    protected sealed override void Build(Shape input) =>
        AddWeights((input[^1], _gates * Units), (Units, _gates * Units), BiasShape);

    private protected sealed override int Patterns => RecurrentDropout > 0 ? _gates : 1;

    private protected sealed override Tensor Project(Tensor[] inputs) => Weigh(inputs, Kernel, InputBias);

    /// <summary>The sums of all gates side by side, of what all see or what each does.</summary>
    private protected Tensor Weigh(Tensor[] seen, Tensor kernel, Tensor? bias = null)
    {
        if (seen is [var one]) return Ops.Dense(one, kernel, bias);
        return Ops.Concatenate(seen.Index().Select(gate => Ops.Dense(gate.Item, Ops.Narrow(kernel, gate.Index * Units, Units),
            bias is null ? null : Ops.Narrow(bias, gate.Index * Units, Units))), -1);
    }
}
