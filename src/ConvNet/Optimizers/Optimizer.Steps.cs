using ConvNet.Engine;

namespace ConvNet;

/// <summary>
/// What all optimizers do around their rules: gradients are averaged and clipped, weights decay and are averaged.
/// </summary>
public abstract partial class Optimizer
{
    private readonly List<Variable> _undecayed = [];
    private readonly List<string> _undecayedNames = [];
    private long _batches;

    private int BatchesOfStep => GradientAccumulationSteps ?? 1;

    /// <summary>Leaves weights as large as they are, where <see cref="WeightDecay"/> would make them smaller.</summary>
    /// <param name="var_list">These weights.</param>
    /// <param name="var_names">Those whose name or path holds one of these words, such as "bias".</param>
    /// <exception cref="InvalidOperationException">Training has begun.</exception>
    public virtual void ExcludeFromWeightDecay(IReadOnlyList<Variable>? var_list = null, IReadOnlyList<string>? var_names = null)
    {
        if (_flat is not null)
            throw new InvalidOperationException($"{Name}: weights can be excluded from weight decay before training begins only");
        _undecayed.AddRange(var_list ?? []);
        _undecayedNames.AddRange(var_names ?? []);
    }

    /// <summary>At the end of a training: puts the running means, if they are kept, in the weights' place.</summary>
    internal virtual void FinalizeVariables()
    {
        if (!UseEma || _flat is null) return;
        using var off = Autograd.Off();
        Ops.Assign(_flat.Values, Slot(Average));
        _flat.CopyOut();
    }

    /// <summary>Makes the weights smaller, as <see cref="WeightDecay"/> says.</summary>
    private protected virtual void Decay(Tensor weights, double rate)
    {
        if (WeightDecay is not { } decay) return;
        if (_undecayed.Count + _undecayedNames.Count == 0) Ops.AssignSub(weights, weights * (decay * rate));
        else DecayEach(weights, rate, _ => decay);
    }

    /// <summary>Makes weights smaller, each by a part of its own, except those that are excluded.</summary>
    private protected void DecayEach(Tensor weights, double rate, Func<Variable, double> decayOf)
    {
        foreach (var (index, variable) in _variables.Index())
        {
            bool IsMeant(string word) => variable.Path.Contains(word, StringComparison.Ordinal);
            if (_undecayed.Contains(variable) || _undecayedNames.Any(IsMeant)) continue;
            var own = Part(weights, index);
            Ops.AssignSub(own, own * (decayOf(variable) * rate));
        }
    }

    private void Apply(Tensor weights, Tensor gradients, int[] missing)
    {
        long stepsBefore = Iterations;
        double rate = (float)LearningRate;
        _batches++;
        if (Accumulated(gradients) is { } mean)
        {
            var kept = missing.SelectMany(index => OwnParts(weights, index))
                .Select(part => (Place: part, Before: part + 0)).ToList();
            Clip(mean);
            Decay(weights, rate);
            Update(weights, mean, rate);
            foreach (var (place, before) in kept) Ops.Assign(place, before);
        }
        if (UseEma) KeepAverage(weights, stepsBefore);
    }

    private IEnumerable<Tensor> OwnParts(Tensor weights, int index) =>
        SlotNames.Select(name => _slots[name].Part(index)).OfType<Tensor>().Append(Part(weights, index));

    // The mean over the batches of a step; null until they are complete.
    private Tensor? Accumulated(Tensor gradients)
    {
        if (BatchesOfStep == 1) return gradients;
        var sum = Slot(Accumulator);
        Ops.AssignAdd(sum, gradients);
        if (_batches % BatchesOfStep != 0) return null;
        var mean = sum / BatchesOfStep;
        Ops.Assign(sum, sum * 0);
        return mean;
    }

    private void Clip(Tensor gradients)
    {
        if (Clipvalue is { } size) Ops.Assign(gradients, Ops.Clip(gradients, -size, size));
        if (GlobalClipnorm is { } limit) Ops.AssignShortened(gradients, limit);
        if (Clipnorm is not { } norm) return;
        for (int i = 0; i < _variables.Count; i++) Ops.AssignShortened(Part(gradients, i), norm);
    }

    private void KeepAverage(Tensor weights, long stepsBefore)
    {
        Ops.AssignMean(Slot(Average), stepsBefore == 0 ? 0 : EmaMomentum, weights);
        if (EmaOverwriteFrequency is { } often && (stepsBefore + 1) % often == 0) Ops.Assign(weights, Slot(Average));
    }
}
