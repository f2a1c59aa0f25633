using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Another optimizer with a loss that is multiplied by a large number, so that small gradients do not become 0 in float16; the
/// gradients are divided by it again.
/// </summary>
/// <remarks>
/// Where a gradient is infinite or NaN the step is left out and the number halved; after a while without any it is doubled.
/// Keras' page: https://keras.io/api/optimizers/loss_scale_optimizer/.
/// </remarks>
/// <param name="inner_optimizer">The optimizer that makes the steps; a <c>loss_scale_factor</c> of its own is taken off.</param>
/// <param name="initial_scale">What the loss is multiplied by at first; positive.</param>
/// <param name="dynamic_growth_steps">After how many good steps the number is doubled.</param>
/// <param name="name">A name of one's own.</param>
/// <exception cref="ArgumentException">An argument is out of its range.</exception>
[KerasName("LossScaleOptimizer", "LossScaleOptimizerV3", AsString = false)]
public sealed class LossScaleOptimizer(Optimizer inner_optimizer, double initial_scale = 32768,
    int dynamic_growth_steps = 2000, string name = "loss_scale_optimizer")
    : Optimizer(0, null, null, null, null, false, 0.99, null, null, null, name)
{
    /// <summary>The optimizer that makes the steps.</summary>
    public Optimizer InnerOptimizer { get; } = WithoutScale(inner_optimizer);

    /// <summary>What the loss is multiplied by at first.</summary>
    public double InitialScale { get; } = initial_scale > 0 ? initial_scale
        : throw new ArgumentException($"initial_scale must be positive, got {initial_scale}");

    /// <summary>After how many good steps the number is doubled.</summary>
    public int DynamicGrowthSteps { get; } = Require.Positive(dynamic_growth_steps);

    /// <summary>What the loss is multiplied by now.</summary>
    public double DynamicScale { get; internal set; } = initial_scale;

    /// <summary>How many good steps there have been since the number changed.</summary>
    internal long StepCounter { get; set; }

    /// <inheritdoc/>
    public override double LearningRate
    {
        get => InnerOptimizer.LearningRate;
        set => InnerOptimizer.LearningRate = value;
    }

    /// <inheritdoc/>
    public override long Iterations
    {
        get => InnerOptimizer.Iterations;
        internal set => InnerOptimizer.Iterations = value;
    }

    internal override IReadOnlyList<Variable> Variables => InnerOptimizer.Variables;

    internal override FlatVariables? Flat => InnerOptimizer.Flat;

    // Besides those of the optimizer within: a rate of its own and the number.
    internal override long? FloatsKept => InnerOptimizer.FloatsKept + 2;

    internal override IReadOnlyList<string> SlotNames => InnerOptimizer.SlotNames;

    /// <inheritdoc/>
    public override Tensor ScaleLoss(Tensor loss) => loss * DynamicScale;

    /// <inheritdoc/>
    public override void ExcludeFromWeightDecay(IReadOnlyList<Variable>? var_list = null, IReadOnlyList<string>? var_names = null) =>
        InnerOptimizer.ExcludeFromWeightDecay(var_list, var_names);

    internal override void EnsureBuilt(IReadOnlyList<Variable> variables, FlatVariables? within = null) =>
        InnerOptimizer.EnsureBuilt(variables, within);

    internal override IEnumerable<(string Slot, Variable Variable, Tensor Value)> SlotValues(bool slotBySlot = false) =>
        InnerOptimizer.SlotValues(slotBySlot);

    internal override void FinalizeVariables() => InnerOptimizer.FinalizeVariables();

    internal override void Step(int[] missing)
    {
        using var off = Autograd.Off();
        var gradients = Flat!.Gradients;
        if (!Ops.AllFinite(gradients))
        {
            (StepCounter, DynamicScale) = (0, DynamicScale / 2);
            return;
        }
        Ops.Assign(gradients, gradients / DynamicScale);
        InnerOptimizer.Step(missing);
        StepCounter++;
        if (StepCounter == DynamicGrowthSteps) (StepCounter, DynamicScale) = (0, DynamicScale * 2);
    }

    internal override void Update(Tensor weights, Tensor gradients, double rate) =>
        InnerOptimizer.Update(weights, gradients, rate);

    private static Optimizer WithoutScale(Optimizer optimizer)
    {
        optimizer.LossScaleFactor = null;
        return optimizer;
    }
}
