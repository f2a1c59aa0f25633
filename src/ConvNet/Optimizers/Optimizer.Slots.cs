using ConvNet.Engine;

namespace ConvNet;

/// <summary>What optimizers remember for each weight.</summary>
public abstract partial class Optimizer
{
    private const string Average = "average", Accumulator = "gradient_accumulator";

    private readonly Dictionary<string, FlatTensors> _slots = [];

    /// <summary>
    /// How many floats the optimizer keeps, besides the count of its steps: the rate and the slots; null before it begins.
    /// </summary>
    internal virtual long? FloatsKept => _flat is null ? null
        : (Rate.Schedule is null ? 1 : 0) + _slots.Values.Sum(slot => slot.All.Shape.Elements);

    /// <summary>The size of these floats in Keras, whose slots have their weights' types; null before it begins.</summary>
    internal long? BytesKept => FloatsKept * sizeof(float)
        + SlotValues().Sum(slot => slot.Value.Shape.Elements * (slot.Variable.DType.ItemSize - sizeof(float)));

    /// <summary>What the rule remembers for each weight, by Keras' names.</summary>
    internal abstract IReadOnlyList<string> SlotNames { get; }

    /// <summary>
    /// How many of the slots, from the first, Keras' files have weight by weight; behind them stands slot by slot.
    /// </summary>
    internal virtual int SlotsByWeight => 1;

    private IReadOnlyList<string> SharedSlots =>
        [.. UseEma ? [Average] : Array.Empty<string>(), .. BatchesOfStep > 1 ? [Accumulator] : Array.Empty<string>()];

    private IReadOnlyList<string> AllSlots => [.. SharedSlots, .. SlotNames];

    /// <summary>What is remembered for each weight in the order of Keras' files: slot, variable, numbers.</summary>
    /// <param name="slotBySlot">Whether all slots stand one behind the other, as before Keras 2.11.</param>
    internal virtual IEnumerable<(string Slot, Variable Variable, Tensor Value)> SlotValues(bool slotBySlot = false)
    {
        int together = slotBySlot ? 1 : SlotsByWeight;
        static IEnumerable<string[]> Alone(IEnumerable<string> names) => names.Select(name => new[] { name });
        string[][] groups = [.. Alone(SharedSlots), [.. SlotNames.Take(together)], .. Alone(SlotNames.Skip(together))];
        return from names in groups
               from index in Enumerable.Range(0, _variables.Count)
               from name in names
               let part = _slots[name].Part(index)
               where part is not null
               select (name, _variables[index], part);
    }

    /// <summary>What the rule remembers under one of its <see cref="SlotNames"/>.</summary>
    private protected Tensor Slot(string name) => _slots[name].All;

    /// <summary>What the rule remembers of one variable under one of its <see cref="SlotNames"/>.</summary>
    private protected Tensor Slot(string name, int variable) => _slots[name].Part(variable)!;

    /// <summary>What a slot begins with.</summary>
    private protected virtual double StartOf(string slot) => 0;

    /// <summary>The shape of what is remembered of a variable; null if nothing is.</summary>
    private protected virtual Shape? ShapeOf(string slot, Variable variable) => variable.Shape;

    /// <summary>Is called before the first step, when the slots are there.</summary>
    private protected virtual void Begin(Tensor weights)
    {
    }
}
