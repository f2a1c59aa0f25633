using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// Changes weights so that the loss gets smaller. Converts from Keras' name: <c>optimizer: "rmsprop"</c>.
/// </summary>
/// <remarks>
/// A rule is written for one tensor; it is applied to all weights at once, which lie one behind the other.
/// Keras' page: https://keras.io/api/optimizers/.
/// </remarks>
[KerasModule("keras.optimizers", "optimizer")]
public abstract partial class Optimizer
{
    private FlatVariables? _flat;
    private IReadOnlyList<Variable> _variables = [];
    private int[] _constrained = [];

    /// <summary>An optimizer.</summary>
    private protected Optimizer(LearningRate learning_rate, double? weight_decay, double? clipnorm, double? clipvalue,
        double? global_clipnorm, bool use_ema, double ema_momentum, int? ema_overwrite_frequency,
        double? loss_scale_factor, int? gradient_accumulation_steps, string name)
    {
        if (new[] { clipnorm, clipvalue, global_clipnorm }.Count(limit => limit is not null) > 1)
            throw new ArgumentException("Only one of clipnorm, clipvalue and global_clipnorm may be given");
        Name = name;
        Rate = learning_rate;
        WeightDecay = weight_decay;
        Clipnorm = clipnorm;
        GlobalClipnorm = global_clipnorm;
        Clipvalue = clipvalue;
        UseEma = use_ema;
        EmaMomentum = Require.Fraction(ema_momentum);
        EmaOverwriteFrequency =
            ema_overwrite_frequency is { } often ? Require.Positive(often, nameof(ema_overwrite_frequency)) : null;
        LossScaleFactor = loss_scale_factor is null or > 0 ? loss_scale_factor
            : throw new ArgumentException($"loss_scale_factor must be positive, got {loss_scale_factor}");
        GradientAccumulationSteps = gradient_accumulation_steps is null or >= 2 ? gradient_accumulation_steps
            : throw new ArgumentException(
                $"gradient_accumulation_steps must be an integer of 2 or more, got {gradient_accumulation_steps}");
    }

    /// <summary>The optimizer's name.</summary>
    public string Name { get; }

    [KerasName("learning_rate")]
    internal LearningRate Rate { get; private set; }

    /// <summary>The part of each weight, times the rate, that every step takes off; null for none.</summary>
    public double? WeightDecay { get; }

    /// <summary>The largest norm of a weight's gradient.</summary>
    public double? Clipnorm { get; }

    /// <summary>The largest norm of all gradients together.</summary>
    public double? GlobalClipnorm { get; }

    /// <summary>The largest size of a gradient's numbers.</summary>
    public double? Clipvalue { get; }

    /// <summary>Whether running means of the weights are kept; they replace the weights at the end of a training.</summary>
    public bool UseEma { get; }

    /// <summary>How much of the running means is kept at each step.</summary>
    public double EmaMomentum { get; }

    /// <summary>After how many steps the means replace the weights too; null for the end alone.</summary>
    public int? EmaOverwriteFrequency { get; }

    /// <summary>What the loss is multiplied by and the gradients divided by, against underflow; null for 1.</summary>
    public double? LossScaleFactor { get; internal set; }

    /// <summary>Over how many batches gradients are averaged for one step; null for one.</summary>
    public int? GradientAccumulationSteps { get; }

    /// <summary>The size of the next step.</summary>
    /// <exception cref="InvalidOperationException">It is set, but a schedule has been given.</exception>
    public virtual double LearningRate
    {
        get => Rate.At(_batches);
        set => Rate = Rate.Schedule is null ? Require.NotNegative(value, "learning_rate") : throw new InvalidOperationException(
            $"{Name}: the learning rate is that of a schedule, so it can't be set; give the optimizer a number instead");
    }

    /// <summary>How many steps have been made.</summary>
    public virtual long Iterations
    {
        get => _batches / BatchesOfStep;
        internal set => _batches = value * BatchesOfStep;
    }

    /// <summary>The variables that it trains, once it has begun.</summary>
    internal virtual IReadOnlyList<Variable> Variables => _variables;

    /// <summary>Where their numbers and gradients are; null before it has begun.</summary>
    internal virtual FlatVariables? Flat => _flat;

    /// <summary>The optimizer of this name.</summary>
    /// <exception cref="ArgumentException">No optimizer has this name; the message lists those that exist.</exception>
    public static implicit operator Optimizer(string name) => KerasClasses.Named<Optimizer>(name, ignoreCase: true);

    /// <summary>Makes one step down the gradient of a loss, which is computed with the variables as they are then.</summary>
    /// <remarks>A variable that the loss does not depend on stays as it is, without decay.</remarks>
    /// <exception cref="InvalidOperationException">The loss depends on none of the variables.</exception>
    internal void Minimize(Func<Tensor> loss, IReadOnlyList<Variable> variables)
    {
        EnsureBuilt(variables);
        bool isFirst = Flat!.Unreached is null;
        Flat.ComputeGradients(() => ScaleLoss(loss()));
        int[] missing = Flat.Unreached!;
        if (isFirst) TellMissing(missing);
        Step(missing);
    }

    /// <summary>Makes the slots for these variables; anew when there are others than before.</summary>
    /// <exception cref="InvalidOperationException">The optimizer has been training other variables.</exception>
    /// <param name="variables">The variables.</param>
    /// <param name="within">Where they are already, as a part of those that several optimizers train; null for nowhere.</param>
    internal virtual void EnsureBuilt(IReadOnlyList<Variable> variables, FlatVariables? within = null)
    {
        if (_flat is not null && variables.SequenceEqual(_variables)) return;
        if (_flat is not null) throw OtherVariables(_variables.Count);
        _variables = variables;
        _constrained = [.. variables.Index().Where(variable => variable.Item.Constraint is not null).Select(variable => variable.Index)];
        _flat = within ?? new FlatVariables(variables);
        using var off = Autograd.Off();
        foreach (string slot in AllSlots)
            _slots[slot] = new(variables.Select(variable => ShapeOf(slot, variable)), StartOf(slot), _flat.DType);
        Begin(_flat.Values);
    }

    /// <summary>That an optimizer trains the same variables always.</summary>
    private protected InvalidOperationException OtherVariables(int count) => new(
        $"The optimizer {Name} has been training {count} other variables; compile the model anew with a new one.");

    /// <summary>What belongs to one variable, of weights, gradients or a slot of their size.</summary>
    private protected Tensor Part(Tensor all, int variable) => _flat!.Part(all, variable);

    /// <summary>Changes the weights in place. <see cref="Iterations"/> already counts this step.</summary>
    internal abstract void Update(Tensor weights, Tensor gradients, double rate);
}
