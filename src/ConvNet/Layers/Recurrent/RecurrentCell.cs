using ConvNet.Engine;

namespace ConvNet;

/// <summary>A cell that sees its last output through a recurrent kernel.</summary>
/// <remarks>
/// A dropout's pattern is one for all steps of a sequence: Gal and Ghahramani, "A theoretically grounded application of dropout in
/// recurrent neural networks" (2016). Each gate has one of its own where the state is dropped too, as in Keras; else they share it.
/// </remarks>
public abstract class RecurrentCell : RNNCell
{
    private readonly RandomStream _random;

    private protected RecurrentCell(int units, CellSettings settings, string? name) : base(name)
    {
        (Units, Settings, _random) = (units, settings, new(settings.Seed));
    }

    /// <summary>The outputs.</summary>
    public int Units { get; }

    /// <summary>The function for the output.</summary>
    public ActivationFunction Activation => Settings.Activation;

    /// <summary>The function for the gates.</summary>
    internal ActivationFunction RecurrentActivation => Settings.RecurrentActivation;

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias => Settings.UseBias;

    /// <summary>Whether the forget gate's bias starts with ones.</summary>
    internal bool UnitForgetBias => Settings.UnitForgetBias;

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer => Settings.Kernel.Start;

    /// <summary>How the recurrent kernel starts.</summary>
    public Initializer RecurrentInitializer => Settings.Recurrent.Start;

    /// <summary>How the bias starts.</summary>
    public Initializer BiasInitializer => Settings.Bias.Start;

    /// <summary>A price for the size of the kernel.</summary>
    public Regularizer? KernelRegularizer => Settings.Kernel.Regularizer;

    /// <summary>A price for the size of the recurrent kernel.</summary>
    public Regularizer? RecurrentRegularizer => Settings.Recurrent.Regularizer;

    /// <summary>A price for the size of the bias.</summary>
    public Regularizer? BiasRegularizer => Settings.Bias.Regularizer;

    /// <summary>What the kernel must satisfy.</summary>
    public Constraint? KernelConstraint => Settings.Kernel.Constraint;

    /// <summary>What the recurrent kernel must satisfy.</summary>
    public Constraint? RecurrentConstraint => Settings.Recurrent.Constraint;

    /// <summary>What the bias must satisfy.</summary>
    public Constraint? BiasConstraint => Settings.Bias.Constraint;

    /// <summary>The share of the input's numbers that training drops.</summary>
    public double Dropout => Settings.Dropout;

    /// <summary>The share of the states' numbers that training drops.</summary>
    public double RecurrentDropout => Settings.RecurrentDropout;

    /// <summary>Whether the reset gate comes after the recurrent kernel.</summary>
    internal bool ResetAfter => Settings.ResetAfter;

    /// <summary>Gives the same dropout again and again.</summary>
    public int? Seed => Settings.Seed;

    internal CellSettings Settings { get; }

    private protected Variable Kernel { get; private set; } = null!;

    private protected Variable RecurrentKernel { get; private set; } = null!;

    private protected Variable? Bias { get; private set; }

    /// <summary>Makes the three weights; a bias for four gates may start with ones for the second.</summary>
    private protected void AddWeights(Shape kernel, Shape recurrentKernel, Shape bias)
    {
        Kernel = Add("kernel", kernel, Settings.Kernel);
        RecurrentKernel = Add("recurrent_kernel", recurrentKernel, Settings.Recurrent);
        var start = UnitForgetBias ? new ForgetBias(BiasInitializer) : BiasInitializer;
        Bias = UseBias ? Add("bias", bias, Settings.Bias with { Initializer = start }) : null;
    }

    /// <inheritdoc/>
    protected sealed override Tensors Call(Tensors inputs, CallArguments arguments)
    {
        var sequence = Ops.Stack([inputs[0]], 1);
        Tensors states = [.. inputs.Skip(1)];
        return Begin(ref sequence, states, arguments.IsTraining)(Ops.Unstack(sequence, 1)[0], states);
    }

    private protected sealed override Func<Tensor, Tensors, Tensors> Begin(ref Tensor sequence, Tensors states, bool training)
    {
        sequence = Project(Dropped(sequence, training));
        if (!training || RecurrentDropout == 0) return (x, before) => Step(x, before, [before[0]]);
        var patterns = Drawn(() => Ops.DropoutPattern(states[0], RecurrentDropout, _random));
        return (x, before) => Step(x, before, Array.ConvertAll(patterns, pattern => before[0] * pattern));
    }

    /// <summary>The inputs after dropout: one for all gates, or one for each.</summary>
    private protected Tensor[] Dropped(Tensor sequence, bool training) => training && Dropout > 0
        ? Drawn(() => Ops.Dropout(sequence, Dropout, sequence.Shape.With(1, 1), _random)) : [sequence];

    /// <summary>How many patterns a dropout has.</summary>
    private protected abstract int Patterns { get; }

    /// <summary>The inputs of all steps times the kernel, with its bias.</summary>
    /// <param name="inputs">The inputs as all gates see them, or as each does.</param>
    private protected abstract Tensor Project(Tensor[] inputs);

    /// <summary>The output and the next states.</summary>
    /// <param name="x">The input times the kernel, with its bias.</param>
    /// <param name="states">The states.</param>
    /// <param name="recurrent">The last output as all gates see it, or as each does, which is less in dropout.</param>
    private protected abstract Tensors Step(Tensor x, Tensors states, Tensor[] recurrent);

    private Tensor[] Drawn(Func<Tensor> draw) => [.. Enumerable.Range(0, Patterns).Select(_ => draw())];

    private Variable Add(string name, Shape shape, WeightRules rules) =>
        AddWeight(name, shape, rules.Start, regularizer: rules.Regularizer, constraint: rules.Constraint);
}
