namespace ConvNet;

/// <summary>What the cells of recurrent layers are made of; each has a part of it.</summary>
internal sealed class CellSettings(ActivationFunction? activation, bool use_bias, WeightRules kernel, WeightRules recurrent,
    WeightRules bias, double dropout, double recurrent_dropout, int? seed)
{
    public ActivationFunction Activation { get; } = activation ?? "tanh";

    public ActivationFunction RecurrentActivation { get; init; } = "sigmoid";

    public bool UseBias { get; } = use_bias;

    public bool UnitForgetBias { get; init; }

    public bool ResetAfter { get; init; }

    public WeightRules Kernel { get; } = kernel.Or("glorot_uniform");

    public WeightRules Recurrent { get; } = recurrent.Or("orthogonal");

    public WeightRules Bias { get; } = bias.Or("zeros");

    public double Dropout { get; } = Require.Fraction(dropout);

    public double RecurrentDropout { get; } = Require.Fraction(recurrent_dropout);

    public int? Seed { get; } = seed;
}
