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
public abstract class Optimizer
{
    private readonly Dictionary<string, Tensor> _slots = [];
    private FlatVariables? _flat;
    private IReadOnlyList<Variable> _variables = [];

    /// <summary>An optimizer.</summary>
    private protected Optimizer(double learning_rate, string name)
    {
        LearningRate = Require.NotNegative(learning_rate, nameof(learning_rate));
        Name = name;
    }

    /// <summary>The size of a step.</summary>
    public double LearningRate { get; set; }

    /// <summary>The optimizer's name.</summary>
    public string Name { get; }

    /// <summary>How many steps have been made.</summary>
    public long Iterations { get; internal set; }

    /// <summary>The variables that it trains, once it has begun.</summary>
    internal IReadOnlyList<Variable> Variables => _variables;

    /// <summary>How many floats the optimizer keeps, besides the count of its steps: the rate and the slots; null before it begins.</summary>
    internal long? FloatsKept => _flat is null ? null : 1 + SlotNames.Count * _flat.Values.Shape.Elements;

    /// <summary>What the rule remembers for each weight, by Keras' names.</summary>
    internal abstract IReadOnlyList<string> SlotNames { get; }

    /// <summary>
    /// How many of the slots, from the first, Keras' files have weight by weight; behind them stands slot by slot.
    /// </summary>
    internal virtual int SlotsByWeight => 1;

    /// <summary>The optimizer of this name.</summary>
    /// <exception cref="ArgumentException">No optimizer has this name; the message lists those that exist.</exception>
    public static implicit operator Optimizer(string name) => KerasClasses.Named<Optimizer>(name, ignoreCase: true);

    /// <summary>Makes one step down the gradient of a loss, which is computed with the variables as they are then.</summary>
    internal void Minimize(Func<Tensor> loss, IReadOnlyList<Variable> variables)
    {
        EnsureBuilt(variables);
        _flat!.ComputeGradients(loss);
        using var off = Autograd.Off();
        Iterations++;
        Update(_flat.Values, _flat.Gradients, (float)LearningRate);
    }

    /// <summary>Makes the slots for these variables; anew when there are others than before.</summary>
    /// <exception cref="InvalidOperationException">The optimizer has been training other variables.</exception>
    internal void EnsureBuilt(IReadOnlyList<Variable> variables)
    {
        if (_flat is not null && variables.SequenceEqual(_variables)) return;
        if (_flat is not null)
            throw new InvalidOperationException(
                $"The optimizer {Name} has been training {_variables.Count} other variables; compile the model anew with a new one.");
        _variables = variables;
        _flat = new FlatVariables(variables);
        using var off = Autograd.Off();
        foreach (string slot in SlotNames) _slots[slot] = MemoryScope.Keep(_flat.Values * 0);
    }

    /// <summary>What is remembered for each weight in the order of Keras' files: slot, variable, numbers.</summary>
    /// <param name="slotBySlot">Whether all slots stand one behind the other, as before Keras 2.11.</param>
    internal IEnumerable<(string Slot, Variable Variable, Tensor Value)> SlotValues(bool slotBySlot = false)
    {
        int together = slotBySlot ? 1 : SlotsByWeight;
        string[][] groups = [[.. SlotNames.Take(together)], .. SlotNames.Skip(together).Select(name => new[] { name })];
        return from names in groups
               from index in Enumerable.Range(0, _variables.Count)
               from name in names
               select (name, _variables[index], _flat!.Part(_slots[name], index));
    }

    /// <summary>What the rule remembers under one of its <see cref="SlotNames"/>; zeros at first.</summary>
    private protected Tensor Slot(string name) => _slots[name];

    /// <summary>Changes the weights in place. <see cref="Iterations"/> already counts this step.</summary>
    private protected abstract void Update(Tensor weights, Tensor gradients, double rate);
}
