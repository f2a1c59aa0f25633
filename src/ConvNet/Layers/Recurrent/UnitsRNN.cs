namespace ConvNet;

/// <summary>A recurrent layer whose gates are weighted sums of the input and of its last output.</summary>
public abstract class UnitsRNN : RecurrentLayer
{
    private readonly UnitsCell _cell;

    private protected UnitsRNN(UnitsCell cell, Sequencing sequencing, Regularizer? activity_regularizer, Shape? input_shape,
        string? name) : base(cell, sequencing, activity_regularizer, input_shape, name)
    {
        _cell = cell;
    }

    private protected override IReadOnlyList<Layer> OwnParts => [Cell];

    /// <summary>The outputs.</summary>
    public int Units => _cell.Units;

    /// <summary>The function for the output.</summary>
    public ActivationFunction Activation => _cell.Activation;

    /// <summary>The function for the gates.</summary>
    internal ActivationFunction RecurrentActivation => _cell.RecurrentActivation;

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias => _cell.UseBias;

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer => _cell.KernelInitializer;

    /// <summary>How the recurrent kernel starts.</summary>
    public Initializer RecurrentInitializer => _cell.RecurrentInitializer;

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer => _cell.BiasInitializer;

    /// <summary>Whether the forget gate's bias starts with ones.</summary>
    internal bool UnitForgetBias => _cell.UnitForgetBias;

    /// <summary>A price for the size of the kernel.</summary>
    public Regularizer? KernelRegularizer => _cell.KernelRegularizer;

    /// <summary>A price for the size of the recurrent kernel.</summary>
    public Regularizer? RecurrentRegularizer => _cell.RecurrentRegularizer;

    /// <summary>A price for the size of the bias.</summary>
    public Regularizer? BiasRegularizer => _cell.BiasRegularizer;

    /// <summary>What the kernel must satisfy.</summary>
    public Constraint? KernelConstraint => _cell.KernelConstraint;

    /// <summary>What the recurrent kernel must satisfy.</summary>
    public Constraint? RecurrentConstraint => _cell.RecurrentConstraint;

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint => _cell.BiasConstraint;

    /// <summary>The share of the input's numbers that training drops.</summary>
    public double Dropout => _cell.Dropout;

    /// <summary>The share of the last output's numbers that training drops on its way to the gates.</summary>
    public double RecurrentDropout => _cell.RecurrentDropout;

    /// <summary>Whether the reset gate comes after the recurrent kernel.</summary>
    internal bool ResetAfter => _cell.ResetAfter;

    /// <summary>Gives the same dropout again and again.</summary>
    public int? Seed => _cell.Seed;

    /// <inheritdoc/>
    protected sealed override int? InputRank => 3;

    /// <inheritdoc/>
    protected sealed override Index? ChannelAxis => ^1;
}
